"""The pages about what is kept safe: that something is, what it is for whoever presses, and how it ends."""

import pytest
from django.urls import reverse

from sharewell.apps.children.models import Shield, ShieldLift
from sharewell.apps.children.services import protected_facts, register_entry
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.organisations import make_organisation
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed
from tests.integration.sweeps.stopped import REFUGE, protected

pytestmark = pytest.mark.django_db
KEPT = {"kind": "address", "text": "14 Elm Road, LS1 4AB", "use": "keep_safe", "keep_from": "everyone_else"}


def test_it_is_shown_only_to_whoever_presses_and_ends_with_a_second_person(
    cast: Cast, client_for: ClientFor
) -> None:
    child = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now()).pk
    shield = protected(cast, child)
    owner, lead = client_for(cast.owner), client_for(cast.lead)
    page = reverse("children:protected", args=[child])
    assert REFUGE not in owner.get(page).content.decode()
    shown = owner.post(reverse("children:show_protected", args=[child]), keyed()).content.decode()
    assert REFUGE in shown
    assert "Canary-why kept" in shown
    owner.post(reverse("children:ask_lift", args=[shield.pk]), keyed({"reason": "They have moved on"}))
    lift = reverse("children:lift", args=[ShieldLift.objects.get().pk])
    assert owner.get(lift).status_code == 404
    read = lead.get(lift).content.decode()
    assert REFUGE in read
    assert "They have moved on" in read
    lead.post(lift, keyed({"answer": "end"}))
    assert "Nothing about this child is protected yet" in owner.get(page).content.decode()


def test_an_organisation_of_another_area_is_found_in_the_whole_directory(
    cast: Cast, client_for: ClientFor
) -> None:
    far = make_organisation("Farshire Refuge Team", area="Farshire")
    child = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now()).pk
    owner, page = client_for(cast.owner), reverse("children:protect", args=[child])
    assert str(far.id) not in owner.get(page).content.decode()
    typed = {**KEPT, "why": "He rings", "find": "farshire", "review_on_0": "", "look": "1"}
    found = owner.post(page, keyed(typed))
    assert found.status_code == 200
    shown = found.content.decode()
    assert "Farshire Refuge Team, Farshire" in shown and "He rings" in shown and "14 Elm Road" in shown
    chosen = {**KEPT, "why": "He rings", "known_to": [str(far.id)]}
    assert owner.post(page, keyed(chosen)).status_code == 302
    (kept,) = protected_facts(actor=cast.owner.actor, entries=[child])
    assert kept.protection.known_to == (far.id,)


def test_what_cannot_be_found_again_is_not_taken_and_stays_typed(cast: Cast, client_for: ClientFor) -> None:
    child = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now()).pk
    owner, page = client_for(cast.owner), reverse("children:protect", args=[child])
    answer = owner.post(page, keyed({**KEPT, "kind": "phone", "text": "12", "why": "He rings"}))
    assert answer.status_code == 422
    assert "He rings" in answer.content.decode()
    assert Shield.objects.count() == 0
    assert owner.post(page, keyed({**KEPT, "why": "He rings"})).status_code == 302
