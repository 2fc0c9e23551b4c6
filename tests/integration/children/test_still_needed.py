"""What is kept safe, and who is shut out, has a day to be looked at: leads are reminded, somebody says it holds."""

from datetime import timedelta

import pytest
from django.urls import reverse

from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import Bar, Entry, Shield, StillNeeded
from sharewell.apps.children.selectors import days_to_look
from sharewell.apps.children.services import register_entry, set_shield, shut_out
from sharewell.apps.children.tasks import remind_of_protections
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
WEEK = timedelta(days=7)
HOME = Protection(kind=FactKind.ADDRESS, text="14 Elm Road, LS1 4AB", why="He looks for her")


def kept(cast: Cast) -> tuple[Entry, Shield, Bar]:
    """An entry with a protected address, and a colleague shut out from it; both to be looked at in a week."""
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
    day = now().date() + WEEK
    shield = set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=HOME, review_on=day)
    out = shut_out(
        actor=cast.lead.actor, at=now(), entry=entry, person=cast.deputy.person.pk, why="Kin", review_on=day
    )
    return entry, shield, out


def said(days: int) -> dict[str, str]:
    day = now().date() + timedelta(days=days)
    return {f"review_on-{part}": str(getattr(day, part)) for part in ("day", "month", "year")}


def test_leads_are_reminded_once_on_the_day_and_again_on_the_next(cast: Cast, client_for: ClientFor) -> None:
    _entry, shield, _out = kept(cast)
    assert remind_of_protections(now()) == 0
    due = now() + WEEK
    for _ in range(2):
        remind_of_protections(due)
    told = Notice.objects.filter(kind="protection_review")
    assert set(told.values_list("to", flat=True)) == {cast.lead.person.email}  # the deputy is shut out
    assert told.count() == 2
    keep = reverse("children:keep_shield", args=[shield.pk])
    assert client_for(cast.owner).post(keep, keyed(said(21))).status_code == 302
    assert days_to_look([shield])[shield.pk] == (now() + 3 * WEEK).date()
    remind_of_protections(now() + 3 * WEEK)
    assert told.count() == 3
    assert list(changed_records()) == []


def test_the_pages_say_that_the_day_has_come_and_take_the_next(cast: Cast, client_for: ClientFor) -> None:
    entry, _shield, out = kept(cast)
    pages = [reverse(f"children:{name}", args=[entry.pk]) for name in ("protected", "entry_bars")]
    lead = client_for(cast.lead)
    asks = b"is it still needed?"
    assert [asks in lead.get(page).content for page in pages] == [False, False]
    with frozen(now() + WEEK):
        assert [asks in lead.get(page).content for page in pages] == [True, True]
    keep = reverse("children:keep_bar", args=[out.pk])
    assert lead.post(keep, keyed({})).status_code == 422
    assert lead.post(keep, keyed(said(-1))).status_code == 422
    assert not StillNeeded.objects.exists()
    assert lead.post(keep, keyed(said(14))).status_code == 302
    with frozen(now() + WEEK):
        assert [asks in lead.get(page).content for page in pages] == [True, False]


def test_whoever_is_shut_out_and_other_organisations_cannot_say_that_it_holds(
    cast: Cast, client_for: ClientFor
) -> None:
    _entry, shield, out = kept(cast)
    for who, name, thing in (
        (cast.deputy, "keep_bar", out),
        (cast.owner, "keep_bar", out),
        (cast.recipient, "keep_shield", shield),
        (cast.deputy, "keep_shield", shield),
    ):
        answer = client_for(who).post(reverse(f"children:{name}", args=[thing.pk]), keyed(said(14)))
        assert answer.status_code in (403, 404)
    assert not StillNeeded.objects.exists()


def test_whoever_is_shut_out_cannot_ask_that_a_protection_end(cast: Cast, client_for: ClientFor) -> None:
    _entry, shield, _out = kept(cast)
    ask = reverse("children:ask_lift", args=[shield.pk])
    assert client_for(cast.deputy).post(ask, keyed({"reason": "It is over"})).status_code == 404
    assert client_for(cast.owner).post(ask, keyed({"reason": "It is over"})).status_code == 302
    answer = reverse("children:lift", args=[shield.lifts.get().pk])
    assert client_for(cast.deputy).get(answer).status_code == 404
    assert client_for(cast.lead).get(answer).status_code == 200
