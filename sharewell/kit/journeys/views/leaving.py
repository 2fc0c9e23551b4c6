"""Beginning, coming back, saving on the way, and giving up."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from sharewell.domain.access import Actor
from sharewell.kit.clock import now
from sharewell.kit.journeys.formwork import bind_form, typed_in
from sharewell.kit.journeys.page import Page
from sharewell.kit.journeys.services import StaleSave, discard_draft, save_typed, start_draft
from sharewell.kit.journeys.views.desk import Desk, Opened
from sharewell.kit.journeys.views.items import item_context
from sharewell.kit.journeys.views.showing import Posted, show_finished, show_stale

TROUBLE = 409


def start_view(request: HttpRequest, desk: Desk) -> HttpResponse:
    """Begin a draft and open its first page. Looking alone begins nothing."""
    if request.method != "POST":
        context = {"page_title": desk.journey.title, "back_url": desk.leave_url()}
        return render(request, "journeys/start.html", context)
    actor: Actor = request.actor  # type: ignore[attr-defined]
    draft = start_draft(actor=actor, journey=desk.journey, at=now())
    return HttpResponseRedirect(desk.url("page", draft.pk, desk.journey.first.slug))


def resume_view(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponse:
    """Go on where the draft was left."""
    opened = desk.open(request, draft)
    return show_finished(desk, opened) if opened.is_finished else desk.frontier(opened, opened.content)


def save_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str) -> HttpResponse:
    """Keep what is typed, valid or not, and leave for now, or for a page beside the journey."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished:
        return show_finished(desk, opened)
    try:
        _keep_typed(desk, opened, page)
    except StaleSave:
        return _stale(desk, opened, page)
    if page.aside and "aside" in request.GET:
        return HttpResponseRedirect(page.aside(opened.draft.pk))
    until = date_format(localtime(opened.draft.expires_at), "j F Y")
    messages.success(request, _("Saved. You can come back to it until %(date)s.") % {"date": until})
    return HttpResponseRedirect(desk.leave_url())


def _stale(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    """What was typed, beside what another window saved. A page that is off the path has nowhere to show it."""
    if page.slug not in opened.path:
        return desk.frontier(opened, opened.content)
    request, place = opened.request, _place(opened.request, page)
    form = bind_form(page, opened.visit(page), request.POST, request.FILES)
    more = item_context(desk, opened, page, UUID(request.GET["item"])) if page.repeats else {}
    return show_stale(desk, opened, page, form=form, place=place, **more)


def autosave_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str) -> HttpResponse:
    """Keep what is typed while the person goes on typing: 204, or 409 when another window wrote the same."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished:
        return HttpResponse(status=TROUBLE)
    try:
        _keep_typed(desk, opened, page)
    except StaleSave:
        return HttpResponse(status=TROUBLE)
    return HttpResponse(status=204)


def discard_view(request: HttpRequest, desk: Desk, draft: UUID) -> HttpResponse:
    """Ask whether the draft is to go, and remove it."""
    opened = desk.open(request, draft)
    if opened.is_finished:
        return show_finished(desk, opened)
    if request.method == "POST":
        discard_draft(actor=opened.actor, draft=opened.draft, at=opened.at)
        messages.success(request, _("The draft is deleted."))
        return HttpResponseRedirect(desk.leave_url())
    context = {"page_title": _("Delete this draft?"), "back_url": desk.url("resume", draft)}
    return render(request, "journeys/discard.html", context)


def _keep_typed(desk: Desk, opened: Opened, page: Page) -> None:
    typed, posted = typed_in(page, opened.request.POST), Posted.from_request(opened.request)
    place = _place(opened.request, page)
    if not typed or not place:
        return
    save_typed(
        actor=opened.actor, journey=desk.journey, draft=opened.draft, place=place, typed=typed, at=opened.at,
        window=posted.window, seen=posted.seen,
    )  # fmt: skip


def _place(request: HttpRequest, page: Page) -> str:
    """Where the words belong: to the page, or to one item of a list; nowhere when the item is no UUID."""
    if not page.repeats:
        return page.slug
    try:
        return f"{page.slug}/{UUID(request.GET.get('item', ''))}"
    except ValueError:
        return ""
