"""What waits to be looked at, one file, its end, and certificates."""

from functools import partial
from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.organisations.selectors import where_to_show_again
from sharewell.apps.retention import policies
from sharewell.apps.retention.forms import ConfirmForm, FactsForm, LongerForm, ReasonForm
from sharewell.apps.retention.presenters import (
    certificate_rows,
    events,
    file_heading,
    file_lines,
    file_rows,
    held_rows,
    keeps_words,
    present_document,
    shared_words,
)
from sharewell.apps.retention.selectors import (
    certificate_for,
    certificate_of,
    certificates_of,
    files_waiting,
    liftings_waiting,
    steps_of,
)
from sharewell.apps.retention.services import (
    destroy_file,
    keep_longer,
    open_file,
    propose,
    say_of_file,
    take_back,
)
from sharewell.apps.retention.views.requests import done, named
from sharewell.domain.access import Role
from sharewell.domain.retention import State
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, render_pdf
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 25
LOOKING = gettext_noop("to decide how long it is kept")
FORM = "retention/form.html"


@require_safe
def queue(request: SignedInRequest) -> HttpResponse:
    """The files that have been kept long enough, and those that wait for a second person."""
    page = Paginator(files_waiting(request.actor), A_PAGE).get_page(request.GET.get("page"))
    context = {
        "page": page,
        "rows": file_lines(page.object_list),
        "liftings": liftings_waiting(request.actor).count(),
    }
    return render(request, "retention/queue.html", context)


@require_safe
def file(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """One file: what decides about it, what is in it, and what can be done."""
    row = named(request, kept_file)
    found = open_file(actor=request.actor, file=row, at=now(), purpose=LOOKING)
    is_gone, waits = row.state == "destroyed", row.state == "proposed"
    context = {
        "page": file_heading(row),
        "rows": file_rows(found),
        "held": held_rows(found),
        "shared": shared_words(found),
        "keeps": keeps_words(found),
        "events": events(steps_of(row)),
        "is_gone": is_gone,
        "certificate": certificate_of(row) if is_gone else "",
        "waits": waits,
        "may_propose": not waits and not is_gone and found.judgement.state is State.DUE,
        "may_confirm": waits and bool(policies.may_confirm(request.actor, row)),
        "opens": request.actor.role is Role.SAFEGUARDING_LEAD and not is_gone,
    }
    return render(request, "retention/file.html", context)


@either
def say(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """What sort of file it is, and its days."""
    row = named(request, kept_file)
    facts = open_file(actor=request.actor, file=row, at=now(), purpose=LOOKING).facts
    initial = {"kind": facts.kind, "closed": facts.closed, "died": facts.died}
    form = FactsForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        step = partial(say_of_file, actor=request.actor, file=row, at=now(), facts=form.facts)
        return done(request, step, _("It is saved."), "file", row.pk)
    return _form(request, row.pk, form, _("What sort of file is this?"), _("Save"))


@either
def longer(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """Keep a file beyond its time."""
    row, form = named(request, kept_file), LongerForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = partial(keep_longer, actor=request.actor, file=row, at=now(), **form.cleaned_data)
        return done(request, step, _("It is kept."), "file", row.pk)
    return _form(request, row.pk, form, _("Keep it longer"), _("Keep it"))


@either
def end(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """Propose to destroy a file."""
    row, form = named(request, kept_file), ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = partial(propose, actor=request.actor, file=row, at=now(), **form.cleaned_data)
        return done(request, step, _("A second person has to look and confirm."), "file", row.pk)
    return _form(request, row.pk, form, _("Propose to destroy it"), _("Propose it"))


@either
def back(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """Do not destroy it now."""
    row, form = named(request, kept_file), ReasonForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = partial(take_back, actor=request.actor, file=row, at=now(), **form.cleaned_data)
        return done(request, step, _("It is not destroyed."), "file", row.pk)
    return _form(request, row.pk, form, _("Do not destroy it now"), _("Keep it"))


@either
def confirm(request: SignedInRequest, kept_file: UUID) -> HttpResponse:
    """The second person shows again that it is they, and destroys it."""
    row = named(request, kept_file)
    policies.require_confirm(request.actor, row)
    if elsewhere := where_to_show_again(request):
        return redirect(elsewhere)
    form = ConfirmForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step = partial(destroy_file, actor=request.actor, file=row, at=now())
        return done(request, step, _("It is destroyed."), "file", row.pk)
    return _form(request, row.pk, form, _("Destroy this file for good"), _("Destroy it"), kind="warning")


@require_safe
def certificates(request: SignedInRequest) -> HttpResponse:
    """What was destroyed."""
    page = Paginator(certificates_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "retention/certificates.html", {"page": page, "rows": page.object_list})


@require_safe
def certificate(request: SignedInRequest, certificate: str) -> HttpResponse:
    """One certificate as an accessible PDF."""
    row = certificate_for(request.actor, certificate)
    if row is None:
        raise Http404
    purge = getattr(row, "purge", None)
    rows = certificate_rows(row, purge.at if purge else None)
    data = present_document(row, rows, actor=request.actor, at=now())
    answer = HttpResponse(render_pdf(IN_PARTS, data), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{row.reference}.pdf"'
    return answer


def _form(
    request: SignedInRequest, entry: UUID, form: object, title: str, button: str, kind: str = ""
) -> HttpResponse:
    context = {"form": form, "title": title, "button": button, "kind": kind}
    return form_page(request, FORM, {**context, "back": reverse("retention:file", args=[entry])})
