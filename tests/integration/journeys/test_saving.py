"""Words are saved as they are typed, and two windows never overwrite each other unseen."""

from uuid import uuid4

import pytest

from sharewell.kit.journeys.models import Draft
from sharewell.kit.journeys.selectors import content_of
from tests.integration.journeys.conftest import Traveller

pytestmark = pytest.mark.django_db


def test_half_a_page_is_kept_while_typing_and_stands_there_again(traveller: Traveller) -> None:
    answer = traveller.put("child/autosave", name="Ser", **window())
    assert (answer.status_code, answer.content) == (204, b"")
    assert 'value="Ser"' in traveller.get("child").content.decode()
    assert traveller.get()["Location"] == traveller.at("child")


def window() -> dict[str, str]:
    return {"window": str(uuid4()), "seen": "0"}


def test_half_a_date_is_kept_too(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    traveller.put("due/autosave", **{"due-day": "31", "due-month": "", "due-year": "", **window()})
    assert 'value="31"' in traveller.get("due").content.decode()


def test_a_half_typed_item_waits_where_the_next_item_is_added(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    form = traveller.get("saw/add")["Location"]
    item = form.rstrip("/").rpartition("/")[2]
    assert (
        traveller.put("saw/autosave", f"?item={item}", words="a bru", kind="", **window()).status_code == 204
    )
    assert traveller.get("saw/add")["Location"] == form
    assert "a bru" in traveller.client.get(form).content.decode()
    assert content_of(Draft.objects.get()).answers.get("saw") is None


def test_only_the_fields_of_the_page_are_kept(traveller: Traveller) -> None:
    traveller.put("child/autosave", name="Ser", other="junk", csrfmiddlewaretoken="t", **window())
    assert content_of(Draft.objects.get()).typed == {"child": {"name": ["Ser"]}}


def test_save_and_come_back_later_keeps_even_what_is_not_right_yet(traveller: Traveller) -> None:
    left = traveller.put("child/save", name="x" * 60, **window())
    assert left["Location"] == "/"
    assert "x" * 60 in traveller.get("child").content.decode()


def test_an_answer_takes_the_place_of_what_was_typed_before(traveller: Traveller) -> None:
    mine = window()
    traveller.put("child/autosave", name="Ser", **mine)
    assert traveller.put("child", name="Seren", **mine)["Location"] == traveller.at("saw")
    assert content_of(Draft.objects.get()).typed == {}


def test_ones_own_autosaves_never_make_ones_own_page_stale(traveller: Traveller) -> None:
    mine = window()
    for name in ("S", "Se", "Ser"):
        assert traveller.put("child/autosave", name=name, **mine).status_code == 204
    assert traveller.put("child", name="Seren", **mine).status_code == 302


def test_a_save_from_a_second_window_is_told_and_both_texts_are_shown(traveller: Traveller) -> None:
    first, second = traveller.hidden("child"), traveller.hidden("child")
    traveller.put("child", name="Seren", **first)
    told = traveller.put("child", name="Ash", **second)
    page = told.content.decode()
    assert told.status_code == 409
    assert "another window" in page
    assert 'value="Ash"' in page
    assert "Seren" in page
    assert content_of(Draft.objects.get()).answers["child"]["name"] == "Seren"


def test_words_still_being_typed_in_another_window_are_shown_too(traveller: Traveller) -> None:
    first, second = traveller.hidden("child"), traveller.hidden("child")
    traveller.put("child/autosave", name="Sere", **first)
    told = traveller.put("child", name="Ash", **second)
    assert told.status_code == 409
    assert [str(row.value) for row in told.context["stale_rows"]] == ["Sere"]


def test_pressing_again_after_being_told_keeps_the_second_text(traveller: Traveller) -> None:
    first, second = traveller.hidden("child"), traveller.hidden("child")
    traveller.put("child", name="Seren", **first)
    told = traveller.put("child", name="Ash", **second)
    again = {"window": told.context["window"], "seen": told.context["seen"]}
    assert traveller.put("child", name="Ash", **again).status_code == 302
    assert content_of(Draft.objects.get()).answers["child"]["name"] == "Ash"


def test_two_windows_that_say_the_same_do_not_quarrel(traveller: Traveller) -> None:
    first, second = traveller.hidden("child"), traveller.hidden("child")
    traveller.put("child", name="Seren", **first)
    assert traveller.put("child", name="Seren", **second).status_code == 302


def test_two_windows_on_different_pages_do_not_quarrel(traveller: Traveller) -> None:
    traveller.go_to_check()
    who, child = traveller.hidden("who"), traveller.hidden("child")
    assert traveller.put("child", name="Ash", **child).status_code == 302
    assert traveller.put("who", who="duty", **who).status_code == 302


def test_an_autosave_from_an_older_window_changes_nothing(traveller: Traveller) -> None:
    first, second = traveller.hidden("child"), traveller.hidden("child")
    traveller.put("child", name="Seren", **first)
    assert traveller.put("child/autosave", name="Ash", **second).status_code == 409
    assert traveller.put("child/save", name="Ash", **window()).status_code == 409
    assert content_of(Draft.objects.get()).typed == {}


def test_an_item_changed_in_two_windows_is_told(traveller: Traveller) -> None:
    traveller.put("child", name="Seren")
    traveller.add("a bruise")
    place = traveller.get("saw").context["items"][0].actions[0].url.removeprefix(traveller.at()).rstrip("/")
    first, second = traveller.hidden(place), traveller.hidden(place)
    traveller.put(place, words="two bruises", kind="fact", **first)
    told = traveller.put(place, words="no bruise", kind="fact", **second)
    assert told.status_code == 409
    assert "two bruises" in told.content.decode()
    item = place.rpartition("/")[2]
    assert (
        traveller.put("saw/save", f"?item={item}", words="none", kind="fact", **second | window()).status_code
        == 409
    )


def test_words_for_a_question_no_longer_asked_are_kept_and_told(traveller: Traveller) -> None:
    traveller.put("child", name="Seren", unborn="on")
    traveller.put("child", name="Seren", **traveller.hidden("child"))
    told = traveller.put("due", **{"due-day": "3", "due-month": "5", "due-year": "2027"})
    assert told["Location"] == traveller.at("saw")
    assert content_of(Draft.objects.get()).typed["due"]["due-year"] == ["2027"]
    traveller.put("child", name="Seren", unborn="on", **traveller.hidden("child"))
    assert 'value="2027"' in traveller.get("due").content.decode()


@pytest.mark.parametrize("seen", ["", "x", "-1", "9" * 50, "²"])
def test_nonsense_in_the_hidden_fields_is_no_error(traveller: Traveller, seen: str) -> None:
    sent = {"name": "Seren", "seen": seen, "window": "w" * 500}
    assert traveller.put("child", **sent).status_code == 302
    assert traveller.put("saw/autosave", "?item=nonsense", words="x").status_code == 204


def test_the_page_offers_autosave_by_a_file_and_a_button_without_it(traveller: Traveller) -> None:
    page = traveller.get("child").content.decode()
    assert "journeys/autosave" in page
    assert f'formaction="{traveller.at("child/save")}"' in page
    assert "<script>" not in page
    assert "style=" not in page
