"""Families who were not told: listed for leads by day, looked at again with a reason in law, told once they can be."""

from datetime import timedelta

import pytest
from django.urls import reverse

from sharewell.apps.children.services import lock_telling, register_entry
from sharewell.apps.transparency.models import TellingLook
from sharewell.apps.transparency.selectors import untold_of
from sharewell.apps.transparency.tasks import remind
from sharewell.domain.children import Identity
from sharewell.domain.notices import notice_form
from sharewell.domain.sharing import Outcome, Telling
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.decisions import make_decision
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def days(count: int) -> dict[str, str]:
    day = now().date() + timedelta(days=count)
    return {f"look_on-{part}": str(getattr(day, part)) for part in ("day", "month", "year")}


def test_only_what_was_shared_and_not_told_is_listed_the_earliest_day_first_in_a_few_queries(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    first = make_decision(cast.owner.actor, telling=Telling.WILL_TELL)
    for _ in range(3):
        make_decision(cast.owner.actor, telling=Telling.DO_NOT_TELL)
    make_decision(cast.owner.actor, telling=Telling.TOLD)
    make_decision(cast.owner.actor, telling=Telling.DO_NOT_TELL, outcome=Outcome.DO_NOT_SHARE)
    rows = list(untold_of(cast.lead.actor))
    assert len(rows) == 4 and rows[0] == first
    assert rows[0].next_look == (first.decided_at + timedelta(days=notice_form().look_days)).date()
    assert not list(untold_of(cast.recipient_lead.actor)) and not list(untold_of(cast.owner.actor))
    lead = client_for(cast.lead)
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        page = lead.get(reverse("transparency:untold"))
    assert first.concern.reference in page.content.decode()


def test_a_lead_says_why_not_yet_and_when_to_look_and_is_reminded_on_that_day_once(
    cast: Cast, client_for: ClientFor
) -> None:
    decision, lead = make_decision(cast.owner.actor, telling=Telling.TELL_LATER), client_for(cast.lead)
    page = reverse("transparency:look", args=[decision.pk])
    assert lead.post(page, keyed({"said": "later", "law": "", "words": ""})).status_code == 422
    said = {"said": "still_not", "law": "crime", "words": "The police ask", **days(5)}
    assert lead.post(page, keyed(said)).status_code == 302
    shown = lead.get(page).content.decode()
    assert "The police ask" in shown and "Sch 2 para 2" in shown
    assert remind(now() + timedelta(days=4)) == 0
    due = now() + timedelta(days=5)
    assert (remind(due), remind(due)) == (1, 0)
    assert remind(due + timedelta(days=1)) == 1, "it is still due, and is told once alone"
    assert Notice.objects.filter(kind="telling_due", to=cast.lead.person.email).count() == 1
    assert lead.post(page, keyed({"said": "told"})).status_code == 302
    assert not list(untold_of(cast.lead.actor)) and lead.get(page).status_code == 404


def test_nobody_writes_that_a_family_was_told_while_it_must_not_be(cast: Cast, client_for: ClientFor) -> None:
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
    decision = make_decision(cast.owner.actor, telling=Telling.TELL_LATER, children=(entry.pk,))
    day = now().date() + timedelta(days=9)
    lock_telling(actor=cast.owner.actor, at=now(), entry=entry, why="The police ask", review_on=day)
    page = reverse("transparency:look", args=[decision.pk])
    refused = client_for(cast.lead).post(page, keyed({"said": "told"}))
    assert refused.status_code == 422 and "do-not-tell" in refused.content.decode()
    assert not TellingLook.objects.exists()
