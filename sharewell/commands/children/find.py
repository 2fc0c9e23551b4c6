"""`sharewell children find "typed words"`: who is meant, likeliest first; `--lines` answers JSON Lines."""

import json
import sys
from argparse import ArgumentParser, ArgumentTypeError, Namespace
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TextIO

from sharewell.commands.answering import answered
from sharewell.commands.children.acting import PURPOSE, acting_for, fail
from sharewell.commands.children.candidates import Answer, Search, candidate
from sharewell.domain.matching.typed import FIELDS

if TYPE_CHECKING:
    from sharewell.apps.children.services.serving import ServingCopy
    from sharewell.domain.access import Actor

DONE, FAILED, REFUSED = 0, 1, 2
MOST, LONGEST_LINE = 100, 20_000


def add_arguments(parser: ArgumentParser) -> None:
    """What is sought, and where."""
    parser.add_argument(
        "typed", nargs="?", default="", help="a name or part of it, a date, a postcode, a number"
    )
    where = parser.add_mutually_exclusive_group(required=True)
    where.add_argument("--organisation", help="its name, or its id: search its entries")
    where.add_argument(
        "--file", type=Path, help="a CSV file with a heading in its first line: search it, keep nothing"
    )
    parser.add_argument(
        "--lines",
        action="store_true",
        help=f"answer one JSON object a line from standard input: {', '.join((*FIELDS, 'limit'))}, each optional",
    )
    parser.add_argument(
        "--copy",
        type=Path,
        metavar="FILE",
        help="with --organisation: ask the copy of `children index --copy` first",
    )
    parser.add_argument("--limit", type=_limit, default=10, help=f"how many at most, 1 to {MOST}; usually 10")


def run(arguments: Namespace) -> int:
    """0 when it was answered, 1 where the list or organisation cannot be read, 2 where what is sought cannot."""
    if not arguments.lines and not arguments.typed.strip():
        return fail("write what to look for, or --lines.", REFUSED)
    return answered(lambda: _run(arguments))


def _run(arguments: Namespace) -> int:
    from sharewell.commands import installation

    search = (
        _in_file(arguments.file) if arguments.file else _in_entries(arguments.organisation, arguments.copy)
    )
    if search is None:
        return FAILED
    if arguments.lines:
        lines = sys.stdin.buffer if sys.stdin else ()
        return answer_lines(lines, sys.stdout, search, arguments.limit)
    # A list in a file needs no database; the words for what was found need Django all the same.
    installation.start_django()
    _tell(search({"typed": arguments.typed}, arguments.limit))
    return DONE


def answer_lines(lines: Iterable[bytes] | BinaryIO, out: TextIO, search: Search, limit: int) -> int:
    """One JSON object for each line, in order; one that cannot be read gets {"query", "error"} and a 2 at the end."""
    exit_code = DONE
    for number, line in enumerate(lines, start=1):
        try:
            fields, most = _read(line, limit)
            said = {"query": number, **search(fields, most)}
        except (ValueError, RecursionError) as wrong:
            exit_code, said = REFUSED, {"query": number, "error": str(wrong) or "This cannot be read"}
        out.write(json.dumps(said, separators=(",", ":")) + "\n")
        out.flush()
    return exit_code


def _read(line: bytes, limit: int) -> tuple[dict[str, str], int]:
    if len(line) > LONGEST_LINE:
        raise ValueError(f"This is too long: at most {LONGEST_LINE} bytes")
    said = json.loads(line)
    if not isinstance(said, dict):
        raise ValueError("write a JSON object")
    most = said.pop("limit", limit)
    if not isinstance(most, int) or not 1 <= most <= MOST:
        raise ValueError(f"limit: write a number from 1 to {MOST}")
    if unknown := sorted(set(said) - set(FIELDS)):
        raise ValueError(f"there is no field {unknown[0]!r}; the fields: {', '.join((*FIELDS, 'limit'))}")
    if odd := [name for name, value in said.items() if not isinstance(value, str | None)]:
        raise ValueError(f"{odd[0]}: write text")
    return {name: value for name, value in said.items() if value}, most


def _in_entries(organisation: str, file: Path | None) -> Search | None:
    actor = acting_for(organisation)
    if actor is None:
        return None
    from sharewell.apps.children.services import FoundEntry, find_entries
    from sharewell.domain.identifiers import IdentifierKind
    from sharewell.kit.clock import now

    copy = None
    if file and (copy := _opened(actor, file)) is None:
        return None

    def own_id(one: FoundEntry) -> str:
        references = (value for kind, value in one.identity.identifiers if kind is IdentifierKind.LOCAL)
        return next(references, str(one.entry.pk))

    def search(fields: Mapping[str, str], limit: int) -> Answer:
        if copy:
            copy.refresh(now())
        findings = find_entries(
            actor=actor, at=now(), purpose=PURPOSE, fields=fields, limit=limit,
            candidates_of=copy.candidates if copy else None,
        )  # fmt: skip
        found = [candidate(own_id(one), one.probability, one.grade, one.reasons) for one in findings.found]
        return {"grade": str(findings.grade), "candidates": found}

    return search


def _opened(actor: "Actor", file: Path) -> "ServingCopy | None":
    from sharewell.apps.children.services.serving import open_serving_copy
    from sharewell.kit.clock import now
    from sharewell.kit.crypto import CannotUnseal
    from sharewell.kit.lookup import BadCopy

    try:
        return open_serving_copy(actor=actor, at=now(), file=file)
    except OSError as failed:
        fail(f"{file} cannot be read: {failed.strerror}.")
    except (BadCopy, CannotUnseal):
        fail(
            f"{file} is no copy of {actor.organisation_name}, or not whole. Make it anew: children index --copy."
        )
    return None


def _in_file(file: Path) -> Search | None:
    from sharewell.commands.children.listing import BadList, searched

    try:
        return searched(file)
    except OSError as failed:
        fail(f"{file} cannot be read: {failed.strerror}.")
    except BadList as bad:
        fail(f"{file}: {bad}.")
    return None


def _tell(answer: Answer) -> None:
    from sharewell.apps.children.selectors import Reason, grade_words, reason_words
    from sharewell.domain.matching import Grade

    print(f"{answer['grade']}: {grade_words(Grade(answer['grade']))}")
    for one in answer["candidates"]:
        print(f"{one['probability']:8.4f}  {one['grade']:9}  {one['id']}")
        for code in one["reasons"]:
            print(f"{'':10}{reason_words(Reason(*code.split('.')))}")


def _limit(text: str) -> int:
    if text.isascii() and text.isdigit() and 1 <= int(text) <= MOST:
        return int(text)
    raise ArgumentTypeError(f"write a number from 1 to {MOST}")
