"""The words of a register by number, in alphabetical order, with those that sound alike together."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from typing import cast
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from sharewell.domain.matching import Families, sound

Ids = NDArray[np.int32]
NONE = -1
_NOBODY: Ids = np.empty(0, np.int32)


class Words:
    """Each word of a register once. A word's number is its place in the alphabet, so that a start is a range."""

    def __init__(self, words: Iterable[str], families: Families) -> None:
        self.words = sorted(set(words))
        self.families = families
        self._by_family = _by_family(self.words, families)
        heard: dict[str, list[int]] = {}
        for number, word in enumerate(self.words):
            heard.setdefault(sound(word), []).append(number)
        self._by_sound = {each: np.array(numbers, np.int32) for each, numbers in heard.items()}
        self._shortened, self._shortened_from = _shortened(self.words)

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

    def starting(self, start: str) -> Ids:
        """Every word that begins so."""
        first = bisect_left(self.words, start)
        last = bisect_left(self.words, start + "\uffff", lo=first)
        return np.arange(first, last, dtype=np.int32)

    def like(self, word: str, *, shortest_start: int = 3) -> Ids:
        """Every word that sounds like this one, is of its spelling family, begins with it, or is its beginning."""
        found = [self._by_sound.get(sound(word), _NOBODY)]
        found += [self._by_family[each] for each in self.families.get(word, ()) if each in self._by_family]
        if len(word) >= shortest_start:
            found.append(self.starting(word))
            starts = (self.number(word[:length]) for length in range(shortest_start, len(word)))
            found.append(np.array([number for number in starts if number != NONE], np.int32))
        return cast(Ids, np.concatenate([*found, self._near(word)]))

    def _near(self, word: str) -> Ids:
        """Every word that is the same with at most one letter left out of each: a slip, or two letters turned round."""
        keys = np.fromiter(_without_one(word), np.uint32)
        firsts = np.searchsorted(self._shortened, keys)
        lasts = np.searchsorted(self._shortened, keys, "right")
        runs = [
            self._shortened_from[first:last]
            for first, last in zip(firsts, lasts, strict=True)
            if last > first
        ]
        return cast(Ids, np.concatenate(runs)) if runs else _NOBODY


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
