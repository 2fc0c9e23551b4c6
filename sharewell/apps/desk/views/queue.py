"""The desk: what waits, what it is narrowed to, and giving what is ticked to somebody."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.desk.presenters.queue import Stands, desk_url, present_queue
from sharewell.apps.desk.presenters.rows import ALL
from sharewell.apps.desk.selectors import counted
from sharewell.apps.desk.services import BadPick, assign, list_desk
from sharewell.apps.desk.views.requests import filters_in, wants_single_keys
from sharewell.apps.organisations.selectors import takers_of
from sharewell.domain.desk import Assigned
from sharewell.domain.sharing.sides import RECEIVERS
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest


@require_safe
def queue(request: SignedInRequest) -> HttpResponse:
    """Everything that waits for this organisation; what runs out first comes first."""
    return _page(request, request.GET, picked=ALL if request.GET.get("all") == "yes" else frozenset())


@require_POST
def give(request: SignedInRequest) -> HttpResponse:
    """Give what is ticked to a colleague, or take it oneself."""
    boxes, back = request.POST.getlist("box"), QueryDict(request.POST.get("back", "")[:500])
    chosen, owner = request.POST.get("owner", ""), _owner(request)
    try:
        if owner is None:
            raise BadPick(_("Choose who will deal with it"))
        assigned = assign(actor=request.actor, boxes=boxes, owner=owner, at=now())
    except BadPick as wrong:
        return _page(request, back, picked=frozenset(boxes), owner=chosen, error=str(wrong))
    _say(request, assigned)
    return redirect(desk_url(filters_in(back), back.get("after", "")))


def _owner(request: SignedInRequest) -> UUID | None:
    """Whoever was chosen from the colleagues who can take something on; None for anybody else."""
    if "mine" in request.POST:
        return request.actor.person
    people = {str(one.person): one.person for one in takers_of(request.actor.organisation)}
    return people.get(request.POST.get("owner", ""))


def _page(
    request: SignedInRequest, asked: QueryDict, *, picked: frozenset[str], owner: str = "", error: str = ""
) -> HttpResponse:
    actor, at = request.actor, now()
    stands = Stands(
        filters=filters_in(asked),
        after=asked.get("after", ""),
        picked=picked,
        owner=owner,
        keys=wants_single_keys(request),
        receives=actor.role in RECEIVERS,
    )
    listing = list_desk(actor=actor, at=at, filters=stands.filters, after=stands.after)
    counts, people = counted(actor, stands.filters, at=at), takers_of(actor.organisation)
    page = present_queue(listing, stands, counts=counts, people=people, at=at)
    return render(request, "desk/queue.html", {"page": page, "error": error}, status=422 if error else 200)


def _say(request: SignedInRequest, assigned: Assigned) -> None:
    if assigned.done:
        count = len(assigned.done)
        messages.success(request, ngettext("%d was given.", "%d were given.", count) % count)
    if assigned.left:
        names = ", ".join(assigned.left)
        said = _("Left alone, because somebody else moved them meanwhile: %(names)s") % {"names": names}
        messages.error(request, said)
