"""A letter for somebody without an account: the code, and the letter to keep."""

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from sharewell.apps.pickups.forms import CodeForm
from sharewell.apps.pickups.selectors import lives
from sharewell.apps.pickups.selectors.letters import LeftLetter, letter_visit
from sharewell.apps.pickups.services import CollectedLetter, collect_letter, read_letter
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import either


@either
def door(request: HttpRequest, token: str) -> HttpResponse:
    """One field for the code, or the letter that it opened in this browser. The same for any link, also for none."""
    minutes = int(lives().visit.total_seconds() // 60)
    if request.method != "POST" and _visit(request, token) is not None:
        return render(request, "pickups/left_letter.html", {"token": token, "minutes": minutes})
    form = CodeForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        collected = collect_letter(actor=SYSTEM, token=token, code=form.cleaned_data["code"], at=now())
        if collected is not None:
            return _begin(token, collected)
        form.refuse()
    return form_page(request, "pickups/door.html", {"form": form, "token": token, "minutes": minutes})


@require_safe
def document(request: HttpRequest, token: str) -> HttpResponse:
    """The letter as a PDF, to keep."""
    row = _visit(request, token)
    if row is None:
        raise Http404
    response = HttpResponse(read_letter(actor=SYSTEM, letter=row, at=now()), content_type="application/pdf")
    response["Content-Disposition"] = f'attachment; filename="{row.reference}.pdf"'
    return response


def _visit(request: HttpRequest, token: str) -> LeftLetter | None:
    return letter_visit(token, secret=request.COOKIES.get(_cookie(), ""), at=now())


def _begin(token: str, collected: CollectedLetter) -> HttpResponse:
    response = redirect("pickups:letter_door", token)
    response.set_cookie(
        _cookie(),
        collected.secret,
        max_age=int(lives().visit.total_seconds()),
        path=reverse("pickups:letter_door", args=[token]),
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )
    return response


def _cookie() -> str:
    return "__Secure-letter" if settings.SESSION_COOKIE_SECURE else "letter"
