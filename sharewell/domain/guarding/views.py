"""A text seen in two ways, each a string in which a spelling is one run of characters.

`close`: every letter and figure, run together, look-alike figures for letters (o is 0, l is 1). It finds what was
pulled apart or glued together. `said`: word by word, each in the one form under which it is compared, small words
left out. It finds what was shortened or written out. Each character knows the place from which it came.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from sharewell.domain.guarding.letters import Folded, folded
from sharewell.domain.guarding.words import BETWEEN, REPEATS, SAME, TEENS, TENS, UNITS

WORD = re.compile(r"[^\W_]+")
FIGURES = str.maketrans("oilszb", "011528")
LETTERS = str.maketrans("01582", "olsbz")
AS_NUMBER = re.compile(r"[0-9oilszb]*[0-9][0-9oilszb]*[a-z]?")
POSSESSIVE = "'’‘`´ʼ＇"
NEAR = 3


@dataclass(slots=True)
class Word:
    """One word of a text: as it stands when folded, the form under which it is compared, and its place when folded."""

    plain: str
    form: str
    start: int
    end: int


@dataclass(slots=True)
class View:
    """Characters run together, with the place of each in the text, and where words begin and end."""

    text: str
    starts: list[int]
    ends: list[int]
    begins: bytearray
    finishes: bytearray

    def places(self, wanted: str) -> Iterator[tuple[int, int]]:
        """Each place at which the wanted characters stand, as first and last index."""
        at = self.text.find(wanted)
        while at >= 0:
            yield at, at + len(wanted) - 1
            at = self.text.find(wanted, at + 1)

    def gaps(self, first: int, last: int) -> list[int]:
        """How many characters of the text lie between each two neighbours of a run, where any do."""
        between = (self.starts[at + 1] - self.ends[at] for at in range(first, last))
        return [gap for gap in between if gap > 0]


@dataclass(slots=True)
class Views:
    """A text in both views."""

    given: str
    folded: Folded
    words: list[Word]
    close: View
    said: View
    said_figures: str = field(default="")
    word_starts: list[int] = field(default_factory=list)
    by_form: dict[str, list[int]] = field(default_factory=dict)

    def word_at(self, start: int) -> int:
        """Which word begins at or last before a place in the text."""
        return max(0, bisect_right(self.word_starts, start) - 1)

    def where(self, form: str) -> list[int]:
        """Which words have this form."""
        if not self.by_form:
            for at, word in enumerate(self.words):
                self.by_form.setdefault(word.form, []).append(at)
        return self.by_form.get(form, [])

    def as_written(self, first: int, last: int) -> str:
        """The folded characters of a run in the close view, without what stands between them."""
        start = bisect_left(self.folded.starts, self.close.starts[first])
        stop = bisect_left(self.folded.starts, self.close.ends[last])
        return "".join(sign for sign in self.folded.text[start:stop] if sign.isalnum())


def views(text: str) -> Views:
    """Both views of a text, in time linear in its length."""
    plain = folded(text)
    words = list(words_of(plain.text))
    said = _said(words, plain)
    return Views(
        given=text,
        folded=plain,
        words=words,
        close=_close(plain),
        said=said,
        said_figures=said.text.translate(FIGURES),
        word_starts=[plain.starts[word.start] for word in words],
    )


def words_of(text: str) -> Iterator[Word]:
    """The words of a folded text; numbers in words as figures, an owner's s dropped, small words with an empty form."""
    found = [(m.group(), m.start(), m.end()) for m in WORD.finditer(text)]
    at = 0
    while at < len(found):
        plain, start, end = found[at]
        used, number = _number(found, at, text)
        if used:
            yield Word(plain, number, start, found[at + used - 1][2])
            at += used
            continue
        owner = plain == "s" and start > 0 and text[start - 1] in POSSESSIVE
        yield Word(plain, "" if owner else form_of(plain), start, end)
        at += 1


def form_of(word: str) -> str:
    """The one form under which a folded word is compared; nothing for a small word that may stand between."""
    if word in BETWEEN:
        return ""
    if word.isdigit():
        return word
    if AS_NUMBER.fullmatch(word) and not word.isalpha():
        tail = word[-1] if word[-1].isalpha() and word[-1] not in "oil" else ""
        return word.removesuffix(tail).translate(FIGURES) + tail
    meant = word if word.isalpha() else word.translate(LETTERS)
    return "" if meant in BETWEEN else SAME.get(meant, meant).replace("i", "l")


def _number(found: list[tuple[str, int, int]], at: int, text: str) -> tuple[int, str]:
    """How many words from here on are one number, and the number; nought words where none is."""
    word = found[at][0]
    near = [entry[0] for entry in _near(found, at, text)]
    if word in REPEATS and len(near) > 1:
        figure = str(UNITS[near[1]]) if near[1] in UNITS else near[1]
        return (2, figure * REPEATS[word]) if len(figure) == 1 and figure.isdigit() else (0, "")
    value, used = _below_hundred(near, 0)
    if not used:
        return 0, ""
    if used < len(near) and near[used] == "hundred" and value < 10:
        skip = used + 1 + (len(near) > used + 1 and near[used + 1] == "and")
        rest, more = _below_hundred(near, skip)
        return (skip + more, str(value * 100 + rest)) if more else (used + 1, str(value * 100))
    return used, str(value)


def _near(found: list[tuple[str, int, int]], at: int, text: str) -> list[tuple[str, int, int]]:
    run = [found[at]]
    if run[0][0] not in NUMBER_WORDS:
        return run
    for entry in found[at + 1 : at + 6]:
        if entry[1] - run[-1][2] > NEAR:
            break
        run.append(entry)
    return run


NUMBER_WORDS = UNITS.keys() | TEENS.keys() | TENS.keys() | REPEATS.keys()


def _below_hundred(words: list[str], at: int) -> tuple[int, int]:
    """The number that begins at a word, and of how many words it is made."""
    word = words[at] if at < len(words) else ""
    if word in TENS:
        unit = UNITS.get(words[at + 1], 0) if at + 1 < len(words) else 0
        return (TENS[word] + unit, 2) if unit else (TENS[word], 1)
    value = UNITS.get(word, TEENS.get(word))
    return (0, 0) if value is None else (value, 1)


def _close(plain: Folded) -> View:
    kept = [at for at, sign in enumerate(plain.text) if sign.isalnum()]
    text = "".join([plain.text[at] for at in kept]).translate(FIGURES)
    starts = [plain.starts[at] for at in kept]
    ends = [plain.ends[at] for at in kept]
    begins = bytearray(b"\x01") * len(kept)
    finishes = bytearray(b"\x01") * len(kept)
    for at in range(1, len(kept)):
        if kept[at] == kept[at - 1] + 1:
            begins[at] = finishes[at - 1] = 0
    return View(text, starts, ends, begins, finishes)


def _said(words: list[Word], plain: Folded) -> View:
    starts: list[int] = []
    ends: list[int] = []
    begins, finishes = bytearray(), bytearray()
    for word in words:
        size = len(word.form)
        if not size:
            continue
        starts += [plain.starts[word.start]] * size
        ends += [plain.ends[word.end - 1]] * size
        begins += b"\x01" + bytes(size - 1)
        finishes += bytes(size - 1) + b"\x01"
    return View("".join([word.form for word in words]), starts, ends, begins, finishes)
