"""`sharewell rules inventory`: how much each pack holds; a count that falls fails, so nothing is lost unseen."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from sharewell.commands.rules.at_hand import DONE, FAILED
from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.inventory import COUNTED, INVENTORY_FILE, count, fallen, kept_counts, written

HELP = "how many rules, scenarios, sources and clocks each pack has; exit code 1 where a count fell"


def add_arguments(parser: ArgumentParser) -> None:
    """Whether the counts are written down."""
    parser.add_argument(
        "--write", action="store_true", help="write the counts as they are now, fallen ones too"
    )


def run(arguments: Namespace) -> int:
    """1 where a count is lower than the one that is written down."""
    counts, file = count(), PACKS_FOLDER / INVENTORY_FILE
    print("  ".join(["pack".ljust(34), *(name.rjust(9) for name in COUNTED)]))
    for pack, held in counts.items():
        print("  ".join([pack.ljust(34), *(str(held[name]).rjust(9) for name in COUNTED)]))
    totals = (str(sum(held[name] for held in counts.values())).rjust(9) for name in COUNTED)
    print("  ".join(["all".ljust(34), *totals]))
    if arguments.write:
        file.write_text(written(counts), "utf-8")
        print(f"Written to {INVENTORY_FILE}.")
        return DONE
    lost = fallen(kept_counts(), counts)
    for sentence in lost:
        print(sentence)
    return FAILED if lost else DONE
