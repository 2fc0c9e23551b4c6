"""Names as they are compared: plain Latin words without accents, particles, or words that stand for no name."""

import re
import unicodedata
from collections.abc import Iterable

from anyascii import anyascii

_NO_NAMES = """baby infant unborn newborn twin triplet boy girl male female child unknown notknown nk nfn nmn tbc tba
na none test mr mrs ms miss dr master"""
_SMALL = "al el ul bin ibn bint bte abu umm van von der den de la le du di da dos das del y e ap ab ferch nee"
PLACEHOLDERS = frozenset(_NO_NAMES.split())
"""Words in a name's place. "Baby" as a forename made the Department for Education's matcher miss children."""
PARTICLES = frozenset(_SMALL.split())
JOINED = frozenset(("mc", "mac", "o", "ni", "nic", "ui"))
_APOSTROPHES = re.compile("['’‘`´ʻʼ]")
_APART = re.compile(r"[^a-z]+")


def name_words(text: str) -> tuple[str, ...]:
    """The words of a name in order, each once: "Siân O'Neill-Nguyễn" gives sian, oneill, nguyen.

    Placeholders are left out, particles too where something else remains; Mc, Mac, O, Ni, Nic, Ui join the next.
    """
    # Composed first: a letter taken apart would come out with its accent as a letter of its own.
    latin = anyascii(unicodedata.normalize("NFC", text)).casefold()
    words = _joined(_APART.split(_APOSTROPHES.sub("", latin)))
    telling = [word for word in words if word not in PARTICLES and word not in PLACEHOLDERS]
    kept = telling or [word for word in words if word not in PLACEHOLDERS]
    return tuple(dict.fromkeys(kept))


def _joined(parts: Iterable[str]) -> list[str]:
    words: list[str] = []
    front = ""
    for part in filter(None, parts):
        if part in JOINED and not front:
            front = part
            continue
        words.append(front + part)
        front = ""
    return [*words, front] if front else words
