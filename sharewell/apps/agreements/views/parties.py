"""Who is in an agreement, and what each party says for itself."""

from functools import partial
from uuid import UUID

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.agreements import policies
from sharewell.apps.agreements.forms import AddPartyForm, PartyForm
from sharewell.apps.agreements.services import ask_in, go_on_without, say_for_party
from sharewell.apps.agreements.views.requests import done, named, named_party, places_for, text_page
from sharewell.domain.agreements import Part, party_from
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest, either


@either
def add_party(request: SignedInRequest, agreement: str) -> HttpResponse:
    """One more organisation."""
    row = named(request, agreement)
    policies.require_keep(request.actor, row)
    form = AddPartyForm(request.POST or None, others=places_for(request.actor))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        step = partial(
            ask_in,
            actor=request.actor,
            agreement=row,
            at=now(),
            organisation=UUID(said["organisation"]),
            part=Part(said["part"]),
        )
        return done(request, row.reference, step, _("It is in the agreement."))
    return text_page(request, row, form, _("Add an organisation"), _("Add it"))


@either
def party(request: SignedInRequest, agreement: str, party: UUID) -> HttpResponse:
    """What one party says for itself."""
    row = named(request, agreement)
    found = named_party(row, party)
    if not policies.may_write(request.actor, row):
        policies.require_party(request.actor, found.organisation_id)
    initial = PartyForm.initial_of(found.part, party_from(found.said))
    form = PartyForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        step = partial(
            say_for_party, actor=request.actor, agreement=row, party=found.pk, at=now(),
            part=Part(form.cleaned_data["part"]), said=form.said,
        )  # fmt: skip
        return done(request, row.reference, step, _("It is kept."))
    return text_page(request, row, form, found.organisation_name, _("Keep it"))


@require_POST
def without(request: SignedInRequest, agreement: str, party: UUID) -> HttpResponse:
    """Go on without a party that has not signed."""
    row = named(request, agreement)
    found = named_party(row, party)
    step = partial(go_on_without, actor=request.actor, agreement=row, at=now(), party=found.pk)
    return done(request, row.reference, step, _("It goes on without them."))
