"""The register, one breach, who saw what, and what is printed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.breaches import policies
from sharewell.apps.breaches.presenters import (
    expected,
    heading,
    history,
    lesson_rows,
    letter_document,
    letter_links,
    look_rows,
    missing,
    notification_document,
    rows_of,
    told_rows,
)
from sharewell.apps.breaches.selectors import (
    Breach,
    Which,
    entries_of,
    lessons_of,
    register,
    words_to_partners,
)
from sharewell.apps.breaches.selectors.words import WHICH_WORDS
from sharewell.apps.breaches.services import NotPossible, letter_may_go, open_breach, who_saw
from sharewell.apps.breaches.views.requests import named
from sharewell.apps.shares.selectors import references_of, share_for
from sharewell.domain.access import require
from sharewell.domain.breaches import Step
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, render_pdf
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 25


@require_safe
def breaches(request: SignedInRequest) -> HttpResponse:
    """Those of the organisation, or what one reported oneself; what runs out first comes first."""
    at, whole = now(), bool(policies.may_answer_for(request.actor))
    asked = request.GET.get("which", "")
    which = Which(asked) if asked in set(Which) else Which.OPEN
    page = Paginator(register(request.actor, which, at=at, whole=whole), A_PAGE).get_page(
        request.GET.get("page")
    )
    shown = {
        "rows": [heading(one, at=at) for one in page.object_list],
        "page": page,
        "parts": [(str(one), words, one is which) for one, words in WHICH_WORDS.items()],
        "whole": whole,
    }
    return render(request, "breaches/list.html", shown)


@require_safe
def breach(request: SignedInRequest, breach: str) -> HttpResponse:
    """One breach: what was said and decided, what is missing, and what can be done."""
    row, at = named(request, breach), now()
    steps = open_breach(actor=request.actor, breach=row, at=at)
    works = bool(policies.may_work(request.actor, row))
    answers = works or bool(policies.may_answer_for(request.actor))
    shown = {
        "page": heading(row, at=at),
        "rows": rows_of(row, may_change=works),
        "missing": missing(row) if works else [],
        "expected": expected(row, at=at) if works else [],
        "lessons": lesson_rows(lessons_of(row), steps),
        "letters": letter_links(row, steps) if answers else [],
        "told": told_rows(words_to_partners(row)) if answers else [],
        **_about(request, row),
        "events": history(steps),
        "works": works,
        "answers": answers,
    }
    return render(request, "breaches/breach.html", shown)


def _about(request: SignedInRequest, row: Breach) -> dict[str, object]:
    """The share that it is about, and whether this person can open it to take it back."""
    reference = references_of([row.about]).get(row.about, "") if row.about else ""
    return {"about": reference, "opens": bool(reference) and share_for(request.actor, reference) is not None}


@require_safe
def saw(request: SignedInRequest, breach: str) -> HttpResponse:
    """Who opened what it is about."""
    row = named(request, breach)
    looks = who_saw(actor=request.actor, breach=row, at=now())
    page = Paginator(looks, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "page": heading(row, at=now()),
        "columns": [_("Who"), _("Where"), _("First"), _("Last"), _("Times"), _("What")],
        "rows": look_rows(page.object_list),
        "part": page,
        "about": row.about is not None or bool(entries_of(row)),
    }
    return render(request, "breaches/saw.html", shown)


@require_safe
def notification(request: SignedInRequest, breach: str) -> HttpResponse:
    """What a regulator is told, filled in as far as it is known, as a PDF."""
    row, at = named(request, breach), now()
    require(policies.may_answer_for(request.actor))
    steps = open_breach(actor=request.actor, breach=row, at=at)
    return _pdf(notification_document(row, steps, request.actor, at=at), row.reference)


@require_safe
def letter(request: SignedInRequest, breach: str, letter: int) -> HttpResponse:
    """A letter to one of the people concerned, as a PDF to print."""
    row = named(request, breach)
    try:
        letter_may_go(actor=request.actor, breach=row)
    except NotPossible as refused:
        messages.error(request, refused.sentence)
        return redirect("breaches:breach", row.reference)
    steps = open_breach(actor=request.actor, breach=row, at=now())
    found = next((one for one in steps if one.sequence == letter and one.kind is Step.LETTER), None)
    if found is None:
        raise Http404
    return _pdf(letter_document(row, found, request.actor), f"{row.reference}-{letter}")


def _pdf(data: dict[str, object], name: str) -> HttpResponse:
    answer = HttpResponse(render_pdf(IN_PARTS, data), content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{name}.pdf"'
    return answer
