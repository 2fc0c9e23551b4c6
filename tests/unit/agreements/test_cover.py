"""What agreements say of one sharing."""

from dataclasses import dataclass
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import AgreementState, ItemAbout, ItemKind
from sharewell.domain.agreements import AgreedItem, Between, CoverState, Part, Run, Stay, Version, cover

DAY = date(2026, 6, 1)
KINDS = [ItemKind.HEALTH, ItemKind.EDUCATION, ItemKind.IDENTITY, ItemKind.UNKNOWN]
ABOUTS = [ItemAbout.CHILD, ItemAbout.SIBLING, ItemAbout.UNKNOWN]


@dataclass(frozen=True)
class Shared:
    kind: ItemKind
    about: ItemAbout = ItemAbout.CHILD


def run(first=0, last=30):
    return Run(DAY + timedelta(days=first), DAY + timedelta(days=last))


ONCE = (run(),)


def between(*items, runs=ONCE, giver=Part.BOTH, receiver=Part.BOTH, reference="AG-1", **more):
    agreed = tuple(one if isinstance(one, AgreedItem) else AgreedItem(kind=one) for one in items)
    return Between(
        reference=reference,
        versions=tuple(Version(run=one, items=agreed) for one in runs),
        giver=Stay(part=giver, since=runs[0].starts_on),
        receiver=Stay(part=receiver, since=runs[0].starts_on),
        **more,
    )


def said(agreements, *kinds, on=DAY, regular=True):
    return cover(agreements, [Shared(kind) for kind in kinds], on, regular=regular)


def test_what_is_not_in_any_agreement_is_named():
    found = said([between(ItemKind.HEALTH)], ItemKind.HEALTH, ItemKind.EDUCATION)
    assert found.state is CoverState.PARTLY
    assert found.missing == (ItemKind.EDUCATION,)
    assert found.as_fact is AgreementState.DOES_NOT_COVER


def test_several_agreements_count_together():
    two = [between(ItemKind.HEALTH), between(ItemKind.EDUCATION, reference="AG-2")]
    found = said(two, ItemKind.HEALTH, ItemKind.EDUCATION)
    assert (found.state, found.by) == (CoverState.COVERED, ("AG-1", "AG-2"))


def test_an_agreement_holds_on_its_first_and_last_day_and_on_none_around_them():
    one = between(ItemKind.HEALTH, runs=(run(0, 10),))
    days = {
        offset: said([one], ItemKind.HEALTH, on=DAY + timedelta(days=offset)).state
        for offset in (-1, 0, 10, 11)
    }
    assert days == {
        -1: CoverState.NONE, 0: CoverState.COVERED, 10: CoverState.COVERED, 11: CoverState.EXPIRED
    }  # fmt: skip


def test_one_that_only_gives_receives_under_nothing():
    assert said([between(ItemKind.HEALTH, receiver=Part.GIVES)], ItemKind.HEALTH).state is CoverState.NONE


def test_a_party_that_left_or_was_suspended_is_no_longer_covered():
    gone = Stay(part=Part.BOTH, since=DAY, left_on=DAY + timedelta(days=1))
    one = between(ItemKind.HEALTH)
    left = Between(reference="AG-1", versions=one.versions, giver=one.giver, receiver=gone)
    assert said([left], ItemKind.HEALTH).state is CoverState.COVERED
    assert said([left], ItemKind.HEALTH, on=DAY + timedelta(days=1)).state is CoverState.EXPIRED
    shut = Between(
        reference="AG-1",
        versions=one.versions,
        giver=one.giver,
        receiver=Stay(part=Part.BOTH, since=DAY, suspended=True),
    )
    assert said([shut], ItemKind.HEALTH).state is CoverState.EXPIRED


def test_sharing_once_needs_no_agreement_and_regular_sharing_without_one_says_so():
    assert said([], ItemKind.HEALTH, regular=False).state is CoverState.NOT_NEEDED
    assert said([], ItemKind.HEALTH).state is CoverState.NONE


def test_an_accord_names_no_items_and_so_covers_nothing_by_itself():
    assert said([between()], ItemKind.HEALTH).state is CoverState.NONE


def test_who_alone_may_see_an_item_is_told():
    limited = AgreedItem(kind=ItemKind.HEALTH, restricted="The safeguarding lead")
    assert said([between(limited)], ItemKind.HEALTH).limited == (ItemKind.HEALTH,)
    assert said([between(limited, ItemKind.HEALTH)], ItemKind.HEALTH).limited == ()


ITEMS = st.lists(st.builds(Shared, st.sampled_from(KINDS), st.sampled_from(ABOUTS)), max_size=5)
AGREED = st.lists(
    st.builds(AgreedItem, kind=st.sampled_from(KINDS), about=st.sampled_from(ABOUTS)), max_size=4
)
RUNS = st.tuples(st.integers(-40, 40), st.integers(0, 40)).map(lambda two: run(two[0], two[0] + two[1]))
STAYS = st.builds(
    Stay,
    part=st.sampled_from(Part),
    since=st.integers(-40, 40).map(lambda days: DAY + timedelta(days=days)),
    left_on=st.none() | st.integers(-40, 40).map(lambda days: DAY + timedelta(days=days)),
    suspended=st.booleans(),
)
VERSIONS = st.lists(st.builds(Version, run=RUNS, items=AGREED.map(tuple)), max_size=3).map(tuple)
BETWEEN = st.lists(
    st.builds(Between, reference=st.sampled_from("ABC"), versions=VERSIONS, giver=STAYS, receiver=STAYS),
    max_size=4,
)
OPEN = {
    CoverState.COVERED: 3,
    CoverState.PARTLY: 2,
    CoverState.EXPIRED: 1,
    CoverState.NONE: 0,
    CoverState.NOT_NEEDED: 0,
}


@given(BETWEEN, ITEMS, st.booleans())
def test_cover_depends_on_no_order_and_names_only_what_was_shared(agreements, items, regular):
    found = cover(agreements, items, DAY, regular=regular)
    again = cover(agreements[::-1], items, DAY, regular=regular)
    assert (found.state, found.by, set(found.missing)) == (again.state, again.by, set(again.missing))
    assert set(found.missing) <= {item.kind for item in items}
    assert (found.state is CoverState.PARTLY) == bool(found.missing)


@given(BETWEEN, BETWEEN, ITEMS)
def test_one_agreement_more_never_covers_less(some, more, items):
    fewer, all_of_them = (cover(found, items, DAY, regular=True) for found in (some, some + more))
    assert OPEN[all_of_them.state] >= OPEN[fewer.state]
    if fewer.state in (CoverState.COVERED, CoverState.PARTLY):
        assert set(all_of_them.missing) <= set(fewer.missing)


@given(BETWEEN, ITEMS, ITEMS)
def test_fewer_items_are_never_covered_less(agreements, items, more):
    fewer, all_of_them = (cover(agreements, found, DAY, regular=True) for found in (items, items + more))
    assert OPEN[fewer.state] >= OPEN[all_of_them.state]


@given(BETWEEN, ITEMS)
def test_what_nobody_named_is_in_no_agreement(agreements, items):
    found = cover(agreements, [*items, Shared(ItemKind.UNKNOWN)], DAY, regular=True)
    assert found.state is not CoverState.COVERED
