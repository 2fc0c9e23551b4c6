"""Words as paper can show them.

PDF/UA-1 refuses a document with a letter that no font of it has, so that one picture in a child's words would leave
somebody without a letter. What the fonts lack is said in words or stands as a box; nothing is left out unseen.
"""

import re
import unicodedata
from typing import Final

DRAWN: Final = (
    (0x0020, 0x0484), (0x0487, 0x04FF), (0x0531, 0x05F4), (0x0606, 0x060C), (0x061B, 0x061B), (0x061F, 0x061F),
    (0x0621, 0x063A), (0x0640, 0x064A), (0x0660, 0x066D), (0x0679, 0x067B), (0x067E, 0x0680), (0x0686, 0x0687),
    (0x0691, 0x0691), (0x0698, 0x0698), (0x06A9, 0x06A9), (0x06AF, 0x06AF), (0x06BE, 0x06BE), (0x06CC, 0x06CC),
    (0x06F0, 0x06F9), (0x0900, 0x0950), (0x0955, 0x097F), (0x10D0, 0x10FF), (0x1D00, 0x1DBF), (0x1E00, 0x2040),
    (0x2044, 0x2052), (0x2054, 0x20C0), (0x2100, 0x211E), (0x2126, 0x2151), (0x2153, 0x2184), (0x2190, 0x23FF),
    (0x2460, 0x2606), (0x2609, 0x262F), (0x2638, 0x268B), (0x2690, 0x269C), (0x270C, 0x2714), (0x27B1, 0x2BFF),
    (0x2C60, 0x2CFF), (0xFB00, 0xFB4F),
)  # fmt: skip
"""The letters that the fonts within Typst have; a test draws every one."""
SURE: Final = ((0x0020, 0x017F), (0x1E80, 0x1E85), (0x1EF2, 0x1EF3), (0x2010, 0x2026), (0x20AC, 0x20AC))
"""Those that stand by themselves in any context: what is tried where the others did not fit together."""

BOX: Final = "□"
LONGEST_WORD: Final = 120
PIECE: Final = 30
_BREAK: Final = re.compile(r"\r\n|[\r\x0b\x0c\x85\u2028\u2029]")
_TURNS: Final = frozenset("\u202a\u202b\u202c\u202d\u202e")
"""They turn the direction of what follows, so that a name reads as another."""
_LONG: Final = re.compile(rf"\S{{{LONGEST_WORD + 1},}}")


def fitting(text: str, *, sure: bool = False) -> str:
    """The same words with nothing in them that keeps a document from being made; `sure`: with plain letters alone."""
    ranges = SURE if sure else DRAWN
    plain = unicodedata.normalize("NFC", _BREAK.sub("\n", text))
    shown = (
        plain if plain.isascii() and plain.isprintable() else "".join(_shown(one, ranges) for one in plain)
    )
    return _LONG.sub(_broken, shown)


def writable(text: str) -> str:
    """Every letter of it, for a file that other programs draw, without the signs that no such file may hold."""
    plain = unicodedata.normalize("NFC", _BREAK.sub("\n", text))
    if plain.isascii() and plain.isprintable():
        return plain
    return "".join(one for one in plain if one in "\n\t" or not _is_sign(one))


def _is_sign(letter: str) -> bool:
    return letter in _TURNS or ord(letter) & 0xFFFE == 0xFFFE or unicodedata.category(letter) in ("Cc", "Cs")


def _shown(letter: str, ranges: tuple[tuple[int, int], ...]) -> str:
    kind = unicodedata.category(letter)
    if letter in "\n\t":
        return letter
    if kind == "Cc" or letter in _TURNS:
        return ""
    if kind not in ("Cn", "Co", "Cs") and _drawn(letter, ranges):
        return letter
    # Marks on a letter, joins and shades of a picture mean nothing by themselves.
    return "" if kind in ("Mn", "Me", "Cf", "Sk") else _instead(letter, kind, ranges)


def _instead(letter: str, kind: str, ranges: tuple[tuple[int, int], ...]) -> str:
    same = unicodedata.normalize("NFKC", letter)
    if kind not in ("Cs", "Co", "Cn") and all(_drawn(one, ranges) for one in same):
        return same
    name = unicodedata.name(letter, "").lower() if kind == "So" else ""
    return f"[{name}]" if name else (BOX if _drawn(BOX, ranges) else "?")


def _drawn(letter: str, ranges: tuple[tuple[int, int], ...]) -> bool:
    return any(first <= ord(letter) <= last for first, last in ranges)


def _broken(word: re.Match[str]) -> str:
    text = word.group()
    return "\u200b".join(text[place : place + PIECE] for place in range(0, len(text), PIECE))
