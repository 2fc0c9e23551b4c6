"""Writing down a worry and deciding: who may, what must be there, and what can be found again."""

from datetime import date, datetime, timedelta
from uuid import uuid4

import pytest
from django.db import connection

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.services import register_entry
from sharewell.apps.decisions.models import Concern, Decision, LookAgain
from sharewell.apps.decisions.policies import may_see_concern
from sharewell.apps.decisions.selectors import (
    concern_by_id,
    concern_for,
    concerns_about,
    decisions_of,
    my_concerns,
    newest_decision,
)
from sharewell.apps.decisions.services import (
    NotComplete,
    open_concern,
    raise_and_decide,
    raise_concern,
    record_decision,
)
from sharewell.domain.access import Refused
from sharewell.domain.audit.entry import EventRefused
from sharewell.domain.children import Identity
from sharewell.domain.sharing import Outcome, Route
from sharewell.kit.append_only import unprotect
from tests.cast import Cast
from tests.factories.decisions import ADVICE, OWN_WORDS, REASONS, SEEN, a_worry, deciding, make_concern

pytestmark = pytest.mark.django_db
OUTSIDERS = ("stranger", "colleague", "administrator", "information_governance_lead", "leader", "recipient")


def test_a_concern_and_its_decision_come_back_as_they_were_written(
    cast: Cast, standing_clock: datetime
) -> None:
    concern, decision = raise_and_decide(
        actor=cast.owner.actor, at=standing_clock, worry=a_worry(), deciding=deciding()
    )
    found = open_concern(actor=cast.owner.actor, concern=concern, at=standing_clock, purpose="record")
    assert found.observations[0].text == SEEN
    assert (found.observations[0].how, found.observations[0].kind) == ("seen", "fact")
    assert found.own_words == OWN_WORDS
    assert found.decisions[0].reasons == REASONS
    assert found.decisions[0].advice == ADVICE
    assert (decision.guidance_version, decision.guidance_sha256) == ("2026.11", "ab" * 32)


def test_each_look_at_a_concern_names_its_purpose_and_is_in_the_log(
    cast: Cast, standing_clock: datetime
) -> None:
    concern = make_concern(cast.owner.actor)
    with pytest.raises(EventRefused):
        open_concern(actor=cast.owner.actor, concern=concern, at=standing_clock, purpose=" ")
    assert not Event.objects.filter(kind="concern.opened").exists()
    open_concern(actor=cast.lead.actor, concern=concern, at=standing_clock, purpose="supervision")
    look = Event.objects.get(kind="concern.opened")
    assert (look.person, look.record, look.purpose) == (cast.lead.person.id, concern.pk, "supervision")


@pytest.mark.parametrize("who", OUTSIDERS)
def test_a_concern_is_absent_for_everybody_but_its_author_and_the_leads(
    cast: Cast, standing_clock: datetime, who: str
) -> None:
    concern = make_concern(cast.owner.actor)
    actor = getattr(cast, who).actor
    assert concern_for(actor, concern.reference) is None
    assert concern_by_id(actor, concern.pk) is None
    before = Event.objects.count()
    with pytest.raises(Refused):
        open_concern(actor=actor, concern=concern, at=standing_clock, purpose="curious")
    with pytest.raises(Refused):
        record_decision(actor=actor, at=standing_clock, concern=concern, deciding=deciding())
    assert Event.objects.count() == before
    assert may_see_concern(actor, concern).sentence


@pytest.mark.parametrize("who", ["owner", "lead", "deputy"])
def test_the_author_and_the_leads_find_a_concern(cast: Cast, who: str) -> None:
    concern = make_concern(cast.owner.actor)
    assert concern_for(getattr(cast, who).actor, concern.reference) == concern


def test_an_absent_reference_is_found_by_nobody(cast: Cast) -> None:
    assert concern_for(cast.owner.actor, "SW-2222-2222") is None
    assert concern_by_id(cast.owner.actor, uuid4()) is None


def test_my_concerns_are_my_own_newest_first(cast: Cast, standing_clock: datetime) -> None:
    first = make_concern(cast.owner.actor, at=standing_clock)
    second = make_concern(cast.owner.actor, at=standing_clock + timedelta(minutes=1))
    make_concern(cast.colleague.actor)
    assert list(my_concerns(cast.owner.actor)) == [second, first]
    assert not my_concerns(cast.administrator.actor).exists()


def test_a_concern_is_about_children_of_ones_own_organisation(cast: Cast, standing_clock: datetime) -> None:
    own = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Rowan"), at=standing_clock)
    foreign = register_entry(
        actor=cast.stranger.actor, identity=Identity(given_names="Robin"), at=standing_clock
    )
    concern = make_concern(cast.owner.actor, children=(own.pk,), route=Route.ORDINARY)
    assert list(concerns_about(cast.owner.actor, own.pk)) == [concern]
    assert not concerns_about(cast.colleague.actor, own.pk)
    assert not concerns_about(cast.stranger.actor, own.pk)
    for strange in (foreign.pk, uuid4()):
        with pytest.raises(Refused):
            raise_concern(actor=cast.owner.actor, at=standing_clock, worry=a_worry(own.pk, strange))


def test_the_ordinary_route_names_a_child_and_an_emergency_need_not(
    cast: Cast, standing_clock: datetime
) -> None:
    with pytest.raises(NotComplete):
        raise_concern(actor=cast.owner.actor, at=standing_clock, worry=a_worry(route=Route.ORDINARY))
    assert raise_concern(actor=cast.owner.actor, at=standing_clock, worry=a_worry())


def test_thinking_again_is_a_new_version_and_the_old_one_stays(cast: Cast, standing_clock: datetime) -> None:
    concern = make_concern(cast.owner.actor)
    for outcome in (Outcome.DO_NOT_SHARE, Outcome.SHARE_IN_PART):
        record_decision(
            actor=cast.owner.actor, at=standing_clock, concern=concern, deciding=deciding(outcome)
        )
    versions = [(one.version, one.outcome) for one in decisions_of(concern)]
    assert versions == [(1, "do_not_share"), (2, "share_in_part")]
    newest = newest_decision(concern)
    assert newest is not None
    assert newest.version == 2


def test_not_sharing_makes_a_date_to_look_again_and_a_newer_decision_ends_it(
    cast: Cast, standing_clock: datetime
) -> None:
    concern, _ = raise_and_decide(
        actor=cast.owner.actor,
        at=standing_clock,
        worry=a_worry(),
        deciding=deciding(Outcome.DO_NOT_SHARE, look_again_on=date(2026, 12, 1)),
    )
    row = LookAgain.objects.get()
    assert (row.state, row.due_at.isoformat()) == ("waiting", "2026-12-01T08:00:00+00:00")
    record_decision(actor=cast.owner.actor, at=standing_clock, concern=concern, deciding=deciding())
    row.refresh_from_db()
    assert (row.state, row.next_reminder_at) == ("done", None)


@pytest.mark.parametrize("field", ["reasons", "look_again_on", "who_else_should_see"])
def test_not_sharing_without_its_parts_keeps_nothing(
    cast: Cast, standing_clock: datetime, field: str
) -> None:
    missing = {field: None if field == "look_again_on" else ""}
    with pytest.raises(NotComplete) as refused:
        raise_and_decide(
            actor=cast.owner.actor,
            at=standing_clock,
            worry=a_worry(),
            deciding=deciding(Outcome.DO_NOT_SHARE, **missing),
        )
    assert refused.value.field == field
    assert not Concern.objects.exists()


def test_an_edit_by_hand_of_a_decision_is_found(cast: Cast, standing_clock: datetime) -> None:
    concern, decision = raise_and_decide(
        actor=cast.owner.actor, at=standing_clock, worry=a_worry(), deciding=deciding()
    )
    assert list(changed_records()) == []
    unprotect(connection, "decisions_decision")
    Decision.objects.filter(pk=decision.pk).update(outcome="do_not_share", look_again_on=date(2026, 12, 1))
    assert [line for line in changed_records() if f"{concern.pk} version 1 was changed" in line]
