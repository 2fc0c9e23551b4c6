"""One entry: what is known, what changed, and the pages of its single topics."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from sharewell.apps.children.forms import BirthForm, LanguageForm, NameForm
from sharewell.apps.children.policies import may_shut_out
from sharewell.apps.children.presenters import present_entry, present_history
from sharewell.apps.children.presenters.tip_off import tip_off_banner
from sharewell.apps.children.selectors import marks_on, tip_off_lock_on
from sharewell.apps.children.services import open_history
from sharewell.apps.children.views.named import LOOKING, kept, named_entry, opened
from sharewell.apps.organisations.selectors import person_names
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@require_safe
def entry(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Who somebody is, topic by topic. What is protected is not shown."""
    found = named_entry(request, entry)
    seen = opened(request, found, purpose=LOOKING)
    shown = present_entry(found.pk, seen.shown, today=local_day(now()))
    is_lead = may_shut_out(request.actor, found, None).allowed
    banner = tip_off_banner(tip_off_lock_on(request.actor.organisation, [found.pk]))
    context = {"entry": found.pk, "shown": shown, "protected": seen.protected, "is_lead": is_lead}
    context |= {"tip_off_url": banner, "marks": marks_on(found.pk)}
    return render(request, "children/entry.html", context)


@require_safe
def history(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Who changed what, and when."""
    found = named_entry(request, entry)
    at = now()
    versions = open_history(actor=request.actor, entry=found, at=at, purpose=LOOKING)
    names = person_names({one.written_by for one in versions})
    changes = present_history(versions, names, at=at)
    return render(request, "children/history.html", {"entry": found.pk, "changes": changes})


@either
def name(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Change the present name."""
    return _single(request, entry, NameForm, gettext_lazy("Name"))


@either
def birth(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Change the age, the sex and what kind of entry it is."""
    return _single(request, entry, BirthForm, gettext_lazy("Age and sex"))


@either
def language(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Change the languages."""
    return _single(request, entry, LanguageForm, gettext_lazy("Languages"))


def _single(
    request: SignedInRequest,
    entry: UUID,
    form_of: type[NameForm | BirthForm | LanguageForm],
    title: str | Promise,
) -> HttpResponse:
    found = named_entry(request, entry)
    seen = opened(request, found)
    form = form_of(request.POST or None, initial=form_of.initial_of(seen.whole))
    if request.method != "POST" or not form.is_valid():
        back = reverse("children:entry", args=[found.pk])
        context = {"form": form, "title": title, "version": found.version, "back": back}
        return form_page(request, "children/change.html", context)
    return kept(request, found, form.changed(seen.whole), leads_to=reverse("children:entry", args=[found.pk]))
