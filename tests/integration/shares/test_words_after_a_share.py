"""Words that follow a share are stopped from either side, kept whole, and go when two people agree."""

from typing import Any
from uuid import UUID

import pytest
from django.db import IntegrityError, transaction
from django.urls import reverse

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import HeldWords
from sharewell.apps.children.selectors import kept_safe_waiting
from sharewell.apps.children.services import KeptSafe, protected_facts
from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.shares.models import CorrectedItem, Receipt, Share
from sharewell.apps.shares.services import (
    act_on_share,
    answer_share,
    ask_back,
    correct_item,
    disagree_with_share,
    note_child,
    send_worry,
)
from sharewell.domain.disagreements import About
from sharewell.domain.sharing import Answer, Item
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.kept_safe import HOME, TELLS, a_child_in_hiding
from tests.factories.shares import a_parcel, opened, owned
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
COLD = Item(kind="health", about="child", status="fact", text="She is cold.")


@pytest.fixture
def child(cast: Cast) -> UUID:
    return a_child_in_hiding(cast.owner.actor)


@pytest.fixture
def share(cast: Cast, child: UUID) -> Share:
    return _told(cast, child, COLD)


def test_a_stopped_correction_is_kept_whole_and_goes_when_two_people_agree(
    cast: Cast, share: Share, client_for: ClientFor
) -> None:
    owner, lead = client_for(cast.owner), client_for(cast.lead)
    correct = reverse("shares:correct", args=[share.reference, 0])
    typed = {"text": TELLS, "reason": "It was wrong"}
    held = owner.post(correct, keyed(typed))["Location"]
    page = owner.get(held).content.decode()
    assert "<mark>fourteen elm rd" in page
    assert 'value="It was wrong"' in page
    assert CorrectedItem.objects.count() == 0
    row = HeldWords.objects.get()
    assert "anary" not in str(bytes(row.words))
    assert not list(changed_records())
    assert [one.id for one in kept_safe_waiting(cast.owner.actor)] == [row.pk]
    assert client_for(cast.colleague).get(held).status_code == 404
    assert owner.get(f"{held}second/").status_code == 404
    owner.post(f"{held}ask/", keyed({"of": str(cast.lead.person.id), "reason": "They fetch her"}))
    lead.post(f"{held}second/", keyed({"answer": "yes"}))
    assert "Send it as it is" in owner.get(held).content.decode()
    assert owner.post(correct, keyed(typed))["Location"] == reverse("shares:share", args=[share.reference])
    assert CorrectedItem.objects.count() == 1
    assert kept_safe_waiting(cast.owner.actor) == ()
    assert Event.objects.filter(kind="words.stopped").count() == 1


def test_one_person_alone_never_lets_words_go_even_in_the_database(
    cast: Cast, share: Share, client_for: ClientFor
) -> None:
    page = reverse("shares:correct", args=[share.reference, 0])
    client_for(cast.owner).post(page, keyed({"text": TELLS, "reason": "It was wrong"}))
    with pytest.raises(IntegrityError), transaction.atomic():
        HeldWords.objects.update(state="agreed", answered_by_id=cast.owner.person.id)


def test_words_written_differently_close_what_was_held(
    cast: Cast, share: Share, client_for: ClientFor
) -> None:
    owner, page = client_for(cast.owner), reverse("shares:correct", args=[share.reference, 0])
    owner.post(page, keyed({"text": TELLS, "reason": "It was wrong"}))
    owner.post(page, keyed({"text": f"{TELLS} Really.", "reason": "It was wrong"}))
    owner.post(page, keyed({"text": "She is safe.", "reason": "It was wrong"}))
    assert sorted(HeldWords.objects.values_list("state", flat=True)) == ["covered", "given_up"]


def test_an_agreement_holds_for_these_words_alone(cast: Cast, share: Share, client_for: ClientFor) -> None:
    owner, page = client_for(cast.owner), reverse("shares:correct", args=[share.reference, 0])
    held = owner.post(page, keyed({"text": TELLS, "reason": "It was wrong"}))["Location"]
    owner.post(f"{held}ask/", keyed({"of": str(cast.lead.person.id), "reason": "They fetch her"}))
    client_for(cast.lead).post(f"{held}second/", keyed({"answer": "yes"}))
    other = f"From Monday: {HOME}"
    with pytest.raises(KeptSafe):
        correct_item(
            actor=cast.owner.actor, share=share, position=0, text=other, reason="It was wrong", at=now()
        )


@pytest.mark.parametrize("way", ["ask_back", "act", "answer", "disagree"])
def test_a_recipients_own_protected_facts_stay_out_of_what_it_writes_back(cast: Cast, way: str) -> None:
    reader = cast.recipient.actor
    share = _told(cast, a_child_in_hiding(cast.owner.actor), COLD)
    (opened if way in {"ask_back", "disagree"} else owned)(share, reader)
    theirs = a_child_in_hiding(reader)
    note_child(actor=reader, share=share, entry=theirs, at=now())
    said: dict[str, Any] = {"actor": reader, "share": share, "at": now()}
    ways = {
        "ask_back": lambda words: ask_back(**said, question=words),
        "act": lambda words: act_on_share(**said, note=words),
        "answer": lambda words: answer_share(**said, outcome=Answer.KNOWN_ALREADY, note=words),
        "disagree": lambda words: disagree_with_share(**said, about=About.OUTCOME, position=None, view=words),
    }
    before = Receipt.objects.count()
    with pytest.raises(KeptSafe):
        ways[way](TELLS)
    assert (Receipt.objects.count(), Disagreement.objects.count()) == (before, 0)
    ways[way]("She is safe.")


def test_a_corrected_address_is_protected_from_then_on_and_so_is_the_old_one(cast: Cast) -> None:
    child = a_child_in_hiding(cast.owner.actor, text="1 Nowhere Lane, LS9 9ZZ")
    where = Item(
        kind="protected_address",
        about="child",
        status="fact",
        text=f"She is at {HOME}",
        advice="include_marked",
    )
    share = _told(cast, child, where)
    newer = "She is now at 9 Mill Lane, LS2 7XY"
    correct_item(actor=cast.owner.actor, share=share, position=0, text=newer, reason="Moved", at=now())
    kept = {one.protection.text for one in protected_facts(actor=cast.owner.actor, entries=[child])}
    assert {"LS1 4AB", "LS2 7XY", "9 Mill Lane"} <= kept


def _told(cast: Cast, child: UUID, item: Item) -> Share:
    made = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(child),
        deciding=deciding(),
        parcels=[a_parcel(cast.front_door.id, items=(item,))],
    )
    return made.shares[0]
