"""One page of a journey each: what is needed, what is refused with which words, what is kept."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from sharewell.apps.concerns.forms import (
    ChildForm,
    DecisionForm,
    FamilyForm,
    ItemsForm,
    RecipientsForm,
    WorryForm,
)
from sharewell.apps.concerns.forms.decision import Offer, Recipient
from sharewell.domain.advice.vocabulary import ItemAdvice, Verdict
from sharewell.kit.govuk.choosing import Choice

SEEN = {"text_1": "A bruise.", "how_1": "seen", "urgency": "unknown"}
PLACES = {
    "a": ("a", "Front Door", "Ring 1"),
    "b": ("b", "Police", "Ring 2"),
    "c": ("c", "School", ""),
    "d": ("d", "GP", ""),
}


def test_an_observation_says_how_it_is_known() -> None:
    form = WorryForm({**SEEN, "text_2": "She is thin."})
    assert set(form.errors) == {"how_2"}


def test_observations_are_kept_in_order_without_the_empty_ones() -> None:
    form = WorryForm({**SEEN, "text_3": "He shouts.", "how_3": "heard", "when_3": "Monday"})
    assert form.is_valid()
    assert [one["text"] for one in form.answers()["observations"]] == ["A bruise.", "He shouts."]


def test_what_is_kept_stands_in_its_rows_again_and_typed_words_come_before_it() -> None:
    form = WorryForm()
    form.initial = {
        "observations": [{"text": "A bruise.", "how": "seen", "when": ""}],
        "text_2": "Unfinished",
    }
    assert [row.text.value() for row in form.rows][:3] == ["A bruise.", "Unfinished", None]
    assert [row.place for row in form.empty_rows] == [3, 4, 5, 6]


def test_somebody_new_needs_a_name_or_words() -> None:
    assert set(ChildForm({"age_known": "unknown"}).errors) == {"given_names"}
    assert ChildForm({"known_as": "Boy in a red coat"}).is_valid()


def test_looking_is_no_mistake_and_no_answer() -> None:
    form = ChildForm(
        {"search": "marsh", "look": "1"}, find=lambda _typed: (Choice("e1", "Ella Marsh", "Very likely."),)
    )
    assert not form.is_valid()
    assert not form.errors
    offered = [(one.label, one.hint) for one in form["chosen"].options]  # type: ignore[attr-defined]
    assert offered == [("Ella Marsh", "Very likely."), ("None of these: somebody new", "")]


def test_what_was_typed_of_somebody_who_is_not_here_stands_in_the_fields_for_a_new_record() -> None:
    form = ChildForm({"search": "Ella Rose Marsh 2016", "look": "1"})
    assert (form["given_names"].value(), form["family_name"].value()) == ("Ella Rose", "Marsh")
    form = ChildForm({"search": "Ella Marsh", "look": "1", "known_as": "The girl next door"})
    assert form["given_names"].value() in (None, "")


def test_pressing_find_without_words_is_pressing_continue() -> None:
    assert ChildForm({"search": " ", "look": "1"}).errors


def test_only_an_entry_of_ours_can_be_chosen() -> None:
    ours = {"e1": "Ella Marsh"}
    assert ChildForm({"chosen": "e1"}, describe=lambda entry: ours.get(entry, "")).is_valid()
    assert set(ChildForm({"chosen": "e2"}, describe=lambda entry: ours.get(entry, "")).errors) >= {"chosen"}


def test_a_number_needs_its_kind() -> None:
    assert set(ChildForm({"given_names": "Ella", "number": "9990000018"}).errors) == {"number_kind"}


def test_an_unborn_child_has_the_day_it_is_due_and_a_known_day_drops_it() -> None:
    due = {"due-day": "1", "due-month": "3", "due-year": "2027"}
    unborn = ChildForm({"family_name": "Marsh", "age_known": "unborn", **due})
    assert unborn.is_valid()
    assert unborn.answers()["due"] == "2027-03-01"
    other = ChildForm({"family_name": "Marsh", "age_known": "unknown", **due})
    assert other.is_valid()
    assert "due" not in other.answers()


def recipients(**posted: Any) -> RecipientsForm:
    sent = QueryDict(mutable=True)
    for name, value in posted.items():
        sent.setlist(name, value if isinstance(value, list) else [value])
    return RecipientsForm(
        sent,
        look_up=lambda _asked: list(PLACES.values()),
        keep=lambda ids: [PLACES[one] for one in ids if one in PLACES],
    )


def test_at_most_three_are_told_at_once() -> None:
    assert recipients(recipients=["a", "b", "c"]).is_valid()
    assert "recipients" in recipients(recipients=["a", "b", "c", "d"]).errors


def test_nobody_chosen_and_nobody_known_are_refused() -> None:
    assert "recipients" in recipients().errors
    assert "recipients" in recipients(recipients=["z"]).errors


def test_no_link_and_a_link_cannot_both_be_so() -> None:
    said = {"telling": "safe", "wishes": "agreed", "confidence": "no"}
    assert FamilyForm({**said, "linked": ["nobody"]}, recipients=[("a", "School")]).is_valid()
    assert "linked" in FamilyForm({**said, "linked": ["nobody", "a"]}, recipients=[("a", "School")]).errors


ROW = {
    "id": "r",
    "keep": True,
    "text": "A bruise.",
    "because": "",
    "kind": "health",
    "about": "child",
    "status": "fact",
}


def test_an_item_that_goes_says_why_it_is_needed() -> None:
    posted = {
        "keep_1": "on",
        "text_1": "A bruise.",
        "kind_1": "health",
        "about_1": "child",
        "status_1": "fact",
    }
    assert set(ItemsForm(posted, suggested=[ROW]).errors) == {"because_1"}
    assert ItemsForm({**posted, "because_1": "To treat it"}, suggested=[ROW]).is_valid()


def test_an_item_without_its_tick_stays_behind_and_is_kept() -> None:
    posted = {"text_1": "A bruise.", "id_1": "r", "text_2": "Thin.", "because_2": "Food", "kind_2": "health"}
    form = ItemsForm({**posted, "about_2": "child", "status_2": "fact"}, suggested=[ROW])
    assert form.is_valid()
    assert [(row["text"], row["keep"]) for row in form.answers()["items"]] == [
        ("A bruise.", False),
        ("Thin.", True),
    ]


def test_at_least_one_item_goes() -> None:
    assert set(ItemsForm({"text_1": "A bruise."}, suggested=[ROW]).errors) == {"keep_1"}


FILE = {
    **ROW,
    "id": "file-0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a0a",
    "text": "A bruise on her arm.",
    "because": "To see it",
}


def test_what_was_typed_stays_with_its_item_when_a_file_comes_before_it_is_sent() -> None:
    form = ItemsForm(suggested=[ROW, FILE])
    form.initial = {
        **dict.fromkeys(form.fields, ""),
        "id_1": "r", "text_1": "A large bruise.", "id_2": "", "text_2": "Thin.",
    }  # fmt: skip
    assert [row.text.value() for row in form.rows] == ["A large bruise.", "A bruise on her arm.", "Thin."]
    assert form["id_2"].value() == FILE["id"]


def test_a_file_that_was_covered_since_or_never_added_here_does_not_go() -> None:
    posted = {f"{name}_1": value for name, value in FILE.items()}
    assert ItemsForm(posted, suggested=[FILE]).is_valid()
    assert set(ItemsForm(posted, suggested=[ROW]).errors) == {"text_1"}


def decide(verdict: Verdict, posted: dict[str, Any], *, guarded: bool = False) -> DecisionForm:
    offers = (
        Offer(id="i1", label="A bruise", advice=ItemAdvice.INCLUDE),
        Offer(id="i2", label="A secret address", advice=ItemAdvice.LEAVE_OUT, guarded=guarded),
    )
    told = {"harm_if_shared": "No", "harm_if_not": "Yes", "telling": "told"}
    to = Recipient(id="a", name="Front Door", verdict=verdict, offers=offers)
    return DecisionForm({**told, **posted}, recipients=[to], leads=[("", "Choose"), ("p", "Leah")])


def test_the_advised_items_are_ticked_and_the_others_are_not() -> None:
    assert decide(Verdict.SHARE, {})["send_1"].initial == ["i1"]
    assert decide(Verdict.DO_NOT_SHARE, {})["send_1"].initial == []


@pytest.mark.parametrize(
    ("verdict", "posted"),
    [
        (Verdict.SHARE, {"decision": "share", "send_1": ["i1", "i2"]}),
        (Verdict.GET_ADVICE_FIRST, {"decision": "share", "send_1": ["i1"]}),
        (Verdict.DO_NOT_SHARE, {"decision": "share", "send_1": ["i1"]}),
        (Verdict.SHARE_NOW, {"decision": "share", "send_1": ["i2"]}),
    ],
)
def test_each_departure_needs_a_reason(verdict: Verdict, posted: dict[str, Any]) -> None:
    assert set(decide(verdict, posted).errors) == {"reason"}
    reasoned = decide(verdict, {**posted, "reason": "I know them."})
    assert reasoned.is_valid()
    assert reasoned.answers()["departs"]


def test_following_the_advice_needs_no_reason() -> None:
    form = decide(Verdict.SHARE_IN_PART, {"decision": "share", "send_1": ["i1"]})
    assert form.is_valid()
    assert (form.answers()["departs"], form.answers()["outcome"]) == (False, "share_in_part")


def test_a_secret_address_is_never_slipped_in_unnoticed() -> None:
    posted = {"decision": "share", "send_1": ["i1", "i2"], "reason": "They must visit."}
    assert set(decide(Verdict.SHARE, posted, guarded=True).errors) == {"understood"}
    assert decide(Verdict.SHARE, {**posted, "understood": "on"}, guarded=True).is_valid()


def test_sharing_nothing_is_no_sharing() -> None:
    assert "send_1" in decide(Verdict.SHARE, {"decision": "share", "reason": "x"}).errors


def test_not_sharing_keeps_its_day_and_sharing_has_none() -> None:
    day = {"look_again_on-day": "1", "look_again_on-month": "3", "look_again_on-year": str(date.max.year)}
    assert "look_again_on" in decide(Verdict.SHARE, {"decision": "do_not_share", "reason": "x", **day}).errors
    shared = decide(Verdict.SHARE, {"decision": "share", "send_1": ["i1"], "lead": "p"})
    assert shared.is_valid()
    assert (shared.answers()["look_again_on"], shared.answers()["lead"]) == (None, "")


def test_not_telling_the_family_has_a_reason() -> None:
    posted = {"decision": "share", "send_1": ["i1"], "telling": "do_not_tell"}
    assert set(decide(Verdict.SHARE, posted).errors) == {"telling_reason"}
