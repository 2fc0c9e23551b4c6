"""What there is to read, all policies, who has read them, and the ten steps."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.organisations.selectors import people_of
from sharewell.apps.policies import policies as rules
from sharewell.apps.policies.presenters import (
    people_columns,
    people_rows,
    read_columns,
    read_rows,
    reading_file,
    reading_list,
    readings_left,
    register_rows,
    roles_columns,
    roles_table,
    steps_rows,
)
from sharewell.apps.policies.selectors import (
    asked_in,
    counts,
    offered_to,
    open_questions,
    policies_of,
    readings_of,
    texts_being_made,
    texts_in_force,
    to_read,
)
from sharewell.apps.policies.views.requests import kept
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import covered
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 25
MOST_WAITING = 10


@require_safe
def policies(request: SignedInRequest) -> HttpResponse:
    """For everybody: what they have to read, and what there is. For those who write policies: how each stands."""
    actor, today = request.actor, local_day(now())
    keeps = bool(rules.may_keep(actor))
    found = policies_of(actor, drafts=keeps)
    page = Paginator(found, A_PAGE).get_page(request.GET.get("page"))
    asked = counts(actor.organisation, on=today) if keeps else {}
    shown = {
        "to_read": reading_list(to_read(actor, on=today)),
        "rows": register_rows(page.object_list, asked, on=today),
        "page": page,
        "keeps": keeps,
        "alone": keeps and len(people_of(actor.organisation)) == 1,
        "offered": offered_to(actor)[:MOST_WAITING] if keeps and rules.may_approve(actor) else [],
        "questions": open_questions(actor.organisation)[:MOST_WAITING] if keeps else [],
    }
    return render(request, "policies/list.html", shown)


@require_safe
def ten_steps(request: SignedInRequest) -> HttpResponse:
    """The ten steps of the guide, each with the parts of policies that speak of it."""
    rules.require_keep(request.actor)
    own = request.actor.organisation
    found = covered(texts_in_force(own, on=local_day(now())), texts_being_made(own))
    shown = {"rows": steps_rows(found), "open": sum(not one.by for one in found)}
    return render(request, "policies/steps.html", shown)


@require_safe
def reading(request: SignedInRequest) -> HttpResponse:
    """By policy and role: how many have read it, and how many have not."""
    rules.require_keep(request.actor)
    asked = asked_in(request.actor.organisation, on=local_day(now()))
    rows = roles_table(asked)
    page = Paginator(rows, A_PAGE * 2).get_page(request.GET.get("page"))
    shown = {
        "rows": list(page.object_list),
        "page": page,
        "columns": roles_columns(),
        "left": readings_left(asked),
    }
    return render(request, "policies/reading.html", shown)


@require_safe
def reading_as_file(request: SignedInRequest) -> HttpResponse:
    """The same by person, as CSV."""
    rules.require_keep(request.actor)
    asked = asked_in(request.actor.organisation, on=local_day(now()))
    answer = HttpResponse(reading_file(asked), content_type="text/csv; charset=utf-8")
    answer["Content-Disposition"] = 'attachment; filename="who-has-read.csv"'
    return answer


@require_safe
def who(request: SignedInRequest, policy: str) -> HttpResponse:
    """Who is asked to read one policy: those who have not first, or they alone."""
    row = kept(request, policy)
    asked = asked_in(row.organisation_id, on=local_day(now()), policy=row)
    waiting = [one for one in asked if not one.read_at]
    only_waiting = request.GET.get("only") == "not"
    chosen = waiting if only_waiting else [*waiting, *(one for one in asked if one.read_at)]
    page = Paginator(chosen, A_PAGE).get_page(request.GET.get("page"))
    shown = {
        "policy": row,
        "version": row.version,
        "columns": people_columns(),
        "rows": people_rows(page.object_list),
        "page": page,
        "waiting": len(waiting),
        "asked": len(asked),
        "only_waiting": only_waiting,
    }
    return render(request, "policies/who.html", shown)


@require_safe
def mine(request: SignedInRequest) -> HttpResponse:
    """What the person has read, to show to somebody."""
    page = Paginator(readings_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    waiting = reading_list(to_read(request.actor, on=local_day(now())))
    rows = read_rows(page.object_list)
    shown = {"rows": rows, "columns": read_columns(), "page": page, "to_read": waiting}
    return render(request, "policies/mine.html", shown)
