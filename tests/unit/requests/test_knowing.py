"""Who could know, in what order, and why."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from sharewell.domain.requests.knowing import EarlierLink, Place, Why, strongest, who_could_know

NOW = datetime(2026, 11, 22, 9, tzinfo=UTC)


def place(number: int, name: str, *, near: bool = False, holds: int = 0, nation: bool = True) -> Place:
    return Place(organisation=UUID(int=number), name=name, same_area=near, same_nation=nation, holds=holds)


def link(number: int, why: Why, days: int = 1) -> EarlierLink:
    return EarlierLink(organisation=UUID(int=number), why=why, at=NOW - timedelta(days=days))


def test_who_already_shared_about_the_child_comes_before_who_only_holds_such_facts() -> None:
    found = who_could_know(
        [place(1, "School", near=True, holds=9), place(2, "Clinic"), place(3, "Police", near=True, holds=2)],
        [link(2, Why.SHARED_WITH_US, days=200)],
    )
    assert [one.name for one in found] == ["Clinic", "School", "Police"]
    assert strongest(found[0]) == (Why.SHARED_WITH_US,)
    assert strongest(found[1]) == (Why.HOLDS, Why.SAME_AREA)


def test_of_two_with_the_same_reason_the_later_link_comes_first() -> None:
    found = who_could_know(
        [place(1, "A"), place(2, "B")], [link(1, Why.WE_SHARED, 30), link(2, Why.WE_SHARED, 3)]
    )
    assert [one.name for one in found] == ["B", "A"]


def test_only_the_latest_of_several_links_of_one_kind_is_told() -> None:
    (found,) = who_could_know(
        [place(1, "A")], [link(1, Why.WE_ASKED, 9), link(1, Why.WE_ASKED, 2), link(1, Why.WE_ASKED, 5)]
    )
    assert found.last == {Why.WE_ASKED: NOW - timedelta(days=2)}


def test_an_organisation_without_a_reason_is_not_named_even_next_door() -> None:
    assert who_could_know([place(1, "Next door", near=True)], []) == ()


def test_an_organisation_of_another_nation_needs_a_link() -> None:
    far = place(1, "Far away", holds=4, nation=False)
    assert who_could_know([far], []) == ()
    assert who_could_know([far], [link(1, Why.ASKED_US)])[0].reasons == (Why.ASKED_US, Why.HOLDS)
