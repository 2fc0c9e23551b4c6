"""Shares in words: what runs out, what was sent, what became of it; and figures that give nobody away."""

import doctest
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import uuid4

import pytest

from sharewell.apps.home.presenters import figures
from sharewell.apps.home.presenters.figures import shown_figure
from sharewell.apps.shares.presenters.lists import ShareRow, holder_words, present_received
from sharewell.apps.shares.presenters.record.advice import advice_blocks
from sharewell.apps.shares.presenters.record.log import EVENTS
from sharewell.apps.shares.presenters.record.parts import Point
from sharewell.apps.shares.presenters.share import ItemGroup, present_items
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.words import ANSWER_WORDS, STATE_WORDS, URGENCY_COLOURS, URGENCY_WORDS
from sharewell.apps.shares.services import CopyStanding, OpenedCorrection, OpenedItem, OpenedShare
from sharewell.apps.shares.services.record import WRITTEN
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.sharing import Answer, OnwardLimit, ShareState
from sharewell.kit.govuk.templatetags.long_lists import noted_items

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


def row(state: ShareState = ShareState.DELIVERED, *, due: timedelta | None = timedelta(hours=3)) -> ShareRow:
    share = Share(
        id=uuid4(),
        reference="SW-AAAA-BBBB",
        sender_name="Oak School",
        sent_by_name="Olive Owner",
        urgency=Urgency.SIGNIFICANT_HARM,
        state=state,
        sent_at=NOON - timedelta(hours=1),
        state_at=NOON - timedelta(hours=1),
        due_at=NOON + due if due is not None else None,
    )
    return present_received(share, at=NOON)


def item(position: int, about: str = "child", status: str = "fact", kind: str = "health") -> OpenedItem:
    return OpenedItem(
        id=1,
        position=position,
        kind=kind,
        about=about,
        status=status,
        advice="include",
        text=f"t{position}",
        needed_because="",
    )


def shown(*items: OpenedItem, sends: bool = False) -> tuple[ItemGroup, ...]:
    share = Share(reference="SW-AAAA-BBBB", state=ShareState.OPENED)
    opened = OpenedShare(
        share=share,
        summary="",
        wanted="",
        family="",
        spoken_to="",
        items=items,
        receipts=(),
        question="",
        question_answer="",
        recall_reason="",
    )
    return present_items(opened, sends=sends, for_them=False, at=NOON)


def mended(**given: Any) -> OpenedItem:
    said = {"before": "left", "text": "right", "reason": "I mixed them up", "by": "Olive, Oak", "at": NOON}
    none = {"confirmed_by": "", "confirmed_at": None, "did": ""}
    change = OpenedCorrection(sequence=3, **{**said, **none, **given})
    return replace(item(0), text="right", corrections=(change,))


def test_a_correction_is_shown_with_what_it_said_before_and_confirmed_by_whoever_received_it_alone() -> None:
    (change,) = shown(mended())[0].items[0].changes
    assert (change.before, change.confirm_url) == ("left", "/shares/SW-AAAA-BBBB/confirm/3/")
    assert "I mixed them up" in change.said
    sent = shown(mended(), sends=True)[0].items[0]
    assert sent.changes[0].confirm_url == ""
    assert sent.correct_url == "/shares/SW-AAAA-BBBB/correct/0/"
    (done,) = shown(mended(confirmed_by="Reece", confirmed_at=NOON))[0].items[0].changes
    assert (done.confirm_url, done.confirmed) == ("", "Confirmed at 12pm today by Reece")


def test_the_sender_sees_who_has_confirmed_and_who_has_not() -> None:
    names = {"confirmed_by": "Reece", "confirmed_at": NOON, "due_at": None}
    waits = {"confirmed_by": "", "confirmed_at": None, "due_at": NOON + timedelta(hours=2)}
    copies = (CopyStanding(recipient="Front Door", **names), CopyStanding(recipient="", **waits))
    (change,) = shown(mended(copies=copies), sends=True)[0].items[0].changes
    assert change.copies[0] == "Front Door: confirmed at 12pm today by Reece"
    assert change.copies[1].endswith("not confirmed yet, in 2 hours")


def test_what_rides_on_an_item_stands_with_it_and_what_came_from_elsewhere_is_corrected_there() -> None:
    guarded = replace(item(0), onward=OnwardLimit.ASK_FIRST, guarded=True, came_from=7)
    one = shown(guarded, sends=True)[0].items[0]
    assert [words for words, _colour in one.limits] == [
        "Ask us before you pass this on",
        "Do not release this to the person it is about without asking us",
    ]
    assert (one.came_from, one.correct_url) == (True, "")


def test_an_item_on_record_has_its_old_words_struck_and_read_out() -> None:
    point = Point(mark="Fact", text="right", before=("left <b>",), hint="why")
    assert noted_items([point]).count("<del>") == 1
    assert '<span class="govuk-visually-hidden">Removed: </span><bdi>left &lt;b&gt;</bdi>' in noted_items(
        [point]
    )
    assert '<span class="govuk-visually-hidden">Added: </span><bdi>right</bdi>' in noted_items([point])


def test_every_value_has_words() -> None:
    assert set(URGENCY_WORDS) == set(URGENCY_COLOURS) == set(Urgency)
    assert set(STATE_WORDS) == set(ShareState)
    assert set(ANSWER_WORDS) == set(Answer)
    assert set(EVENTS) == set(WRITTEN)


@pytest.mark.parametrize(
    ("state", "due", "clock", "colour"),
    [
        (ShareState.DELIVERED, timedelta(hours=3), "Open it in 3 hours", ""),
        (ShareState.DELIVERED, timedelta(minutes=40), "Open it in 40 minutes", "orange"),
        (ShareState.OPENED, timedelta(hours=-2), "Taking it on is overdue by 2 hours", "red"),
        (ShareState.ACTED_ON, timedelta(minutes=-5), "The answer is overdue by 5 minutes", "red"),
        (ShareState.ANSWERED, None, "Finished 11am today", ""),
    ],
)
def test_a_row_says_what_to_do_and_by_when(
    state: ShareState, due: timedelta | None, clock: str, colour: str
) -> None:
    shown = row(state, due=due)
    assert (shown.clock, shown.clock_colour) == (clock, colour)


def test_a_row_in_the_inbox_names_the_sender() -> None:
    assert row().other == "Olive Owner, Oak School"


def test_items_stand_by_whom_they_are_about_in_the_order_given() -> None:
    groups = shown(item(0), item(1, "parent_or_carer"), item(2, status="opinion"))
    assert [group.about for group in groups] == ["About the child", "About a parent or carer"]
    assert [one.text for one in groups[0].items] == ["t0", "t2"]
    assert groups[0].items[1].status == "Opinion"


def test_a_value_without_words_is_shown_as_it_stands() -> None:
    assert shown(item(0, kind="tea_leaves"))[0].items[0].kind == "tea_leaves"


@pytest.mark.parametrize(
    ("count", "shown"), [(0, "None"), (1, "Fewer than 5"), (4, "Fewer than 5"), (13, "About 15")]
)
def test_small_figures_are_hidden_and_others_rounded(count: int, shown: str) -> None:
    assert shown_figure(count) == shown


def test_the_examples_of_figures_hold() -> None:
    assert doctest.testmod(figures).failed == 0


def test_the_record_gives_each_reason_once_with_its_rules_and_sources() -> None:
    reason = {
        "rule": "core/a",
        "sentence": "A child may be at risk.",
        "sources": [{"id": "law", "part": "s.1"}],
    }
    advice = {
        "verdict": "share",
        "consent_needed": False,
        "evaluated_on": "2026-11-22",
        "reasons": [reason, {**reason, "rule": "core/b", "sources": [{"id": "unknown-law", "part": ""}]}],
    }
    answer, reasons = advice_blocks(advice, {"law": "The Law"})
    assert ("Consent needed", "No") in answer.rows
    assert ("Law as at", "22 November 2026") in answer.rows
    assert [point.text for point in reasons.points] == ["A child may be at risk."]
    assert reasons.points[0].hint == "The Law, s.1; unknown-law. Rules:"
    assert reasons.points[0].linked == (("core/a", ""), ("core/b", ""))


def test_the_record_gives_the_advice_for_each_recipient() -> None:
    advice = {
        "verdict": "share",
        "recipient_name": "A",
        "other_recipients": [{"verdict": "share", "recipient_name": "B"}],
    }
    titles = [block.title for block in advice_blocks(advice, {})]
    assert titles[0::2] == ["Advice as seen, about A", "Advice as seen, about B"]


@pytest.mark.parametrize(
    ("owner", "state", "answers", "words"),
    [
        ("", ShareState.DELIVERED, False, ""),
        ("Ana", ShareState.DELIVERED, True, "Answers what Ana asked"),
        ("Ana", ShareState.OPENED, False, "Given to Ana"),
        ("Ana", ShareState.OWNED, True, "With Ana"),
    ],
)
def test_a_list_says_why_somebody_has_a_share_before_they_took_it_on(
    owner: str, state: ShareState, answers: bool, words: str
) -> None:
    assert (
        holder_words(Share(owner_name=owner, state=state, answers_id=uuid4() if answers else None)) == words
    )
