"""The topics of which an entry may hold several: what is there, one more, changing one, taking one out."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from sharewell.apps.children.forms import (
    AddressForm,
    ContactForm,
    ItemForm,
    NumberForm,
    OtherNameForm,
    RelationForm,
)
from sharewell.apps.children.presenters import TOPICS, Topic, topic_rows
from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import LookedAt, offered_choices
from sharewell.apps.children.views.named import CHANGING, LOOKING, kept, named_entry, opened
from sharewell.domain.children import Identity, Relation
from sharewell.kit.clock import now
from sharewell.kit.govuk.choosing import Choice
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

FORMS: Mapping[str, type[ItemForm]] = {
    "names": OtherNameForm,
    "addresses": AddressForm,
    "contacts": ContactForm,
    "people": RelationForm,
    "numbers": NumberForm,
}
MOST = 30
"""Of each topic. More is no record of a person any more."""


@require_safe
def topic(request: SignedInRequest, entry: UUID, topic: str) -> HttpResponse:
    """What is there, with a way to add another."""
    found, about = named_entry(request, entry), _topic(topic)
    shown = opened(request, found, purpose=LOOKING).shown
    context = {
        "entry": found.pk,
        "topic": about,
        "rows": topic_rows(found.pk, about, shown),
        "more": len(getattr(shown, about.field)) < MOST,
    }
    return render(request, "children/topic.html", context)


@either
def add_item(request: SignedInRequest, entry: UUID, topic: str) -> HttpResponse:
    """One more."""
    found, about = named_entry(request, entry), _topic(topic)
    seen = opened(request, found)
    items = getattr(seen.whole, about.field)
    if len(items) >= MOST:
        raise Http404
    empty = FORMS[about.slug].empty
    form = _form(request, about, initial=empty | _prompt(about, seen))
    if _is_looking(request) or request.method != "POST" or not form.is_valid():
        return _page(request, found, about, form, title=about.add, hides_where=seen.hides_where)
    return _keep(request, found, about, form, seen.whole, (*items, form.item()))


@either
def change_item(request: SignedInRequest, entry: UUID, topic: str, place: int) -> HttpResponse:
    """Change one. What is protected of it can be neither read nor changed here."""
    found, about = named_entry(request, entry), _topic(topic)
    seen = opened(request, found)
    items = getattr(seen.whole, about.field)
    item, shown = _at(items, place), _at(getattr(seen.shown, about.field), place)
    known = _as_known(item, shown)
    if known != shown and about.slug != "addresses":
        context = {"entry": found.pk, "topic": about}
        return render(request, "children/kept_safe.html", context)
    hidden = {"hidden": item} if known != shown else {}
    form = _form(request, about, initial=FORMS[about.slug].initial_of(known), **hidden)
    if _is_looking(request) or request.method != "POST" or not form.is_valid():
        return _page(request, found, about, form, title=_("Change"), is_hidden=bool(hidden))
    new = (*items[:place], _as_linked(form.item(), item, known), *items[place + 1 :])
    return _keep(request, found, about, form, seen.whole, new)


@either
def remove_item(request: SignedInRequest, entry: UUID, topic: str, place: int) -> HttpResponse:
    """Take one out. Earlier versions keep it."""
    found, about = named_entry(request, entry), _topic(topic)
    seen = opened(request, found)
    items = getattr(seen.whole, about.field)
    _at(items, place)
    if request.method != "POST":
        row = topic_rows(found.pk, about, seen.shown)[place]
        context = {
            "entry": found.pk,
            "topic": about,
            "version": found.version,
            "rows": [replace(row, actions=())],
        }
        return render(request, "children/remove.html", context)
    changes: dict[str, Any] = {about.field: (*items[:place], *items[place + 1 :])}
    whole = replace(seen.whole, **changes)
    return kept(request, found, whole, leads_to=reverse("children:topic", args=[found.pk, about.slug]))


def _topic(slug: str) -> Topic:
    if slug not in TOPICS:
        raise Http404
    return TOPICS[slug]


def _at(items: tuple[Any, ...], place: int) -> Any:
    if place >= len(items):
        raise Http404
    return items[place]


def _as_known(item: Any, shown: Any) -> Any:
    """The thing without the record of somebody else that is absent for whoever looks."""
    return replace(item, entry=shown.entry) if isinstance(item, Relation) else item


def _as_linked(new: Any, item: Any, known: Any) -> Any:
    """What was said, with the record that whoever said it could not see, and so did not take out."""
    unseen = isinstance(new, Relation) and item.entry != known.entry and not new.entry
    return replace(new, entry=item.entry) if unseen else new


def _prompt(about: Topic, seen: LookedAt) -> dict[str, Any]:
    """Whoever must not learn one address must not learn the next."""
    return {"keep_safe": "yes"} if about.slug == "addresses" and seen.hides_where else {}


def _is_looking(request: SignedInRequest) -> bool:
    return "look" in request.POST


def _form(request: SignedInRequest, about: Topic, *, initial: dict[str, Any], **more: Any) -> Any:
    form_of: Any = FORMS[about.slug]
    if about.slug == "people":
        more["found"] = _people(request, initial)
    if _is_looking(request):
        # What was typed stays; nothing is asked to be right yet.
        typed = {name: request.POST.get(name, "") for name in form_of.base_fields}
        return form_of(initial=typed, **more)
    return form_of(request.POST or None, initial=initial, **more)


def _people(request: SignedInRequest, initial: Mapping[str, Any]) -> tuple[Choice, ...]:
    """The records that the name could mean: what was looked for, or was chosen before."""
    name = request.POST.get("name", "") if request.method == "POST" else initial.get("name", "")
    if not name or not (request.method == "POST" or initial.get("entry")):
        return ()
    found = offered_choices(actor=request.actor, typed=name, at=now(), purpose=CHANGING)
    chosen = initial.get("entry")
    is_offered = not chosen or any(one.key == chosen for one in found)
    return found if is_offered else (Choice(str(chosen), name), *found)


def _page(request: SignedInRequest, entry: Entry, about: Topic, form: Any, **more: Any) -> HttpResponse:
    back = reverse("children:topic", args=[entry.pk, about.slug])
    context = {
        "form": form,
        "topic": about,
        "version": entry.version,
        "back": back,
        "entry": entry.pk,
        **more,
    }
    return form_page(request, "children/item.html", context)


def _keep(
    request: SignedInRequest, entry: Entry, about: Topic, form: Any, whole: Identity, items: tuple[Any, ...]
) -> HttpResponse:
    protect = form.protections() if isinstance(form, AddressForm) else ()
    changes: dict[str, Any] = {about.field: items}
    leads_to = reverse("children:topic", args=[entry.pk, about.slug])
    return kept(request, entry, replace(whole, **changes), leads_to=leads_to, protect=protect)
