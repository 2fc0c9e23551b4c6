"""Two records that may be one child: the list that waits, the card, linking, merging by two, taking apart."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children import policies
from sharewell.apps.children.forms.links import ApartForm, AskSameForm, MergeForm, MergeSecondForm, SameForm
from sharewell.apps.children.presenters.links import present_card, present_waiting, reader_rows, side_names
from sharewell.apps.children.selectors import Entry, Link, entry_of, identity_words, link_of, links_waiting
from sharewell.apps.children.services import (
    NotPossibleNow,
    OpenedCard,
    answer_link,
    answer_merge,
    ask_about_pair,
    ask_to_merge,
    covered_for_paper,
    offered_choices,
    open_card,
    open_entries,
    saw_the_mixture,
    split_link,
    tell_of_mixture,
)
from sharewell.domain.linking import JOINED, LinkState, LinkStep, Origin
from sharewell.kit.clock import now
from sharewell.kit.govuk.choosing import Choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

DECIDING = gettext_noop("to decide whether two records are one child")
MOST = 50


@require_safe
def waiting(request: SignedInRequest) -> HttpResponse:
    """The review cards that wait, without whom they are about."""
    rows = present_waiting(links_waiting(request.actor)[:MOST], at=now())
    return render(request, "children/same_list.html", {"rows": rows})


@either
def same(request: SignedInRequest, link: UUID) -> HttpResponse:
    """Both side by side, and what this person can say to it."""
    found = _named(request, link)
    form = SameForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        step, why = LinkStep(form.cleaned_data["answer"]), form.cleaned_data["why"]
        try:
            answer_link(actor=request.actor, at=now(), link=found, step=step, why=why)
        except NotPossibleNow as late:
            form.add_error("why", late.sentence)
        else:
            messages.success(request, _("Written down. It can be undone."))
            return redirect("children:same", link=found.pk)
    return _card_page(request, found, form)


@either
def merge(request: SignedInRequest, link: UUID) -> HttpResponse:
    """Ask that one record stand for both."""
    found = _named(request, link)
    card = _opened(request, found)
    form = MergeForm(request.POST or None, sides=side_names(card, today=localdate(now())))
    if request.method != "POST" or not form.is_valid():
        title = _("Make them one record?")
        return _form_page(request, found, form, title, _("Ask a second person"))
    said = form.cleaned_data
    return _done(
        request,
        found,
        lambda: ask_to_merge(
            actor=request.actor, at=now(), link=found, kept=UUID(said["kept"]), why=said["why"]
        ),
        _("A safeguarding lead has to agree. Until then both records stay."),
    )


@either
def merge_second(request: SignedInRequest, link: UUID) -> HttpResponse:
    """For the second person: both side by side, and whether they become one."""
    found = _named(request, link)
    policies.require_agree_to_merge(request.actor, found)
    form = MergeSecondForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _card_page(request, found, form)
    agrees, why = form.cleaned_data["answer"] == "yes", form.cleaned_data["why"]
    return _done(
        request,
        found,
        lambda: answer_merge(actor=request.actor, at=now(), link=found, agrees=agrees, why=why),
        _("They are shown as one record.") if agrees else _("Two records stay."),
    )


@either
def take_apart(request: SignedInRequest, link: UUID) -> HttpResponse:
    """They are not one child after all. Whoever saw the mixture is told."""
    found = _named(request, link)
    form = ApartForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return _form_page(request, found, form, _("Take the two records apart?"), _("Take them apart"))
    why = form.cleaned_data["why"]

    def step() -> None:
        apart = split_link(actor=request.actor, at=now(), link=found, why=why)
        tell_of_mixture(actor=request.actor, at=now(), link=apart)

    return _done(request, found, step, _("They are two records again. Those who saw them as one are told."))


@either
def ask_same(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """From one record: look for another that may be about the same child."""
    one = entry_of(request.actor, entry)
    if one is None:
        raise Http404
    offered = _offered(request, one)
    form = AskSameForm(request.POST or None, offered=offered)
    if request.method != "POST" or "look" in request.POST:
        typed = {name: request.POST.get(name, "") for name in ("search", "why")}
        return _ask_page(request, entry, AskSameForm(initial=typed, offered=offered))
    if form.is_valid():
        try:
            return _asked(request, one, UUID(form.cleaned_data["other"]), form.cleaned_data["why"])
        except NotPossibleNow as late:
            form.add_error("other", late.sentence)
    return _ask_page(request, entry, form)


def _ask_page(request: SignedInRequest, entry: UUID, form: AskSameForm) -> HttpResponse:
    nobody = bool(request.POST.get("search", "").strip()) and not form.offered
    return form_page(request, "children/ask_same.html", {"entry": entry, "form": form, "nobody": nobody})


def _asked(request: SignedInRequest, one: Entry, other: UUID, why: str) -> HttpResponse:
    second = entry_of(request.actor, other)
    if second is None:
        raise Http404
    link = ask_about_pair(
        actor=request.actor, at=now(), one=one, other=second, origin=Origin.PERSON, why=why.strip()
    )
    return redirect("children:same", link=link.pk)


def _offered(request: SignedInRequest, one: Entry) -> list[Choice]:
    """Those found by what was typed, and whoever was chosen before; never the record itself."""
    typed = request.POST.get("search", "").strip()[:200]
    found = offered_choices(actor=request.actor, typed=typed, at=now(), purpose=DECIDING) if typed else ()
    chosen = _chosen(request)
    if chosen is not None and not any(each.key == str(chosen.pk) for each in found):
        opened = open_entries(actor=request.actor, entries=[chosen], at=now(), purpose=DECIDING)
        line = {"who": identity_words(opened[chosen.pk], today=localdate(now()))}
        covered = covered_for_paper(actor=request.actor, entries=[chosen.pk], data=line)
        found = (*found, Choice(str(chosen.pk), covered["who"]))
    return [each for each in found if each.key != str(one.pk)]


def _chosen(request: SignedInRequest) -> Entry | None:
    try:
        return entry_of(request.actor, UUID(request.POST.get("other", "")))
    except ValueError:
        return None


def _named(request: SignedInRequest, link: UUID) -> Link:
    found = link_of(request.actor, link)
    if found is None:
        raise Http404
    return found


def _opened(request: SignedInRequest, found: Link) -> OpenedCard:
    return open_card(actor=request.actor, at=now(), link=found, purpose=DECIDING)


def _card_page(request: SignedInRequest, found: Link, form: GovukForm) -> HttpResponse:
    card, at = _opened(request, found), now()
    may_agree = bool(policies.may_agree_to_merge(request.actor, found))
    state = LinkState(found.state)
    if state is LinkState.MERGE_ASKED and may_agree and not form.is_bound:
        form = MergeSecondForm()
    context = {
        "link": found.pk,
        "card": present_card(card, at=at, today=localdate(at)),
        "form": form,
        "asks": state in (LinkState.ASKED, LinkState.UNSURE),
        "asks_second": state is LinkState.MERGE_ASKED and may_agree,
        "is_linked": state is LinkState.LINKED,
        "is_joined": state in JOINED,
        **_mixture(request, found),
    }
    return form_page(request, "children/same.html", context)


def _mixture(request: SignedInRequest, found: Link) -> dict[str, Any]:
    """Of a pair that was taken apart: who saw it as one, and what to correct."""
    if found.state != LinkState.SPLIT:
        return {}
    mixture = saw_the_mixture(actor=request.actor, at=now(), link=found)
    columns = [_("Who"), _("Organisation"), _("Last looked"), _("How often")]
    return {
        "is_split": True,
        "readers": reader_rows(mixture, at=now()),
        "columns": columns,
        "went": mixture.went,
    }


def _form_page(
    request: SignedInRequest, found: Link, form: GovukForm, title: str, button: str
) -> HttpResponse:
    context = {"link": found.pk, "form": form, "title": title, "button_text": button}
    return form_page(request, "children/same_form.html", context)


def _done(request: SignedInRequest, found: Link, step: Callable[[], object], said: str) -> HttpResponse:
    try:
        step()
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, said)
    return redirect("children:same", link=found.pk)
