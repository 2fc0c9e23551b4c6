"""The map says of every way what `cover` says of it, in one look at all agreements; and where two cover the same."""

from collections.abc import Mapping
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements import (
    AgreedItem,
    Between,
    CoverState,
    Part,
    Run,
    Standing,
    Stay,
    Version,
    Way,
    cover,
    crossings,
)
from sharewell.domain.agreements.text import ANYBODY
from sharewell.domain.flows import FlowItem

TODAY = date(2026, 11, 22)
BODIES = list("abcd")
days = st.integers(-500, 100).map(lambda n: TODAY + timedelta(days=n))
kinds = st.sampled_from([ItemKind.HEALTH, ItemKind.EDUCATION, ItemKind.UNKNOWN])
abouts = st.sampled_from([ItemAbout.CHILD, ItemAbout.SIBLING, ItemAbout.UNKNOWN])
agreed = st.sets(st.tuples(kinds, abouts), max_size=3).map(frozenset)
runs = st.tuples(days, st.integers(1, 400)).map(lambda one: Run(one[0], one[0] + timedelta(days=one[1])))
stays = st.builds(
    Stay, part=st.sampled_from(Part), since=days, left_on=st.none() | days, suspended=st.booleans()
)
standing = st.builds(
    Standing,
    versions=st.lists(st.tuples(runs, agreed), min_size=1, max_size=3).map(tuple),
    stays=st.dictionaries(st.sampled_from(BODIES), stays, min_size=2),
    ended_on=st.none() | days,
)
sorts = st.sets(st.tuples(kinds, abouts), min_size=1, max_size=4).map(frozenset)
ways = st.builds(Way, st.sampled_from(BODIES[:2]), st.sampled_from(BODIES[2:]), sorts)


def between(place: int, one: Standing, way: Way) -> Between:
    versions = tuple(
        Version(run=run, items=tuple(AgreedItem(kind=kind, about=about) for kind, about in sorts))
        for run, sorts in one.versions
    )
    sides: Mapping[str, Stay] = {"giver": one.stays[way.giver], "receiver": one.stays[way.receiver]}
    return Between(reference=str(place), versions=versions, ended_on=one.ended_on, **sides)


@given(st.lists(standing, max_size=4), ways)
def test_it_says_what_cover_says_of_one_sharing(standings: list[Standing], way: Way) -> None:
    (found,) = crossings([way], standings, TODAY)
    both = [
        between(place, one, way)
        for place, one in enumerate(standings)
        if {way.giver, way.receiver} <= one.stays.keys()
    ]
    said = cover(both, [FlowItem(*one) for one in sorted(way.sorts)], TODAY, regular=True)
    assert found.state is said.state
    assert set(found.missing) == set(said.missing)


def agreement(*kinds: ItemKind, part: Part = Part.BOTH) -> Standing:
    run = Run(TODAY - timedelta(days=9), TODAY + timedelta(days=9))
    stay = Stay(part=part, since=run.starts_on)
    return Standing(
        versions=((run, frozenset((kind, ANYBODY) for kind in kinds)),), stays=dict.fromkeys(BODIES[:2], stay)
    )


def test_two_agreements_over_one_flow_are_an_overlap_in_what_really_goes() -> None:
    health, school = ItemKind.HEALTH, ItemKind.EDUCATION
    way = Way(*BODIES[:2], frozenset({(ItemKind.HEALTH, ItemAbout.CHILD)}))
    one = agreement(health, school)
    assert crossings([way], [one, agreement(health)], TODAY)[0].twice == (ItemKind.HEALTH,)
    assert crossings([way], [one, agreement(school)], TODAY)[0].twice == ()
    assert crossings([way], [one, agreement(health, part=Part.GIVES)], TODAY)[0].twice == ()
    (gap,) = crossings([way], [agreement(school)], TODAY)
    assert (gap.state, gap.missing) == (CoverState.PARTLY, (ItemKind.HEALTH,))
