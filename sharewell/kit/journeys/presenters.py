"""Answers as people read them: the rows of check-your-answers, and the items of a list."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.utils.formats import date_format
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.kit.govuk.parts import Link, SummaryRow
from sharewell.kit.journeys.answers import Answers
from sharewell.kit.journeys.content import Typed
from sharewell.kit.journeys.formwork import build_form
from sharewell.kit.journeys.graph import Journey
from sharewell.kit.journeys.page import Page, Row, Visit, Words

ChangeLink = Callable[[Page], str]


def check_rows(
    journey: Journey,
    answers: Answers,
    *,
    change: ChangeLink | None = None,
    visit: Callable[[Page], Visit] | None = None,
) -> list[SummaryRow]:
    """Every page's rows in the order of the journey; with `change`, each leads to where it is changed.

    With `visit`, choices that a page's `arguments` fill in are shown by their words instead of their values.
    """
    pages = [page for page in journey.pages if page.slug in answers]
    return [
        SummaryRow(str(row.key), lines(row.value), _change(change, page, row))
        for page in pages
        for row in rows_of(page, answers[page.slug], visit(page) if visit else None)
    ]


def rows_of(page: Page, answer: Any, visit: Visit | None = None) -> list[Row]:
    """The rows of one page; a list page has one for each item."""
    if page.repeats is None:
        return list(page.presents(answer)) if page.presents else list(_default_rows(page, answer, visit))
    if not answer:
        return [Row(page.title, _("None given"))]
    return [
        Row(f"{page.repeats.item} {place}", item_lines(page, item, visit))
        for place, item in enumerate(answer, 1)
    ]


def item_lines(page: Page, item: Mapping[str, Any], visit: Visit | None = None) -> list[str]:
    """One item of a list, one line for each thing said."""
    rows = page.presents(item) if page.presents else _default_rows(page, item, visit, skip_empty=True)
    return [line for row in rows for line in _as_lines(row.value)]


def typed_rows(page: Page, typed: Typed) -> list[SummaryRow]:
    """Words as they were typed, valid or not, under the form's labels."""
    rows = []
    for name, field in _fields(page, None).items():
        parts = [
            text for key, texts in typed.items() if name in (key, key.rpartition("-")[0]) for text in texts
        ]
        if said := " ".join(filter(None, parts)):
            rows.append(SummaryRow(str(field.label or name), lines(said)))
    return rows


def _default_rows(
    page: Page, answer: Mapping[str, Any], visit: Visit | None, *, skip_empty: bool = False
) -> Iterator[Row]:
    """Rows made from the form's own labels and choices."""
    for name, field in _fields(page, visit).items():
        given = answer.get(name)
        empty = given in (None, "", (), [])
        if not field.widget.is_hidden and not (empty and skip_empty):
            label = field.label or name.replace("_", " ").capitalize()
            yield Row(label, _("Not given") if empty else _said(field, given))


def _fields(page: Page, visit: Visit | None) -> Mapping[str, forms.Field]:
    if page.form_class is None:
        return {}
    return build_form(page, visit).fields if visit and page.arguments else page.form_class.base_fields


def _said(field: forms.Field, given: Any) -> Words | list[Words]:
    if isinstance(given, bool):
        return _("Yes") if given else _("No")
    if isinstance(given, list | tuple):
        return [_choice(field, one) for one in given]
    if isinstance(field, forms.ChoiceField):
        return _choice(field, given)
    return _moment(str(given))


def _choice(field: forms.Field, value: Any) -> Words:
    """The words of a choice; the value itself where the form fills its choices in later."""
    choices = getattr(field, "choices", ())
    flat = [
        pair
        for key, words in choices
        for pair in (words if isinstance(words, list | tuple) else [(key, words)])
    ]
    return next((words for key, words in flat if str(key) == str(value)), str(value))


def _moment(text: str) -> str:
    """A date or time kept as ISO text, as people write it; any other text as it is."""
    try:
        if len(text) == len("2026-11-22"):
            return date_format(date.fromisoformat(text), "j F Y")
        if "T" in text[10:11]:
            return date_format(localtime(datetime.fromisoformat(text)), "j F Y, H:i")
    except ValueError:
        pass
    return text


def _as_lines(value: Words | Sequence[Words]) -> list[str]:
    if isinstance(value, list | tuple):
        return [str(line) for line in value]
    return str(value).splitlines() or [""]


def lines(value: Words | Sequence[Words]) -> SafeString:
    """Lines of text, escaped, one under the other."""
    lines = _as_lines(value)
    broken = [
        (line, "") if place == len(lines) else (line, SafeString("<br>"))
        for place, line in enumerate(lines, 1)
    ]
    return format_html_join("", "{}{}", broken)


def _change(change: ChangeLink | None, page: Page, row: Row) -> list[Link]:
    return [Link(_("Change"), change(page), str(row.key))] if change else []
