"""Turning an opened page into HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.forms import Form
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _

from sharewell.kit.govuk.parts import SummaryRow
from sharewell.kit.ids import new_id
from sharewell.kit.journeys.answers import Answers
from sharewell.kit.journeys.page import Page
from sharewell.kit.journeys.presenters import check_rows, typed_rows
from sharewell.kit.journeys.views.desk import Desk, Opened

WINDOW_LENGTH = 36


@dataclass(frozen=True, slots=True)
class Posted:
    """What a form says of itself: the window that it stands in, and the version of its place that it was shown."""

    window: str
    seen: int

    @classmethod
    def from_request(cls, request: HttpRequest) -> "Posted":
        """Read from a posted form; nonsense counts as having seen nothing."""
        seen = request.POST.get("seen", "")
        return cls(
            window=request.POST.get("window", "")[:WINDOW_LENGTH],
            seen=int(seen) if seen.isascii() and seen.isdigit() and len(seen) < 10 else 0,
        )

    @classmethod
    def fresh(cls, opened: Opened, place: str) -> "Posted":
        """For a page shown anew."""
        return cls(window=str(new_id()), seen=opened.content.changed.get(place, (0, ""))[0])


def show_page(
    desk: Desk, opened: Opened, page: Page, *, form: Form | None = None, status: int = 200, **more: Any
) -> HttpResponse:
    """A page of the journey with its links; `more` is added to its template's context."""
    context = {**_links(desk, opened, page), **_heading(page, form), "form": form}
    if page.checks:
        context["rows"] = check_rows(
            desk.journey,
            opened.path.answers,
            change=lambda other: desk.page_url(opened, other, change=True),
            visit=opened.visit,
        )
    if page.context:
        context.update(page.context(opened.visit(page)))
    posted: Posted = more.pop("posted", None) or Posted.fresh(opened, page.slug)
    context.update({"window": posted.window, "seen": posted.seen, **more})
    template = context.pop("template", "") or page.template or _template(page)
    return render(opened.request, template, context, status=status)


def show_stale(
    desk: Desk, opened: Opened, page: Page, *, form: Form, place: str, **more: Any
) -> HttpResponse:
    """The page with what was typed and, beside it, what another window saved. Pressing again overwrites."""
    told = {**more, "stale": True, "stale_rows": _other_window(desk, opened, page, place)}
    told["posted"] = Posted.fresh(opened, place)
    return show_page(desk, opened, page, form=form, status=409, **told)


def _other_window(desk: Desk, opened: Opened, page: Page, place: str) -> list[SummaryRow]:
    """What another window left at this place: words still being typed, or else the stored answer."""
    if typed := opened.content.typed.get(place):
        return typed_rows(page, typed)
    stored = opened.content.answers.get(page.slug)
    if page.repeats:
        stored = [held for held in stored or () if place == f"{page.slug}/{held['id']}"]
    return check_rows(desk.journey, Answers({page.slug: stored}), visit=opened.visit) if stored else []


def show_finished(desk: Desk, opened: Opened) -> HttpResponse:
    """A draft that was sent already: 200 when looked at, 409 when its button is pressed again."""
    context = {"leave_url": desk.leave_url(), "page_title": _("You have already sent this")}
    status = 409 if opened.request.method == "POST" else 200
    return render(opened.request, "journeys/finished.html", context, status=status)


def _template(page: Page) -> str:
    if page.checks:
        return "journeys/check.html"
    return "journeys/list.html" if page.repeats else "journeys/page.html"


def _links(desk: Desk, opened: Opened, page: Page) -> dict[str, Any]:
    draft, change = opened.draft.pk, opened.changing
    return {
        "journey": desk.journey,
        "page": page,
        "page_title": page.title,
        "back_url": desk.back_url(opened, page),
        "page_url": desk.page_url(opened, page, change=change),
        "save_url": desk.url("save", draft, page.slug),
        "autosave_url": desk.url("autosave", draft, page.slug) if page.asks and not page.repeats else "",
        "discard_url": desk.url("discard", draft),
        "button": page.button or _("Continue"),
        "step": opened.path.step(page.slug) if desk.journey.progress else None,
    }


def _heading(page: Page, form: Form | None) -> Mapping[str, Any]:
    """Where the h1 stands: in the form already, on its only field, or above the form."""
    if form is None:
        return {"heading": "page"}
    visible = form.visible_fields()
    if any(look.page_heading for look in getattr(form, "looks", {}).values()):
        return {"heading": "form"}
    return {"heading": "field", "only": visible[0]} if len(visible) == 1 else {"heading": "page"}
