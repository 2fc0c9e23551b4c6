"""A child's file that would tell the next place where the child hides is kept, and goes when two people agree."""

from dataclasses import replace

import pytest
from django.urls import reverse

from sharewell.apps.children.models import HeldWords
from sharewell.apps.children.services import KeptSafe
from sharewell.apps.shares.models import Share
from sharewell.apps.transfers.models import Transfer
from sharewell.apps.transfers.services import Paper, note_ahead, send_file
from sharewell.domain.transfers import Line
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.kept_safe import HOME, TELLS, a_child_in_hiding
from tests.factories.transfers import make_transfer, packed
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


@pytest.fixture
def transfer(cast: Cast) -> Transfer:
    return make_transfer(cast.owner.actor, cast.other_agency.id, entry=a_child_in_hiding(cast.owner.actor))


def test_a_stopped_file_is_kept_and_goes_when_two_people_agree(
    cast: Cast, transfer: Transfer, client_for: ClientFor
) -> None:
    owner, lead = client_for(cast.owner), client_for(cast.lead)
    page = reverse("transfers:send", args=[transfer.reference])
    typed = {"telling": "told", "title_1": "Chronology", "text_1": TELLS}
    held = owner.post(page, keyed(typed))["Location"]
    assert Share.objects.count() == 0
    assert "<mark>" in owner.get(held).content.decode()
    owner.post(f"{held}ask/", keyed({"of": str(cast.lead.person.id), "reason": "They collect her"}))
    lead.post(f"{held}second/", keyed({"answer": "yes"}))
    assert owner.post(page, keyed(typed))["Location"] != held
    assert Transfer.objects.get(pk=transfer.pk).share == Share.objects.get().pk
    assert HeldWords.objects.get().went_at is not None


def test_what_is_held_back_tells_nothing_in_the_list_either(cast: Cast, transfer: Transfer) -> None:
    line = Line(title="Letter", kind="text", held_back=f"It gives {HOME}")
    file = replace(packed(), papers=(*packed().papers, Paper(line=line)))
    with pytest.raises(KeptSafe):
        send_file(actor=cast.owner.actor, transfer=transfer, at=now(), packed=file)
    assert Share.objects.count() == 0


def test_a_note_ahead_is_looked_through(cast: Cast, transfer: Transfer) -> None:
    with pytest.raises(KeptSafe):
        note_ahead(actor=cast.owner.actor, transfer=transfer, at=now(), words=TELLS)
    note_ahead(actor=cast.owner.actor, transfer=transfer, at=now(), words="Meet her at the gate.")
