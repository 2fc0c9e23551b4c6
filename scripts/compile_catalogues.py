"""Compiles translations (`.po` into `.mo`) without system tools: `compile_catalogues.py FILE…`."""

import sys
from pathlib import Path

import polib


def main(names: list[str]) -> int:
    for name in names:
        source = Path(name)
        target = source.with_suffix(".mo")
        # Whole or not at all: a server that starts meanwhile must not read half a catalogue.
        partial = target.with_suffix(".mo.partial")
        polib.pofile(str(source), check_for_duplicates=True).save_as_mofile(str(partial))
        partial.replace(target)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
