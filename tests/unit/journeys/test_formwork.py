"""Between a page's form and its stored answer, there and back."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal
from enum import StrEnum
from typing import Any
from uuid import UUID

import pytest
from django import forms
from django.http import QueryDict

from sharewell.domain.access import Actor, Role
from sharewell.kit.govuk.dates import ApproximateDate
from sharewell.kit.govuk.fields import (
    ApproximateDateField,
    GovukDateField,
    GovukDateTimeField,
    GovukTimeField,
)
from sharewell.kit.journeys import Answers, Edge, Page, Visit
from sharewell.kit.journeys.formwork import NotPlain, answer_of, bind_form, build_form, to_plain, typed_in

OWNER = Actor(
    person=UUID(int=7), name="Olive", organisation=UUID(int=8), organisation_name="School", role=Role.LEADER
)
VISIT = Visit(actor=OWNER, draft=UUID(int=9), at=datetime(2026, 11, 22, tzinfo=UTC), answers=Answers())
POSTED = (
    "name=Seren&born-day=3&born-month=5&born-year=2014&since-year=2025&when-day=1&when-month=2&when-year=2026"
)
ALL_POSTED = f"{POSTED}&when-time=16:15&at=9:05&marks=a&marks=b&agreed=on"


class Mark(StrEnum):
    SEEN = "seen"


class EveryForm(forms.Form):
    name = forms.CharField()
    born = GovukDateField()
    since = ApproximateDateField()
    when = GovukDateTimeField()
    at = GovukTimeField()
    marks = forms.MultipleChoiceField(choices=[("a", "A"), ("b", "B")])
    agreed = forms.BooleanField(required=False)


def page(form_class: type[forms.Form] = EveryForm, **more: Any) -> Page:
    return Page("every", form_class, personal=True, next=[Edge("end")], **more)


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (None, None), (True, True), (7, 7), ("x", "x"), (Mark.SEEN, "seen"), (UUID(int=1), str(UUID(int=1))),
        (date(2026, 1, 2), "2026-01-02"), (time(9, 5), "09:05:00"), (Decimal("1.50"), "1.50"),
        (ApproximateDate(2014, 6), "2014-06"), (("a", Mark.SEEN), ["a", "seen"]),
        ({1: date(2026, 1, 2)}, {"1": "2026-01-02"}),
    ],
)  # fmt: skip
def test_each_kind_of_value_has_a_plain_form(value: object, plain: object) -> None:
    assert to_plain(value) == plain
    assert type(to_plain(value)) is type(plain)


def test_a_value_that_json_cannot_hold_is_refused() -> None:
    with pytest.raises(NotPlain, match="object has no plain form"):
        to_plain(object())


def test_what_a_form_accepts_is_accepted_again_from_the_stored_answer() -> None:
    form = bind_form(page(), VISIT, QueryDict(ALL_POSTED))
    assert form.is_valid(), form.errors
    stored = json.loads(json.dumps(answer_of(form)))
    again = build_form(page(), VISIT, own=stored)
    shown = {name: again[name].value() for name in again.fields}
    assert shown["name"] == "Seren"
    assert shown["born"] == {"day": "3", "month": "5", "year": "2014"}
    assert shown["since"] == {"year": "2025"}
    assert shown["when"] == {"day": "1", "month": "2", "year": "2026", "time": "16:15"}
    assert str(shown["at"]).startswith("09:05")
    assert (shown["marks"], shown["agreed"]) == (["a", "b"], True)


def test_what_was_typed_and_never_finished_stands_before_what_is_stored() -> None:
    posted = QueryDict("name=Ser&born-day=31&born-month=&born-year=&junk=1&csrfmiddlewaretoken=t&window=w")
    typed = typed_in(page(), posted)
    assert set(typed) == {"name", "born-day", "born-month", "born-year"}
    form = build_form(page(), VISIT, own={"name": "Seren"}, typed=typed)
    assert form["name"].value() == "Ser"
    assert form["born"].value()["day"] == "31"
    assert not form.is_bound


def test_a_form_may_say_itself_what_is_kept() -> None:
    class OwnForm(forms.Form):
        name = forms.CharField()

        def answers(self) -> Mapping[str, Any]:
            return {"name": self.cleaned_data["name"].upper(), "kept_as": Mark.SEEN}

    form = bind_form(page(OwnForm), VISIT, QueryDict("name=seren"))
    assert form.is_valid()
    assert answer_of(form) == {"name": "SEREN", "kept_as": "seen"}


def test_the_app_may_give_first_words_that_a_stored_answer_replaces() -> None:
    def first_words(visit: Visit) -> Mapping[str, Any]:
        return {"initial": {"name": visit.actor.name}}

    asked = page(arguments=first_words)
    assert build_form(asked, VISIT)["name"].value() == "Olive"
    assert build_form(asked, VISIT, own={"name": "Seren"})["name"].value() == "Seren"
