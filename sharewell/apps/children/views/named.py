"""What the pages of one entry share: finding it, opening it, and keeping a change of it."""

from collections.abc import Iterable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import Entry, entry_of
from sharewell.apps.children.services import LookedAt, NotPossibleNow, amend_entry, look_at_entry
from sharewell.domain.children import Identity
from sharewell.domain.guarding import Protection
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

LOOKING = gettext_noop("to look at the record")
CHANGING = gettext_noop("to change the record")


def named_entry(request: SignedInRequest, entry: UUID) -> Entry:
    """The entry of one's own organisation. Raises Http404 or Refused."""
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    require_open_entry(request.actor, found)
    return found


def opened(request: SignedInRequest, entry: Entry, *, purpose: str = CHANGING) -> LookedAt:
    """Who it is about. The look is in the log."""
    return look_at_entry(actor=request.actor, entry=entry, at=now(), purpose=purpose)


def kept(
    request: SignedInRequest,
    entry: Entry,
    identity: Identity,
    *,
    leads_to: str,
    protect: Iterable[Protection] = (),
) -> HttpResponse:
    """Keep the change, made on the version that its page showed, and go on; say so where somebody was quicker."""
    typed = request.POST.get("version", "")
    seen = int(typed) if typed.isascii() and typed.isdigit() and len(typed) < 9 else 0
    try:
        amend_entry(actor=request.actor, entry=entry, identity=identity, at=now(), seen=seen, protect=protect)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
        return redirect("children:entry", entry=entry.pk)
    messages.success(request, _("The record is changed."))
    return redirect(leads_to)
