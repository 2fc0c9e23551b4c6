"""The organisation's list of entries, and adding one after a look whether it is here already."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.forms import NewEntryForm
from sharewell.apps.children.policies import may_bring_lists, require_keep_entries
from sharewell.apps.children.presenters import list_row
from sharewell.apps.children.selectors import all_entries, entries_with_shields
from sharewell.apps.children.services import list_entries, offer_entries, register_entry
from sharewell.domain.children import NameOrder
from sharewell.domain.matching import Sex
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 20
LISTING = gettext_noop("to look through the list of records")
ADDING = gettext_noop("to see whether somebody is here already")
NOT_TYPED = frozenset({"csrfmiddlewaretoken", "idempotency_key", "same"})
ANOTHER = "another"


@require_safe
def entries(request: SignedInRequest) -> HttpResponse:
    """Twenty entries on a page, last changed first."""
    require_keep_entries(request.actor)
    at, page = now(), Paginator(all_entries(request.actor), A_PAGE).get_page(request.GET.get("page"))
    found = list(page)
    known = list_entries(actor=request.actor, entries=found, at=at, purpose=LISTING)
    safe = entries_with_shields(request.actor, known)
    rows = [list_row(one, known[one.pk], protected=one.pk in safe, at=at) for one in found]
    heads = [_("Name"), _("Age")]
    context = {
        "page": page,
        "heads": heads,
        "rows": rows,
        "may_bring": may_bring_lists(request.actor).allowed,
    }
    return render(request, "children/entries.html", context)


@either
def add(request: SignedInRequest) -> HttpResponse:
    """Add somebody. Whoever could be the same person is shown first."""
    require_keep_entries(request.actor)
    form = NewEntryForm(request.POST or None, initial={"order": NameOrder.GIVEN_FIRST, "sex": Sex.UNKNOWN})
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/add.html", {"form": form})
    identity = form.identity()
    if request.POST.get("same") != ANOTHER:
        found = offer_entries(actor=request.actor, identity=identity, at=now(), purpose=ADDING)
        if found:
            context = {"typed": _typed(request.POST), "found": found, "another": ANOTHER}
            return render(request, "children/here_already.html", context)
    entry = register_entry(actor=request.actor, identity=identity, at=now())
    messages.success(request, _("The record is there. Add what else you know."))
    return redirect("children:entry", entry=entry.pk)


def _typed(post: QueryDict) -> list[tuple[str, str]]:
    return [(name, str(value)) for name, values in post.lists() if name not in NOT_TYPED for value in values]
