"""Two entries that may be one child: a person says so, two merge them, anybody takes them apart, and all is told."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.db import IntegrityError, transaction

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import Entry, Link, LinkAct
from sharewell.apps.children.selectors import entry_of, link_of, links_waiting, shields_of
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_link,
    answer_merge,
    ask_about_pair,
    ask_to_merge,
    open_card,
    open_entry,
    register_entry,
    saw_the_mixture,
    shut_out,
    split_link,
    tell_of_mixture,
)
from sharewell.domain.access import Refused
from sharewell.domain.children import Identity
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.linking import LinkState, LinkStep, Origin
from sharewell.domain.matching import Comparison
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import make_share, opened
from tests.integration.sweeps.stopped import protected

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
MINA = Identity(given_names="Mina", family_name="Rahman", born=date(2019, 3, 1))
MEENA = Identity(given_names="Meena", family_name="Rahman", born=date(2019, 3, 1), languages=("ben",))


def two(cast: Cast, one: Identity = MINA, other: Identity = MEENA) -> tuple[Entry, Entry, Link]:
    actor = cast.owner.actor
    first, second = (register_entry(actor=actor, identity=who, at=NOW) for who in (one, other))
    return first, second, asked(cast, first, second)


def asked(cast: Cast, first: Entry, second: Entry) -> Link:
    return ask_about_pair(
        actor=cast.owner.actor, at=NOW, one=first, other=second, origin=Origin.PERSON, why="Same mother"
    )


def linked(cast: Cast, link: Link) -> Link:
    return answer_link(actor=cast.colleague.actor, at=NOW, link=link, step=LinkStep.SAME, why="Same address")


def test_one_person_links_and_the_trail_of_both_children_tells_it(cast: Cast) -> None:
    first, second, link = two(cast)
    assert [one.pk for one in links_waiting(cast.colleague.actor)] == [link.pk]
    row = linked(cast, link)
    assert row.state == LinkState.LINKED
    assert list(links_waiting(cast.lead.actor)) == []
    for child in (first, second):
        kinds = Event.objects.filter(child=child.pk, record=link.pk).order_by("sequence")
        assert list(kinds.values_list("kind", flat=True)) == ["link.asked", "link.agreed"]
    assert len(set(Entry.objects.values_list("together", flat=True))) == 1
    assert list(changed_records()) == []


def test_a_pair_is_asked_about_once_and_again_only_by_a_person(cast: Cast) -> None:
    first, second, link = two(cast)
    answer_link(actor=cast.owner.actor, at=NOW, link=link, step=LinkStep.NOT_SAME, why="Twins")
    again = ask_about_pair(
        actor=cast.owner.actor, at=NOW, one=second, other=first, origin=Origin.MATCH_RUN, why=""
    )
    assert (again.pk, again.state) == (link.pk, LinkState.NOT_SAME)
    assert asked(cast, first, second).state == LinkState.ASKED
    with pytest.raises(NotPossibleNow):
        asked(cast, first, second)


def test_two_different_nhs_numbers_are_linked_only_with_a_reason(cast: Cast) -> None:
    numbers = [((IdentifierKind.NHS_NUMBER, value),) for value in ("9990000018", "9990000026")]
    one = Identity(given_names="Mina", family_name="Rahman", identifiers=numbers[0])
    other = Identity(given_names="Mina", family_name="Rahman", identifiers=numbers[1])
    _, _, link = two(cast, one, other)
    with pytest.raises(NotPossibleNow) as refused:
        answer_link(actor=cast.owner.actor, at=NOW, link=link, step=LinkStep.SAME, why=" ")
    assert refused.value.code == "numbers_differ"
    assert open_card(actor=cast.owner.actor, at=NOW, link=link, purpose="to decide").numbers_differ
    linked(cast, link)


def test_merging_takes_a_lead_who_is_somebody_else_and_splitting_takes_it_back(cast: Cast) -> None:
    first, second, link = two(cast)
    linked(cast, link)
    lead, deputy = cast.lead.actor, cast.deputy.actor
    wished = ask_to_merge(actor=lead, at=NOW, link=link, kept=first.pk, why="One file")
    for nobody in (lead, cast.owner.actor, cast.stranger.actor):
        with pytest.raises(Refused):
            answer_merge(actor=nobody, at=NOW, link=wished, agrees=True)
    merged = answer_merge(actor=deputy, at=NOW, link=wished, agrees=True)
    assert merged.state == LinkState.MERGED
    whole = open_entry(actor=lead, entry=Entry.objects.get(pk=first.pk), at=NOW, purpose="to see")
    assert whole.languages == ("ben",)
    assert [name.text for name in whole.names] == ["Mina Rahman", "Meena Rahman"]
    split_link(actor=cast.owner.actor, at=NOW, link=merged, why="Two children after all")
    again = open_entry(actor=lead, entry=Entry.objects.get(pk=first.pk), at=NOW, purpose="to see")
    assert again == MINA
    assert set(Entry.objects.values_list("together", flat=True)) == {None}
    assert list(changed_records()) == []
    assert second.pk != first.pk


def test_no_sql_makes_one_person_two(cast: Cast) -> None:
    _, _, link = two(cast)
    someone = cast.lead.actor.person
    with pytest.raises(IntegrityError), transaction.atomic():
        Link.objects.filter(pk=link.pk).update(merge_asked_by=someone, merge_agreed_by=someone)


def test_what_was_said_cannot_be_changed_and_a_quiet_edit_shows(cast: Cast) -> None:
    _, _, link = two(cast)
    with pytest.raises(Exception, match=r"only grows|append"), transaction.atomic():
        LinkAct.objects.update(by_name="Somebody else")
    Link.objects.filter(pk=link.pk).update(acts_count=0)
    assert any("is gone" in fault for fault in changed_records())


def test_what_is_protected_of_one_is_protected_of_all_that_are_linked(cast: Cast) -> None:
    first, second, link = two(cast)
    third = register_entry(actor=cast.owner.actor, identity=MINA, at=NOW)
    actor = cast.owner.actor
    shield = protected(cast, first.pk)
    assert list(shields_of(actor, [third.pk])) == []
    linked(cast, link)
    row = linked(cast, asked(cast, second, third))
    assert [one.pk for one in shields_of(actor, [third.pk])] == [shield.pk]
    split_link(actor=actor, at=NOW, link=row, why="Somebody else")
    assert list(shields_of(actor, [third.pk])) == []
    assert [one.pk for one in shields_of(actor, [second.pk])] == [shield.pk]


def test_a_card_of_a_shielded_child_compares_and_shows_no_place(cast: Cast) -> None:
    first, _, link = two(cast)
    protected(cast, first.pk)
    card = open_card(actor=cast.owner.actor, at=NOW, link=link, purpose="to decide")
    assert {side.shielded for side in card.sides} == {True, False}
    assert card.levels[Comparison.PLACE] is None


def test_for_whoever_is_shut_out_an_entry_and_its_links_are_absent(cast: Cast) -> None:
    first, second, link = two(cast)
    out, inside = cast.colleague.actor, cast.owner.actor
    with pytest.raises(Refused):
        shut_out(actor=inside, at=NOW, entry=first, person=out.person, why="An aunt")
    shut_out(actor=cast.lead.actor, at=NOW, entry=first, person=out.person, why="An aunt")
    assert entry_of(out, first.pk) is None
    assert link_of(out, link.pk) is None
    assert list(links_waiting(out)) == []
    assert entry_of(out, second.pk) is not None
    answer_link(actor=inside, at=NOW, link=link, step=LinkStep.SAME, why="Same address")
    assert entry_of(out, second.pk) is None
    assert entry_of(inside, second.pk) is not None
    assert list(changed_records()) == []


def test_whoever_saw_a_mixture_is_listed_and_told(cast: Cast) -> None:
    first, _, link = two(cast)
    owner, colleague = cast.owner.actor, cast.colleague.actor
    open_entry(actor=owner, entry=first, at=NOW - timedelta(days=1), purpose="before")
    linked(cast, link)
    entry = Entry.objects.get(pk=first.pk)
    open_entry(actor=colleague, entry=entry, at=NOW + timedelta(hours=1), purpose="between")
    later = NOW + timedelta(hours=2)
    row = split_link(actor=cast.lead.actor, at=later, link=link, why="Two children")
    open_entry(actor=owner, entry=entry, at=later + timedelta(hours=1), purpose="after")
    mixture = saw_the_mixture(actor=cast.lead.actor, at=later, link=row)
    assert [(one.person, one.times) for one in mixture.readers] == [(colleague.person, 1)]
    tell_of_mixture(actor=cast.lead.actor, at=later, link=row)
    told = Notice.objects.filter(kind="records_taken_apart")
    assert [one.link_path for one in told] == [f"/children/same/{link.pk}/"]
    assert Event.objects.filter(kind="mixture.listed", record=link.pk).count() == 2


def test_what_was_sent_of_a_mixture_is_listed_to_be_corrected_and_so_is_who_read_it(cast: Cast) -> None:
    first, _, link = two(cast)
    linked(cast, link)
    sender, reader = cast.owner.actor, cast.recipient.actor
    share = opened(make_share(sender, cast.front_door.id, children=(first.pk,)), reader)
    row = split_link(actor=cast.lead.actor, at=now(), link=link, why="Two children")
    mixture = saw_the_mixture(actor=cast.lead.actor, at=now(), link=row)
    assert [(one.record, one.sent_by) for one in mixture.went] == [(share.pk, sender.person)]
    assert reader.person in {one.person for one in mixture.readers}
