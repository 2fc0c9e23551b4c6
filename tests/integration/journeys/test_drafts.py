"""Drafts: sealed, their owner's alone, saved as one types, kept over a sign-out, gone when their time is over."""

from datetime import timedelta
from uuid import UUID, uuid4

import pytest
from django.test import Client

from sharewell.domain.access import Refused
from sharewell.kit.clock import frozen, now
from sharewell.kit.crypto import CannotUnseal
from sharewell.kit.crypto.models import RecordKey
from sharewell.kit.database.prepared import Prepared
from sharewell.kit.journeys import selectors
from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.selectors import content_of, drafts_of, given_up, own_draft
from sharewell.kit.journeys.services import discard_draft, snapshot, start_draft
from sharewell.kit.journeys.tasks import remove_expired_drafts
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.journeys.conftest import Traveller
from tests.integration.journeys.pages import LONG

pytestmark = pytest.mark.django_db
PLACES = ("", "child", "saw", "saw/add", "check", "discard")


def test_nothing_that_was_said_lies_open_in_the_table(traveller: Traveller) -> None:
    traveller.put("child", name="canary-Seren")
    row = Draft.objects.values().get()
    assert "canary" not in str(row)
    assert b"canary" not in bytes(row["sealed"])


def test_an_older_sealed_text_put_back_by_hand_is_refused(traveller: Traveller) -> None:
    older = Draft.objects.get()
    traveller.put("child", name="Seren")
    Draft.objects.update(sealed=older.sealed)
    with pytest.raises(CannotUnseal):
        content_of(Draft.objects.get())


@pytest.mark.parametrize("who", ["colleague", "lead", "stranger", "administrator", "leader"])
def test_anothers_draft_answers_exactly_as_one_that_does_not_exist(
    traveller: Traveller, cast: Cast, client_for: ClientFor, who: str
) -> None:
    other = client_for(getattr(cast, who))
    for place in PLACES:
        foreign = other.get(traveller.at(place))
        absent = other.get(traveller.at(place).replace(traveller.draft, str(uuid4())))
        assert (foreign.status_code, absent.status_code) == (404, 404)
        assert foreign.content == absent.content


def test_a_draft_that_begins_with_an_answer_is_found_again_and_an_empty_one_is_not(cast: Cast) -> None:
    start_draft(actor=cast.colleague.actor, journey=LONG, at=now())
    said = start_draft(
        actor=cast.colleague.actor, journey=LONG, at=now(), answers={"child": {"name": "Seren"}}
    )
    assert [draft.pk for draft in drafts_of(cast.colleague.actor, at=now())] == [said.pk]


def test_anothers_draft_cannot_be_written(traveller: Traveller, cast: Cast, client_for: ClientFor) -> None:
    other = client_for(cast.colleague)
    before = Draft.objects.values().get()
    for place in ("child", "child/save", "child/autosave", "discard", f"saw/{uuid4()}", "check"):
        sent = {"idempotency_key": str(uuid4()), "name": "Mallory", "words": "x", "kind": "fact"}
        assert other.post(traveller.at(place), sent).status_code == 404
    assert Draft.objects.values().get() == before


def test_an_anonymous_visitor_is_asked_to_sign_in(traveller: Traveller, client_for: ClientFor) -> None:
    assert "/account/login/" in client_for(None).get(traveller.at("child"))["Location"]


def test_a_draft_opens_only_in_the_organisation_where_it_was_begun(traveller: Traveller, cast: Cast) -> None:
    from dataclasses import replace

    moved = replace(cast.owner.actor, organisation=cast.other_agency.id)
    with pytest.raises(Refused):
        own_draft(moved, UUID(traveller.draft), at=now())


def test_the_owner_finds_the_draft_again_after_signing_out(
    traveller: Traveller, cast: Cast, client_for: ClientFor
) -> None:
    traveller.put("child", name="Seren")
    again = client_for(cast.owner)
    found = drafts_of(cast.owner.actor, at=now()).get()
    assert str(found.pk) == traveller.draft
    assert again.get(traveller.at())["Location"] == traveller.at("saw")
    assert "Seren" in again.get(traveller.at("child")).content.decode()


def test_a_draft_with_nothing_in_it_and_anothers_are_not_listed(traveller: Traveller, cast: Cast) -> None:
    assert not drafts_of(cast.owner.actor, at=now()).exists()
    traveller.put("child", name="Seren")
    assert not drafts_of(cast.colleague.actor, at=now()).exists()
    assert not drafts_of(cast.owner.actor, at=now(), journey="quick").exists()


def test_a_draft_past_its_time_is_absent_even_before_the_tick_has_run(owner: Client, cast: Cast) -> None:
    begun = now()
    draft = start_draft(actor=cast.owner.actor, journey=LONG, at=begun)
    with frozen(begun + timedelta(days=7, seconds=1)):
        assert owner.get(f"/p/long/{draft.pk}/child/").status_code == 404


def test_the_tick_removes_expired_drafts_with_their_keys_and_running_twice_does_no_harm(cast: Cast) -> None:
    begun = now()
    old = start_draft(actor=cast.owner.actor, journey=LONG, at=begun - timedelta(days=8))
    kept = start_draft(actor=cast.owner.actor, journey=LONG, at=begun)
    assert [remove_expired_drafts(begun) for _time in range(2)] == [1, 0]
    assert list(Draft.objects.values_list("pk", flat=True)) == [kept.pk]
    assert not RecordKey.objects.filter(record=old.pk).exists()


def test_each_save_gives_a_draft_seven_days_more(traveller: Traveller) -> None:
    with frozen(now() + timedelta(days=5)):
        traveller.put("child", name="Seren")
        assert remove_expired_drafts(now() + timedelta(days=6)) == 0


def test_a_discarded_draft_is_gone_with_its_key(traveller: Traveller, cast: Cast) -> None:
    assert traveller.get("discard").status_code == 200
    assert traveller.put("discard")["Location"] == "/"
    assert not RecordKey.objects.filter(record=UUID(traveller.draft)).exists()
    assert traveller.get("child").status_code == 404
    assert bytes(Draft.objects.get().sealed) == b"" and given_up(at=now()) == [UUID(traveller.draft)]
    assert remove_expired_drafts(now()) == 1 and not Draft.objects.exists()


def test_finishing_destroys_the_key_of_the_draft(traveller: Traveller) -> None:
    traveller.go_to_check()
    traveller.put("check")
    assert not RecordKey.objects.filter(record=UUID(traveller.draft)).exists()


def test_a_snapshot_holds_what_counts_and_nobody_else_can_take_it(traveller: Traveller, cast: Cast) -> None:
    traveller.put("child", name="Seren")
    draft = Draft.objects.get()
    taken = snapshot(actor=cast.owner.actor, draft=draft, journey=LONG, at=now())
    assert taken["answers"] == {"child": {"name": "Seren", "unborn": False}}
    assert (taken["journey"], taken["is_complete"], taken["version"]) == ("long", False, draft.version)
    with pytest.raises(Refused):
        snapshot(actor=cast.lead.actor, draft=draft, journey=LONG, at=now())
    with pytest.raises(Refused):
        discard_draft(actor=cast.lead.actor, draft=draft, at=now())


def test_a_draft_can_be_begun_with_answers_at_hand(owner: Client, cast: Cast) -> None:
    answers = {"child": {"name": "Seren", "unborn": False}}
    draft = start_draft(actor=cast.owner.actor, journey=LONG, at=now(), answers=answers)
    assert owner.get(f"/p/long/{draft.pk}/")["Location"] == f"/p/long/{draft.pk}/saw/"


def test_the_isolation_tests_would_see_a_finder_that_forgets_the_owner(
    traveller: Traveller, cast: Cast, client_for: ClientFor, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Seeded fault: whoever knows the address gets the draft."""
    monkeypatch.setattr(selectors, "OWN", Prepared(lambda draft, *_: Draft.objects.filter(pk=draft), takes=3))
    assert client_for(cast.colleague).get(traveller.at("child")).status_code == 200
