"""`sharewell rules unverified`: everything cited that nobody has seen at its source, with what it must bear out."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from sharewell.commands.rules.at_hand import DONE, guidance, indented
from sharewell.domain.advice.review import SEEN_WORDS, Doubt, doubts

HELP = "everything cited that was not seen at its source, and what to check"


def add_arguments(parser: ArgumentParser) -> None:
    """It takes none."""


def run(arguments: Namespace) -> int:
    """0: being unverified is said, and is no fault."""
    found = doubts(guidance())
    for doubt in found:
        _print(doubt)
    counted = {seen: sum(doubt.seen is seen for doubt in found) for seen in SEEN_WORDS}
    print(", ".join(f"{count} {SEEN_WORDS[seen]}" for seen, count in counted.items() if count) + ".")
    return DONE


def _print(doubt: Doubt) -> None:
    print(f"{doubt.source.title} ({doubt.source.publisher}), {doubt.part}: {SEEN_WORDS[doubt.seen]}")
    print(indented(doubt.to_check))
    for sentence in doubt.sentences:
        rules = ", ".join(rule.id for rule in doubt.rules if rule.says.sentence == sentence)
        print(indented(f"* {sentence} ({rules})"))
    print()
