"""What follows: leads answer, an emergency is completed and reviewed, a decision not to share is looked at again."""

from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from sharewell.apps.audit.models import Event
from sharewell.apps.decisions.models import CompletionTask, Concern, Decision, LeadQuestion, LookAgain
from sharewell.apps.shares.models import Share
from sharewell.domain.audit.kinds import EventKind
from tests.cast import Cast
from tests.integration.concerns.conftest import DANGER, FAMILY, Walk, Walker
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
COMPLETED = {
    "reasons": "He threatened to take her.",
    "how": "seen",
    "harm_if_shared": "None that I know.",
    "harm_if_not": "She could have been hurt.",
    "telling": "will_tell",
}
NOT_NOW = {
    "decision": "do_not_share",
    "reason": "She is safe with her gran.",
    "look_again_on-day": "1",
    "look_again_on-month": "3",
    "look_again_on-year": "2027",
}


def post(client: Client, path: str, **fields: Any) -> Any:
    return client.post(f"/concerns/{path}/", {"idempotency_key": str(uuid4()), **fields})


def emergency(walk: Walk, partnership: Cast) -> CompletionTask:
    person = walk("danger")
    person.put("danger", DANGER)
    person.put("send", {"recipients": [str(partnership.front_door.id)]})
    return CompletionTask.objects.get()


def kept_back(walk: Walk, partnership: Cast) -> tuple[Walker, LookAgain]:
    person = walk("worry")
    person.to_check(partnership.front_door.id, {**NOT_NOW, "lead": str(partnership.lead.person.id)})
    person.put("check")
    return person, LookAgain.objects.get()


def test_asking_a_lead_sends_the_draft_and_the_share_button_stays(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    person = walk("worry")
    person.to_advice(partnership.front_door.id)
    asked = post(
        person.client, f"ask/{person.draft}", lead=partnership.lead.person.id, question="Tell mum first?"
    )
    assert asked["Location"] == person.at()
    page = person.see("advice").content.decode()
    assert "You asked Leah Lead" in page
    assert "Decide what to do" in page
    seen = client_for(partnership.lead).get(f"/concerns/questions/{LeadQuestion.objects.get().pk}/")
    said = ("Tell mum first?", "Ella Marsh", "A bruise on her arm.", "Yes. Share this.")
    assert all(words in seen.content.decode() for words in said)


def test_the_colleague_reads_the_leads_answer_and_nobody_else_does(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    person = walk("worry")
    person.to_advice(partnership.front_door.id)
    post(person.client, f"ask/{person.draft}", lead=partnership.lead.person.id, question="Tell mum first?")
    path = f"questions/{LeadQuestion.objects.get().pk}"
    assert post(client_for(partnership.lead), path, answer="No. Share it now.").status_code == 302
    assert "No. Share it now." in person.client.get(f"/concerns/{path}/").content.decode()
    assert client_for(partnership.colleague).get(f"/concerns/{path}/").status_code == 404
    assert client_for(partnership.recipient_lead).get(f"/concerns/{path}/").status_code == 404


def test_anothers_draft_cannot_be_put_to_a_lead(walk: Walk, partnership: Cast, client_for: ClientFor) -> None:
    person = walk("worry")
    person.to_advice(partnership.front_door.id)
    lead = partnership.lead.person.id
    answer = post(
        client_for(partnership.colleague), f"ask/{person.draft}", lead=lead, question="What is in it?"
    )
    assert answer.status_code == 404
    assert LeadQuestion.objects.count() == 0


def test_an_emergencys_record_is_completed_then_read_by_a_second_person(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    task, owner, lead = (
        emergency(walk, partnership),
        client_for(partnership.owner),
        client_for(partnership.lead),
    )
    done = post(owner, f"complete/{task.pk}", **COMPLETED)
    assert done["Location"] == f"/concerns/review/{task.pk}/"
    completed = Decision.objects.get(version=2)
    assert (completed.telling, completed.guidance_sha256 != "") == ("will_tell", True)
    assert post(lead, f"review/{task.pk}", note="I agree.").status_code == 302
    task.refresh_from_db()
    assert (task.state, task.reviewed_by_id) == ("reviewed", partnership.lead.person.id)
    assert "I agree." in owner.get(f"/concerns/review/{task.pk}/").content.decode()
    assert Event.objects.filter(kind=EventKind.DECISION_REVIEWED).count() == 1


def test_nobody_reviews_their_own_emergency(walk: Walk, partnership: Cast, client_for: ClientFor) -> None:
    task, owner = emergency(walk, partnership), client_for(partnership.owner)
    post(owner, f"complete/{task.pk}", **COMPLETED)
    post(owner, f"review/{task.pk}", note="Well done, me.")
    task.refresh_from_db()
    assert task.state == "done"


def test_a_record_without_reasons_is_not_complete_and_keeps_what_was_typed(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    task = emergency(walk, partnership)
    answer = post(client_for(partnership.owner), f"complete/{task.pk}", **{**COMPLETED, "reasons": ""})
    assert answer.status_code == 422
    assert "She could have been hurt." in answer.content.decode()
    assert Decision.objects.count() == 1


@pytest.mark.parametrize("page", ["complete", "review"])
def test_the_task_is_absent_to_others(
    page: str, walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    task = emergency(walk, partnership)
    for member in (
        partnership.colleague,
        partnership.recipient,
        partnership.stranger,
        partnership.administrator,
    ):
        assert client_for(member).get(f"/concerns/{page}/{task.pk}/").status_code == 404


def test_looking_again_can_put_it_off_with_a_reason(walk: Walk, partnership: Cast) -> None:
    person, date = kept_back(walk, partnership)
    days = {"look_again_on-day": "1", "look_again_on-month": "6", "look_again_on-year": "2027"}
    bare = post(person.client, f"look-again/{date.pk}", decision="still_not")
    assert set(bare.context["form"].errors) == {"reasons", "look_again_on"}
    post(person.client, f"look-again/{date.pk}", decision="still_not", reasons="No change.", **days)
    assert [one.look_again_on.isoformat() for one in Decision.objects.order_by("version")] == [
        "2027-03-01",
        "2027-06-01",
    ]


def test_sharing_after_all_goes_on_under_the_same_concern(walk: Walk, partnership: Cast) -> None:
    person, date = kept_back(walk, partnership)
    begun = post(person.client, f"look-again/{date.pk}", decision="share")
    person.draft = UUID(begun["Location"].split("/")[3])
    assert person.client.get(begun["Location"])["Location"] == person.at("objective")
    person.put("objective", {"purpose": "protect_from_harm", "wanted": "Visit today."})
    person.put("recipients", {"recipients": [str(partnership.front_door.id)]})
    person.put("items", person.shown("items"))
    person.put("family", FAMILY)
    person.put("advice")
    sends = person.see("decision").context["form"]["send_1"].value()
    told = {"telling": "do_not_tell", "telling_reason": "He could hurt her."}
    person.put(
        "decision",
        {"decision": "share", "harm_if_shared": "No", "harm_if_not": "Yes", "send_1": sends, **told},
    )
    person.put("check")
    date.refresh_from_db()
    assert (Concern.objects.count(), Decision.objects.count(), Share.objects.count(), date.state) == (
        1,
        2,
        1,
        "done",
    )
