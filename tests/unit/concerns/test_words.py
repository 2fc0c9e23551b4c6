"""What a person reads: children, moments, advice; and what is read out of words typed in haste."""

from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest

from sharewell.apps.children.selectors import identity_words
from sharewell.apps.concerns.journeys import EMERGENCY, ORDINARY, TOLD
from sharewell.apps.concerns.journeys.readings import identity_in_words, observation_from
from sharewell.apps.concerns.presenters.advice import present_advice
from sharewell.apps.concerns.presenters.when import left_words, moment_words
from sharewell.apps.concerns.selectors import Counsel
from sharewell.domain.advice import Item, Situation, advise
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.children import Identity, Kind
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.sharing import HowKnown
from sharewell.kit.advice import AdvicePresenter, rule_url, words
from tests.unit.concerns.test_situations import place

TODAY = date(2026, 11, 22)
NOON = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "name", "known_as"),
    [
        ("Ella Marsh", "Ella Marsh", ""),
        ("Siân O’Neill-Jones", "Siân O’Neill-Jones", ""),
        ("boy in a red coat", "boy in a red coat", "boy in a red coat"),
        ("Ella", "Ella", "Ella"),
        ("Ella, 8, red coat", "Ella, 8, red coat", "Ella, 8, red coat"),
    ],
)
def test_a_plain_name_is_a_name_and_anything_else_says_who_is_meant(
    typed: str, name: str, known_as: str
) -> None:
    found = identity_in_words(typed, "", today=TODAY)
    assert (found.name, found.known_as) == (name, known_as)


@pytest.mark.parametrize(
    ("typed", "born", "guessed"),
    [
        ("8", None, 8),
        ("about 8", None, 8),
        ("3/5/2018", date(2018, 5, 3), None),
        ("31/2/2018", None, None),
        ("1/1/2030", None, None),
        ("99", None, None),
        ("", None, None),
        ("7 or 8", None, None),
    ],
)
def test_an_age_typed_in_haste_is_read_where_it_is_plain(
    typed: str, born: date | None, guessed: int | None
) -> None:
    found = identity_in_words("Ella Marsh", typed, today=TODAY)
    assert (found.born, found.age_guessed) == (born, guessed)


@pytest.mark.parametrize(
    ("identity", "said"),
    [
        (
            Identity(given_names="Ella", family_name="Marsh", born=date(2018, 11, 23)),
            "born 23 November 2018 (7 years)",
        ),
        (
            Identity(kind=Kind.UNBORN_CHILD, family_name="Marsh", due=date(2027, 3, 1)),
            "Marsh, not born yet, due 1 March",
        ),
        (
            Identity(given_names="Ella", known_as="Ellie", age_guessed=1),
            "Ella, also “Ellie”, about 1 year old",
        ),
        (Identity(), "Name not known"),
        (Identity(given_names="A", identifiers=((IdentifierKind.UPN, "X1"),)), "A, UPN X1"),
    ],
)
def test_a_child_is_said_in_one_line(identity: Identity, said: str) -> None:
    assert said in identity_words(identity, today=TODAY)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=15), "12:15pm today"),
        (timedelta(days=1), "12pm tomorrow"),
        (timedelta(days=3), "on Wednesday 25 Nov"),
    ],
)
def test_a_moment_is_said_by_the_local_clock(ahead: timedelta, said: str) -> None:
    assert said in moment_words(NOON + ahead, at=NOON)


@pytest.mark.parametrize(
    ("ahead", "said"),
    [
        (timedelta(minutes=40), "in 40 minutes"),
        (timedelta(hours=-3), "3 hours late"),
        (timedelta(days=4), "in 4 days"),
        (timedelta(seconds=5), "in 1 minute"),
    ],
)
def test_what_is_left_is_said_in_round_figures(ahead: timedelta, said: str) -> None:
    assert left_words(NOON + ahead, at=NOON) == said


@pytest.mark.parametrize(
    ("within", "working_days", "said"),
    [
        ("", 0, ""),
        ("P1D", 0, "within 1 day"),
        ("PT2H", 0, "within 2 hours"),
        ("PT0S", 0, "at once"),
        ("P1D", 1, "within 1 working day"),
        ("odd", 0, ""),
    ],
)
def test_a_length_of_time_is_said_in_words(within: str, working_days: int, said: str) -> None:
    assert words.within_words(within, working_days) == said


@pytest.mark.parametrize(
    ("how", "kind"), [("seen", "fact"), ("told_by_child", "reported"), ("opinion", "opinion")]
)
def test_how_it_is_known_says_what_sort_of_statement_it_is(how: str, kind: str) -> None:
    found = observation_from({"text": "x", "how": how, "when": ""})
    assert found.kind == kind
    assert (found.how == HowKnown.UNKNOWN) == (how == "opinion")


def present(**given: Any) -> AdvicePresenter:
    items = (
        Item(kind=v.ItemKind.HEALTH, about=v.ItemAbout.CHILD, needed=v.YesNo.YES, status=v.ItemStatus.FACT),
        Item(
            kind=v.ItemKind.PROTECTED_ADDRESS,
            about=v.ItemAbout.CHILD,
            needed=v.YesNo.YES,
            status=v.ItemStatus.FACT,
        ),
    )
    facts: dict[str, Any] = {
        "on": TODAY, "nation": v.Nation.ENGLAND, "urgency": v.Urgency.SIGNIFICANT_HARM,
        "prompt": v.Prompt.OWN_INITIATIVE, "purpose": v.Purpose.PROTECT_FROM_HARM,
        "sharer_sector": v.Sector.SCHOOL, "sharer_body": v.Body.PUBLIC, "recipient_kind": v.RecipientKind.AGENCY,
        "recipient_sector": v.Sector.CHILDRENS_SOCIAL_CARE, "recipient_body": v.Body.PUBLIC,
        "recipient_verified": v.YesNo.YES, "family_telling": v.Telling.SAFE, "items": items,
    }  # fmt: skip
    counsel = Counsel(
        recipient=place("childrens_social_care"), advice=advise(Situation(**{**facts, **given}))
    )
    rows = [{"text": "A bruise"}, {"text": "12 Hidden Row"}]
    return present_advice(counsel, rows, lambda page: f"/{page}/")


def test_the_answer_comes_first_and_then_whether_consent_is_needed() -> None:
    shown = present()
    assert shown.verdict.startswith("Yes.")
    assert "You do not need anybody’s consent." in shown.plainly


def test_what_stays_behind_says_why() -> None:
    left = present(recipient_linked_to_person_of_concern=v.YesNo.YES).left_out
    assert [item.text for item in left] == ["12 Hidden Row"]
    assert left[0].reasons


def test_the_answer_never_says_to_leave_something_out_where_all_of_it_goes() -> None:
    bruise = Item(
        kind=v.ItemKind.EDUCATION, about=v.ItemAbout.CHILD, needed=v.YesNo.YES, status=v.ItemStatus.FACT
    )
    shown = present(recipient_linked_to_person_of_concern=v.YesNo.YES, items=(bruise,))
    assert shown.advice.verdict is v.Verdict.SHARE_IN_PART
    assert not shown.left_out
    assert "leave some out" not in shown.verdict


def test_each_open_question_leads_to_the_page_that_asks_it() -> None:
    assert "/family/" in {asked.url for asked in present().questions}


def test_every_reason_has_its_source_by_name_and_all_ten_steps_are_said() -> None:
    shown = present()
    assert all(reason.sources for reason in shown.reasons)
    assert len({reason.sentence for reason in shown.reasons}) == len(shown.reasons)
    assert [step.number for step in shown.steps] == list(range(1, 11))
    assert dict(shown.law)["Lawful basis"]


def test_every_word_of_advice_has_its_words_on_screen() -> None:
    tables: tuple[Mapping[Any, object], ...] = (
        words.VERDICTS,
        words.DUTIES,
        words.TELLING,
        words.ITEMS,
        words.BASES,
        words.CONDITIONS,
        words.REGIMES,
    )
    kinds = (v.Verdict, v.Duty, v.TellFamily, v.ItemAdvice, v.LawfulBasis, v.Condition, v.Regime)
    assert all(set(table) == set(kind) for table, kind in zip(tables, kinds, strict=True))


def test_the_ways_are_as_short_as_promised() -> None:
    longest = [journey.depth(journey.first) for journey in (EMERGENCY, TOLD, ORDINARY)]
    assert longest == [2, 2, 10]


def test_every_reason_leads_to_its_rule_as_at_the_day_of_the_advice() -> None:
    shown = present(recipient_linked_to_person_of_concern=v.YesNo.YES)
    of_items = [reason for item in shown.held_back for reason in item.reasons]
    assert of_items
    for reason in (*shown.reasons, *shown.behind_actions, *of_items):
        assert reason.rules
        assert all(
            url.startswith("/guidance/rules/") and url.endswith("?on=2026-11-22") for url in reason.rules
        )


def test_what_weighs_most_comes_first_and_the_rest_is_folded_away() -> None:
    shown = present()
    assert [*shown.first_actions, *shown.more_actions] == shown.actions
    assert len(shown.first_actions) == 6 < len(shown.actions)
    assert all(one.rules and one.sources for one in shown.behind_actions)


def test_what_decides_stands_apart_from_what_is_good_to_know() -> None:
    shown = present()
    assert [*shown.why, *shown.also] == sorted(shown.reasons, key=lambda one: not one.decides)
    assert "You need no agreement for a one-off share." in {one.sentence for one in shown.also}


def test_a_reason_of_a_rule_that_is_gone_leads_nowhere() -> None:
    assert rule_url("core/gone/long-ago") == ""
    assert (
        rule_url("core/emergencies/immediate-danger") == "/guidance/rules/core/emergencies/immediate-danger/"
    )


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Ring 999 now if a child is in danger.", True),
        ("If you hear nothing after one working day, ring children's social care and ask.", True),
        ("Send out the record of the meeting within 10 working days.", True),
        ("Raise a public protection notice before you finish your shift.", True),
        ("If you rang, confirm it in writing.", False),
        ("Set a day to look again at when to tell the family.", False),
    ],
)
def test_a_sentence_that_tells_its_own_time_is_known(sentence: str, told: bool) -> None:
    assert words.tells_its_time(sentence) is told
