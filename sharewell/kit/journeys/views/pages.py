"""One page of a journey: shown, answered, and at the end submitted."""

from uuid import UUID

from django.contrib import messages
from django.db import transaction
from django.forms import Form
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.translation import gettext as _

from sharewell.kit.journeys.content import Content
from sharewell.kit.journeys.errors import CannotFinish
from sharewell.kit.journeys.formwork import answer_of, bind_form, build_form, typed_in
from sharewell.kit.journeys.page import Page
from sharewell.kit.journeys.path import walk
from sharewell.kit.journeys.services import StaleSave, finish_draft, pass_page, save_answer, save_typed
from sharewell.kit.journeys.views.desk import Desk, Opened
from sharewell.kit.journeys.views.items import press_list, show_list
from sharewell.kit.journeys.views.showing import Posted, show_finished, show_page, show_stale


def page_view(request: HttpRequest, desk: Desk, draft: UUID, slug: str) -> HttpResponse:
    """Show a page on the path, or take its answer; any other page leads to the first that needs something."""
    opened, page = desk.open(request, draft), desk.page(slug)
    if opened.is_finished:
        return show_finished(desk, opened)
    if slug not in opened.path:
        return _off_the_path(desk, opened, page)
    if request.method == "POST":
        return _press(desk, opened, page)
    if page.repeats:
        return show_list(desk, opened, page)
    return show_page(desk, opened, page, form=_stored_form(opened, page))


def _stored_form(opened: Opened, page: Page) -> Form | None:
    if not page.asks:
        return None
    typed, own = opened.content.typed.get(page.slug), opened.content.answers.get(page.slug)
    return build_form(page, opened.visit(page), own=own, typed=typed)


def _off_the_path(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    """Nothing typed is lost: it waits in the draft, should the page be asked again."""
    typed = typed_in(page, opened.request.POST)
    content = opened.content
    if typed and not page.repeats:
        content = save_typed(
            actor=opened.actor,
            journey=desk.journey,
            draft=opened.draft,
            place=page.slug,
            typed=typed,
            at=opened.at,
        )
        messages.warning(
            opened.request,
            _(
                "Your answers changed in another window, so that question is not asked now. We kept what you wrote."
            ),
        )
    return desk.frontier(opened, content)


def _press(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    if page.repeats:
        return press_list(desk, opened, page)
    if page.asks:
        return _press_form(desk, opened, page)
    if page.is_last:
        return _finish(desk, opened, page, opened.content, None)
    content = pass_page(
        actor=opened.actor, journey=desk.journey, draft=opened.draft, slug=page.slug, at=opened.at
    )
    return desk.onward(opened, page, content)


def _press_form(desk: Desk, opened: Opened, page: Page) -> HttpResponse:
    request, posted = opened.request, Posted.from_request(opened.request)
    form = bind_form(page, opened.visit(page), request.POST, request.FILES)
    if not form.is_valid():
        return show_page(desk, opened, page, form=form, status=422, posted=posted)
    try:
        content = save_answer(
            actor=opened.actor, journey=desk.journey, draft=opened.draft, slug=page.slug, answer=answer_of(form),
            at=opened.at, window=posted.window, seen=posted.seen,
        )  # fmt: skip
    except StaleSave:
        return show_stale(desk, opened, page, form=form, place=page.slug)
    if page.is_last:
        return _finish(desk, opened, page, content, form)
    return desk.onward(opened, page, content)


def _finish(desk: Desk, opened: Opened, page: Page, content: Content, form: Form | None) -> HttpResponse:
    """Hand the answers that count to the app, and end the draft, all or nothing."""
    path = walk(desk.journey, content)
    if path.frontier is not page:
        return desk.frontier(opened, content)
    try:
        with transaction.atomic():
            response = desk.submit(opened.request, path.answers, opened.draft)
            if isinstance(response, HttpResponseRedirect):
                finish_draft(actor=opened.actor, draft=opened.draft, at=opened.at)
    except CannotFinish as why:
        posted = Posted.from_request(opened.request)
        return show_page(desk, opened, page, form=form, status=422, cannot_finish=why.sentence, posted=posted)
    return response
