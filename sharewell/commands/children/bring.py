"""`sharewell children import FILE --organisation ID`: bring a list of children and adults in."""

import sys
from argparse import ArgumentParser, Namespace
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sharewell.commands.answering import answered
from sharewell.commands.children.acting import acting_for, fail

if TYPE_CHECKING:
    from sharewell.apps.children.selectors.lists import ListRun
    from sharewell.domain.access import Actor
    from sharewell.kit.files.box import Answered

DONE, FAILED, SOME_NOT_TAKEN = 0, 1, 3
WHOLE_DAY = 86_400.0


def add_arguments(parser: ArgumentParser) -> None:
    """The file, whose it is, what its columns are, and how."""
    parser.add_argument("file", type=Path, help="a CSV file or an Excel workbook (.xlsx) with headings")
    parser.add_argument(
        "--organisation", required=True, help="whose entries they are: its id, or its exact name"
    )
    parser.add_argument(
        "--mapping", type=Path, metavar="FILE.toml", help="what its columns are; else they are guessed"
    )
    how = parser.add_mutually_exclusive_group()
    how.add_argument(
        "--dry-run", action="store_true", help="say what would become of every line; change nothing"
    )
    how.add_argument("--resume", action="store_true", help="go on with this file where it was stopped")


def run(arguments: Namespace) -> int:
    """0 when every line was taken or is here; 3 when some were held or refused; 1 when it could not be done."""
    actor = acting_for(arguments.organisation)
    return FAILED if actor is None else answered(lambda: _run(arguments, actor))


def _run(arguments: Namespace, actor: "Actor") -> int:
    from sharewell.apps.children.errors import NotPossibleNow
    from sharewell.apps.children.selectors.list_words import bad_list_words
    from sharewell.domain.tables import BadFile
    from sharewell.kit.files.kinds import Unfit
    from sharewell.kit.files.words import refusal_words

    try:
        return _bring(arguments, actor)
    except Unfit as unfit:
        return fail(refusal_words(unfit))
    except BadFile as bad:
        return fail(bad_list_words(bad))
    except NotPossibleNow as not_now:
        return fail(not_now.sentence)


def _bring(arguments: Namespace, actor: "Actor") -> int:
    from sharewell.kit.files.spool import Spool

    with Spool() as content:
        with arguments.file.open("rb") as file:
            while piece := file.read(1 << 19):
                content.write(piece)
        if arguments.resume:
            return _go_on(actor, content.sha256)
        run = _chosen(arguments, actor, content)
    if arguments.dry_run:
        return _say_what_would_be(actor, run)
    return _take(actor, run)


def _chosen(arguments: Namespace, actor: "Actor", content: Any) -> "ListRun":
    from sharewell.apps.children.services.lists.choosing import choose_list, map_list
    from sharewell.domain.entries_file import read_mapping
    from sharewell.kit.clock import now
    from sharewell.kit.files.box import run_apart

    made: Answered = run_apart({"do": "table"}, content)
    headings = made.told["headings"]
    text = arguments.mapping.read_text("utf-8") if arguments.mapping else ""
    mapping = read_mapping(text, headings)
    run = choose_list(
        actor=actor,
        headings=headings,
        rows=made.files["rows"],
        lines=made.told["rows"],
        sha256=content.sha256,
        at=now(),
    )
    # First of all what was read: it tells which column to name, or that another sheet was meant.
    for heading, field in zip(headings, mapping.columns, strict=True):
        print(f"{heading or '(no heading)'}: {field or 'left out'}")
    return map_list(actor=actor, run=run.pk, mapping=mapping, at=now())


def _take(actor: "Actor", run: "ListRun") -> int:
    from sharewell.apps.children.services.lists.running import carry_on, start_list, stop_list
    from sharewell.domain.entries_file import RunState
    from sharewell.kit.clock import now

    # One whose process ended has not been stopped by anybody; two that go on at once do no harm.
    if run.state != RunState.RUNNING:
        start_list(actor=actor, run=run.pk, at=now())
    try:
        done = carry_on(actor=actor, run=run.pk, seconds=WHOLE_DAY, progress=_tell)
    except KeyboardInterrupt:
        done = stop_list(actor=actor, run=run.pk, at=now())
    return _ended(actor, done)


def _tell(run: "ListRun") -> None:
    print(f"\r{run.taken} of {run.lines} lines", end="", file=sys.stderr, flush=True)


def _ended(actor: "Actor", run: "ListRun") -> int:
    from sharewell.apps.children.selectors.list_words import line_words
    from sharewell.apps.children.selectors.lists import counts_of
    from sharewell.apps.children.services.lists.settling import open_refused
    from sharewell.domain.entries_file import RunState
    from sharewell.kit.clock import now

    print(file=sys.stderr)
    _headings, refused = open_refused(actor=actor, run=run, at=now())
    for one in refused:
        print(line_words(one.line, one.faults), file=sys.stderr)
    counts = counts_of(run).outcomes
    print(_told(counts))
    if run.state != RunState.DONE:
        return fail(
            f"stopped after {run.taken} of {run.lines} lines. Go on with the same command and --resume."
        )
    return SOME_NOT_TAKEN if counts.get("held", 0) + counts.get("refused", 0) else DONE


def _go_on(actor: "Actor", sha256: str) -> int:
    from sharewell.apps.children.selectors.lists import stopped_list

    run = stopped_list(actor, sha256)
    if run is None:
        return fail("there is no list of this file that was begun and not finished.")
    return _take(actor, run)


def _say_what_would_be(actor: "Actor", run: "ListRun") -> int:
    from sharewell.apps.children.selectors.list_words import line_words
    from sharewell.apps.children.services.lists.choosing import drop_list, would_become
    from sharewell.kit.clock import now

    counts: Counter[str] = Counter()
    for one in would_become(actor=actor, run=run, at=now()):
        counts[one.outcome] += 1
        if one.faults:
            print(line_words(one.line, one.faults), file=sys.stderr)
    drop_list(actor=actor, run=run.pk, at=now())
    print(f"{_told(counts)} Nothing was changed: this was a dry run.")
    return SOME_NOT_TAKEN if counts["held"] + counts["refused"] else DONE


def _told(counts: Any) -> str:
    from sharewell.domain.entries_file import Outcome

    words = {"same": "here already", "held": "held for a person"}
    return ", ".join(f"{counts.get(one, 0)} {words.get(one, one)}" for one in Outcome) + "."
