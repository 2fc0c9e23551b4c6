"""From a fixture's options to our components."""

from collections.abc import Callable
from typing import Any

from django.utils.html import format_html

from sharewell.kit.govuk.parts import Cell, Column, Link, PageLink, SummaryRow, Task
from sharewell.kit.govuk.templatetags import govuk
from tests.unit.govuk.markup import inside
from tests.unit.govuk.options import Options, Unsupported

COLOURS = ("blue", "green", "grey", "magenta", "orange", "pink", "purple", "red", "teal", "yellow")
TAGS = {"": ""} | {f"govuk-tag--{colour}": colour for colour in COLOURS}


def button(given: Options) -> str:
    kind = given.one_of("classes", {css: name for name, css in govuk.BUTTONS.items() if name != "start"})
    if given.peek("preventDoubleClick") is False:
        raise Unsupported("data-prevent-double-click=false")
    start = given.take("isStartButton")
    if start and given.has("html"):
        raise Unsupported("isStartButton with html")
    return govuk.button(
        given.words(),
        kind="start" if start else kind,
        type=given.take("type") or "submit",
        name=given.take("name", ""),
        value=given.take("value", ""),
        id=given.take("id", ""),
        url=given.take("href", ""),
        disabled=bool(given.take("disabled")),
        prevent_double_click=bool(given.take("preventDoubleClick")),
    )


def error_summary(given: Options) -> str:
    given.one_of("titleText", {"There is a problem": None})
    problems = [Link(item.words(), item.take("href", "")) for item in given.checked_parts("errorList")]
    return str(govuk._shown("error_summary", problems=problems))


def tag(given: Options) -> str:
    return govuk.tag(given.words(), given.one_of("classes", TAGS))


def details(given: Options) -> str:
    return _block(
        govuk.details,
        given,
        given.take("summaryText"),
        open=bool(given.take("open")),
        id=given.take("id", ""),
    )


def inset_text(given: Options) -> str:
    return _block(govuk.inset, given, id=given.take("id", ""))


def warning_text(given: Options) -> str:
    given.one_of("iconFallbackText", {"": None, "Warning": None})
    return _block(govuk.warning_text, given)


def panel(given: Options) -> str:
    return _block(govuk.panel, given, given.take("titleText"), heading_level=given.take("headingLevel") or 1)


def notification_banner(given: Options) -> str:
    kind = given.one_of("type", {"": "", "success": "success"})
    text, html = given.take("text"), given.words()
    content = html or format_html('<p class="govuk-notification-banner__heading">{}</p>', text)
    return str(govuk.notification_banner(content, title=given.take("titleText", ""), kind=kind))


def phase_banner(given: Options) -> str:
    return _block(govuk.phase_banner, given, given.words("tag"))


def _block(tag: Callable[..., str], given: Options, *args: Any, **kwargs: Any) -> str:
    words = given.words()
    return str(tag(format_html("{}", words), *args, **kwargs))


def back_link(given: Options) -> str:
    return inside(govuk.back_link(given.take("href") or "#", given.words()), "a")


def breadcrumbs(given: Options) -> str:
    crumbs = [Link(item.words(), item.take("href", "")) for item in given.checked_parts("items")]
    return govuk.breadcrumbs(crumbs, collapse=bool(given.take("collapseOnMobile")))


def table(given: Options) -> str:
    heads = [Column(item.words(), numeric=_is_numeric(item)) for item in given.checked_parts("head")]
    rows = [[_cell(Options(cell)) for cell in row] for row in given.take("rows") or () if row]
    size = given.one_of("captionClasses", {"": ""} | {f"govuk-table__caption--{one}": one for one in "sml"})
    html = govuk.data_table(
        heads,
        rows,
        caption=given.take("caption", ""),
        caption_size=size,
        first_is_header=bool(given.take("firstCellIsHeader")),
    )
    return inside(html, "table")


def _cell(item: Options) -> Cell:
    cell = Cell(item.words(), numeric=_is_numeric(item))
    item.done()
    return cell


def _is_numeric(item: Options) -> bool:
    return bool(item.one_of("format", {"": False, "numeric": True}))


def task_list(given: Options) -> str:
    if not all(given.peek("items")):
        raise Unsupported("an empty item")
    tasks = [_task(item) for item in given.parts("items")]
    return govuk.task_list(tasks, id_prefix=given.take("idPrefix") or "task-list")


def _task(item: Options) -> Task:
    status = item.part("status")
    mark = status.part("tag")
    colour = mark.one_of("classes", TAGS)
    marked = mark.words()
    if marked and not colour:
        raise Unsupported("a tag without a colour")
    task = Task(
        item.words("title"), item.take("href", ""), marked or status.words(), colour, item.words("hint")
    )
    for part in (item, status, mark):
        part.done()
    return task


def summary_list(given: Options) -> str:
    card = given.part("card")
    title, actions = card.words("title"), _actions(card.part("actions"))
    rows = [_row(row) for row in given.parts("rows")]
    card.done()
    borders = given.one_of("classes", {"": True, "govuk-summary-list--no-border": False})
    return govuk.summary_list(rows, card_title=title, card_actions=actions, borders=borders)


def _row(row: Options) -> SummaryRow:
    made = SummaryRow(row.words("key"), row.words("value"), _actions(row.part("actions")))
    row.done()
    return made


def _actions(part: Options) -> list[Link]:
    links = []
    for item in part.parts("items"):
        links.append(Link(item.words(), item.take("href", ""), item.take("visuallyHiddenText", "")))
        item.done()
    part.done()
    return links


def pagination(given: Options) -> str:
    previous, following = given.part("previous"), given.part("next")
    items = [_page(item) for item in given.checked_parts("items")]
    html = govuk.page_links(
        items=items,
        previous=previous.take("href", ""),
        next=following.take("href", ""),
        previous_text=previous.words(),
        next_text=following.words(),
        previous_label=previous.take("labelText", ""),
        next_label=following.take("labelText", ""),
        label=given.take("landmarkLabel", ""),
    )
    previous.done()
    following.done()
    return html


def _page(item: Options) -> PageLink:
    gap, number = item.take("ellipsis"), str(item.take("number"))
    if not gap and not number.isdigit():
        raise Unsupported("a number in words")
    return PageLink() if gap else PageLink(int(number), item.take("href", ""), bool(item.take("current")))
