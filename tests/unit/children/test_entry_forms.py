"""What the pages of an entry take and refuse, and what they say. No database."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

import pytest

from sharewell.apps.children.forms import (
    AddressForm,
    BirthForm,
    ContactForm,
    LanguageForm,
    NameForm,
    NewEntryForm,
    NumberForm,
    OtherNameForm,
    RelationForm,
)
from sharewell.apps.children.presenters import TOPICS, present_entry
from sharewell.apps.children.presenters.topics import birth_lines
from sharewell.apps.children.selectors import age_words
from sharewell.domain.children import Address, Identity, Kind, NameOrder, Never, SafeContact, Safety, covered
from sharewell.domain.guarding import FactKind
from tests.unit.children.test_identity import SIAN, WHOLE

ENTRY = UUID("00000000-0000-4000-8000-000000000001")
TODAY = date(2026, 11, 22)
AT_HOME: dict[str, Any] = {"use": "home", "source": "family", "checked": "not_yet", "keep_safe": "no"}
CONTACT = {"who": "Mother", "way": "telephone", "value": "01632 960 001"}


@pytest.mark.parametrize(
    "known", [WHOLE, replace(SIAN, born=None, born_about="2019-03"), Identity(known_as="Bash")]
)
@pytest.mark.parametrize("form_of", [NameForm, BirthForm, LanguageForm])
def test_a_page_saved_as_it_was_shown_changes_nothing(form_of: Any, known: Identity) -> None:
    initial = form_of.initial_of(known)
    shown = form_of(initial=initial)
    typed: dict[str, Any] = {}
    for name in shown.fields:
        value = shown[name].value()
        parts = value if isinstance(value, dict) else {}
        typed |= {f"{name}-{part}": text for part, text in parts.items()} or {name: value or ""}
    form = form_of(typed)
    assert form.is_valid(), form.errors
    assert replace(form.changed(known), guessed_on=None) == known


@pytest.mark.parametrize("slug", TOPICS)
def test_a_thing_saved_as_it_was_shown_changes_nothing(slug: str) -> None:
    forms: Any = {
        "names": OtherNameForm,
        "addresses": AddressForm,
        "contacts": ContactForm,
        "people": RelationForm,
        "numbers": NumberForm,
    }
    item = getattr(WHOLE, TOPICS[slug].field)[0]
    shown = forms[slug](initial=forms[slug].initial_of(item))
    typed: dict[str, Any] = {}
    for name in shown.fields:
        value = shown[name].value()
        parts = value if isinstance(value, dict) else {}
        typed |= {f"{name}-{part}": text for part, text in parts.items()} or {name: value or ""}
    form = forms[slug](typed)
    assert form.is_valid(), form.errors
    assert form.item() == item


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({}, "lines"),
        ({"lines": "1 Elm Road", "postcode": "Leeds"}, "postcode"),
        ({"lines": "1 Elm Road", "uprn": "12a"}, "uprn"),
        ({"lines": "1 Elm Road", "since-year": "2024", "until-year": "2023"}, "until"),
        ({"lines": "1 Elm Road", "keep_safe": ""}, "keep_safe"),
        ({"uprn": "7", "keep_safe": "yes"}, "lines"),
        ({"lines": "1 Elm Road", "since-year": "2031"}, "since"),
    ],
)
def test_an_address_that_cannot_be_right_is_not_taken(typed: dict[str, str], field: str) -> None:
    form = AddressForm({**AT_HOME, **typed})
    assert not form.is_valid()
    assert list(form.errors) == [field]


def test_an_address_to_be_kept_safe_gives_what_the_guard_looks_for() -> None:
    said = {"lines": "14 Elm Road\r\nLeeds", "postcode": "ls14ab", "uprn": "100012", "from_whom": "Dan"}
    form = AddressForm({**AT_HOME, **said, "keep_safe": "yes"})
    assert form.is_valid(), form.errors
    assert [(one.kind, one.text, one.from_whom) for one in form.protections()] == [
        (FactKind.ADDRESS, "14 Elm Road, Leeds, LS1 4AB", "Dan"),
        (FactKind.UPRN, "100012", "Dan"),
    ]
    assert form.item().lines == "14 Elm Road\nLeeds"


def test_a_child_not_born_yet_has_no_age_and_a_born_one_no_due_date() -> None:
    assert not BirthForm({"kind": "unborn_child", "age_known": "about", "about_age": "2"}).is_valid()
    assert not BirthForm({"kind": "child", "age_known": "unborn"}).is_valid()
    form = BirthForm({"kind": "unborn_child", "age_known": "unborn", "born-year": "2019", "due-day": "1"})
    assert not form.is_valid()
    assert list(form.errors) == ["due"]


def test_a_year_alone_is_kept_as_a_year() -> None:
    form = BirthForm({"kind": "child", "age_known": "born", "born-year": "2019", "sex": "f"})
    assert form.is_valid(), form.errors
    changed = form.changed(SIAN)
    assert (changed.born, changed.born_about) == (None, "2019")
    assert age_words(changed, today=TODAY) == "born in 2019"


def test_a_number_with_a_slip_is_not_taken() -> None:
    assert NumberForm({"kind": "nhs_number", "number": "999 000 0018"}).is_valid()
    assert "slip" in str(NumberForm({"kind": "nhs_number", "number": "999 000 0019"}).errors)
    typed = {
        "given_names": "A",
        "order": "given_first",
        "kind": "child",
        "age_known": "unknown",
        "number": "7",
    }
    assert list(NewEntryForm(typed).errors) == ["number_kind"]


def test_what_is_safe_only_at_times_says_when() -> None:
    assert list(ContactForm({**CONTACT, "safety": "at_times"}).errors) == ["when"]
    form = ContactForm({**CONTACT, "safety": "safe", "when": "left over", "never": ["voicemail"]})
    assert form.is_valid(), form.errors
    assert (form.item().when, form.item().never) == ("", (Never.VOICEMAIL,))


def test_somebody_without_a_first_and_last_name_is_said_as_written() -> None:
    form = NameForm({"given_names": "Ayaan Warsame Guled", "order": NameOrder.AS_WRITTEN})
    assert form.is_valid(), form.errors
    assert form.changed(Identity()).name == "Ayaan Warsame Guled"
    assert not NameForm({"order": "given_first"}).is_valid()


def test_the_page_says_what_is_known_and_offers_what_is_not() -> None:
    shown = present_entry(ENTRY, SIAN, today=TODAY)
    assert [section.title for section in shown.sections] == ["Name", "Age", "Numbers"]
    assert "born 1 March 2019 (7 years)" in shown.sections[1].rows[1].value
    assert [link.text for link in shown.missing] == [
        "Add a name",
        "Add an address",
        "Add a way to reach them",
        "Add a person",
        "Add languages and interpreter",
    ]


def test_what_somebody_wrote_is_no_markup() -> None:
    script = Identity(given_names="<b>Mina", addresses=(Address(lines="<script>\nLeeds"),))
    shown = present_entry(ENTRY, script, today=TODAY)
    assert "&lt;b&gt;" in shown.sections[0].rows[0].value
    assert "&lt;script&gt;<br>Leeds" in shown.sections[2].rows[0].value


def test_what_is_kept_safe_is_said_to_be_and_keeps_its_place() -> None:
    contact = SafeContact(who="Mother", value="01632 960 001", safety=Safety.AT_TIMES, when="at noon")
    hidden = covered(replace(WHOLE, contacts=(contact,)), lambda text: "960" in text or "LS1" in text)
    (address,), (way,) = TOPICS["addresses"].lines(hidden), TOPICS["contacts"].lines(hidden)
    assert address.text[:2] == ("Kept safe: it is not shown here", "Since May 2024")
    assert way.text[:2] == ("Kept safe: it is not shown here", "Safe to use: at noon")


def test_an_age_in_the_history_does_not_change_with_the_day() -> None:
    guessed = Identity(age_guessed=4, guessed_on=date(2024, 11, 22))
    assert [line.text for line in birth_lines(guessed, today=None)][1] == ("about 4 on 22 November 2024",)
    unborn = Identity(kind=Kind.UNBORN_CHILD, due=date(2027, 2, 1))
    assert [line.text for line in birth_lines(unborn, today=None)][1] == (
        "not born yet, due 1 February 2027",
    )
