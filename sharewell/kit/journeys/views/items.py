"""List pages: the items so far, one item's form, taking an item away."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.forms import Form
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.kit.govuk.parts import Link, SummaryRow
from sharewell.kit.ids import new_id
from sharewell.kit.journeys.formwork import answer_of, bind_form, build_form
from sharewell.kit.journeys.page import Page, Repeats
from sharewell.kit.journeys.presenters import item_lines, lines
from sharewell.kit.journeys.services import StaleSave, pass_page, remove_item, save_item
from sharewell.kit.journeys.views.desk import Desk, Opened
from sharewell.kit.journeys.views.showing import Posted, show_finished, show_page, show_stale


def show_list(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    """The items with their links; the first visit goes straight to the first item."""
    if not _items(opened, page):
        return HttpResponseRedirect(desk.url("add", opened.draft.pk, page.slug, change=opened.changing))
    return _list(desk, opened, page)


def press_list(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    """Go on, when there are enough items."""
    repeats = _repeats(page)
    if len(_items(opened, page)) < repeats.at_least:
        return _list(desk, opened, page, status=422, list_error=_too_few(repeats))
    content = pass_page(
        actor=opened.actor, journey=desk.journey, draft=opened.draft, slug=page.slug, at=opened.at
    )
    return desk.onward(opened, page, content)


def add_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str) -> HttpResponse:
    """To the form of a new item, or of one that was begun and never finished."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished or slug not in opened.path or not page.repeats:
        return desk.frontier(opened, opened.content)
    held = {item["id"] for item in _items(opened, page)}
    if len(held) >= page.repeats.at_most:
        return HttpResponseRedirect(desk.page_url(opened, page, change=opened.changing))
    begun = [place.partition("/")[2] for place in opened.content.typed if place.startswith(f"{slug}/")]
    item = next((one for one in begun if one not in held), str(new_id()))
    return HttpResponseRedirect(desk.url("item", opened.draft.pk, slug, item, change=opened.changing))


def item_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str, item: UUID) -> HttpResponse:
    """The form of one item, new or to be changed."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished:
        return show_finished(desk, opened)
    if slug not in opened.path or not page.repeats:
        return desk.frontier(opened, opened.content)
    place, held = f"{slug}/{item}", _held(opened, page, item)
    if held is None and len(_items(opened, page)) >= page.repeats.at_most:
        return HttpResponseRedirect(desk.page_url(opened, page, change=opened.changing))
    if request.method == "POST":
        return _press_item(desk, opened, page, item)
    own = {name: value for name, value in (held or {}).items() if name != "id"}
    form = build_form(page, opened.visit(page), own=own, typed=opened.content.typed.get(place))
    return show_page(desk, opened, page, form=form, **item_context(desk, opened, page, item))


def remove_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str, item: UUID) -> HttpResponse:
    """Ask whether an item is to go, and take it away."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished or slug not in opened.path or not page.repeats:
        return desk.frontier(opened, opened.content)
    back = desk.page_url(opened, page, change=opened.changing)
    if request.method == "POST":
        remove_item(
            actor=opened.actor,
            journey=desk.journey,
            draft=opened.draft,
            slug=slug,
            item=str(item),
            at=opened.at,
        )
        return HttpResponseRedirect(back)
    held = _held(opened, page, item)
    if held is None:
        raise Http404
    context = {
        "lines": lines(item_lines(page, held, opened.visit(page))),
        "back_url": back,
        "page_title": page.title,
    }
    return render(request, "journeys/remove.html", context)


def _press_item(desk: Desk, opened: Opened, page: Page, item: UUID) -> HttpResponse:
    request, posted = opened.request, Posted.from_request(opened.request)
    place = f"{page.slug}/{item}"
    form: Form = bind_form(page, opened.visit(page), request.POST, request.FILES)
    context = item_context(desk, opened, page, item)
    if not form.is_valid():
        return show_page(desk, opened, page, form=form, status=422, **{**context, "posted": posted})
    try:
        save_item(
            actor=opened.actor, journey=desk.journey, draft=opened.draft, slug=page.slug, item=str(item),
            answer=answer_of(form), at=opened.at, place=place, window=posted.window, seen=posted.seen,
        )  # fmt: skip
    except StaleSave:
        return show_stale(desk, opened, page, form=form, place=place, **context)
    return HttpResponseRedirect(desk.page_url(opened, page, change=opened.changing))


def item_context(desk: Desk, opened: Opened, page: Page, item: UUID) -> dict[str, Any]:
    """What the template of one item's form needs instead of the list page's own."""
    draft, change, some = opened.draft.pk, opened.changing, bool(_items(opened, page))
    place = f"{page.slug}/{item}"
    context: dict[str, Any] = {
        "page_url": desk.url("item", draft, page.slug, item, change=change),
        "save_url": desk.url("save", draft, page.slug) + f"?item={item}",
        "autosave_url": desk.url("autosave", draft, page.slug) + f"?item={item}",
        "posted": Posted.fresh(opened, place),
        "item": item,
        "template": "journeys/page.html",
    }
    if some:
        context["back_url"] = desk.page_url(opened, page, change=change)
    return context


def _list(desk: Desk, opened: Opened, page: Page, *, status: int = 200, list_error: str = "") -> HttpResponse:
    repeats, items = _repeats(page), _items(opened, page)
    rows = [
        SummaryRow(
            f"{repeats.item} {place}",
            lines(item_lines(page, held, opened.visit(page))),
            _actions(desk, opened, page, place, held),
        )
        for place, held in enumerate(items, 1)
    ]
    add = desk.url("add", opened.draft.pk, page.slug, change=opened.changing)
    return show_page(
        desk, opened, page, status=status, items=rows, repeats=repeats, list_error=list_error,
        add_url=add if len(items) < repeats.at_most else "",
    )  # fmt: skip


def _actions(desk: Desk, opened: Opened, page: Page, place: int, held: Mapping[str, Any]) -> list[Link]:
    where, hidden = (opened.draft.pk, page.slug, held["id"]), f"{_repeats(page).item} {place}"
    return [
        Link(_("Change"), desk.url("item", *where, change=opened.changing), hidden),
        Link(_("Remove"), desk.url("remove", *where, change=opened.changing), hidden),
    ]


def _items(opened: Opened, page: Page) -> list[dict[str, Any]]:
    return list(opened.content.answers.get(page.slug, ()))


def _held(opened: Opened, page: Page, item: UUID) -> dict[str, Any] | None:
    return next((held for held in _items(opened, page) if held["id"] == str(item)), None)


def _repeats(page: Page) -> Repeats:
    assert page.repeats is not None  # noqa: S101 – the caller came here because it repeats
    return page.repeats


def _too_few(repeats: Repeats) -> str:
    words = ngettext("Add at least %(count)d before you continue", "Add at least %(count)d before you continue",
                     repeats.at_least)  # fmt: skip
    return words % {"count": repeats.at_least}
