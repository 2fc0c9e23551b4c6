"""What partners tell of something that went wrong with them."""

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.breaches import policies
from sharewell.apps.breaches.presenters import word_rows
from sharewell.apps.breaches.selectors import word_for, words_for
from sharewell.apps.breaches.services import read_word
from sharewell.domain.access import require
from sharewell.kit.clock import now
from sharewell.kit.govuk.moments import full_moment_words
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 25


@require_safe
def told(request: SignedInRequest) -> HttpResponse:
    """The list, newest first. What each says is on its own page."""
    require(policies.may_answer_for(request.actor))
    page = Paginator(words_for(request.actor), A_PAGE).get_page(request.GET.get("page"))
    return render(request, "breaches/told.html", {"rows": word_rows(page.object_list), "page": page})


@require_safe
def word(request: SignedInRequest, word: UUID) -> HttpResponse:
    """What one of them says."""
    found = word_for(request.actor, word)
    if found is None:
        raise Http404
    words = read_word(actor=request.actor, word=found, at=now())
    shown = {"words": words, "who": found.breach.organisation_name, "when": full_moment_words(found.at)}
    return render(request, "breaches/word.html", shown)
