"""Someone is in danger now: two pages, and it is with the front door."""

from datetime import timedelta
from uuid import uuid4

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import register_entry
from sharewell.apps.decisions.models import CompletionTask, Concern, Decision
from sharewell.apps.decisions.services import open_concern
from sharewell.apps.shares.models import Share
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.concerns.conftest import CALL, DANGER, Walk

pytestmark = pytest.mark.django_db


def test_two_pages_leave_one_concern_one_decision_one_share_and_one_task(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    assert Share.objects.count() == 0
    answer = person.put("send", {"recipients": [str(partnership.front_door.id)]})
    concern, share = Concern.objects.get(), Share.objects.get()
    assert answer["Location"] == f"/concerns/{concern.pk}/"
    assert (concern.route, concern.urgency, share.state) == ("emergency", "immediate_danger", "delivered")
    assert (Decision.objects.get().outcome, Entry.objects.count()) == ("share", 1)
    assert CompletionTask.objects.get().reviewer_id == partnership.lead.person.id
    kinds = set(Event.objects.values_list("kind", flat=True))
    wanted = {
        EventKind.CONCERN_RAISED,
        EventKind.DECISION_RECORDED,
        EventKind.SHARE_SENT,
        EventKind.SHARE_DELIVERED,
        EventKind.ENTRY_CREATED,
    }
    assert wanted <= kinds


def test_the_front_door_is_ticked_already_and_its_number_stands_beside_it(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    page = person.see("send")
    assert page.context["form"]["recipients"].value() == [str(partnership.front_door.id)]
    assert partnership.front_door.phone in page.content.decode()


def test_who_and_what_is_happening_are_all_that_is_needed(walk: Walk) -> None:
    person = walk("danger")
    assert (
        person.put("danger", {"who": "A boy in a red coat", "what": "He is on the bridge."}).status_code
        == 302
    )
    empty = walk("danger").put("danger", {})
    assert empty.status_code == 422
    assert set(empty.context["form"].errors) == {"who", "what"}


def test_a_double_press_sends_once(walk: Walk, partnership: Cast) -> None:
    person, key = walk("danger"), str(uuid4())
    person.put("danger", DANGER)
    sent = {"recipients": [str(partnership.front_door.id)]}
    first, second = person.put("send", sent, key=key), person.put("send", sent, key=key)
    assert first["Location"] == second["Location"]
    assert person.put("send", sent).status_code == 409
    assert Share.objects.count() == 1


def test_facts_that_are_unknown_stop_nothing_and_the_advice_is_kept(walk: Walk, partnership: Cast) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    person.put("send", {"recipients": [str(partnership.other_agency.id)]})
    assert Share.objects.get().recipient_id == partnership.other_agency.id
    assert Decision.objects.get().guidance_sha256


def test_sending_all_that_the_advice_lets_go_is_no_departure_from_it(walk: Walk, partnership: Cast) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    person.put("send", {"recipients": [str(partnership.front_door.id)]})
    decision = Decision.objects.get()
    opened = open_concern(actor=partnership.owner.actor, concern=decision.concern, at=now(), purpose="test")
    assert opened.decisions[0].advice["verdict"] == "share_in_part"
    assert not decision.departs_from_advice


def test_the_page_after_says_the_reference_the_number_and_what_is_left_to_do(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    sent = person.put("send", {"recipients": [str(partnership.front_door.id)]})
    page = person.client.get(sent["Location"]).content.decode()
    said = (Share.objects.get().reference, partnership.front_door.phone, "Leah Lead", "Complete the record")
    assert all(words in page for words in said)


def test_a_worry_that_turns_out_to_be_danger_goes_at_once_with_what_was_written(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("worry")
    person.put("child", {"known_as": "A girl of about 6", "age_known": "unknown"})
    onward = person.put(
        "worry", {"text_1": "He has a knife.", "how_1": "seen", "urgency": "immediate_danger"}
    )
    assert onward["Location"] == person.at("send-now")
    assert "He has a knife." in person.see("send-now").content.decode()
    person.put("send-now", {"recipients": [str(partnership.front_door.id)]})
    assert (Concern.objects.get().route, Share.objects.count()) == ("emergency", 1)


def test_a_call_already_made_is_put_on_record_and_sent_in_writing(walk: Walk, partnership: Cast) -> None:
    person = walk("told")
    person.put("call", CALL)
    spoken = {
        "organisation": str(partnership.front_door.id),
        "person": "The duty worker",
        "said": "We will visit.",
    }
    when = dict(zip(("day", "month", "year", "time"), ("1", "6", "2026", "9:15am"), strict=True))
    answer = person.put("spoken", {**spoken, **{f"spoken_at-{name}": value for name, value in when.items()}})
    assert answer.status_code == 302
    share = Share.objects.get()
    assert (share.how, Concern.objects.get().route) == ("spoken", "already_told")
    assert CompletionTask.objects.count() == 1


def test_whoever_is_likely_meant_is_offered_and_one_press_sends_without_choosing(
    walk: Walk, partnership: Cast
) -> None:
    known = ella(partnership)
    person, sent = walk("danger"), {"recipients": [str(partnership.front_door.id)]}
    person.put("danger", DANGER)
    form = person.see("send").context["form"]
    assert [value for value, _words in form.fields["chosen"].choices] == ["new", str(known.pk)]
    assert form["chosen"].value() == "new"
    # Also where it is no record any more: nothing keeps anybody from telling.
    person.put("send", {**sent, "chosen": str(uuid4())})
    assert Entry.objects.count() == 2 and Share.objects.count() == 1


def test_an_emergency_about_a_child_who_is_known_makes_no_second_record(
    walk: Walk, partnership: Cast
) -> None:
    known = ella(partnership)
    danger, told = walk("danger"), walk("told")
    danger.put("danger", DANGER)
    danger.put("send", {"recipients": [str(partnership.front_door.id)], "chosen": str(known.pk)})
    told.put("call", CALL)
    spoken = {**spoken_now(), "organisation": str(partnership.front_door.id), "person": "Jo"}
    assert told.put("spoken", {**spoken, "chosen": str(known.pk)}).status_code == 302
    assert list(Entry.objects.all()) == [known] and Share.objects.count() == 2


def test_an_emergency_about_nobody_in_particular_offers_nobody(walk: Walk, partnership: Cast) -> None:
    ella(partnership)
    person = walk("danger")
    person.put("danger", {"who": "A boy in a red coat", "what": "He is on the bridge."})
    assert "chosen" not in person.see("send").context["form"].fields


def ella(partnership: Cast) -> Entry:
    identity = Identity(given_names="Ella", family_name="Marsh")
    return register_entry(actor=partnership.owner.actor, identity=identity, at=now())


def spoken_now() -> dict[str, str]:
    at = now() - timedelta(minutes=9)
    parts = {name: str(getattr(at, name)) for name in ("day", "month", "year")}
    return {f"spoken_at-{part}": said for part, said in {**parts, "time": f"{at:%H:%M}"}.items()}
