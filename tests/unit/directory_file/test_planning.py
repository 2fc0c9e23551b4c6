"""What a file would change."""

from collections.abc import Mapping

from sharewell.domain.directory_file import (
    EXAMPLE,
    Difference,
    Known,
    Line,
    Plan,
    Sheet,
    What,
    planned,
)

HERE = ("Northfield School", "Northfield")
LEAD = ("safeguarding_lead", "Sam Okafor")
THERE = {HERE: Known(cells=EXAMPLE, contacts={LEAD: EXAMPLE})}


def plan(*rows: Mapping[str, str], known: Mapping[tuple[str, str], Known] = THERE) -> Plan:
    lines = tuple(
        Line(number, {**dict.fromkeys(EXAMPLE, ""), **row}) for number, row in enumerate(rows, start=2)
    )
    return planned(Sheet(lines), known)


def faults(found: Plan) -> list[tuple[int, str, str]]:
    return [(one.line, one.column, one.code) for one in found.faults]


def test_what_is_there_already_is_unchanged() -> None:
    found = plan(EXAMPLE)
    assert [one.what for one in found.changes] == [What.UNCHANGED, What.UNCHANGED]
    assert not found.does_something and not found.faults


def test_what_is_not_there_is_new_with_its_contact() -> None:
    found = plan(EXAMPLE, known={})
    assert [(one.what, one.contact) for one in found.changes] == [(What.NEW, None), (What.NEW, LEAD)]
    assert found.changes[0].after["phone"] == EXAMPLE["phone"]


def test_a_change_shows_before_and_after_and_an_empty_cell_changes_nothing() -> None:
    found = plan({"organisation": HERE[0], "area": HERE[1], "phone": "01632 960999"})
    (change,) = found.changes
    assert change.what is What.CHANGED
    assert change.differences == (Difference("phone", "01632 960001", "01632 960999"),)


def test_several_lines_of_one_organisation_are_one_that_must_agree() -> None:
    other = {"contact_for": "deputy", "contact_name": "Di", "contact_email": "di@x.example.org"}
    which = {"organisation": HERE[0], "area": HERE[1]}
    found = plan(EXAMPLE, {**which, **other})
    assert [one.what for one in found.changes] == [What.UNCHANGED, What.UNCHANGED, What.NEW]
    assert faults(plan(EXAMPLE, {**which, "phone": "01632 960999"})) == [(3, "phone", "two_values")]
    assert faults(plan(EXAMPLE, EXAMPLE)) == [(3, "contact_name", "twice")]


def test_what_is_missing_is_said_line_by_line() -> None:
    bare = {"organisation": "New", "area": "X"}
    assert [one[1] for one in faults(plan(bare))] == ["nation", "sector", "body", "phone", "notice_email"]
    nobody = {"organisation": HERE[0], "area": HERE[1], "contact_for": "duty", "contact_name": "Desk"}
    assert faults(plan(nobody)) == [(2, "contact_phone", "no_way_to_reach")]
    assert faults(plan({**EXAMPLE, "phone": "x"}, known={})) == [(2, "phone", "phone")]
    gone = {HERE: Known(cells=EXAMPLE, suspended=True)}
    assert faults(plan(EXAMPLE, known=gone)) == [(2, "organisation", "suspended")]
