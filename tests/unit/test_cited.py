"""Lines of data: each dated, cited, with how its source was checked; the doubtful ones are all listed."""

from datetime import date

import pytest

from sharewell.__main__ import main
from sharewell.domain.cited import BadData, Line, doubtful_lines, in_force, most_particular, read_rows, shared
from sharewell.domain.cited.lines import SHARED_KEYS

ROW = """
[titles]
law = "The Law"

[[line]]
id = "core/lines/one"
says = "It is kept."
from = 2020-01-01
source = { id = "law", checked = 2026-11-22, seen = "source" }
"""
DAY = date(2026, 11, 22)


def read(text: str) -> list[Line]:
    return read_rows(text, "line", SHARED_KEYS, lambda row, titles: Line(**shared(row, titles)))


def test_a_line_has_the_title_of_its_source_from_the_head_of_the_file() -> None:
    assert read(ROW)[0].source.title == "The Law"


@pytest.mark.parametrize(
    ("before", "after", "what"),
    [
        ('seen = "source"', 'seen = "surely"', "seen is one of"),
        ("from = 2020-01-01", 'from = "2020"', "is not a date"),
        ('"It is kept."', '" "', "is not text"),
        ('id = "law", ', "", "core/lines/one"),
        ("[[line]]", "[line]", "list of tables"),
        ("[titles]", "[title]", "unknown tables"),
        ("source = {", "sourc = {", "unknown"),
        ("[[line]]", "[[line]", "begins"),
    ],
)
def test_what_is_not_as_it_should_be_is_refused_and_named(before: str, after: str, what: str) -> None:
    with pytest.raises(BadData, match=what):
        read(ROW.replace(before, after))


def test_the_most_particular_line_in_force_counts() -> None:
    wales = ROW.replace("from =", 'nation = "wales"\nfrom =').replace("lines/one", "lines/wales")
    ended = ROW.replace("from = 2020-01-01", "from = 2020-01-01\nuntil = 2021-01-01")
    known = [*read(ROW), *read(wales), *read(ended)]
    found = in_force(known, nation="wales", sector="school", day=DAY)
    best = most_particular(found)
    assert len(found) == 2
    assert best is not None
    assert best.nation == "wales"
    assert in_force(known, nation="wales", sector="school", day=date(2019, 12, 31)) == []


def test_every_doubtful_line_of_every_file_is_listed_by_one_command(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["rules", "unverified"]) == 0
    said, lines = capsys.readouterr().out, doubtful_lines()
    assert {one.file.rpartition("/")[2] for one in lines} >= {
        "clocks.toml",
        "disagreement.toml",
        "askable.toml",
    }
    assert all(f"({one.id or one.file})" in said for one in lines)
    assert [one.seen for one in lines] == sorted((one.seen for one in lines), reverse=True)
