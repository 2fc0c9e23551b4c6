"""Bringing a list in: choosing, columns, preview, progress, held lines, refused lines, taking back; taking out."""

from collections import Counter
from collections.abc import Callable, Mapping
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.http.response import HttpResponseBase
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.forms.lists import ColumnsForm, LineForm, ListFileForm, TakeOutForm
from sharewell.apps.children.policies import may_take_out_list
from sharewell.apps.children.presenters.lists import (
    count_rows,
    held_rows,
    present_runs,
    preview_heads,
    preview_row,
    undone_rows,
)
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.selectors.list_words import STATES, faults_words
from sharewell.apps.children.selectors.lists import (
    ListRun,
    counts_of,
    lines_left,
    lines_of,
    list_run,
    list_runs,
    waiting_line,
)
from sharewell.apps.children.services.lists.choosing import (
    choose_list,
    drop_list,
    look_at_list,
    map_list,
    mapping_and_samples,
)
from sharewell.apps.children.services.lists.exporting import export_entries, exported_workbook
from sharewell.apps.children.services.lists.running import start_list, stop_list
from sharewell.apps.children.services.lists.settling import open_held_line, open_refused, settle_line
from sharewell.apps.children.services.lists.undoing import undo_list
from sharewell.apps.children.tasks import work_on_list
from sharewell.domain.entries_file import Outcome, RunState, csv_pieces
from sharewell.domain.tables import harmless
from sharewell.kit.clock import now
from sharewell.kit.files.answers import file_answer
from sharewell.kit.files.kinds import MediaType
from sharewell.kit.files.uploads import reading_of, takes_table
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

FIRST, WAITING = 20, 50
CSV = "text/csv; charset=utf-8"
TAKEN_OUT = gettext_noop("taken out in a list: %s")


@require_safe
def lists(request: SignedInRequest) -> HttpResponse:
    """The lists that were brought in, newest first."""
    runs = present_runs(list_runs(request.actor), at=now())
    context = {"runs": runs, "may_take_out": bool(may_take_out_list(request.actor))}
    return render(request, "children/lists.html", context)


@takes_table
@either
def choose(request: SignedInRequest) -> HttpResponse:
    """Choose a file; nothing changes yet."""
    reading = reading_of(request)
    form = ListFileForm(request.POST if request.method == "POST" else None, reading=reading)
    if request.method != "POST" or not form.is_valid() or reading is None or reading.made is None:
        return form_page(request, "children/list_choose.html", {"form": form})
    told = reading.made.told
    run = choose_list(
        actor=request.actor,
        headings=told["headings"],
        rows=reading.made.files["rows"],
        lines=told["rows"],
        sha256=reading.original.sha256,
        at=now(),
    )
    return redirect("children:list_columns", brought=run.pk)


@either
def columns(request: SignedInRequest, brought: UUID) -> HttpResponse:
    """What each column is."""
    run = _run(request, brought)
    if run.state != RunState.CHOSEN or run.forgotten_at:
        return redirect("children:list_run", brought=run.pk)
    mapping, samples = mapping_and_samples(actor=request.actor, run=run, at=now())
    typed = request.POST if request.method == "POST" else None
    form = ColumnsForm(typed, mapping=mapping, samples=samples, asks_order=run.asks_order)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/list_columns.html", {"form": form, "run": run})
    kept = map_list(actor=request.actor, run=run.pk, mapping=form.chosen(), at=now())
    # Another column may be a date now, and may ask what the first did not.
    return redirect("children:list_columns" if kept.asks_order else "children:list_run", brought=run.pk)


@require_safe
def one(request: SignedInRequest, brought: UUID) -> HttpResponse:
    """What a list would do, how far it has come, or what became of it."""
    run = _run(request, brought)
    context: dict[str, Any] = {"run": run, "state": STATES[RunState(run.state)]}
    if run.state == RunState.CHOSEN and not run.forgotten_at:
        return render(request, "children/list_preview.html", {**context, **_preview(request, run)})
    counts = counts_of(run)
    waiting = lines_of(run, Outcome.HELD).filter(settled_at__isnull=True)[:WAITING]
    context |= {
        "rows": count_rows(dict(counts.outcomes)),
        "undone": undone_rows(counts) if run.undone else [],
        "refused": counts.outcomes.get(Outcome.REFUSED, 0) if not run.forgotten_at else 0,
        "waiting": [line.line for line in waiting],
        "left": [line.entry_id for line in lines_left(run)[:WAITING]],
    }
    return render(request, "children/list_run.html", context)


def _preview(request: SignedInRequest, run: ListRun) -> Mapping[str, Any]:
    seen = look_at_list(actor=request.actor, run=run, at=now())
    counts = Counter(str(row.outcome) for row in seen.rows)
    wrong = [row for row in seen.rows if row.outcome is Outcome.REFUSED]
    return {
        "counts": count_rows(counts),
        "heads": preview_heads(),
        "first": [
            preview_row(row.line, row.outcome, row.row.identity, row.faults) for row in seen.rows[:FIRST]
        ],
        "wrong": [(row.line, faults_words(row.faults)) for row in wrong[:WAITING]],
        "more_wrong": max(0, len(wrong) - WAITING),
        "looked_at": seen.looked_at if seen.looked_at < run.lines else 0,
    }


ACTS: Mapping[str, Callable[..., object]] = {
    "start": start_list,
    "stop": stop_list,
    "undo": undo_list,
    "drop": drop_list,
}


@require_POST
def act(request: SignedInRequest, brought: UUID) -> HttpResponse:
    """Start or go on, stop, take back, or destroy what was only looked at."""
    run = _run(request, brought)
    step = ACTS.get(request.POST.get("act", ""))
    if step is None:
        raise Http404
    try:
        step(actor=request.actor, run=run.pk, at=now())
    except NotPossibleNow as late:
        messages.error(request, late.sentence)
        return redirect("children:list_run", brought=run.pk)
    if step is drop_list:
        messages.success(request, _("The file is destroyed. Nothing was brought in."))
        return redirect("children:lists")
    if step is not stop_list:
        work_on_list.enqueue(str(run.pk))
    return redirect("children:list_run", brought=run.pk)


@either
def line(request: SignedInRequest, brought: UUID, line: int) -> HttpResponse:
    """A line that was held, for a person to decide."""
    found = waiting_line(request.actor, brought, line)
    if found is None:
        raise Http404
    held = open_held_line(actor=request.actor, line=found, at=now())
    form = LineForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        like = entry_of(request.actor, held.like) if held.like else None
        context = {
            "form": form,
            "rows": held_rows(held.identity, held.why),
            "like": like,
            "run": brought,
            "line": line,
        }
        return form_page(request, "children/list_line.html", context)
    settle_line(actor=request.actor, line=found, take=form.cleaned_data["answer"] == "take", at=now())
    messages.success(request, _("It is decided, and stands in the log."))
    return redirect("children:list_run", brought=brought)


@require_safe
def refused(request: SignedInRequest, brought: UUID) -> HttpResponseBase:
    """The lines that were not taken, with why, as a file to mend and bring in again."""
    run = _run(request, brought)
    headings, lines = open_refused(actor=request.actor, run=run, at=now())
    rows = ((str(one.line), faults_words(one.faults), *map(harmless, one.cells)) for one in lines)
    content = b"".join(csv_pieces(rows, [_("line"), _("what is wrong"), *map(harmless, headings)]))
    return file_answer(iter([content]), name="not-taken.csv", media_type=CSV, size=len(content))


@either
def take_out(request: SignedInRequest) -> HttpResponseBase:
    """All entries of the organisation as a file."""
    if not may_take_out_list(request.actor):
        raise Http404
    form = TakeOutForm(request.POST or None)
    if request.method != "POST" or not form.is_valid():
        return form_page(request, "children/take_out.html", {"form": form})
    said = form.cleaned_data
    rows = export_entries(actor=request.actor, at=now(), purpose=TAKEN_OUT % said["why"])
    if said["kind"] == "csv":
        content, media = b"".join(csv_pieces(rows)), CSV
    else:
        content, media = exported_workbook(actor=request.actor, rows=rows), MediaType.XLSX
    return file_answer(iter([content]), name=f"entries.{said['kind']}", media_type=media, size=len(content))


def _run(request: SignedInRequest, brought: UUID) -> ListRun:
    found = list_run(request.actor, brought)
    if found is None:
        raise Http404
    return found
