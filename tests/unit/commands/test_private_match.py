"""`sharewell children private-match`: two sides on one machine, each with its own list, key and folder."""

import csv
from pathlib import Path

import pytest

from sharewell.__main__ import main

HEADING = "id,given_names,family_name,born,postcode,nhs_number,shielded\n"
SCHOOL = (
    "s1,Mohammed,Chowdhury,2014-03-12,ZQ1 1AA,,no\ns2,Rhys,Llewellyn,2011-05-06,ZQ1 9ZZ,,no\n"
    "s3,Ana,Kowalska,2012-01-01,,999 000 0018,no\ns4,Grace,Okafor,2013-09-09,ZJ3 3CC,,yes\n"
)
HOSPITAL = (
    "h1,Muhamed,Choudhury,2014-03-12,ZX9 9ZZ,,no\nh2,Ana,Kowalska,2012-01-01,,999 000 0018,no\n"
    "h3,Grace,Okafor,2013-09-09,ZJ3 3CC,,no\n"
)


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]):  # type: ignore[no-untyped-def]
    """Runs one step for one side, by the side's own files."""
    monkeypatch.chdir(tmp_path)
    Path("school.csv").write_text(HEADING + SCHOOL)
    Path("hospital.csv").write_text(HEADING + HOSPITAL)
    public = {}
    for side in ("school", "hospital"):
        assert main(["children", "private-match", "key", f"{side}.key"]) == 0
        public[side] = capsys.readouterr().out.split()[-1]
    partner = {"school": public["hospital"], "hospital": public["school"]}

    def step(side: str, name: str, *words: str) -> int:
        own = [
            "--key",
            f"{side}.key",
            "--partner",
            partner[side],
            "--state",
            f"{side}-state",
            "--workers",
            "1",
        ]
        return main(["children", "private-match", name, *words, *own])

    return step


def whole(run) -> None:  # type: ignore[no-untyped-def]
    assert run("school", "offer", "school.csv", "--to", "offer.swm") == 0
    assert run("hospital", "answer", "hospital.csv", "offer.swm", "--to", "answer.swm") == 0
    assert run("school", "finish", "answer.swm", "--to", "finish.swm") == 0
    assert run("hospital", "close", "finish.swm", "--to", "close.swm", "--found", "h.csv") == 0
    assert run("school", "read", "close.swm", "--found", "s.csv") == 0


def test_each_side_has_the_children_whom_both_know_and_one_reference_for_each(run) -> None:  # type: ignore[no-untyped-def]
    whole(run)

    ours, theirs = (
        {row["id"]: row for row in csv.DictReader(Path(name).read_text().splitlines())}
        for name in ("s.csv", "h.csv")
    )
    assert (set(ours), set(theirs)) == ({"s1", "s3"}, {"h1", "h2"})
    assert ours["s1"]["their_reference"] == theirs["h1"]["our_reference"]
    assert ours["s1"]["our_reference"] == theirs["h1"]["their_reference"]


def test_who_is_shielded_is_left_out_and_counted(run, capsys) -> None:  # type: ignore[no-untyped-def]
    run("school", "offer", "school.csv", "--to", "offer.swm")

    assert "People taken in: 3. Left out, as always, because they are shielded: 1." in capsys.readouterr().out


def test_every_message_is_logged_and_what_could_try_guesses_is_gone(run) -> None:  # type: ignore[no-untyped-def]
    whole(run)

    assert len(Path("school-state/ledger.jsonl").read_text().splitlines()) == 2
    assert len(Path("hospital-state/ledger.jsonl").read_text().splitlines()) == 2
    assert not Path("school-state/exchange.json").exists()
    assert not Path("hospital-state/exchange.json").exists()


def test_a_step_out_of_turn_is_refused_in_a_sentence_and_writes_nothing(run, capsys) -> None:  # type: ignore[no-untyped-def]
    run("school", "offer", "school.csv", "--to", "offer.swm")
    capsys.readouterr()

    assert run("hospital", "close", "offer.swm", "--to", "close.swm", "--found", "h.csv") == 1
    assert "no exchange is under way here" in capsys.readouterr().err
    assert not Path("close.swm").exists()


def test_a_third_offer_in_a_day_is_refused_and_a_file_is_never_replaced(run, capsys) -> None:  # type: ignore[no-untyped-def]
    for number in range(2):
        assert run("school", "offer", "school.csv", "--to", f"offer{number}.swm") == 0
    assert run("school", "offer", "school.csv", "--to", "offer2.swm") == 1
    assert "most allowed" in capsys.readouterr().err
    assert run("school", "offer", "school.csv", "--to", "offer0.swm") == 1
    assert "left as it is" in capsys.readouterr().err
