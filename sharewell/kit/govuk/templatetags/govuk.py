"""The components as template tags: `{% load govuk %}`. The guide to them is the docstring of sharewell.kit.govuk."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django import template
from django.core.paginator import Page
from django.forms import BaseForm
from django.http import HttpRequest
from django.template.loader import get_template
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from sharewell.kit.govuk.error_summary import problems_in
from sharewell.kit.govuk.parts import STATUS_COLOURS, Cell, Column, PageLink

register = template.Library()
FOLDER = "govuk/components"
BUTTONS = {"": "", "secondary": "govuk-button--secondary", "warning": "govuk-button--warning",
           "inverse": "govuk-button--inverse", "start": "govuk-button--start"}  # fmt: skip


def _shown(component: str, /, **context: Any) -> SafeString:
    return mark_safe(get_template(f"{FOLDER}/{component}.html").render(context).strip())  # noqa: S308 – a template's output


# Buttons and links


@register.simple_tag
def button(
    text: str,
    *,
    kind: str = "",
    name: str = "",
    value: str = "",
    id: str = "",
    url: str = "",
    type: str = "submit",
    disabled: bool = False,
    prevent_double_click: bool = True,
) -> SafeString:
    """A button that sends its form once; with `url` a link that looks like one. `kind` as in BUTTONS."""
    classes = " ".join(filter(None, ("govuk-button", BUTTONS[kind])))
    once = prevent_double_click and type == "submit" and not url
    return _shown("button", text=text, classes=classes, kind=kind, name=name, value=value, id=id, url=url,
                  type=type, disabled=disabled, once=once)  # fmt: skip


@register.simple_tag
def link_button(text: str, url: str, *, kind: str = "") -> SafeString:
    """A link that looks like a button."""
    return button(text, url=url, kind=kind)


@register.simple_tag
def big_button(text: str, url: str, *, kind: str = "worry", hint: str = "") -> SafeString:
    """A large way in for the home page; `kind` is danger, worry or calm."""
    return _shown("big_button", text=text, url=url, kind=kind, hint=hint)


@register.simple_tag
def back_link(url: str, text: str = "") -> SafeString:
    """The way back, above the page's content. Nothing where there is no address."""
    return _shown("back_link", url=url, text=text or _("Back")) if url else SafeString()


@register.simple_tag
def breadcrumbs(crumbs: Sequence[Any], *, collapse: bool = False) -> SafeString:
    """Where this page lies; an item without url is the page itself."""
    return _shown("breadcrumbs", crumbs=crumbs, collapse=collapse)


@register.simple_tag
def quick_exit(url: str) -> SafeString:
    """A way to leave at once, by button or by Shift three times."""
    return _shown("quick_exit", url=url)


# Lists of things


@register.simple_tag
def summary_list(
    rows: Sequence[Any], *, card_title: str = "", card_actions: Sequence[Any] = (), borders: bool = True
) -> SafeString:
    """Questions with their answers and a way to change each."""
    some_actions = any(_get(row, "actions") for row in rows)
    return _shown("summary_list", rows=rows, card_title=card_title, card_actions=card_actions,
                  borders=borders, some_actions=some_actions)  # fmt: skip


@register.simple_tag
def data_table(
    columns: Sequence[Any],
    rows: Iterable[Sequence[Any]],
    *,
    caption: str = "",
    caption_size: str = "m",
    first_is_header: bool = False,
) -> SafeString:
    """A table. A cell lies right where it or its column is numeric."""
    heads = [column if not isinstance(column, str) else Column(column) for column in columns]
    numeric = [bool(_get(head, "numeric")) for head in heads]
    body = [[_cell(cell, place, numeric) for place, cell in enumerate(row)] for row in rows]
    return _shown("table", heads=heads, rows=body, caption=caption, caption_size=caption_size,
                  first_is_header=first_is_header)  # fmt: skip


def _cell(cell: Any, place: int, numeric: Sequence[bool]) -> Any:
    if isinstance(cell, Cell | Mapping):
        return cell
    return Cell(cell, numeric=place < len(numeric) and numeric[place])


def _get(thing: Any, name: str) -> Any:
    return thing.get(name) if isinstance(thing, Mapping) else getattr(thing, name, None)


@register.simple_tag
def task_list(tasks: Sequence[Any], *, id_prefix: str = "task-list") -> SafeString:
    """Things to do, each with where it stands."""
    return _shown("task_list", tasks=tasks, id_prefix=id_prefix)


@register.simple_tag
def timeline(events: Sequence[Any], *, heading_level: int = 3) -> SafeString:
    """What happened, in the order given."""
    return _shown("timeline", events=events, heading_level=heading_level)


@register.simple_tag
def tag(text: str, colour: str = "") -> SafeString:
    """A short word on a colour: blue, green, red, orange, yellow, purple, teal, magenta, grey."""
    return _shown("tag", text=text, colour=colour)


@register.simple_tag
def status_tag(status: str, text: str) -> SafeString:
    """A tag whose colour follows the meaning of a status (STATUS_COLOURS)."""
    return tag(text, STATUS_COLOURS.get(status, "grey"))


@register.simple_tag
def visually_hidden(text: str) -> SafeString:
    """Words for screen readers only."""
    return _shown("visually_hidden", text=text)


# Moving between pages of a list


@register.simple_tag(takes_context=True)
def pagination(
    context: template.Context, page: Page[Any], *, parameter: str = "page", label: str = ""
) -> SafeString:
    """Links between the pages of a Django Page; keeps the rest of the address's query. Nothing for one page."""
    if page.paginator.num_pages < 2:
        return SafeString()
    request: HttpRequest | None = context.get("request")
    numbers = page.paginator.get_elided_page_range(page.number, on_each_side=1, on_ends=1)
    items = [
        PageLink(number, _page_url(request, parameter, number), number == page.number)
        if isinstance(number, int)
        else PageLink()
        for number in numbers
    ]
    previous = _page_url(request, parameter, page.number - 1) if page.has_previous() else ""
    following = _page_url(request, parameter, page.number + 1) if page.has_next() else ""
    return page_links(items=items, previous=previous, next=following, label=label)


def _page_url(request: HttpRequest | None, parameter: str, number: int) -> str:
    query = request.GET.copy() if request else None
    if query is None:
        return f"?{parameter}={number}"
    query[parameter] = str(number)
    return f"?{query.urlencode()}"


@register.simple_tag
def page_links(
    *,
    items: Sequence[Any] = (),
    previous: str = "",
    next: str = "",
    previous_text: str = "",
    next_text: str = "",
    previous_label: str = "",
    next_label: str = "",
    label: str = "",
) -> SafeString:
    """The same from addresses at hand; without items, two large links with labels."""
    return _shown("pagination", items=items, previous=previous, next=next, previous_text=previous_text,
                  next_text=next_text, previous_label=previous_label, next_label=next_label, label=label)  # fmt: skip


# Around other content


@register.simple_block_tag
def details(content: str, summary: str, *, open: bool = False, id: str = "") -> SafeString:
    """More for those who want it, behind one press."""
    return _shown("details", content=content, summary=summary, open=open, id=id)


@register.simple_block_tag
def accordion(content: str) -> SafeString:
    """Several details in a row, ruled off from each other; works without script."""
    return _shown("accordion", content=content)


@register.simple_block_tag
def inset(content: str, *, id: str = "") -> SafeString:
    """Words set apart by a line."""
    return _shown("inset", content=content, id=id)


@register.simple_block_tag
def warning_text(content: str) -> SafeString:
    """Something with consequences, in bold beside an exclamation mark."""
    return _shown("warning_text", content=content)


@register.simple_block_tag
def panel(content: str, title: str, *, heading_level: int = 1) -> SafeString:
    """Confirmation that something is done; its title is the page's heading."""
    return _shown("panel", content=content, title=title, heading_level=heading_level)


@register.simple_block_tag
def notification_banner(content: str, *, title: str = "", kind: str = "", number: int = 1) -> SafeString:
    """News that is not about the page's own work; `kind` success or plain. `number` tells several apart."""
    default = _("Success") if kind == "success" else _("Important")
    title_id = "govuk-notification-banner-title" + (f"-{number}" if number > 1 else "")
    return _shown("notification_banner", content=content, title=title or default, kind=kind, id=title_id)


@register.simple_block_tag
def card(content: str, title: str = "", *, heading_level: int = 2, colour: str = "") -> SafeString:
    """A framed piece of a page; `colour` red or amber marks one that waits."""
    return _shown("card", content=content, title=title, heading_level=heading_level, colour=colour)


@register.simple_block_tag
def phase_banner(content: str, text: str) -> SafeString:
    """A line under the header with a tag: trial, demonstration."""
    return _shown("phase_banner", content=content, text=text)


@register.simple_block_tag
def button_group(content: str) -> SafeString:
    """Buttons and links side by side."""
    return _shown("button_group", content=content)


# Errors


@register.simple_tag
def error_summary(*forms: BaseForm | None) -> SafeString:
    """Everything that is wrong with these forms, linked to where to mend it. Nothing where nothing is."""
    problems = [problem for form in forms if form for problem in problems_in(form)]
    return _shown("error_summary", problems=problems) if problems else SafeString()
