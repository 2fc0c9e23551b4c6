"""From a worry to a delivered share, ten pages at most; and every way to decide otherwise."""

from uuid import uuid4

import pytest

from sharewell.apps.decisions.models import Concern, Decision, LeadQuestion, LookAgain
from sharewell.apps.decisions.services import open_concern
from sharewell.apps.organisations.services import suspend_organisation
from sharewell.apps.shares.models import Share, ShareItem, StoppedSending
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice import Situation, replay
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.concerns.conftest import DECISION, FAMILY, Walk, Walker

pytestmark = pytest.mark.django_db


def test_the_whole_way_ends_in_one_delivered_share(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    assert Concern.objects.count() == Share.objects.count() == 0
    answer = person.put("check")
    share, decision = Share.objects.get(), Decision.objects.get()
    assert answer["Location"] == f"/concerns/{share.concern_id}/"
    assert (share.state, share.recipient_id) == ("delivered", partnership.front_door.id)
    assert (decision.outcome, decision.departs_from_advice, decision.telling) == (
        "share",
        False,
        "do_not_tell",
    )
    assert ShareItem.objects.count() == 3


def test_the_record_keeps_both_sides_of_the_risk_and_the_advice_as_seen(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    person.put("check")
    opened = open_concern(
        actor=partnership.owner.actor, concern=Concern.objects.get(), at=now(), purpose="test"
    )
    decision = opened.decisions[0]
    assert (decision.harm_if_shared, decision.harm_if_not_shared) == (
        DECISION["harm_if_shared"],
        DECISION["harm_if_not"],
    )
    assert decision.advice["verdict"] in {"share", "share_now"}
    assert decision.situation["recipient"]["verified"] == "yes"
    assert opened.own_words == "I do not want to go home."


def test_a_double_press_shares_once(walk: Walk, partnership: Cast) -> None:
    person, key = walk("worry"), str(uuid4())
    person.to_check(partnership.front_door.id)
    assert person.put("check", key=key)["Location"] == person.put("check", key=key)["Location"]
    assert Share.objects.count() == 1


def test_deciding_not_to_share_needs_a_reason_a_day_and_somebody_else(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_advice(partnership.front_door.id)
    person.put("advice")
    answer = person.put("decision", {**DECISION, "decision": "do_not_share"})
    assert answer.status_code == 422
    assert set(answer.context["form"].errors) == {"reason", "look_again_on", "lead"}


def test_not_sharing_is_on_record_with_a_day_to_look_again_and_a_lead_who_is_asked(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("worry")
    day = {"look_again_on-day": "1", "look_again_on-month": "3", "look_again_on-year": "2027"}
    lead = str(partnership.lead.person.id)
    kept_back = {"decision": "do_not_share", "reason": "She is safe with her gran.", "lead": lead, **day}
    person.to_check(partnership.front_door.id, kept_back)
    page = person.see("check").content.decode()
    assert "Nothing goes to anybody" in page
    person.put("check")
    assert Share.objects.count() == 0
    assert (Decision.objects.get().outcome, Decision.objects.get().departs_from_advice) == (
        "do_not_share",
        True,
    )
    assert LookAgain.objects.get().due_at.date().isoformat() == "2027-03-01"
    assert LeadQuestion.objects.get().lead_id == partnership.lead.person.id


def test_sharing_in_part_needs_a_reason(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_advice(partnership.front_door.id)
    person.put("advice")
    one = person.see("decision").context["form"]["send_1"].value()[:1]
    assert set(person.put("decision", {**DECISION, "send_1": one}).context["form"].errors) == {"reason"}
    person.put("decision", {**DECISION, "send_1": one, "reason": "They know the rest."})
    person.put("check")
    assert (Decision.objects.get().outcome, ShareItem.objects.count()) == ("share_in_part", 1)


def test_a_changed_worry_is_advised_on_again(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    person.put("objective", {"purpose": "promote_welfare", "wanted": "Food."})
    assert person.see("check")["Location"] == person.at("advice")


def test_another_child_never_goes_with_the_words_for_the_first(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    person.put("child", {"given_names": "Noah", "family_name": "Quill", "age_known": "unknown"})
    assert person.see("check")["Location"] == person.at("items")
    page = person.see("items").content.decode()
    assert "Noah Quill" in page
    assert "Ella" not in page


def test_a_recipient_that_is_suspended_meanwhile_stops_the_last_page_and_loses_nothing(
    walk: Walk, partnership: Cast
) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    suspend_organisation(actor=SYSTEM, organisation=partnership.front_door.id, at=now())
    answer = person.put("check")
    assert answer.status_code in {302, 422}
    assert Concern.objects.count() == Share.objects.count() == 0


def share_with_two(walk: Walk, partnership: Cast) -> Walker:
    """As far as sent: all that is advised to the front door, everything to the other, where a link is suspected."""
    person, places = walk("worry"), [str(partnership.front_door.id), str(partnership.other_agency.id)]
    person.to_advice(partnership.front_door.id)
    person.put("recipients", {"recipients": places})
    person.put("family", {**FAMILY, "linked": [places[1]]})
    person.put("advice")
    form = person.see("decision").context["form"]
    everything = [key for key, _label in form.fields["send_2"].choices]
    sends = {"send_1": form["send_1"].value(), "send_2": everything, "reason": "The police must know too."}
    person.put("decision", {**DECISION, **sends})
    person.put("check")
    return person


def test_each_of_several_recipients_gets_its_own_share_and_where_a_link_is_suspected_it_waits(
    walk: Walk, partnership: Cast
) -> None:
    share_with_two(walk, partnership)
    assert [share.recipient_id for share in Share.objects.all()] == [partnership.front_door.id]
    assert [row.recipient_id for row in StoppedSending.objects.all()] == [partnership.other_agency.id]
    assert Decision.objects.get().departs_from_advice


def test_the_advice_for_each_recipient_is_kept_and_can_be_given_again(walk: Walk, partnership: Cast) -> None:
    share_with_two(walk, partnership)
    opened = open_concern(
        actor=partnership.owner.actor, concern=Concern.objects.get(), at=now(), purpose="test"
    )
    decision = opened.decisions[0]
    other = decision.advice["other_recipients"][0]
    assert (decision.advice["recipient_name"], other["recipient_name"]) == (
        "Cast Front Door",
        "Cast Other Agency",
    )
    assert Situation.from_mapping(other["situation"]).recipient_linked_to_person_of_concern == "yes"
    assert replay(decision.situation, decision.guidance_sha256).verdict == decision.advice["verdict"]
