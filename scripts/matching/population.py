"""A made-up population of children for measuring: households, siblings, twins, namesakes, names from many places.

Nobody in it lives. Names come by their frequency from the files of `../shared/data` (ONS, MIT and CC0) and from
name_groups.toml. Numbers start with 9, a range that is not issued. The same seed gives the same children.
"""

import csv
import gzip
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

HERE = Path(__file__).resolve().parent
DATA = HERE.parent.parent.parent / "shared" / "data"
FIRST_DAY, LAST_DAY = np.datetime64("2008-09-01"), np.datetime64("2026-08-31")
CHILDREN_OF_A_HOUSEHOLD = (0.38, 0.40, 0.15, 0.05, 0.02)
CHILDREN_OF_A_POSTCODE = 8
TWIN, OTHER_PARENTS_NAME, DOUBLE_BARRELLED, COUSIN, NO_SECOND_NAME = 0.015, 0.10, 0.06, 0.01, 0.35
FEWEST_BETWEEN = 300
"""Days between two births of one mother."""
NONE = -1

Ids = NDArray[np.int32]


@dataclass
class Vocabulary:
    """Words by number. Grows as faults make new ones."""

    words: list[str] = field(default_factory=list)
    numbers: dict[str, int] = field(default_factory=dict)

    def number(self, word: str) -> int:
        """The number of a word, new or known."""
        known = self.numbers.get(word)
        if known is None:
            known = self.numbers[word] = len(self.words)
            self.words.append(word)
        return known


@dataclass(frozen=True)
class Pool:
    """Names to draw from: numbers in the vocabulary and how likely each is."""

    names: Ids
    chances: NDArray[np.float64]

    def draw(self, random: np.random.Generator, size: int) -> Ids:
        """So many names, by their frequency."""
        return random.choice(self.names, size=size, p=self.chances).astype(np.int32)


@dataclass(frozen=True)
class Group:
    """Where names are from."""

    name: str
    share: float
    male: Pool
    female: Pool
    family: Pool


@dataclass
class Children:
    """One row for each child. `second` and `family2` may be NONE; `postcode` is a number, see `postcode_of`."""

    vocabulary: Vocabulary
    groups: tuple[str, ...]
    household: Ids
    group: NDArray[np.int8]
    sex: NDArray[np.int8]
    born: NDArray[np.int32]
    given: Ids
    second: Ids
    family: Ids
    family2: Ids
    postcode: Ids
    number: NDArray[np.int64]
    spellings: Mapping[int, tuple[int, ...]]

    def __len__(self) -> int:
        return len(self.given)


def make_children(size: int, seed: int, data: Path = DATA) -> Children:
    """About `size` children (at most a household more). Raises FileNotFoundError where the names are absent."""
    random = np.random.default_rng(seed)
    vocabulary = Vocabulary()
    groups, spellings = read_groups(vocabulary, data)
    of_household = random.choice(np.arange(1, 6), size=size, p=CHILDREN_OF_A_HOUSEHOLD).astype(np.int32)
    of_household = of_household[: int(np.searchsorted(np.cumsum(of_household), size)) + 1]
    household = np.repeat(np.arange(len(of_household), dtype=np.int32), of_household)
    rank = np.arange(len(household)) - np.repeat(np.cumsum(of_household) - of_household, of_household)
    group_of = random.choice(len(groups), size=len(of_household), p=[group.share for group in groups]).astype(
        np.int32
    )
    group = group_of[household].astype(np.int8)
    sex = random.integers(0, 2, len(household)).astype(np.int8)
    names = _names(random, groups, group_of, household, sex)
    given, second = names["given"], names["second"]
    family, family2 = _family_names(random, names["house"], names["other"], household)
    born = _births(random, household, rank)
    _cousins(random, given, family, born)
    places = random.permutation(max(1, len(of_household) * 2 // CHILDREN_OF_A_POSTCODE + 1)).astype(np.int32)
    postcode = places[random.integers(0, len(places), len(of_household))][household]
    return Children(
        vocabulary, tuple(each.name for each in groups), household, group, sex, born, given, second, family, family2,
        postcode, _numbers(random, len(household)), spellings,
    )  # fmt: skip


def postcode_of(number: int) -> str:
    """A postcode of invented areas, without a space: 600 to a district as in life, and each number has its own."""
    rest, unit = divmod(int(number), 60)
    rest, sector = divmod(rest, 10)
    area, district = divmod(rest, 20)
    letters = "ABCDEFGHJLNPQRSTUWXY"
    place = f"{'ZQVXJI'[area // 26 % 6]}{chr(65 + area % 26)}{district + 1}"
    return f"{place}{sector}{letters[unit % 20]}{letters[unit // 20]}"


def health_number(body: int) -> str:
    """The number with its check digit (weights 10 to 2, modulo 11); empty where that would be 10."""
    figures = f"{body:09d}"
    check = (
        11 - sum(int(figure) * weight for figure, weight in zip(figures, range(10, 1, -1), strict=True)) % 11
    )
    return "" if check == 10 else figures + str(check % 11)


def read_groups(vocabulary: Vocabulary, data: Path) -> tuple[tuple[Group, ...], dict[int, tuple[int, ...]]]:
    """The groups with the majority first, and the other spellings of each name that has any."""
    spellings: dict[int, tuple[int, ...]] = {}
    tables = tomllib.loads((HERE / "name_groups.toml").read_text(encoding="utf-8"))
    small = [
        Group(
            name,
            row["share"],
            *(_pool(vocabulary, row[kind], spellings) for kind in ("male", "female", "family")),
        )
        for name, row in tables.items()
    ]
    most = Group(
        "england_and_wales",
        1 - sum(group.share for group in small),
        _frequency_pool(vocabulary, data / "firstname_uk.csv.gz", "male"),
        _frequency_pool(vocabulary, data / "firstname_uk.csv.gz", "female"),
        _frequency_pool(vocabulary, data / "lastname_uk.csv.gz"),
    )
    for file in ("firstname_uk_variant.csv.gz", "lastname_uk_variant.csv.gz"):
        _add_variants(vocabulary, data / file, spellings)
    return (most, *small), spellings


def _pool(vocabulary: Vocabulary, text: str, spellings: dict[int, tuple[int, ...]]) -> Pool:
    ids = []
    for name in text.split():
        written = [vocabulary.number(word) for word in name.split("/")]
        ids.append(written[0])
        for each in written:
            others = tuple(other for other in written if other != each)
            if others:
                spellings[each] = tuple(dict.fromkeys(spellings.get(each, ()) + others))
    # By rank, as names are: the second is half as frequent as the first.
    chances = 1 / np.arange(1, len(ids) + 1)
    return Pool(np.array(ids, np.int32), chances / chances.sum())


def _frequency_pool(vocabulary: Vocabulary, file: Path, sex: str = "") -> Pool:
    frequency: dict[int, float] = {}
    for row in _rows(file):
        if sex and row["sex"] != sex:
            continue
        word = next(iter(row.values())).strip().lower()
        if word.isalpha():
            number = vocabulary.number(word)
            frequency[number] = frequency.get(number, 0.0) + float(row["freq"])
    chances = np.array(list(frequency.values()))
    return Pool(np.array(list(frequency), np.int32), chances / chances.sum())


def _add_variants(vocabulary: Vocabulary, file: Path, spellings: dict[int, tuple[int, ...]]) -> None:
    for row in _rows(file):
        one, other, *_ = row.values()
        if one.isalpha() and other.isalpha() and one in vocabulary.numbers:
            number = vocabulary.number(one)
            spellings[number] = (*spellings.get(number, ()), vocabulary.number(other))


def _rows(file: Path) -> list[dict[str, str]]:
    with gzip.open(file, "rt", encoding="utf-8") as text:
        return list(csv.DictReader(text))


def _names(
    random: np.random.Generator,
    groups: tuple[Group, ...],
    group_of: Ids,
    household: Ids,
    sex: NDArray[np.int8],
) -> dict[str, Ids]:
    size, houses = len(household), len(group_of)
    found = {"given": np.empty(size, np.int32), "second": np.empty(size, np.int32)}
    found |= {"house": np.empty(houses, np.int32), "other": np.empty(houses, np.int32)}
    group = group_of[household]
    for number, each in enumerate(groups):
        for value, pool in ((0, each.female), (1, each.male)):
            mine = np.flatnonzero((group == number) & (sex == value))
            for kind in ("given", "second"):
                found[kind][mine] = pool.draw(random, len(mine))
        mine = np.flatnonzero(group_of == number)
        for kind in ("house", "other"):
            found[kind][mine] = each.family.draw(random, len(mine))
    found["second"][random.random(size) < NO_SECOND_NAME] = NONE
    return found


def _family_names(random: np.random.Generator, house: Ids, other: Ids, household: Ids) -> tuple[Ids, Ids]:
    family, family2 = house[household].copy(), np.full(len(household), NONE, np.int32)
    theirs = random.random(len(household)) < OTHER_PARENTS_NAME
    family[theirs] = other[household][theirs]
    both = (random.random(len(house)) < DOUBLE_BARRELLED)[household] & ~theirs
    family2[both] = other[household][both]
    return family, family2


def _births(random: np.random.Generator, household: Ids, rank: NDArray[np.int64]) -> NDArray[np.int32]:
    """Days since 1970: the eldest anywhere, the next one to five years after, a twin on the same day."""
    first, last = (
        int(FIRST_DAY.astype("datetime64[D]").astype(int)),
        int(LAST_DAY.astype("datetime64[D]").astype(int)),
    )
    eldest = random.integers(first, last, household[-1] + 1)
    apart = random.integers(FEWEST_BETWEEN, 1800, len(household))
    apart[random.random(len(household)) < TWIN] = 0
    apart[rank == 0] = 0
    sums = np.cumsum(apart)
    start = np.maximum.accumulate(np.where(rank == 0, np.arange(len(household)), 0))
    days = eldest[household] + sums - sums[start]
    return ((days - first) % (last - first) + first).astype(np.int32)


def _cousins(random: np.random.Generator, given: Ids, family: Ids, born: NDArray[np.int32]) -> None:
    """A hundredth have a namesake elsewhere, born within two years."""
    size = len(given)
    ours = random.choice(size, int(size * COUSIN), replace=False)
    theirs = random.integers(0, size, len(ours))
    given[theirs], family[theirs] = given[ours], family[ours]
    born[theirs] = born[ours] + random.integers(-730, 730, len(ours))


def _numbers(random: np.random.Generator, size: int) -> NDArray[np.int64]:
    """Nine-figure bodies from 900,000,000, each once, all with a check digit."""
    bodies = random.permutation(np.arange(900_000_000, 900_000_000 + int(size * 1.25) + 100, dtype=np.int64))
    figures = (bodies[:, None] // 10 ** np.arange(8, -1, -1)) % 10
    usable = (figures * np.arange(10, 1, -1)).sum(axis=1) % 11 != 1
    return bodies[usable][:size]
