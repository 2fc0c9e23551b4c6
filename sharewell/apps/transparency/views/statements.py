"""Statements for a family: those about a child, making one, reading it as a second person, giving it to them."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import Entry, entry_of, tip_off_lock_on, with_linked
from sharewell.apps.children.services import look_at_entry
from sharewell.apps.pickups.selectors.letters import code_to_tell, letters_of
from sharewell.apps.transparency import policies
from sharewell.apps.transparency.forms import LeaveForm, MakeForm, SecondForm
from sharewell.apps.transparency.presenters import (
    left_out_lines,
    statement_document,
    statement_rows,
    statement_sections,
)
from sharewell.apps.transparency.presenters.making import share_choices
from sharewell.apps.transparency.selectors import (
    FamilyStatement,
    Tellable,
    statement_of,
    statements_about,
    tellable_shares,
)
from sharewell.apps.transparency.services import (
    NotPossibleNow,
    agree_to_statement,
    drop_statement,
    leave_statement,
    let_statement_go,
    make_statement,
    open_statement,
    open_what_went,
)
from sharewell.domain.notices import LeftOut, Statement, StatementState, Told, Who
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, render_pdf
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

MAKING = gettext_noop("to make a statement for the family")
READING = gettext_noop("to read a statement for the family")
MOST = 50


@require_safe
def about(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """The statements about one child."""
    found = _entry(request, entry)
    rows = statements_about(request.actor, with_linked([found.pk]))[:MOST]
    context = {
        "entry": found.pk,
        "rows": statement_rows(rows, at=now()),
        "tip_off_url": _locked(request, found),
    }
    return render(request, "transparency/about.html", context)


@either
def make(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """Choose the shares that are told, and write why each was made."""
    found = _entry(request, entry)
    shares = tellable_shares(request.actor, with_linked([found.pk]))[-MOST:]
    may = [one for one in shares if one.may]
    form = MakeForm(request.POST or None, shares=share_choices(may))
    if request.method == "POST" and may and form.is_valid():
        made = _made(request, found, form, shares, may)
        if made is not None:
            return redirect("transparency:statement", statement=made.pk)
    context = {
        "entry": found.pk,
        "form": form,
        "may": may,
        "left": [one for one in shares if not one.may],
        "hidden": [one for one in may if one.hidden],
        "tip_off_url": _locked(request, found),
    }
    return form_page(request, "transparency/make.html", context)


@require_safe
def one(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """One statement as it goes, what is left out of it, and what can be done."""
    return _page(request, _statement(request, statement), SecondForm())


@require_POST
def second(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """What the second person says."""
    found, form = _statement(request, statement), SecondForm(request.POST)
    if not form.is_valid():
        return _page(request, found, form)
    agrees = form.cleaned_data["answer"] == "yes"
    try:
        agree_to_statement(actor=request.actor, at=now(), statement=found, agrees=agrees)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("It can go now.") if agrees else _("It does not go."))
    return redirect("transparency:statement", statement=found.pk)


@require_POST
def go(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """Make the document, keep it exactly, and say that it is given to them."""
    found, at, actor = _statement(request, statement), now(), request.actor
    opened = open_statement(actor=actor, at=at, statement=found, purpose=READING)
    data = statement_document(found, opened.said, organisation=actor.organisation_name, at=at)
    try:
        let_statement_go(actor=actor, at=at, statement=found, document=render_pdf(IN_PARTS, data))
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    else:
        messages.success(request, _("Print it now, and give it to them in person or read it with them."))
    return redirect("transparency:statement", statement=found.pk)


@either
def leave(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """Leave what went to be collected by a link and a code; the code is shown to whoever left it, for a while."""
    found, at = _statement(request, statement), now()
    if found.state != StatementState.GONE or not policies.may_let_go(request.actor, found):
        raise Http404
    form = LeaveForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            leave_statement(actor=request.actor, at=at, statement=found, email=form.cleaned_data["email"])
        except NotPossibleNow as held:
            form.add_error("email", held.sentence)
        else:
            messages.success(request, _("The link has gone. Ring them and read out the code."))
            return redirect("transparency:leave", statement=found.pk)
    left = letters_of(request.actor.organisation, found.pk)
    code = code_to_tell(left[0], person=request.actor.person, at=at) if left else ""
    return form_page(request, "transparency/leave.html", {"row": found, "form": form, "code": code})


@require_POST
def give_up(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """It does not go."""
    found = _statement(request, statement)
    try:
        drop_statement(actor=request.actor, at=now(), statement=found)
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
    return redirect("transparency:about", entry=found.entry_id)


@require_safe
def document(request: SignedInRequest, statement: UUID) -> HttpResponse:
    """The exact document that went."""
    found = _statement(request, statement)
    try:
        pdf = open_what_went(actor=request.actor, at=now(), statement=found, purpose=READING)
    except NotPossibleNow:
        raise Http404 from None
    answer = HttpResponse(pdf, content_type="application/pdf")
    answer["Content-Disposition"] = f'inline; filename="{found.reference}.pdf"'
    return answer


def _page(request: SignedInRequest, row: FamilyStatement, form: SecondForm) -> HttpResponse:
    actor, state = request.actor, row.state
    opened = open_statement(actor=actor, at=now(), statement=row, purpose=READING)
    may_go = bool(policies.may_let_go(actor, row))
    context = {
        "row": row,
        "said": opened.said,
        "sections": statement_sections(opened.said),
        "left_out": left_out_lines(opened.said),
        "form": form
        if state == StatementState.WAITING and policies.may_agree_to_statement(actor, row)
        else None,
        "waits": state == StatementState.WAITING,
        "may_go": may_go and state == StatementState.AGREED,
        "may_give_up": may_go and state in (StatementState.WAITING, StatementState.AGREED),
        "may_leave": may_go and state == StatementState.GONE,
        "gone": state == StatementState.GONE,
        "tip_off_url": _locked(request, row.entry),
    }
    return render(request, "transparency/statement.html", context, status=422 if form.errors else 200)


def _made(
    request: SignedInRequest, entry: Entry, form: MakeForm, shares: list[Tellable], may: list[Tellable]
) -> FamilyStatement | None:
    """The statement as it is kept; None where it cannot be, and then the form says why."""
    at, actor, chosen = now(), request.actor, form.chosen()
    told = {place: may[place] for place in chosen}
    name = look_at_entry(actor=actor, entry=entry, at=at, purpose=MAKING).shown.name
    said = Statement(
        about=name or _("Name not known"),
        to=form.cleaned_data["to"],
        who=Who(form.cleaned_data["who"]),
        told=tuple(_told(one, chosen[place]) for place, one in told.items()),
        left_out=_left_out(shares, {one.share.pk for one in told.values()}),
    )
    try:
        return make_statement(actor=actor, at=at, entry=entry, said=said)
    except NotPossibleNow as held:
        form.add_error("to" if held.code == "danger" else None, held.sentence)
        return None


def _told(one: Tellable, why: str) -> Told:
    share = one.share
    day = localdate(share.sent_at).isoformat()
    return Told(share=str(share.pk), day=day, recipient=share.recipient_name, kinds=one.kinds, why=why)


def _left_out(shares: list[Tellable], told: set[UUID]) -> dict[str, str]:
    found: dict[str, str] = {}
    for one in shares:
        if not one.may:
            found[one.share.reference] = LeftOut.NOT_TO_BE_TOLD
        elif one.share.pk not in told:
            found[one.share.reference] = LeftOut.CHOSEN
        elif one.hidden:
            found[one.share.reference] = LeftOut.GUARDED
    return found


def _entry(request: SignedInRequest, entry: UUID) -> Entry:
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    require_open_entry(request.actor, found)
    return found


def _statement(request: SignedInRequest, statement: UUID) -> FamilyStatement:
    found = statement_of(request.actor, statement)
    if found is None:
        raise Http404
    return found


def _locked(request: SignedInRequest, entry: Entry) -> str:
    lock = tip_off_lock_on(request.actor.organisation, [entry.pk])
    return f"/children/{lock.entry_id}/do-not-tell/" if lock else ""
