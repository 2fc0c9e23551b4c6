"""`sharewell advise`: the advice for a situation in a file, in words or as JSON, or line by line for other programs.

Nothing here needs settings, keys, a database or Django.
"""

from __future__ import annotations

import json
import os
import sys
import tomllib
from argparse import ArgumentParser, Namespace
from collections.abc import Iterable, Iterator
from datetime import date
from io import StringIO
from pathlib import Path
from typing import BinaryIO, TextIO
from zoneinfo import ZoneInfo

from sharewell.commands.answering import answered
from sharewell.domain.advice import (
    Advice,
    BadRule,
    BadSituation,
    Guidance,
    NoLawForDate,
    Situation,
    advise,
    load_guidance,
)
from sharewell.domain.advice.words import in_words
from sharewell.domain.outside import folders_in, use_packs
from sharewell.kit.clock import now

DONE, FAILED, REFUSED = 0, 1, 2
STANDARD_INPUT = "-"
LARGEST = 1_000_000


class Unreadable(ValueError):
    """The input is not TOML or JSON; the message says what is wrong with it."""


def add_arguments(parser: ArgumentParser) -> None:
    """The command's own arguments."""
    parser.add_argument(
        "file", nargs="?", default=STANDARD_INPUT, help="TOML or JSON; - reads standard input as JSON"
    )
    parser.add_argument("--json", action="store_true", help="print the advice as one JSON object")
    parser.add_argument(
        "--lines", action="store_true", help="answer JSON Lines on standard input, line by line"
    )
    parser.add_argument(
        "--trace", action="store_true", help="say which rules fired and which answers they read"
    )


def run(arguments: Namespace) -> int:
    """Answer 0, 1 where the guidance itself cannot be read, or 2 where the input cannot."""
    return answered(lambda: _run(arguments))


def _run(arguments: Namespace) -> int:
    try:
        use_packs(folders_in(os.environ.get("SHAREWELL_PACKS", "")))
        guidance = load_guidance()
        if arguments.lines:
            out = sys.stdout or StringIO()
            return answer_lines(_lines(), out, guidance, with_trace=arguments.trace)
        return _answer_one(arguments, guidance)
    except BadRule as fault:
        return _say(f"the guidance cannot be read: {fault}", FAILED)


def _lines() -> Iterator[bytes]:
    """Standard input line by line, of each no more than is read; the rest of a longer one is passed over."""
    if sys.stdin is None:
        return
    while line := sys.stdin.buffer.readline(LARGEST + 1):
        rest = line
        while len(rest) > LARGEST and not rest.endswith(b"\n"):
            rest = sys.stdin.buffer.readline(LARGEST + 1)
        yield line


def answer_lines(
    lines: Iterable[bytes] | BinaryIO, out: TextIO, guidance: Guidance, *, with_trace: bool
) -> int:
    """One JSON object for each line, in order; a bad line gets {"error", "line"} and a 2 at the end."""
    exit_code = DONE
    today = _today()
    for number, line in enumerate(lines, start=1):
        try:
            situation = Situation.from_mapping(_json(line), today=today)
            said = _object(advise(situation, guidance), with_trace=with_trace)
        except (Unreadable, BadSituation, NoLawForDate) as fault:
            exit_code, said = REFUSED, {"error": str(fault), "line": number}
        out.write(json.dumps(said, separators=(",", ":")) + "\n")
        out.flush()
    return exit_code


def _answer_one(arguments: Namespace, guidance: Guidance) -> int:
    try:
        situation = Situation.from_mapping(_read(arguments.file), today=_today())
        advice = advise(situation, guidance)
    except (Unreadable, BadSituation, NoLawForDate) as fault:
        return _say(str(fault), REFUSED)
    if arguments.json:
        print(json.dumps(_object(advice, with_trace=arguments.trace), indent=2))
    else:
        print(in_words(advice, guidance.sources, with_trace=arguments.trace))
    return DONE


def _object(advice: Advice, *, with_trace: bool) -> dict[str, object]:
    said = advice.to_json()
    return said | {"trace": advice.trace_to_json()} if with_trace else said


def _read(file: str) -> object:
    if file == STANDARD_INPUT:
        return _json(sys.stdin.buffer.read(LARGEST + 1) if sys.stdin else b"")
    try:
        with Path(file).open("rb") as opened:
            content = opened.read(LARGEST + 1)
    except (OSError, ValueError) as fault:
        reason = fault.strerror if isinstance(fault, OSError) else fault
        raise Unreadable(f"{file}: {reason}.") from fault
    if file.lower().endswith(".json") or content.lstrip().startswith(b"{"):
        return _json(content)
    _refuse_too_much(content)
    try:
        return tomllib.loads(content.decode())
    except (ValueError, RecursionError) as fault:
        raise Unreadable(f"This is not TOML: {fault}.") from fault


def _refuse_too_much(content: bytes) -> None:
    if len(content) > LARGEST:
        raise Unreadable(f"This is too long: at most {LARGEST} bytes are read.")


def _json(content: bytes) -> object:
    _refuse_too_much(content)
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_once)
    except RecursionError as fault:
        raise Unreadable("This is not JSON that we can read: it is nested too deep.") from fault
    except ValueError as fault:
        raise Unreadable(f"This is not JSON that we can read: {fault}.") from fault


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) != len(pairs):
        # Two answers to one question: taking the last in silence could turn a yes into a no.
        raise ValueError("a question is answered twice")
    return found


def _today() -> date:
    return now().astimezone(ZoneInfo("Europe/London")).date()


def _say(sentence: str, exit_code: int) -> int:
    print(f"sharewell: {sentence}".encode("utf-8", "backslashreplace").decode(), file=sys.stderr)
    return exit_code
