"""By when: on the page of a share, for either side, and in the record and its document. Worked out, never stored."""

from datetime import timedelta
from typing import Any
from unittest.mock import patch

import pytest
from django.test import Client

from sharewell.apps.decisions.models import Concern
from sharewell.apps.decisions.services import raise_and_decide
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import recall_share, send_emergency, send_worry
from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.domain.sharing import Outcome
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.organisations import make_organisation
from tests.factories.shares import a_parcel, answered, make_share
from tests.integration.conftest import ClientFor
from tests.integration.shares_pages.pages import questions_for, text_of
from tests.integration.shares_pages.test_record import words_of

pytestmark = pytest.mark.django_db
DECIDES = "The council decides what to do about a referral"
ADVISED: dict[str, Any] = {
    "verdict": "share",
    "reasons": [],
    "actions": [
        {"what": "Canary-ring them.", "within": "P5D", "sources": [{"id": "kcsie", "part": "nowhere"}]},
        {"what": "Canary-now.", "within": "PT0S", "sources": []},
        {"what": "Canary-write.", "within": None, "working_days": 2, "sources": [{"id": "gone", "part": ""}]},
    ],
}


def record_of(share: Share) -> str:
    return f"/shares/records/{Concern.objects.get(pk=share.concern_id).reference}/"


def test_both_sides_see_by_when_who_owes_it_and_by_which_rule(
    teacher: Client, desk: Client, cast: Cast, share: Share
) -> None:
    done = answered(share, cast.recipient.actor)
    for client in (teacher, desk):
        page = text_of(client, f"/shares/{done.reference}/")
        for part in ("By when", DECIDES, "To be done by Cast Front Door", "Read in a later text on"):
            assert part in page, part
        assert ": done at " in page


def test_a_rule_that_nobody_has_verified_says_so(teacher: Client, share: Share) -> None:
    page = text_of(teacher, f"/shares/{share.reference}/")
    assert "If the council assesses what the child needs, it finishes." in page
    assert "Not verified: nobody has read it at its source yet." in page
    assert "Sharewell’s own limit: no law sets it." in page


def test_the_rules_are_those_of_the_receivers_nation(cast: Cast, teacher: Client) -> None:
    place = {"sector": Sector.CHILDRENS_SOCIAL_CARE, "is_front_door": True}
    cardiff = make_organisation("Cast Cardiff Door", nation=Nation.WALES, **place)
    share = make_share(cast.owner.actor, cardiff.pk)
    for path in (f"/shares/{share.reference}/", record_of(share)):
        page = text_of(teacher, path)
        assert "ring and ask" in page
        assert "Wales Safeguarding Procedures" in page
        assert DECIDES not in page


def test_what_was_taken_back_has_no_deadline(cast: Cast, teacher: Client, share: Share) -> None:
    recall_share(actor=cast.owner.actor, share=share, at=now(), reason="Canary-wrong place")
    assert "By when" not in text_of(teacher, f"/shares/{share.reference}/")


def test_the_record_and_its_document_have_every_deadline_in_full(
    cast: Cast, teacher: Client, share: Share
) -> None:
    path = record_of(answered(share, cast.recipient.actor))
    document = " ".join(words_of(teacher.get(f"{path}document/").content).split())
    for words in (text_of(teacher, path), document):
        for part in (
            "By when",
            DECIDES,
            "By the end of ",
            "Done on",
            "Working Together to Safeguard Children",
        ):
            assert part in words, part


def test_the_recipients_record_has_them_too(cast: Cast, desk: Client, share: Share) -> None:
    done = answered(share, cast.recipient.actor)
    assert DECIDES in text_of(desk, f"/shares/records/{done.reference}/")


def test_an_advised_action_with_a_length_has_a_day_in_the_record(cast: Cast, teacher: Client) -> None:
    sent = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(),
        deciding=deciding(advice=ADVISED, situation={"concern": {"about_worker": "yes"}}),
        parcels=[a_parcel(cast.front_door.id)],
    )
    page = text_of(teacher, record_of(sent.shares[0]))
    for part in (
        "Canary-ring them.",
        "Canary-write.",
        "(LADO)",
        "Keeping children safe in education, nowhere.",
    ):
        assert part in page, part
    assert "Canary-now." not in page
    assert "To be done by Olive Owner." in page


def test_not_sharing_and_an_emergency_leave_something_to_do(cast: Cast, teacher: Client) -> None:
    decided = deciding(Outcome.DO_NOT_SHARE)
    concern, _made = raise_and_decide(actor=cast.owner.actor, at=now(), worry=a_worry(), deciding=decided)
    assert "A decision not to share is looked at again." in text_of(
        teacher, f"/shares/records/{concern.reference}/"
    )
    sent = send_emergency(
        actor=cast.owner.actor, at=now(), worry=a_worry(), parcels=[a_parcel(cast.front_door.id)]
    )
    assert "The record of an emergency is completed" in text_of(teacher, record_of(sent.shares[0]))


def test_a_deadline_that_passed_says_by_how_much(cast: Cast, client_for: ClientFor, share: Share) -> None:
    later = now() + timedelta(days=30)
    with patch("sharewell.apps.shares.views.share.now", return_value=later):
        page = text_of(client_for(cast.owner), f"/shares/{share.reference}/")
    assert ": overdue by " in page


@pytest.mark.parametrize("of_record", [True, False])
def test_deadlines_ask_the_tables_nothing(cast: Cast, teacher: Client, share: Share, of_record: bool) -> None:
    path = record_of(share) if of_record else f"/shares/{share.reference}/"
    text_of(teacher, path)
    with_them = questions_for(teacher, path)
    nothing: tuple[()] = ()
    place = "sharewell.apps.shares.presenters"
    with (
        patch(f"{place}.share.share_deadlines", return_value=nothing),
        patch(f"{place}.record.whole.deadline_sections", return_value=nothing),
    ):
        without = questions_for(teacher, path)
    assert len(with_them) == len(without)
