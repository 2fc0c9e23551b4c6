"""The builder: starting, the text page by page, and who is in it."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from sharewell.apps.agreements import policies
from sharewell.apps.agreements.forms import (
    HeadingForm,
    ItemForm,
    StartForm,
    TermsForm,
)
from sharewell.apps.agreements.presenters import item_rows
from sharewell.apps.agreements.selectors import Agreement, text_for
from sharewell.apps.agreements.services import (
    add_item,
    remove_item,
    start_agreement,
    write_heading,
    write_words,
)
from sharewell.apps.agreements.views.requests import done, named, places_for, text_page
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind
from sharewell.domain.agreements import (
    AgreedItem,
    Kind,
    Term,
    agreement_terms,
)
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.advice.words import in_language
from sharewell.kit.clock import now
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either


@either
def start(request: SignedInRequest) -> HttpResponse:
    """A new draft from a template."""
    policies.require_work(request.actor)
    own = directory_entry(request.actor.organisation)
    form = StartForm(request.POST or None, nation=own.nation if own else "", others=places_for(request.actor))
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        made = start_agreement(
            actor=request.actor,
            at=now(),
            kind=Kind(said["kind"]),
            title=said["title"],
            short=said["short"] == "yes",
            others=[UUID(said["other"])],
        )
        return redirect("agreements:agreement", made.reference)
    return form_page(request, "agreements/start.html", {"form": form})


@either
def group(request: SignedInRequest, agreement: str, heading: str) -> HttpResponse:
    """One heading of the text."""
    row = _writable(request, agreement)
    found = next((one for one in agreement_terms().groups if one.id == heading), None)
    if found is None:
        raise Http404
    terms = [one for one in agreement_terms().of(_kind(row), on=local_day(now())) if one.group == heading]
    if heading == "review":
        return _with_days(request, row, terms, in_language(found.says))
    return _terms_page(request, row, terms, in_language(found.says))


@either
def short(request: SignedInRequest, agreement: str) -> HttpResponse:
    """The few questions of the short form on one page."""
    row = _writable(request, agreement)
    terms = [one for one in agreement_terms().of(_kind(row), on=local_day(now())) if one.short]
    return _terms_page(request, row, terms, _("What only you can say"))


@either
def items(request: SignedInRequest, agreement: str) -> HttpResponse:
    """What is shared: the list, and one more."""
    row = _writable(request, agreement)
    form = ItemForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        said = form.cleaned_data
        item = AgreedItem(
            kind=ItemKind(said["kind"]),
            about=ItemAbout(said["about"] or ItemAbout.UNKNOWN),
            fields=said["fields_said"],
            restricted=said["restricted"],
        )
        step = partial(add_item, actor=request.actor, agreement=row, at=now(), item=item)
        return done(request, row.reference, step, _("It is in the list."), to="items")
    rows = item_rows(text_for(request.actor, row))
    context = {"form": form, "reference": row.reference, "rows": rows, "title": _("What is shared")}
    return form_page(request, "agreements/items.html", context)


@require_POST
def take_out(request: SignedInRequest, agreement: str, place: int) -> HttpResponse:
    """Take one kind of information out of the list."""
    row = _writable(request, agreement)
    step = partial(remove_item, actor=request.actor, agreement=row, at=now(), place=place)
    return done(request, row.reference, step, _("It is out of the list."), to="items")


def _writable(request: SignedInRequest, reference: str) -> Agreement:
    row = named(request, reference)
    policies.require_write(request.actor, row)
    return row


def _kind(row: Agreement) -> Kind:
    return Kind(row.kind)


def _terms_page(request: SignedInRequest, row: Agreement, terms: list[Term], title: str) -> HttpResponse:
    words = text_for(request.actor, row).words
    form = TermsForm(
        request.POST or None, terms=terms, initial={one.id: words.get(one.id, "") for one in terms}
    )
    if request.method == "POST" and form.is_valid():
        step = partial(
            write_words, actor=request.actor, agreement=row, at=now(), words=dict(form.cleaned_data)
        )
        return done(request, row.reference, step, _("It is kept."))
    return text_page(request, row, form, title, _("Keep it"))


def _with_days(request: SignedInRequest, row: Agreement, terms: list[Term], title: str) -> HttpResponse:
    text = text_for(request.actor, row)
    days = {name: getattr(text, name) for name in HeadingForm.heading}
    initial = {**days, **{one.id: text.words.get(one.id, "") for one in terms}}
    form = HeadingForm(request.POST or None, terms=terms, initial=initial)
    if request.method != "POST" or not form.is_valid():
        return text_page(request, row, form, title, _("Keep it"))
    said, actor, at = form.cleaned_data, request.actor, now()

    def keep() -> None:
        heading = {name: said[name] for name in HeadingForm.heading}
        write_heading(actor=actor, agreement=row, at=at, **heading)
        write_words(actor=actor, agreement=row, at=at, words={one.id: said[one.id] for one in terms})

    return done(request, row.reference, keep, _("It is kept."))
