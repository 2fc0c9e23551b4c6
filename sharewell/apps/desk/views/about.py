"""Which child a share is about: one of our own entries, or a new one; and that it is not this one after all."""

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST

from sharewell.apps.children.selectors import entries_of
from sharewell.apps.children.services import offered_choices, open_entries, register_entry
from sharewell.apps.desk.forms import ChildForm, NewChildForm
from sharewell.apps.desk.presenters.about import Noted, identity_line
from sharewell.apps.shares.policies import require_receive
from sharewell.apps.shares.selectors import Share, children_noted, children_of_same_sender, share_for
from sharewell.apps.shares.services import NotPossibleNow, note_child, unnote_child
from sharewell.domain.children import Identity
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from sharewell.kit.govuk.choosing import Choice
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

PURPOSE = gettext_noop("to find which child a share is about")
CLOSED = frozenset({ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED})


@either
def child(request: SignedInRequest, reference: str) -> HttpResponse:
    """Choose one of our own entries. Pressing the search button shows what was found and moves nobody on."""
    share = _share(request, reference)
    if share.state in CLOSED:
        return redirect("shares:share", reference)
    offered = [*_found(request), *_known(request, share)]
    form = ChildForm(request.POST or None, offered=offered)
    if request.method != "POST" or "look" in request.POST:
        return _page(request, share, ChildForm(initial=_typed(request), offered=offered))
    if not form.is_valid() or not form.cleaned_data["chosen"]:
        form.add_error("chosen", _("Choose which child this is"))
        return _page(request, share, form)
    return _noted(request, share, UUID(form.cleaned_data["chosen"]))


@either
def new_child(request: SignedInRequest, reference: str) -> HttpResponse:
    """Make an entry for a child of whom there is none, and note it."""
    share, form = _share(request, reference), NewChildForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "desk/new_child.html", {"form": form, "reference": reference})
    said = form.cleaned_data
    identity = Identity(given_names=said["given_names"], family_name=said["family_name"], born=said["born"])
    entry = register_entry(actor=request.actor, identity=identity, at=now())
    return _noted(request, share, entry.pk)


@require_POST
def not_this_child(request: SignedInRequest, reference: str) -> HttpResponse:
    """It is not this child after all."""
    share = _share(request, reference)
    try:
        entry = UUID(request.POST.get("entry", ""))
        unnote_child(actor=request.actor, share=share, entry=entry, at=now())
        messages.success(request, _("This is not said to be about that child any more."))
    except ValueError:
        messages.error(request, _("This was not said to be about that child."))
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    return redirect("desk:child", reference)


def _share(request: SignedInRequest, reference: str) -> Share:
    share = share_for(request.actor, reference)
    if share is None:
        raise Http404
    require_receive(request.actor, share)
    return share


def _known(request: SignedInRequest, share: Share) -> list[Choice]:
    """What is proposed: children of other shares that the same sender sent about the same child."""
    entries = list(entries_of(request.actor, children_of_same_sender(share)))
    opened = open_entries(actor=request.actor, entries=entries, at=now(), purpose=PURPOSE)
    why = _("They sent something about this child before.")
    return [Choice(str(entry), identity_line(identity), why) for entry, identity in opened.items()]


def _found(request: SignedInRequest) -> Sequence[Choice]:
    typed = request.POST.get("search", "").strip()[:200]
    if not typed:
        return ()
    return offered_choices(actor=request.actor, typed=typed, at=now(), purpose=PURPOSE)


def _typed(request: SignedInRequest) -> dict[str, str]:
    return {name: request.POST.get(name, "") for name in ("search", "chosen")}


def _page(request: SignedInRequest, share: Share, form: ChildForm) -> HttpResponse:
    entries = list(entries_of(request.actor, children_noted(share)))
    opened = open_entries(actor=request.actor, entries=entries, at=now(), purpose=PURPOSE)
    noted = [Noted(entry=str(entry), words=identity_line(identity)) for entry, identity in opened.items()]
    looked = bool(request.POST.get("search", "").strip())
    context = {
        "form": form,
        "reference": share.reference,
        "noted": noted,
        "nobody": looked and not form.offered,
    }
    return form_page(request, "desk/child.html", context)


def _noted(request: SignedInRequest, share: Share, entry: UUID) -> HttpResponse:
    try:
        note_child(actor=request.actor, share=share, entry=entry, at=now())
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("You said which child this is about."))
    return redirect("shares:share", share.reference)
