"""Lists that grow long on the record and the advice: written without a template's cost for each word."""

from collections.abc import Iterable, Iterator
from typing import Any

from django import template
from django.template.defaultfilters import linebreaksbr
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from sharewell.kit.govuk.markup import escaped

register = template.Library()


@register.simple_tag
def named_values(rows: Iterable[tuple[Any, Any]]) -> SafeString:
    """The rows of a summary list; each value is kept apart from the writing direction around it."""
    return SafeString("\n".join(_row(name, value) for name, value in rows))


@register.simple_tag
def recorded_blocks(blocks: Iterable[Any]) -> SafeString:
    """Blocks of a record: each has a title, rows or points; a `fixed` one keeps the places of its columns."""
    return SafeString("\n".join(part for block in blocks for part in _block(block)))


def _block(block: Any) -> Iterator[str]:
    fixed = " sw-fixed" if block.fixed else ""
    if block.title:
        yield f'<h3 class="govuk-heading-s">{escaped(block.title)}</h3>'
    if block.rows:
        yield f'<dl class="govuk-summary-list{fixed}">\n{named_values(block.rows)}\n</dl>'
    if block.points:
        yield f'<ul class="govuk-list sw-items{fixed}">\n{noted_items(block.points, even_empty=block.fixed)}\n</ul>'


def _row(name: Any, value: Any) -> str:
    key = f'<dt class="govuk-summary-list__key">{escaped(name)}</dt>'
    said = f'<dd class="govuk-summary-list__value"><bdi>{escaped(value)}</bdi></dd>'
    return f'<div class="govuk-summary-list__row">{key}{said}</div>'


@register.simple_tag
def noted_items(points: Iterable[Any], *, even_empty: bool = False) -> SafeString:
    """Items with a mark above and a hint below. `even_empty` keeps the place of what an item lacks, for columns."""
    return SafeString("\n".join(_item(point, even_empty) for point in points))


def _item(point: Any, even_empty: bool) -> str:
    mark, text, hint = escaped(point.mark), escaped(point.text), escaped(point.hint)
    if getattr(point, "before", ()):
        return _corrected(point, mark, hint)
    if getattr(point, "linked", ()):
        hint = f"{hint} {', '.join(_word(text, url) for text, url in point.linked)}"
    if even_empty:
        parts = (f"{_line('mark', mark)}{_line('text', text)}", _line("hint", f"<bdi>{hint}</bdi>"))
    else:
        above = (_line("mark", mark) if mark else "") + (_line("text", f"<bdi>{text}</bdi>") if text else "")
        parts = (above, _line("hint", f"<bdi>{hint}</bdi>") if hint else "")
    return f'<li class="sw-item">{"".join(parts)}</li>'


def _corrected(point: Any, mark: str, hint: str) -> str:
    """An item that said something else before: the old words struck, and read out as removed."""
    lines = [_line("text", struck(words)) for words in point.before]
    lines = [
        _line("mark", mark),
        *lines,
        _line("text", added(point.text)),
        _line("hint", f"<bdi>{hint}</bdi>"),
    ]
    return f'<li class="sw-item">{"".join(lines)}</li>'


@register.simple_tag
def item_words(item: Any, wrong: bool) -> SafeString:
    """What an item says, below what it said before; all struck where it is about the wrong child."""
    lines = [struck(change.before) for change in item.changes]
    if wrong or item.changes:
        lines.append(struck(item.text) if wrong else added(item.text))
    else:
        lines.append(SafeString(f"<bdi>{linebreaksbr(item.text)}</bdi>"))
    return SafeString("\n".join(_line("text", line) for line in lines))


@register.simple_tag
def item_standing(item: Any) -> SafeString:
    """How far an item can be relied on, why it was needed, and what rides on it."""
    because = ""
    if item.needed_because:
        because = f". {escaped(_('Needed because:'))} <bdi>{escaped(item.needed_because)}</bdi>"
    limits = "".join(
        f"{_tag(limit, colour) if colour else f'{escaped(limit)}.'} " for limit, colour in item.limits
    )
    hint = _line("hint", f"{_tag(item.status, item.status_colour)} {escaped(item.kind)}{because}")
    return SafeString(f'{hint}\n<p class="sw-item__hint sw-tags">{limits}</p>')


def _tag(words: Any, colour: str) -> str:
    return f'<strong class="govuk-tag govuk-tag--{escaped(colour)}">{escaped(words)}</strong>'


@register.simple_tag
def struck(words: Any) -> SafeString:
    """Words that were taken out: struck through, and told as such to whoever hears the page."""
    return _marked("del", _("Removed:"), words)


@register.simple_tag
def added(words: Any) -> SafeString:
    """Words that were put in their place."""
    return _marked("ins", _("Added:"), words)


def _marked(tag: str, said: str, words: Any) -> SafeString:
    hidden = f'<span class="govuk-visually-hidden">{escaped(said)} </span>'
    lines = escaped(words).replace("\n", "<br>")
    return SafeString(f"<{tag}>{hidden}<bdi>{lines}</bdi></{tag}>")


def _line(part: str, words: str) -> str:
    return f'<p class="sw-item__{part}">{words}</p>'


@register.simple_tag
def sourced(reasons: Iterable[Any]) -> SafeString:
    """Sentences, each with the sources that it rests on and the pages of the rules that say it."""
    return SafeString("\n".join(_sourced(reason) for reason in reasons))


def _sourced(reason: Any) -> str:
    lines = [escaped(source) for source in reason.sources]
    if reason.rules:
        lines.append(rule_links(reason))
    said = (f'<p class="govuk-hint govuk-!-margin-bottom-1">{line}</p>' for line in lines)
    return f"<li>{escaped(reason.sentence)} {''.join(said)}</li>"


@register.simple_tag
def rule_links(reason: Any) -> SafeString:
    """Links to the pages of the rules that say a sentence; nothing where there is none."""
    many = len(reason.rules) > 1
    names = [_("Rule %(number)d") % {"number": place} if many else _("The rule") for place in _places(reason)]
    of = f'<span class="govuk-visually-hidden">: {escaped(reason.sentence)}</span>'
    found = zip(reason.rules, names, strict=True)
    return SafeString(", ".join(_link(url, f"{escaped(name)}{of}") for url, name in found))


def _places(reason: Any) -> range:
    return range(1, len(reason.rules) + 1)


def _word(text: str, url: str) -> str:
    return _link(url, escaped(text)) if url else escaped(text)


def _link(url: str, inside: str) -> str:
    return f'<a class="govuk-link" href="{escaped(url)}">{inside}</a>'


@register.simple_tag
def tagged_steps(steps: Iterable[Any]) -> SafeString:
    """Steps with where each stands, and a note below."""
    return SafeString("\n".join(_step(step) for step in steps))


def _step(step: Any) -> str:
    tag = f'<strong class="govuk-tag govuk-tag--{escaped(step.colour)}">{escaped(step.words)}</strong>'
    return f"<li>{escaped(step.title)} {tag}<br>{escaped(step.note)}</li>"
