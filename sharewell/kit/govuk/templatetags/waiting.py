"""Lists of what waits, a page of rows at a time: written without a template's cost for each word."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sharewell.kit.govuk.markup import escaped

register = template.Library()


@register.simple_tag
def waiting_rows(rows: Iterable[Any]) -> SafeString:
    """Rows of a list. Each has reference, url, other, line, hint, who, and urgency, state, clock with their colours."""
    return SafeString(
        "\n".join(f'<li class="sw-row{_late(row)}">{_main(row)}{_clock(row)}</li>' for row in rows)
    )


@register.simple_tag
def ticked_rows(rows: Iterable[Any]) -> SafeString:
    """The same with what a desk adds: a box to tick, what kind it is, and worries that stand together."""
    return SafeString("\n".join(_ticked(row) for row in rows))


def _ticked(row: Any) -> str:
    strong = f'<p class="sw-row__text"><strong>{escaped(row.worries)}</strong></p>\n' if row.worries else ""
    main = _main(row, strong=strong, kind=f"{escaped(row.kind)}, ")
    return f'<li class="sw-row sw-desk__row{_late(row)}">{_box(row)}{main}{_clock(row)}</li>'


def _late(row: Any) -> str:
    return " sw-row--late" if row.clock_colour == "red" else ""


def _box(row: Any) -> str:
    if not row.box:
        return ""
    words = _("Tick %(reference)s") % {"reference": row.reference}
    id_, checked = escaped(row.box_id), " checked" if row.picked else ""
    start = f'<input class="govuk-checkboxes__input" type="checkbox" name="box" id="{id_}"'
    label = f'<label class="govuk-label govuk-checkboxes__label" for="{id_}">{_hidden(words)}</label>'
    item = f'<div class="govuk-checkboxes__item">{start} value="{escaped(row.box)}"{checked}>\n{label}</div>'
    return f'<div class="govuk-checkboxes govuk-checkboxes--small sw-desk__box">{item}</div>\n'


def _main(row: Any, *, strong: str = "", kind: str = "") -> str:
    reference = escaped(row.reference)
    tags = f"{_tag(row.urgency, row.urgency_colour)} {_tag(row.state, row.state_colour)}"
    named = f"<bdi>{escaped(row.other)}</bdi>{_hidden(f', {row.reference}')}"
    line = f'<p class="sw-row__text"><bdi>{escaped(row.line)}</bdi></p>\n' if row.line else ""
    who = f". <bdi>{escaped(row.who)}</bdi>" if row.who else ""
    hint = f'{kind}<span class="sw-reference">{reference}</span>, {escaped(row.hint)}{who}'
    return (
        f'<div class="sw-row__main">\n<p class="sw-row__tags">{tags}</p>\n'
        f'<p class="sw-row__title"><a class="govuk-link" href="{escaped(row.url)}">{named}</a></p>\n'
        f'{line}{strong}<p class="sw-row__hint">{hint}</p>\n</div>\n'
    )


def _clock(row: Any) -> str:
    words = _tag(row.clock, row.clock_colour) if row.clock_colour else escaped(row.clock)
    return f'<p class="sw-row__clock">{words}</p>\n'


def _tag(words: str, colour: str) -> str:
    return f'<strong class="govuk-tag govuk-tag--{escaped(colour)}">{escaped(words)}</strong>'


def _hidden(words: str) -> str:
    return f'<span class="govuk-visually-hidden">{escaped(words)}</span>'
