"""The notices of one's organisation: where each stands, making a draft, publishing it."""

from collections.abc import Mapping

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.transparency import policies
from sharewell.apps.transparency.forms import DraftForm, PublishForm
from sharewell.apps.transparency.presenters import amber_rows, notice_rows, sections_of
from sharewell.apps.transparency.selectors import AUDIENCE_WORDS, PrivacyNotice, draft_of, notices_of
from sharewell.apps.transparency.services import NotPossibleNow, draft_notice, publish_notice
from sharewell.domain.notices import Audience, read_known
from sharewell.domain.notices.stages import Stage
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def notices(request: SignedInRequest) -> HttpResponse:
    """One line for each audience."""
    rows = notice_rows(notices_of(request.actor))
    context = {"rows": rows, "organisation": request.actor.organisation}
    return render(request, "transparency/notices.html", context)


@either
def notice(request: SignedInRequest, audience: str) -> HttpResponse:
    """The draft for one audience, what is published, and what is no longer true of it. A press makes a draft."""
    found, meant = notices_of(request.actor), _audience(audience)
    own = {one.stage: one for one in found if one.audience == meant}
    form = DraftForm(request.POST or None, initial={"contact": _contact(request, own)})
    if request.method == "POST" and form.is_valid():
        return _drafted(request, meant, form.cleaned_data["contact"])
    draft, published = own.get(Stage.DRAFT), own.get(Stage.PUBLISHED)
    context = {
        "form": form,
        "audience": meant,
        "title": AUDIENCE_WORDS[meant],
        "draft": draft,
        "sections": sections_of(draft) if draft else [],
        "published": published,
        "amber": amber_rows(published),
        "may_publish": bool(draft and policies.may_publish(request.actor, draft)),
    }
    return form_page(request, "transparency/notice.html", context)


@require_POST
def publish(request: SignedInRequest, audience: str) -> HttpResponse:
    """Approve the draft that was read, and publish it."""
    meant, form = _audience(audience), PublishForm(request.POST)
    draft = draft_of(request.actor, meant)
    if draft is None:
        raise Http404
    seen = form.cleaned_data["seen"] if form.is_valid() else ""
    try:
        publish_notice(actor=request.actor, at=now(), notice=draft, seen=seen)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("It is published. Anybody can read it."))
    return redirect("transparency:notice", audience=meant)


def _drafted(request: SignedInRequest, audience: Audience, contact: str) -> HttpResponse:
    try:
        draft_notice(actor=request.actor, at=now(), audience=audience, contact=contact)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(
            request, _("The draft is made from what you really share. Read it, then publish it.")
        )
    return redirect("transparency:notice", audience=audience)


def _audience(audience: str) -> Audience:
    try:
        return Audience(audience)
    except ValueError:
        raise Http404 from None


def _contact(request: SignedInRequest, own: Mapping[str, PrivacyNotice]) -> str:
    """How people reach them, as it was said last; else by the telephone number of the directory."""
    before = own.get(Stage.DRAFT) or own.get(Stage.PUBLISHED)
    if before is not None:
        return read_known(before.known).contact
    place = directory_entry(request.actor.organisation)
    return _("Ring %(phone)s.") % {"phone": place.phone} if place and place.phone else ""
