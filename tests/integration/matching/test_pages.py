"""The pages on which leads start a run, see how far it is, how good it was and whom it found."""

import pytest
from django.urls import reverse

from sharewell.apps.matching.models import Agreement, PrivateMatch, Run
from sharewell.apps.matching.services import go_on
from sharewell.apps.matching.tasks import go_on_with_private_matches
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.matching import (
    MINA,
    STRANGERS,
    WILHELMINA,
    a_run,
    agree_privately,
    keep_list,
    theirs,
)
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def test_a_lead_starts_a_run_and_sees_whom_it_found(cast: Cast, client_for: ClientFor) -> None:
    keep_list(cast.owner.actor, now(), (WILHELMINA, *STRANGERS, MINA))
    lead = client_for(cast.lead)
    assert "Nothing has been compared yet" in lead.get(reverse("matching:runs")).content.decode()
    assert lead.post(reverse("matching:start"), keyed()).status_code == 422
    answer = lead.post(reverse("matching:start"), keyed({"against": "itself"}))
    run = Run.objects.get()
    page = reverse("matching:run", args=[run.pk])
    assert answer.headers["Location"] == page
    assert "It waits for its turn" in lead.get(page).content.decode()
    go_on(actor=SYSTEM, run=run.pk, at=now())
    shown = lead.get(page).content.decode()
    assert "See who they are" in shown and "Canary-Okonkwo" not in shown
    pairs = lead.get(reverse("matching:pairs", args=[run.pk])).content.decode()
    assert "Wilhelmina Canary-Okonkwo, born 9 April 2016" in pairs and "one letter or figure differs" in pairs
    quality = lead.get(reverse("matching:quality", args=[run.pk])).content.decode()
    assert quality.count("<svg") >= 4 and quality.count("<table") == 4


def test_a_run_that_found_nobody_says_so_and_leads_to_no_empty_page(
    cast: Cast, client_for: ClientFor
) -> None:
    keep_list(cast.owner.actor, now(), STRANGERS[:2])
    run = a_run(cast, now())
    lead = client_for(cast.lead)
    shown = lead.get(reverse("matching:run", args=[run.pk])).content.decode()
    assert "No two children in it look like one" in shown and "See who they are" not in shown
    assert lead.get(reverse("matching:quality", args=[run.pk])).status_code == 200


def test_how_good_it_was_is_open_to_information_and_whom_it_found_is_not(
    cast: Cast, client_for: ClientFor
) -> None:
    keep_list(cast.owner.actor, now(), (WILHELMINA, MINA))
    run = a_run(cast, now())
    information = client_for(cast.information_governance_lead)
    assert information.get(reverse("matching:quality", args=[run.pk])).status_code == 200
    assert information.get(reverse("matching:pairs", args=[run.pk])).status_code == 404
    assert client_for(cast.recipient_lead).get(reverse("matching:run", args=[run.pk])).status_code == 404


def test_both_sides_agree_and_either_ends_it(cast: Cast, client_for: ClientFor) -> None:
    ours, lead = client_for(cast.information_governance_lead), client_for(cast.lead)
    typed = {"other": str(cast.front_door.pk), "purpose": "Children whom we both know", "way": "together"}
    assert ours.post(reverse("matching:agree"), keyed(typed)).status_code == 302
    assert cast.front_door.name not in lead.get(reverse("matching:start")).content.decode()
    other = client_for(theirs(cast).person)
    listed = other.get(reverse("matching:agreements")).content.decode()
    assert "Children whom we both know" in listed and "Iggy Lead" in listed
    back = {"other": str(cast.school.pk), "purpose": "Children whom we both know", "way": "together"}
    other.post(reverse("matching:agree"), keyed(back))
    assert cast.front_door.name in lead.get(reverse("matching:start")).content.decode()
    first = Agreement.objects.get(organisation=cast.school)
    other.post(reverse("matching:end_agreement", args=[first.pk]), keyed())
    assert cast.front_door.name not in lead.get(reverse("matching:start")).content.decode()


def test_a_lead_asks_the_other_side_says_yes_and_both_see_what_they_hold(
    cast: Cast, client_for: ClientFor
) -> None:
    agree_privately(cast, now())
    keep_list(cast.owner.actor, now(), (WILHELMINA, *STRANGERS))
    keep_list(cast.recipient.actor, now(), (MINA,))
    ours, other = client_for(cast.lead), client_for(cast.recipient_lead)
    asking, said = reverse("matching:ask_privately"), {"other": str(cast.front_door.pk), "shielded": "in"}
    assert ours.post(asking, keyed(said)).status_code == 422  # a reason is wanted
    page = ours.post(asking, keyed({**said, "shielded": "out"})).headers["Location"]
    theirs_page = other.get(reverse("matching:private")).content.decode()
    assert "Waits for you" in theirs_page
    pair = PrivateMatch.objects.get(organisation=cast.front_door)
    other.post(reverse("matching:accept_privately", args=[pair.pk]), keyed({"shielded": "out"}))
    for _ in range(5):
        go_on_with_private_matches(now())
    assert "See who they are" in ours.get(page).content.decode()
    shown = other.get(reverse("matching:private_children", args=[pair.pk])).content.decode()
    assert "Wilhelmena" in shown and "Wilhelmina" not in shown and "the sound of a name" in shown
    foreign = reverse("matching:private_children", args=[page.split("/")[-2]])
    assert other.get(foreign).status_code == 404
