"""What organisations have of a child: the same people with faults, as two lists or as what somebody types.

Rates are harsher than published figures of the health service on purpose (police, schools, voluntary bodies): list A
lacks 5 % of numbers and has 8 % moved, list B 45 % and 18 %.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import numpy as np
from matching.population import NONE, Children, health_number, postcode_of
from numpy.typing import NDArray

from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Particulars, Sex

KEYS = "qwertyuiopasdfghjklzxcvbnm"


@dataclass(frozen=True)
class Rates:
    """The chance of each fault, of one record."""

    no_number: float
    moved: float
    no_place: float = 0.02
    given: float = 0.11
    family: float = 0.12
    born: float = 0.047
    no_born: float = 0.01
    swapped: float = 0.01
    placeholder: float = 0.004
    adopted: float = 0.002
    wrong_number: float = 0.003


LIST_A = Rates(no_number=0.05, moved=0.08)
LIST_B = Rates(no_number=0.45, moved=0.18)


@dataclass(frozen=True)
class Records:
    """A list as an organisation holds it. `who` is whom each record is about; words by number, NONE where empty."""

    children: Children
    who: NDArray[np.int64]
    given: NDArray[np.int32]
    second: NDArray[np.int32]
    family: NDArray[np.int32]
    family2: NDArray[np.int32]
    born: NDArray[np.int32]
    postcode: NDArray[np.int32]
    number: NDArray[np.int64]
    sex: NDArray[np.int8]

    def __len__(self) -> int:
        return len(self.who)

    def particulars(self, row: int) -> Particulars:
        """One record as it is compared."""
        words = self.children.vocabulary.words
        number = health_number(int(self.number[row])) if self.number[row] != NONE else ""
        return Particulars(
            given=_words(words, self.given[row], self.second[row]),
            family=_words(words, self.family[row], self.family2[row]),
            born=_day(int(self.born[row])),
            sex=(Sex.FEMALE, Sex.MALE)[self.sex[row]] if self.sex[row] != NONE else Sex.UNKNOWN,
            postcodes=(postcode_of(int(self.postcode[row])),) if self.postcode[row] != NONE else (),
            numbers=((IdentifierKind.NHS_NUMBER, number),) if number else (),
        )


NO_DAY = np.iinfo(np.int32).min
NEVER_ISSUED = (980_000_000, 1_000_000_000)
"""Bodies of numbers that no child of any population has: an adopted child is given a new one."""


def spoil(children: Children, who: NDArray[np.int64], rates: Rates, seed: int) -> Records:
    """The records of these children with faults."""
    random = np.random.default_rng(seed)
    take = {
        name: getattr(children, name)[who].copy() for name in ("given", "second", "family", "family2", "born")
    }
    take |= {name: getattr(children, name)[who].copy() for name in ("postcode", "number", "sex")}
    found = Records(children, who, **take)
    _adopt(found, random, rates.adopted)
    _spoil_names(found, random, rates)
    _spoil_dates(found, random, rates)
    moved = random.random(len(who)) < rates.moved
    found.postcode[moved] = random.integers(0, children.postcode.max() + 1, int(moved.sum()))
    found.postcode[random.random(len(who)) < rates.no_place] = NONE
    wrong = random.random(len(who)) < rates.wrong_number
    found.number[wrong] = children.number[random.integers(0, len(children), int(wrong.sum()))]
    found.number[random.random(len(who)) < rates.no_number] = NONE
    return found


def two_lists(children: Children, size: int, seed: int, common: float = 0.625) -> tuple[Records, Records]:
    """List A and list B of `size` each, that have `common` of their children in common."""
    random = np.random.default_rng(seed)
    alone = size - int(size * common)
    drawn = random.choice(len(children), size + alone, replace=False)
    one, other = drawn[:size].copy(), drawn[alone:].copy()
    random.shuffle(one)
    random.shuffle(other)
    return spoil(children, one, LIST_A, seed + 1), spoil(children, other, LIST_B, seed + 2)


def _adopt(found: Records, random: np.random.Generator, rate: float) -> None:
    """Another family's name and place, and a number that nobody had before."""
    rows = np.flatnonzero(random.random(len(found)) < rate)
    others = random.integers(0, len(found.children), len(rows))
    for name in ("family", "family2", "postcode"):
        getattr(found, name)[rows] = getattr(found.children, name)[others]
    found.number[rows] = random.integers(*NEVER_ISSUED, len(rows))


def _spoil_names(found: Records, random: np.random.Generator, rates: Rates) -> None:
    given = np.flatnonzero(random.random(len(found)) < rates.given)
    kind = random.random(len(given))
    _respell(found, found.given, given[kind < 0.5], random)
    _mistype(found, found.given, given[(kind >= 0.5) & (kind < 0.75)], random)
    _other_forename(found, given[(kind >= 0.75) & (kind < 0.95)])
    _shorten(found, given[kind >= 0.95])
    found.second[random.random(len(found)) < 0.4] = NONE
    family = np.flatnonzero(random.random(len(found)) < rates.family)
    kind = random.random(len(family))
    _respell(found, found.family, family[kind < 0.3], random)
    _mistype(found, found.family, family[(kind >= 0.3) & (kind < 0.6)], random)
    changed = family[kind >= 0.6]
    found.family[changed] = found.children.family[random.integers(0, len(found.children), len(changed))]
    half = np.flatnonzero((found.family2 != NONE) & (random.random(len(found)) < 0.35))
    first = random.random(len(half)) < 0.5
    found.family[half[first]] = found.family2[half[first]]
    found.family2[half] = NONE
    swapped = random.random(len(found)) < rates.swapped
    found.given[swapped], found.family[swapped] = found.family[swapped], found.given[swapped]
    none = random.random(len(found)) < rates.placeholder
    found.given[none] = NONE


def _respell(
    found: Records, column: NDArray[np.int32], rows: NDArray[np.int64], random: np.random.Generator
) -> None:
    """Another spelling where the name has one, else a slip of the keys."""
    spellings = found.children.spellings
    without = []
    for row in rows:
        others = spellings.get(int(column[row]))
        if others:
            column[row] = others[int(random.integers(len(others)))]
        else:
            without.append(row)
    _mistype(found, column, np.array(without, np.int64), random)


def _mistype(
    found: Records, column: NDArray[np.int32], rows: NDArray[np.int64], random: np.random.Generator
) -> None:
    vocabulary = found.children.vocabulary
    for row in rows:
        column[row] = vocabulary.number(slip(vocabulary.words[column[row]], random))


def slip(word: str, random: np.random.Generator) -> str:
    """A word with one key missed, doubled, wrong, or two turned round; a word of one letter stays."""
    if len(word) < 2:
        return word
    place = int(random.integers(1, len(word)))
    ways: tuple[Callable[[], str], ...] = (
        lambda: word[:place] + word[place + 1 :],
        lambda: word[:place] + word[place] + word[place:],
        lambda: word[:place] + KEYS[int(random.integers(len(KEYS)))] + word[place + 1 :],
        lambda: word[: place - 1] + word[place] + word[place - 1] + word[place + 1 :],
    )
    return ways[int(random.integers(len(ways)))]()


def _other_forename(found: Records, rows: NDArray[np.int64]) -> None:
    with_second = rows[found.second[rows] != NONE]
    first = found.given[with_second].copy()
    found.given[with_second], found.second[with_second] = found.second[with_second], first


def _shorten(found: Records, rows: NDArray[np.int64]) -> None:
    vocabulary = found.children.vocabulary
    for row in rows:
        word = vocabulary.words[found.given[row]]
        found.given[row] = vocabulary.number(word[: max(3, len(word) // 2)])


def _spoil_dates(found: Records, random: np.random.Generator, rates: Rates) -> None:
    rows = np.flatnonzero(random.random(len(found)) < rates.born)
    for row in rows:
        found.born[row] = wrong_day(int(found.born[row]), random)
    found.born[random.random(len(found)) < rates.no_born] = NO_DAY


def wrong_day(day: int, random: np.random.Generator) -> int:
    """A date with day and month turned, a figure of day or year wrong, the first of the year, or some days off."""
    known = _day(day)
    if known is None:
        return day
    kind = random.random()
    if kind < 0.25 and known.day <= 12:
        known = known.replace(month=known.day, day=known.month)
    elif kind < 0.55:
        known = known.replace(day=min(28, known.day % 10 + 10 * int(random.integers(0, 3)) or 1))
    elif kind < 0.75:
        known = known.replace(year=known.year + (1 if random.random() < 0.5 else -1), day=min(known.day, 28))
    elif kind < 0.85:
        known = known.replace(month=1, day=1)
    else:
        return day + int(random.integers(1, 40))
    return (known - date(1970, 1, 1)).days


def _day(days: int) -> date | None:
    return None if days == NO_DAY else date.fromordinal(date(1970, 1, 1).toordinal() + days)


def _words(words: list[str], *numbers: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(words[number] for number in numbers if number != NONE))
