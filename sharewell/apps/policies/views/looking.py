"""One policy, what is different in it, and it on paper."""

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from sharewell.apps.policies import policies as rules
from sharewell.apps.policies.forms import ReadForm
from sharewell.apps.policies.presenters import present_document, present_policy, present_questions
from sharewell.apps.policies.selectors import (
    Policy,
    PolicyVersion,
    Shown,
    draft_of,
    in_force,
    questions_by,
    questions_on,
    reading_by,
    shown,
    steps_of,
    versions_of,
)
from sharewell.apps.policies.views.requests import named
from sharewell.domain.access import Actor
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import differences, read_written
from sharewell.kit.clock import now
from sharewell.kit.documents import IN_PARTS, WORD, render_pdf, render_word
from sharewell.kit.documents.answers import taken
from sharewell.kit.permissions import SignedInRequest


@require_safe
def policy(request: SignedInRequest, policy: str) -> HttpResponse:
    """The text that holds; for those who write policies the one that is being made. `?version=` shows another."""
    row, at, actor = named(request, policy), now(), request.actor
    keeps, versions = bool(rules.may_keep(actor)), versions_of(row)
    found = chosen(request, row, versions, keeps=keeps)
    steps = steps_of(row) if keeps else []
    approves = bool(rules.may_approve(actor))
    page = present_policy(found, versions, steps, keeps=keeps, approves=approves, at=at, on=local_day(at))
    asked = questions_on(row) if keeps else questions_by(row, actor)
    context = {
        "page": page,
        "keeps": keeps,
        "writes": keeps and row.stage == "draft",
        "compares": len(versions) > bool(not row.draft or not keeps),
        "questions": present_questions(asked, at, keeps=keeps),
        **_reading(row, found, actor),
    }
    return render(request, "policies/policy.html", context)


@require_safe
def compared(request: SignedInRequest, policy: str) -> HttpResponse:
    """What is different: the draft from the newest version, else the last two versions."""
    row = named(request, policy)
    keeps, versions = bool(rules.may_keep(request.actor)), versions_of(row)
    draft = draft_of(row) if keeps else None
    texts = [draft.text] if draft else []
    texts += [read_written(one.text) for one in versions[:2]]
    if len(texts) < 2:
        raise Http404
    found = differences(texts[1], texts[0])
    return render(request, "policies/differences.html", {"said": found, "policy": row})


@require_safe
def document(request: SignedInRequest, policy: str) -> HttpResponse:
    """The same text as the page shows, as an accessible PDF."""
    data = _on_paper(request, policy)
    return taken(render_pdf(IN_PARTS, data), "application/pdf", f"{policy}.pdf", how="inline")


@require_safe
def word(request: SignedInRequest, policy: str) -> HttpResponse:
    """The same as a Word file."""
    return taken(render_word(_on_paper(request, policy)), WORD, f"{policy}.docx")


def _on_paper(request: SignedInRequest, policy: str) -> dict[str, object]:
    row = named(request, policy)
    found = chosen(request, row, versions_of(row), keeps=bool(rules.may_keep(request.actor)))
    return present_document(found, actor=request.actor, at=now())


def chosen(request: SignedInRequest, row: Policy, versions: list[PolicyVersion], *, keeps: bool) -> Shown:
    """The text that is asked for. Raises Http404 where there is none."""
    wanted = request.GET.get("version", "")
    asked = next((one for one in versions if str(one.number) == wanted), None)
    if asked is not None:
        return shown(row, asked)
    found = (draft_of(row) if keeps else None) or in_force(row, versions, on=local_day(now()))
    if found is None:
        raise Http404
    return found


def _reading(row: Policy, found: Shown, actor: Actor) -> dict[str, object]:
    """The form with which the newest version is said to have been read, or when it was."""
    newest = bool(found.number) and found.number == row.version and not row.ended_on
    said = reading_by(row, actor) if newest else None
    has_read = said is not None and said.number == row.version
    return {
        "read_form": ReadForm(initial={"version": row.version}) if newest and not has_read else None,
        "read_at": said.at if said and has_read else None,
        "read_before": bool(said) and not has_read,
    }
