"""Starting a policy or the whole set, writing a draft, and saying who reads it."""

from functools import partial

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from sharewell.apps.organisations.selectors import directory_entry, leads_of
from sharewell.apps.policies import policies
from sharewell.apps.policies.forms import HeadingForm, PartForm, ReadersForm, SetForm, StartForm
from sharewell.apps.policies.selectors import Policy, draft_of
from sharewell.apps.policies.services import (
    say_readers,
    start_policy,
    start_set,
    take_out_part,
    write_heading,
    write_part,
)
from sharewell.apps.policies.views.requests import done, kept
from sharewell.domain.policies import Kind, Text
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def start(request: SignedInRequest) -> HttpResponse:
    """One policy, without a word in it."""
    policies.require_keep(request.actor)
    form = StartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = start_policy(
            actor=request.actor, at=now(), kind=Kind(said["kind"]), title=said["title"], owner=said["owner"]
        )
        return redirect("policies:policy", made.reference)
    return form_page(request, "policies/start.html", {"form": form})


@either
def start_all(request: SignedInRequest) -> HttpResponse:
    """The ten questions, from which the drafts are made."""
    policies.require_keep(request.actor)
    form = SetForm(request.POST or None, initial=_known(request))
    if request.method == "POST" and form.is_valid():
        made = start_set(actor=request.actor, at=now(), answers=form.answers)
        if made:
            said = ngettext("%(count)d draft is made.", "%(count)d drafts are made.", len(made))
            messages.success(request, said % {"count": len(made)})
        else:
            messages.info(request, _("You have a policy of each of these sorts already."))
        return redirect("policies:list")
    return form_page(request, "policies/set.html", {"form": form})


def _known(request: SignedInRequest) -> dict[str, str]:
    """What is known of the organisation already."""
    entry, leads = directory_entry(request.actor.organisation), leads_of(request.actor.organisation)
    return {
        "kind": entry.body if entry else "",
        "nation": entry.nation if entry else "",
        "lead": leads[0].name if leads else "",
    }


@either
def heading(request: SignedInRequest, policy: str) -> HttpResponse:
    """Its name, who answers for it, a link."""
    row = kept(request, policy)
    text = _text(row)
    initial = {"title": text.title, "owner": text.owner, "link": text.link}
    form = HeadingForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        act = partial(write_heading, actor=request.actor, policy=row, at=now(), **form.cleaned_data)
        return done(request, row, act, _("It is kept."))
    return form_page(
        request, "policies/form.html", {"form": form, "policy": row, "title": _("Its name and owner")}
    )


@either
def readers(request: SignedInRequest, policy: str) -> HttpResponse:
    """Who has to read it, and from when."""
    row = kept(request, policy)
    form = ReadersForm(request.POST or None, initial={"roles": row.readers, "read_from": row.read_from})
    if request.method == "POST" and form.is_valid():
        act = partial(
            say_readers,
            actor=request.actor,
            policy=row,
            at=now(),
            roles=form.chosen,
            read_from=form.cleaned_data["read_from"],
        )
        return done(request, row, act, _("It is kept."))
    return form_page(request, "policies/form.html", {"form": form, "policy": row, "title": _("Who reads it")})


@either
def add_part(request: SignedInRequest, policy: str) -> HttpResponse:
    """One part more."""
    row = kept(request, policy)
    _text(row)
    form = PartForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        act = partial(write_part, actor=request.actor, policy=row, at=now(), part=form.part())
        return done(request, row, act, _("The part is added."))
    return form_page(request, "policies/form.html", {"form": form, "policy": row, "title": _("Add a part")})


@either
def part(request: SignedInRequest, policy: str, place: int) -> HttpResponse:
    """One part, said otherwise."""
    row = kept(request, policy)
    text = _text(row)
    if place >= len(text.parts):
        raise Http404
    was = text.parts[place]
    initial = {"title": was.title, "words": was.words, "steps": was.steps}
    form = PartForm(request.POST or None, initial=initial)
    if request.method == "POST" and form.is_valid():
        said = form.part(was.key)
        act = partial(write_part, actor=request.actor, policy=row, at=now(), part=said, place=place)
        return done(request, row, act, _("It is kept."))
    return form_page(request, "policies/part.html", {"form": form, "policy": row, "place": place})


@require_POST
def take_out(request: SignedInRequest, policy: str, place: int) -> HttpResponse:
    """Take a part out."""
    row = kept(request, policy)
    act = partial(take_out_part, actor=request.actor, policy=row, at=now(), place=place)
    return done(request, row, act, _("The part is taken out."))


def _text(row: Policy) -> Text:
    found = draft_of(row)
    if found is None:
        raise Http404
    return found.text
