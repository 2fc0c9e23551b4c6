"""Order, plain words and holds, without a database."""

import json
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sharewell.domain.holdings import Holding, HoldingKind, Holds, in_order, plain_words

AT = datetime(2026, 3, 1, tzinfo=UTC)
ORGANISATION, ENTRY = UUID(int=1), UUID(int=2)


def a_holding(thing: int, days: int) -> Holding:
    began = AT + timedelta(days=days)
    one = UUID(int=thing)
    return Holding(kind=HoldingKind.CONCERN, record=one, thing=one, owner=ORGANISATION, began=began)


def test_things_stand_newest_last_and_each_once() -> None:
    found = in_order([a_holding(3, 5), a_holding(4, 1), a_holding(3, 5)])

    assert [one.thing.int for one in found] == [4, 3]


def test_a_structure_is_told_in_plain_words() -> None:
    text = json.dumps(
        {"given_names": "Ana", "born": None, "addresses": [{"post_code": "LS1"}], "covered": False}
    )

    assert plain_words(text) == "given names: Ana\npost code: LS1"
    assert plain_words("He came in {late}.") == "He came in {late}."


def test_whatever_holds_a_file_says_so_and_the_oldest_is_first() -> None:
    holds = Holds()
    holds.register("rights", lambda *_: [("A request is open.", AT)])
    holds.register("breaches", lambda *_: [("A breach is open.", AT - timedelta(days=1))])
    holds.register("transfers", lambda *_: [])

    assert [one.name for one in holds.standing(ORGANISATION, [ENTRY])] == ["breaches", "rights"]
