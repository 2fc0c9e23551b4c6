"""A lead shuts somebody out from a record; they find nothing of it; two leads end it."""

from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from sharewell.apps.children.models import Bar, BarLift, Entry
from sharewell.apps.children.selectors import bars_seen_by, entry_of
from sharewell.apps.children.services import (
    NotPossibleNow,
    answer_bar_lift,
    ask_to_lift_bar,
    register_entry,
    shut_out,
)
from sharewell.domain.access import Refused
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
MINA = Identity(given_names="Mina", family_name="Canary")


def kept(cast: Cast) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=MINA, at=now())


def barred(cast: Cast, entry: Entry, person: UUID) -> Bar:
    return shut_out(actor=cast.lead.actor, at=now(), entry=entry, person=person, why="An aunt")


def test_two_leads_end_it_and_neither_alone_nor_the_one_shut_out(cast: Cast) -> None:
    entry, out = kept(cast), cast.colleague
    bar = barred(cast, entry, out.person.id)
    with pytest.raises(NotPossibleNow):
        barred(cast, entry, out.person.id)
    with pytest.raises(Refused):
        ask_to_lift_bar(actor=cast.owner.actor, at=now(), bar=bar, reason="She moved")
    lift = ask_to_lift_bar(actor=cast.lead.actor, at=now(), bar=bar, reason="She moved")
    for alone in (cast.lead, out, cast.owner):
        with pytest.raises(Refused):
            answer_bar_lift(actor=alone.actor, at=now(), lift=lift, agrees=True)
    answer_bar_lift(actor=cast.deputy.actor, at=now(), lift=lift, agrees=False)
    assert entry_of(out.actor, entry.pk) is None
    again = ask_to_lift_bar(actor=cast.deputy.actor, at=now(), bar=bar, reason="She moved")
    answer_bar_lift(actor=cast.lead.actor, at=now(), lift=again, agrees=True)
    assert entry_of(out.actor, entry.pk) == entry and not bars_seen_by(cast.lead.actor)
    assert barred(cast, entry, out.person.id).pk != bar.pk


def test_whoever_is_meant_has_to_be_somebody(cast: Cast) -> None:
    entry = kept(cast)
    nobody: tuple[dict[str, Any], ...] = (
        {"person": cast.stranger.person.id},
        {"organisation": cast.school.id},
        {"organisation": entry.pk},
    )
    for whom in nobody:
        with pytest.raises(NotPossibleNow):
            shut_out(actor=cast.lead.actor, at=now(), entry=entry, why="An aunt", **whom)


def test_a_lead_who_is_shut_out_sees_no_bar_and_is_told_nothing(cast: Cast, client_for: ClientFor) -> None:
    entry = kept(cast)
    barred(cast, entry, cast.deputy.person.id)
    bar = barred(cast, entry, cast.colleague.person.id)
    ask_to_lift_bar(actor=cast.lead.actor, at=now(), bar=bar, reason="She moved")
    deputy = client_for(cast.deputy)
    assert not bars_seen_by(cast.deputy.actor)
    assert not Notice.objects.filter(kind="protection_end_wanted", to=cast.deputy.person.email).exists()
    for page in (("children:entry_bars", entry.pk), ("children:end_bar", bar.pk)):
        assert deputy.get(reverse(page[0], args=[page[1]])).status_code == 404
    assert client_for(cast.owner).get(reverse("children:bars")).status_code == 404


def test_the_pages_set_see_review_and_end(cast: Cast, client_for: ClientFor) -> None:
    entry, lead, deputy = kept(cast), client_for(cast.lead), client_for(cast.deputy)
    add = reverse("children:bar", args=[entry.pk])
    assert lead.post(add, keyed({"whom": "place", "why": "Works there"})).status_code == 422
    found = lead.post(add, keyed({"whom": "place", "find": "Cast", "why": "Works there", "look": "1"}))
    assert str(cast.front_door.id) in found.content.decode() and "Works there" in found.content.decode()
    day = now().date()
    review = {f"review_on-{part}": str(getattr(day, part)) for part in ("day", "month", "year")}
    said = {"whom": "place", "place": str(cast.front_door.id), "why": "Works there", **review}
    assert lead.post(add, keyed(said)).status_code == 302
    shown = deputy.get(reverse("children:entry_bars", args=[entry.pk])).content.decode()
    assert "Works there" in shown and "Look at this again" in shown
    assert "Works there" not in deputy.get(reverse("children:bars")).content.decode()
    end = reverse("children:end_bar", args=[Bar.objects.get().pk])
    assert lead.post(end, keyed({"reason": "He left"})).status_code == 302
    answer = reverse("children:answer_bar", args=[BarLift.objects.get().pk])
    assert lead.get(answer).status_code == 404
    assert answer in deputy.get(reverse("home")).content.decode()
    assert "He left" in deputy.get(answer).content.decode()
    assert deputy.post(answer, keyed({"answer": "end"})).status_code == 302
    assert BarLift.objects.get().agreed
