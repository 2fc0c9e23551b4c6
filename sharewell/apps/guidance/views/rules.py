"""The list of rules, and the page of each."""

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.guidance.forms import RuleSearchForm
from sharewell.apps.guidance.presenters.rule import present_rule
from sharewell.apps.guidance.presenters.rules import present_lines
from sharewell.apps.guidance.selectors import rule_with_its_ties, rules_found, topics
from sharewell.apps.guidance.views.requests import day_asked, today
from sharewell.kit.permissions import SignedInRequest

A_PAGE = 50


@require_safe
def rules(request: SignedInRequest) -> HttpResponse:
    """The rules of a day, searched and narrowed down."""
    form = RuleSearchForm(request.GET, topics=topics(), today=today())
    found = rules_found(form.query())
    page = Paginator(found.rules, A_PAGE).get_page(request.GET.get("page"))
    shown = {"lines": present_lines(page.object_list, form.query().on), "day": form.query().on}
    return render(request, "guidance/rules.html", {"form": form, "found": found, "page": page, **shown})


@require_safe
def rule(request: SignedInRequest, rule: str) -> HttpResponse:
    """One rule, as at a day."""
    found = rule_with_its_ties(rule)
    if found is None:
        raise Http404
    shown = present_rule(found, on=day_asked(request), today=today())
    return render(request, "guidance/rule.html", {"rule": shown})
