"""Going through a journey: forward, back, changing one's mind, and the end."""

import pytest
from django.test import Client

from sharewell.kit.journeys.models import Draft
from tests.integration.idempotency.pages import marks
from tests.integration.journeys.conftest import Traveller
from tests.integration.journeys.pages import HANDED_OVER

pytestmark = pytest.mark.django_db


def test_looking_at_the_start_begins_nothing(owner: Client) -> None:
    assert "Start" in owner.get("/p/long/").content.decode()
    assert Draft.objects.count() == 0


def test_starting_opens_the_first_page(traveller: Traveller) -> None:
    assert traveller.first == traveller.at("child")
    assert traveller.get("child").status_code == 200


def test_each_answer_leads_to_the_next_page(traveller: Traveller) -> None:
    assert traveller.put("child", name="Seren")["Location"] == traveller.at("saw")
    assert traveller.put("child", name="Seren", unborn="on")["Location"] == traveller.at("due")


def test_the_first_visit_to_a_list_opens_the_form_of_its_first_item(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    assert traveller.get("saw")["Location"] == traveller.at("saw/add")
    form = traveller.client.get(traveller.get("saw/add")["Location"])
    assert "What did you see?" in form.content.decode()


def test_a_list_wants_its_least_number_before_it_lets_go(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    assert traveller.add("a bruise")["Location"] == traveller.at("saw")
    assert traveller.put("saw").status_code == 422
    traveller.add("a silence")
    assert traveller.put("saw")["Location"] == traveller.at("who")


def test_a_full_list_offers_no_more_and_takes_no_more(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    for words in ("one", "two", "three"):
        traveller.add(words)
    assert traveller.get("saw/add")["Location"] == traveller.at("saw")
    assert "/add/" not in traveller.get("saw").content.decode()


def test_an_item_can_be_changed_and_taken_away(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    traveller.add("a bruise")
    change, remove = (link.url for link in traveller.get("saw").context["items"][0].actions)
    assert "a bruise" in traveller.client.get(change).content.decode()
    traveller.client.post(change, {**hidden(traveller, change), "words": "two bruises", "kind": "told"})
    assert "two bruises" in traveller.get("saw").content.decode()
    assert "two bruises" in traveller.client.get(remove).content.decode()
    traveller.client.post(remove, {"idempotency_key": hidden(traveller, change)["idempotency_key"]})
    assert traveller.get("saw")["Location"] == traveller.at("saw/add")
    assert traveller.client.get(remove).status_code == 404


def hidden(traveller: Traveller, address: str) -> dict[str, str]:
    return traveller.hidden(address.removeprefix(traveller.at()).rstrip("/"))


def test_a_page_that_is_not_reached_yet_leads_to_the_first_unanswered_one(traveller: Traveller) -> None:
    assert traveller.get("who")["Location"] == traveller.at("child")
    assert traveller.get("check")["Location"] == traveller.at("child")
    assert traveller.get()["Location"] == traveller.at("child")


def test_a_page_that_is_in_no_graph_is_absent(traveller: Traveller) -> None:
    assert traveller.get("nonsense").status_code == 404


def test_wrong_input_is_shown_again_with_what_was_typed_and_changes_nothing(traveller: Traveller) -> None:
    before = Draft.objects.get().version
    shown = traveller.put("child", name="x" * 51, window="w")
    assert shown.status_code == 422
    page = shown.content.decode()
    assert "x" * 51 in page
    assert "There is a problem" in page
    assert Draft.objects.get().version == before


def test_the_question_is_the_heading_when_it_is_the_only_one(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    page = traveller.get("due").content.decode()
    assert page.count("<h1") == 1
    assert "When is the baby due?" in page.partition("<h1")[2].partition("</h1>")[0]
    assert traveller.get("child").content.decode().count("<h1") == 1


def test_what_was_answered_stands_in_the_form_when_one_comes_back(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    traveller.put("due", **{"due-day": "3", "due-month": "5", "due-year": "2027"})
    assert 'value="Seren"' in traveller.get("child").content.decode()
    assert 'value="2027"' in traveller.get("due").content.decode()


def test_a_page_can_choose_from_what_its_app_offers(traveller: Traveller) -> None:
    traveller.go_to_check()
    assert "Cast School A duty desk" in traveller.get("who").content.decode()
    assert traveller.put("who", who="elsewhere").status_code == 422


def test_the_back_link_follows_the_path_taken(traveller: Traveller) -> None:
    assert traveller.get("child").context["back_url"] == "/"
    traveller.go_to_check()
    assert traveller.get("who").context["back_url"] == traveller.at("saw")
    assert traveller.get("check").context["back_url"] == traveller.at("advice")
    assert traveller.get("who", change="1").context["back_url"] == traveller.at("check")


def test_a_change_returns_to_the_check_page_when_nothing_more_is_needed(traveller: Traveller) -> None:
    traveller.go_to_check()
    sent = {"name": "Ash", **traveller.hidden("child", change="1")}
    # The advice must be seen again, as the answers before it have changed; then the check page.
    assert traveller.put("child", "?change=1", **sent)["Location"] == traveller.at("advice") + "?change=1"
    assert traveller.put("advice", "?change=1")["Location"] == traveller.at("check")
    assert "Ash" in traveller.get("check").content.decode()


def test_a_change_that_opens_a_question_asks_it_first(traveller: Traveller) -> None:
    traveller.go_to_check()
    sent = {"name": "Seren", "unborn": "on", **traveller.hidden("child", change="1")}
    assert traveller.put("child", "?change=1", **sent)["Location"] == traveller.at("due") + "?change=1"


def test_the_check_page_shows_every_answer_that_counts_with_its_way_back(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    traveller.put("due", **{"due-day": "3", "due-month": "5", "due-year": "2027"})
    traveller.go_to_check()
    traveller.put("child", name="Seren", **traveller.hidden("child"))
    page = traveller.get("check").content.decode()
    for words in ("Seren", "a bruise", "I saw it", "Cast School A duty desk", "Share"):
        assert words in page
    assert "2027" not in page
    assert page.count("?change=1") == 5


def test_the_end_hands_over_the_answers_on_the_path_and_consumes_the_draft(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    traveller.put("due", **{"due-day": "3", "due-month": "5", "due-year": "2027"})
    traveller.put("child", name="Seren", **traveller.hidden("child"))
    traveller.go_to_check()
    traveller.put("advice")
    assert traveller.put("check")["Location"] == f"/sent/{traveller.draft}/"
    assert set(HANDED_OVER[0]) == {"child", "saw", "who"}
    assert [item["words"] for item in HANDED_OVER[0]["saw"]] == ["a bruise", "a silence"]
    assert bytes(Draft.objects.get().sealed) == b""


def test_a_double_press_on_share_has_one_effect(traveller: Traveller) -> None:
    traveller.go_to_check()
    key = traveller.hidden("check")["idempotency_key"]
    answers = [traveller.put("check", idempotency_key=key) for _press in range(2)]
    assert {answer["Location"] for answer in answers} == {f"/sent/{traveller.draft}/"}
    assert (len(HANDED_OVER), marks()) == (1, 1)


def test_a_finished_draft_says_that_it_was_sent_and_sends_nothing_again(traveller: Traveller) -> None:
    traveller.go_to_check()
    traveller.put("check")
    assert "already sent" in traveller.get("check").content.decode()
    assert traveller.put("check").status_code == 409
    assert traveller.put("child", name="Ash").status_code == 409
    assert len(HANDED_OVER) == 1


def test_the_end_cannot_be_reached_past_an_open_question(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    assert traveller.put("check")["Location"] == traveller.at("saw")
    assert HANDED_OVER == []


def test_an_app_that_cannot_finish_undoes_everything_and_keeps_the_draft(traveller: Traveller) -> None:
    traveller.go_to_check()
    traveller.put("who", who="refuse", **traveller.hidden("who"))
    traveller.put("advice")
    shown = traveller.put("check")
    assert shown.status_code == 422
    assert "Somebody has to know." in shown.content.decode()
    assert marks() == 0
    assert traveller.get("check").status_code == 200


def test_a_short_journey_ends_on_its_only_page(owner: Client) -> None:
    quick = Traveller(owner, "quick")
    assert quick.put("tell", name="").status_code == 422
    assert quick.put("tell", name="refuse").status_code == 422
    assert quick.put("tell", name="Seren")["Location"] == f"/sent/{quick.draft}/"
    assert HANDED_OVER[-1] == {"tell": {"name": "Seren", "unborn": False}}


def test_nothing_of_the_answers_stands_in_an_address(traveller: Traveller) -> None:
    traveller.go_to_check()
    pages = [traveller.get(place).content.decode() for place in ("child", "who", "advice", "check")]
    links = [part.split('"')[0] for page in pages for part in page.split('href="')[1:]]
    assert not [link for link in links if "Seren" in link or "bruise" in link]


@pytest.mark.parametrize("method", ["put", "delete", "patch"])
def test_a_method_that_a_page_does_not_know_is_refused(traveller: Traveller, method: str) -> None:
    answer = getattr(traveller.client, method)(
        traveller.at("child"), headers={"Idempotency-Key": traveller.draft}
    )
    assert answer.status_code == 405
