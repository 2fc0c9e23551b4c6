"""What each view begins with: the share that it names."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy, gettext_noop

from sharewell.apps.shares.errors import SharesError
from sharewell.apps.shares.policies import require_receive
from sharewell.apps.shares.selectors import Share, share_for
from sharewell.apps.shares.services import keep_late_words
from sharewell.domain.access import Permission
from sharewell.domain.sharing import GONE
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

DEALING = gettext_noop("to deal with what was shared")
FOLLOWING = gettext_noop("to see where a share stands")
RECORD = gettext_noop("to read the record")
PRINTING = gettext_noop("to print the record")
KEPT = gettext_lazy(
    "The sender took this back while you wrote, so it is no answer. Your words are kept for them. Please ring them too."
)


def named_share(request: SignedInRequest, reference: str) -> Share:
    """The share that an address names. Raises Http404 where there is none for this person."""
    share = share_for(request.actor, reference)
    if share is None:
        raise Http404
    return share


def received_share(request: SignedInRequest, reference: str) -> Share:
    """The share that an address names, for somebody on its receiving side. Raises Http404 and Refused."""
    share = named_share(request, reference)
    require_receive(request.actor, share)
    return share


def to_share(reference: str) -> HttpResponse:
    """Back to the share's page."""
    return redirect("shares:share", reference)


def not_now(request: SignedInRequest, permission: Permission, reference: str) -> HttpResponse | None:
    """Back to the share's page with the reason, where a step is not possible from where it stands."""
    if permission:
        return None
    messages.error(request, permission.sentence)
    return to_share(reference)


def not_now_but_kept(
    request: SignedInRequest, permission: Permission, found: Share, form: Form, field: str
) -> HttpResponse | None:
    """As not_now; words about a share that was taken back while they were written are kept for the sender."""
    if not permission and request.method == "POST" and permission.code in GONE:
        form.is_valid()
        words = form.cleaned_data.get(field, "").strip()
        if words:
            keep_late_words(actor=request.actor, share=found, words=words, at=now())
            messages.error(request, KEPT)
            return to_share(found.reference)
    return not_now(request, permission, found.reference)


def done(
    request: SignedInRequest, reference: str, step: Callable[[], object], said: str, *, late: str = ""
) -> HttpResponse:
    """Take a step and go back to the share's page, saying what was done or why it could not be.

    `late` are words to keep for the sender if the share was taken back a moment ago.
    """
    try:
        step()
    except SharesError as refused:
        if late and refused.code in GONE:
            keep_late_words(actor=request.actor, share=named_share(request, reference), words=late, at=now())
            messages.error(request, KEPT)
        else:
            messages.error(request, refused.sentence)
    else:
        if said:
            messages.success(request, said)
    return to_share(reference)
