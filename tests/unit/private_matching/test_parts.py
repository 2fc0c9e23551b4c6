"""The parts of private matching: the curve, keys, the rule, the ledger, lists."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.matching import Particulars
from sharewell.kit.private_matching import (
    Act,
    BadElement,
    BadList,
    BadMessage,
    BadRule,
    KeyKind,
    Ledger,
    TooOften,
    create_identity,
    curve,
    private_keys,
    read_identity,
    read_list,
    read_rule,
    shipped_rule,
)
from sharewell.kit.private_matching.curve import element_of, hidden, new_secret

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
PRIME = 2**255 - 19
RULE = shipped_rule()


def on_the_curve(element: bytes) -> bool:
    """Whether u is of Curve25519 and not of its twist: u³ + 486662u² + u is a square (Euler's criterion)."""
    u = int.from_bytes(element, "little") % 2**255
    return pow(u**3 + 486662 * u * u + u, (PRIME - 1) // 2, PRIME) == 1


@given(st.text(min_size=1), st.binary(min_size=32, max_size=32), st.binary(min_size=32, max_size=32))
def test_whichever_number_comes_first_the_result_is_the_same(key: str, one: bytes, other: bytes) -> None:
    element = [element_of(key, "x")]

    assert hidden(hidden(element, one), other) == hidden(hidden(element, other), one)


def test_it_holds_on_the_curve_and_on_its_twist() -> None:
    elements = [element_of(str(number), "x") for number in range(60)]
    one, other = new_secret(), new_secret()

    assert {on_the_curve(element) for element in elements} == {True, False}
    assert hidden(hidden(elements, one), other) == hidden(hidden(elements, other), one)
    assert len(set(hidden(elements, one))) == 60


def test_which_of_the_two_it_is_can_still_be_seen_and_no_more_is_claimed() -> None:
    """One bit of each element, told in the explanation: elements go in an order by chance, so it is a count."""
    elements = [element_of(str(number), "x") for number in range(60)]

    assert [on_the_curve(each) for each in hidden(elements, new_secret())] == list(
        map(on_the_curve, elements)
    )


@pytest.mark.parametrize("u", [0, 1, PRIME - 1, PRIME, PRIME + 1])
def test_an_element_of_small_order_is_refused(u: int) -> None:
    with pytest.raises(BadElement):
        hidden([u.to_bytes(32, "little")], new_secret())


@pytest.mark.slow
def test_several_processes_give_the_same_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(curve, "AT_ONCE", 3)
    elements = [element_of(str(number), "x") for number in range(5)]
    secret = new_secret()

    assert hidden(elements, secret, workers=2) == hidden(elements, secret)


def test_a_child_gives_eight_keys_at_most_and_swapped_names_give_the_same() -> None:
    words = {"born": date(2015, 2, 3), "postcodes": ("ZQ11AA",)}
    straight = Particulars(given=("ana", "maria"), family=("nowak", "oneill"), **words)  # type: ignore[arg-type]
    swapped = Particulars(given=("nowak",), family=("ana",), **words)  # type: ignore[arg-type]
    plain = Particulars(given=("ana",), family=("nowak",), **words)  # type: ignore[arg-type]

    assert len(private_keys(straight, RULE)) <= 8
    assert set(private_keys(swapped, RULE)) == set(private_keys(plain, RULE))


def test_nobody_gives_no_keys() -> None:
    assert private_keys(Particulars(), RULE) == ()


def test_no_key_decides_alone_and_two_of_the_day_do() -> None:
    points = RULE.points

    assert all(each < RULE.need for each in points.values())
    assert points[KeyKind.NUMBER] + points[KeyKind.NUMBER_SOUND] >= RULE.need
    assert points[KeyKind.BORN_SOUND] + points[KeyKind.BORN_LETTERS] >= RULE.need
    assert 2 * points[KeyKind.PLACE_SOUND] < RULE.need  # cousins of one name at one address


@pytest.mark.parametrize("text", ["", "id = 3", "need = 0", "not toml"])
def test_a_bad_rule_is_refused(text: str) -> None:
    with pytest.raises(BadRule):
        read_rule(text)


def test_the_fifth_exchange_in_thirty_days_is_refused(tmp_path: Path) -> None:
    ledger, few = Ledger(tmp_path / "ledger.jsonl"), replace(RULE, exchanges=2, days=30, a_day=2)
    for days in (40, 3, 1):
        ledger.require_room("partner", Act.ANSWER, few, at=AT - timedelta(days=days))
        ledger.add(Act.ANSWER, partner="partner", exchange="x", at=AT - timedelta(days=days), facts={})

    with pytest.raises(TooOften):
        ledger.require_room("partner", Act.ANSWER, few, at=AT)
    ledger.require_room("another", Act.ANSWER, few, at=AT)
    ledger.require_room("partner", Act.OFFER, few, at=AT)


def test_a_ledger_that_cannot_be_read_lets_nothing_through(tmp_path: Path) -> None:
    (tmp_path / "ledger.jsonl").write_text("{}\n")

    with pytest.raises(BadMessage):
        Ledger(tmp_path / "ledger.jsonl").require_room("partner", Act.OFFER, RULE, at=AT)


def test_a_list_keeps_nothing_of_who_is_shielded(tmp_path: Path) -> None:
    file = tmp_path / "list.csv"
    file.write_text(
        "id,given_names,born,nhs_number,shielded\n1,Siân,2015-02-03,999 000 0018,no\n2,Ann,,,yes\n"
    )
    people = read_list(file)

    assert people.open[0].particulars.given == ("sian",)
    assert [each.id for each in people.shielded] == ["2"]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("id,given_names\n1,Ann\n", "no column shielded"),
        ("id,shielded\n1,perhaps\n", "line 2: shielded is yes or no"),
        ("id,shielded\n1,no\n1,no\n", "line 3: each line needs an id"),
        ("id,shielded,born\n1,no,3.2.2015\n", "line 2"),
        ("id,shielded,nhs_number\n1,no,999 000 0019\n", "line 2"),
    ],
)
def test_a_bad_list_says_which_line(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "list.csv"
    file.write_text(text)

    with pytest.raises(BadList, match=said):
        read_list(file)


def test_a_key_file_is_the_owners_alone_and_is_never_replaced(tmp_path: Path) -> None:
    file = tmp_path / "key"
    made = create_identity(file)

    assert read_identity(file) == made
    assert file.stat().st_mode & 0o077 == 0
    with pytest.raises(FileExistsError):
        create_identity(file)
    file.write_text("something else")
    with pytest.raises(BadMessage):
        read_identity(file)
