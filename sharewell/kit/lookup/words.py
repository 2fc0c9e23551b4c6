"""The words of a register by number, in alphabetical order, with those that sound alike together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import Levenshtein
from rapidfuzz.process import cdist

from sharewell.domain.matching import Families, sound
from sharewell.domain.matching.levels import SHORTEST_ALIKE, SHORTEST_NEAR
from sharewell.kit.lookup.runs import NOBODY, Ids, each_once, ranges

NONE = -1
MOST_REMEMBERED = 50_000
"""Words whose near ones are kept: people type the same names again and again."""


class Words:
    """Each word of a register once. A word's number is its place in the alphabet, so that a start is a range."""

    def __init__(self, words: Iterable[str], families: Families, made: "Made | None" = None) -> None:
        self.words = sorted(set(words)) if made is None else list(words)
        self.families = families
        self._by_family = _by_family(self.words, families)
        self.made = made or Made([sound(word) for word in self.words], *_shortened(self.words))
        self._shortened, self._shortened_from = self.made.shortened, self.made.shortened_from
        heard: dict[str, list[int]] = {}
        for number, each in enumerate(self.made.sounds):
            heard.setdefault(each, []).append(number)
        self._by_sound = {each: np.array(numbers, np.int32) for each, numbers in heard.items()}
        self._near: dict[str, Near] = {}

    def __len__(self) -> int:
        return len(self.words)

    def number(self, word: str) -> int:
        """The number of a word; NONE where nobody has it."""
        place = bisect_left(self.words, word)
        return place if place < len(self.words) and self.words[place] == word else NONE

    def numbers(self, words: Iterable[str]) -> Ids:
        """The numbers of words in the order given, NONE for those that nobody has."""
        known = {word: number for number, word in enumerate(self.words)}
        return np.fromiter((known.get(word, NONE) for word in words), np.int32)

    def beginning(self, start: str, *, shortest: int = 3) -> slice:
        """Every word that begins so, by number; none where the start is shorter than tells anything."""
        first = bisect_left(self.words, start)
        if len(start) < min(shortest, 2):
            return slice(first, first)
        return slice(first, bisect_left(self.words, start + "\uffff", lo=first))

    def begun_by(self, word: str, *, shortest: int = 3) -> Ids:
        """Every word with which this one begins."""
        starts = (self.number(word[:length]) for length in range(shortest, len(word)))
        return np.array([number for number in starts if number != NONE], np.int32)

    def sounding(self, word: str) -> Ids:
        """Every word that sounds like this one."""
        return self._by_sound.get(sound(word), NOBODY)

    def kin(self, word: str) -> Ids:
        """Every word that is of a spelling family of this one."""
        found = [self._by_family[each] for each in self.families.get(word, ()) if each in self._by_family]
        return cast(Ids, np.concatenate(found)) if found else NOBODY

    def near(self, word: str) -> "Near":
        """Every word that one edit makes this one, and those that two do, such as two letters turned round."""
        if word not in self._near:
            if len(self._near) >= MOST_REMEMBERED:
                self._near.clear()
            self._near[word] = self._find_near(word)
        return self._near[word]

    def like(self, word: str) -> Ids:
        """Every word that sounds like this one, is of its spelling family, is near it, begins with it or begins it."""
        near, begun = self.near(word), self.beginning(word) if len(word) > 2 else slice(0, 0)
        return cast(
            Ids,
            np.concatenate([
                self.sounding(word), self.kin(word), near.one, near.two, self.begun_by(word),
                np.arange(begun.start, begun.stop, dtype=np.int32),
            ]),
        )  # fmt: skip

    def _find_near(self, word: str) -> "Near":
        keys = np.fromiter(_without_one(word), np.uint32)
        firsts = np.searchsorted(self._shortened, keys)
        lasts = np.searchsorted(self._shortened, keys, "right")
        met = each_once(self._shortened_from[ranges(firsts, lasts)])
        written = [self.words[number] for number in met.tolist()]
        apart = cdist([word], written, scorer=Levenshtein.distance, score_cutoff=2, dtype=np.uint8)[0]
        shortest = np.minimum(len(word), np.fromiter(map(len, written), np.int64, len(written)))
        one = (apart <= 1) & (shortest >= SHORTEST_NEAR)
        return Near(met[one], met[~one & (apart <= 2) & (shortest >= SHORTEST_ALIKE)])


class Made(NamedTuple):
    """What was worked out of the words, which takes longer than reading it: sounds, and forms without a letter."""

    sounds: Sequence[str]
    shortened: NDArray[np.uint32]
    shortened_from: Ids


class Near(NamedTuple):
    """Words by number: those one edit away, both long enough, and those two away."""

    one: Ids
    two: Ids


def _by_family(words: list[str], families: Families) -> Mapping[str, Ids]:
    found: dict[str, list[int]] = {}
    for number, word in enumerate(words):
        for each in families.get(word, ()):
            found.setdefault(each, []).append(number)
    return {each: np.array(numbers, np.int32) for each, numbers in found.items()}


def _without_one(word: str) -> Iterator[int]:
    """Keyed forms of a word: whole, and without each of its letters. Two that meet by chance cost a look, no more."""
    plain = word.encode()
    yield crc32(plain)
    for place in range(len(plain)):
        yield crc32(plain[:place] + plain[place + 1 :])


def _shortened(words: list[str]) -> tuple[NDArray[np.uint32], Ids]:
    counts = np.fromiter((len(word) + 1 for word in words), np.int32, len(words))
    keys = np.fromiter((key for word in words for key in _without_one(word)), np.uint32, int(counts.sum()))
    order = np.argsort(keys, kind="stable")
    return keys[order], np.repeat(np.arange(len(words), dtype=np.int32), counts)[order]
