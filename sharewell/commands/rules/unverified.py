"""`sharewell rules unverified`: everything cited that nobody has seen at its source, with what it must bear out."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace
from collections import Counter

from sharewell.commands.rules.at_hand import DONE, guidance, indented
from sharewell.domain.advice.review import SEEN_WORDS, Doubt, doubts
from sharewell.domain.advice.rule import Seen
from sharewell.domain.cited import Doubtful, doubtful_lines

HELP = "everything cited that was not seen at its source, and what to check"


def add_arguments(parser: ArgumentParser) -> None:
    """It takes none."""


def run(arguments: Namespace) -> int:
    """0: being unverified is said, and is no fault."""
    found, lines = doubts(guidance()), doubtful_lines()
    for seen in (Seen.UNVERIFIED, Seen.SECONDARY):
        for doubt in found:
            if doubt.seen is seen:
                _print(doubt)
        for line in lines:
            if line.seen == seen:
                _print_line(line)
    counted = Counter([doubt.seen for doubt in found] + [Seen(line.seen) for line in lines])
    print(", ".join(f"{counted[seen]} {SEEN_WORDS[seen]}" for seen in SEEN_WORDS if counted[seen]) + ".")
    return DONE


def _print(doubt: Doubt) -> None:
    print(f"{doubt.source.title} ({doubt.source.publisher}), {doubt.part}: {SEEN_WORDS[doubt.seen]}")
    print(indented(doubt.to_check))
    for sentence in doubt.sentences:
        rules = ", ".join(rule.id for rule in doubt.rules if rule.says.sentence == sentence)
        print(indented(f"* {sentence} ({rules})"))
    print()


def _print_line(line: Doubtful) -> None:
    part = f", {line.part}" if line.part else ""
    print(f"{line.source}{part}: {SEEN_WORDS[Seen(line.seen)]}")
    print(indented(f"* {line.says} ({line.id or line.file})"))
    print()
