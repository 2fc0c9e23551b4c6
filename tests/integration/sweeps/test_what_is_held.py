"""All that is held about one person is found across every app, and opens for whoever answers for it alone."""

import pytest
from django.test.utils import CaptureQueriesContext

from sharewell.apps.audit.models import Event
from sharewell.apps.holdings.selectors import HoldingKind, holdings_of, records_of
from sharewell.apps.holdings.services import gather_holdings, read_texts
from sharewell.domain.access import Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.clock import now
from tests.integration.sweeps.world import World

MOST_QUERIES = 26


def test_every_kind_of_thing_is_found_in_a_few_queries(
    world: World, django_assert_max_num_queries: CaptureQueriesContext
) -> None:
    with django_assert_max_num_queries(MOST_QUERIES):  # type: ignore[operator]
        found = holdings_of(world.cast.school.pk, [world.child])

    assert {one.kind for one in found} >= {
        HoldingKind.ENTRY, HoldingKind.CONCERN, HoldingKind.DECISION, HoldingKind.FOLLOW_UP, HoldingKind.SHARE_SENT,
        HoldingKind.DISCUSSION, HoldingKind.ATTACHMENT, HoldingKind.STOPPED,
    }  # fmt: skip
    assert [one.began for one in found] == sorted(one.began for one in found)


def test_whoever_answers_for_it_reads_every_text_and_each_record_is_in_the_log(world: World) -> None:
    lead = world.cast.information_governance_lead.actor
    held = gather_holdings(actor=lead, organisation=lead.organisation, entries=[world.child])

    texts = read_texts(actor=lead, holdings=held, at=now(), purpose="rights")

    said = [text for each in texts.values() for text in each]
    assert sum("canary" in text.text.casefold() for text in said) > 50
    assert not [text for text in said if text.text.startswith(("{", "["))]
    seen = Event.objects.filter(kind=EventKind.HOLDINGS_READ).values_list("record", flat=True)
    assert records_of(held) == set(seen)


@pytest.mark.parametrize("who", ["owner", "lead", "leader", "administrator", "stranger"])
def test_nobody_else_reads_it(world: World, who: str) -> None:
    held = holdings_of(world.cast.school.pk, [world.child])

    with pytest.raises(Refused):
        read_texts(actor=world.cast.members()[who].actor, holdings=held, at=now(), purpose="rights")
