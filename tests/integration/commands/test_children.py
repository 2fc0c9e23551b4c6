"""Finding and explaining from the command line: ids, probabilities and reasons, and nobody's name."""

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from sharewell.__main__ import main
from sharewell.apps.audit.models import Event
from sharewell.apps.children.services import register_entry
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.children.test_finding import PEOPLE

Said = pytest.CaptureFixture[str]
LIST = """Ref,First name,Surname,Date of Birth,Post code,NHS Number
7A,Amina,Okafor,04/03/2015,LS1 1AA,
7B,Bill,Smith,,,999 000 0018
"""


@pytest.fixture
def school(cast: Cast) -> str:
    for identity in PEOPLE:
        register_entry(actor=cast.owner.actor, identity=identity, at=now())
    return str(cast.school.pk)


def lines(said: str, monkeypatch: pytest.MonkeyPatch, capsys: Said, *where: str) -> tuple[int, list[Any]]:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(said.encode())))
    code = main(["children", "find", "--lines", *where])
    return code, [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.mark.django_db
def test_lines_in_are_ranked_candidates_out(
    school: str, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    first_asked = '{"given":"mena","family":"ocanary","born":"2019-03-04","limit":1}\n'
    asked = first_asked + '{"typed":"bill smith"}\nnonsense\n{"x":"1"}\n'
    code, said = lines(asked, monkeypatch, capsys, "--organisation", school)
    assert code == 2 and [one["query"] for one in said] == [1, 2, 3, 4]
    (first,) = said[0]["candidates"]
    assert first["id"] == "AB-77" and first["grade"] == said[0]["grade"] == "match"
    assert first["reasons"] == ["given.near", "family.same", "born.same"] and first["probability"] > 0.99
    assert said[1]["candidates"][0]["reasons"][0] == "given.kin"
    assert "error" in said[2] and "there is no field 'x'" in said[3]["error"]
    assert Event.objects.filter(kind="entry.searched", origin="cli").count() == 2


@pytest.mark.django_db
def test_words_are_said_and_no_name(school: str, capsys: Said) -> None:
    assert main(["children", "find", "mina 2019", "--organisation", "Cast School A"]) == 0
    assert main(["children", "explain", "ab-77", "AB-77", "--organisation", school]) == 0
    assert main(["children", "index", "--all", "--organisation", school]) == 0
    said = capsys.readouterr().out
    assert "AB-77" in said and "Year of birth: the same" in said and "given      same" in said
    assert "4 entries were indexed." in said and "mina" not in said.casefold()


@pytest.mark.django_db
def test_a_copy_is_made_and_asked(school: str, capsys: Said, tmp_path: Path) -> None:
    file = tmp_path / "copy"
    assert main(["children", "index", "--organisation", school, "--copy", str(file)]) == 0
    assert main(["children", "find", "mina 2019", "--organisation", school, "--copy", str(file)]) == 0
    said = capsys.readouterr().out
    assert "4 entries are in the copy." in said and "AB-77" in said
    file.write_bytes(b"nothing of ours")
    assert main(["children", "find", "mina", "--organisation", school, "--copy", str(file)]) == 1
    assert "is no copy of Cast School A" in capsys.readouterr().err


@pytest.mark.django_db
def test_what_is_not_there_is_told_plainly(school: str, capsys: Said) -> None:
    assert main(["children", "explain", "ab-77", "zz", "--organisation", school]) == 1
    assert main(["children", "find", "mina", "--organisation", "Nowhere"]) == 1
    assert main(["children", "find", " ", "--organisation", school]) == 2
    err = capsys.readouterr().err
    assert "has no entry 'zz'" in err and "There is no organisation 'Nowhere'" in err


def test_a_list_is_searched_and_nothing_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Said
) -> None:
    file = tmp_path / "list.csv"
    file.write_text(LIST)
    asked = (
        '{"typed":"ammina okafor 2015"}\n{"nhs_number":"9990000019","family":"smith"}\n{"born":"last week"}\n'
    )
    code, said = lines(asked, monkeypatch, capsys, "--file", str(file))
    assert code == 2
    assert said[0]["candidates"][0]["id"] == "7A" and said[1]["candidates"][0]["id"] == "7B"
    assert said[1]["candidates"][0]["reasons"] == ["family.same", "health.near"]
    file.write_text("a,b\n1,2\n")
    assert main(["children", "find", "x", "--file", str(file)]) == 1
    assert main(["children", "find", "x", "--file", str(tmp_path / "none.csv")]) == 1
    assert "no heading that is known" in capsys.readouterr().err


@pytest.mark.django_db
def test_a_named_person_links_two_entries_and_says_why(cast: Cast, school: str, capsys: Said) -> None:
    twice = [register_entry(actor=cast.owner.actor, identity=PEOPLE[0], at=now()).pk for _ in range(2)]
    link = ["children", "link", *map(str, twice)]
    assert main([*link, "--by", "nobody@example.org", "--why", "The same mother"]) == 1
    assert main([*link, "--by", cast.owner.person.email, "--why", " "]) == 1
    assert main([*link, "--by", cast.owner.person.email, "--why", "The same mother"]) == 0
    assert "are linked" in capsys.readouterr().out
    assert Event.objects.filter(kind="link.agreed", origin="cli", person=cast.owner.person.id).count() == 2
    assert main([*link, "--by", cast.owner.person.email, "--why", "Again"]) == 1
