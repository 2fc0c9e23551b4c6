"""Spellings of a street line and of a whole address."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product

from sharewell.domain.guarding.codes import code_matcher
from sharewell.domain.guarding.facts import Sure
from sharewell.domain.guarding.letters import folded
from sharewell.domain.guarding.names import place_matcher
from sharewell.domain.guarding.spans import Matcher, Place, in_words, place, run_together, spelt_as
from sharewell.domain.guarding.views import Views, Word, form_of, words_of
from sharewell.domain.guarding.words import (
    COMMON_STREETS,
    NOT_AFTER_A_NUMBER,
    SPELLINGS,
    STREET_TYPES,
    number_in_words,
)

POSTCODE = re.compile(r"\b[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}\b")
HOUSE = re.compile(r"\d+[a-z]?")
PARTS = re.compile(r"[,;\n\r|]+")
SURE_OF_NAME = 6
OTHER_HOUSE_WITHIN = 12


@dataclass(frozen=True, slots=True)
class Line:
    """A street line taken apart: house and flat (or nothing), the name as compared and as written, its kind."""

    number: str
    flat: str
    name: tuple[str, ...]
    plain: tuple[str, ...]
    kind: str


def address_matchers(text: str) -> list[Matcher]:
    """What gives a whole address away: its postcode, each of its street lines, the name of its house. Not its town."""
    plain = folded(PARTS.sub(",", text)).text
    found = [code_matcher(code) for code in POSTCODE.findall(plain)]
    parts = _joined([part.strip() for part in POSTCODE.sub(" ", plain).split(",")])
    streets = [part for part in parts if line_of(part)]
    found += [street_matcher(part) for part in streets]
    if parts and parts[0] not in streets and len(parts) > 1:
        found.append(place_matcher(parts[0]))
    if not found:
        found.append(place_matcher(text))
    return [matcher for matcher in found if matcher]


def street_matcher(text: str) -> Matcher | None:
    """A house and street in all its spellings, and the street alone unless another house of it is meant."""
    line = line_of(folded(PARTS.sub(" ", text)).text)
    if line is None:
        return place_matcher(text)
    whole = set(_said_forms(line))
    glued = set(_glued_forms(line))

    def matches(seen: Views) -> Iterator[Place]:
        for wanted in whole:
            for first, last in in_words(seen, wanted):
                yield place(seen.said, first, last, Sure.CERTAIN)
        for wanted in glued:
            for first, last in run_together(seen, wanted):
                yield place(seen.close, first, last, Sure.CERTAIN)
        yield from _street_alone(seen, line)
        yield from _house_and_name(seen, line)

    return matches


def line_of(part: str) -> Line | None:
    """A part of an address as a street line; None where it names no street. Floors count for nothing."""
    words = list(words_of(part))
    houses = [at for at, word in enumerate(words) if HOUSE.fullmatch(word.form)]
    number = words[houses[-1]].form if houses else ""
    flat = words[houses[-2]].form if len(houses) > 1 else ""
    rest = words[houses[-1] + 1 :] if houses else words
    if number and len(rest) > 1 and len(rest[0].plain) == 1 and rest[0].form:
        number, rest = number + rest[0].plain, rest[1:]
    return _line(number, flat, rest)


def _line(number: str, flat: str, rest: list[Word]) -> Line | None:
    while rest and not rest[0].form:
        rest = rest[1:]
    for kind_at in (len(rest) - 1, 0):
        if rest and rest[kind_at].form in KINDS:
            name = rest[:kind_at] + rest[kind_at + 1 :]
            if any(word.form for word in name):
                return Line(number, flat, _forms(name), _plain(name), rest[kind_at].form)
    named = bool(number and _forms(rest))
    return Line(number, flat, _forms(rest), _plain(rest), "") if named else None


def _forms(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.form for word in words if word.form)


def _plain(words: list[Word]) -> tuple[str, ...]:
    return tuple(word.plain for word in words)


KINDS = frozenset(form_of(word) for kind in STREET_TYPES for word in SPELLINGS.get(kind, (kind,)))


def _joined(parts: list[str]) -> list[str]:
    """The parts with a number of its own put before the street that follows it."""
    joined: list[str] = []
    for part in filter(None, parts):
        alone = joined and all(HOUSE.fullmatch(word.form) or not word.form for word in words_of(joined[-1]))
        if alone:
            joined[-1] = f"{joined[-1]} {part}"
        else:
            joined.append(part)
    return joined


def names_of(line: Line) -> list[str]:
    """The street's name run together, with and without an owner's s: St Mary's, St Marys, St Mary."""
    choices = [{word, word.removesuffix("s") if len(word) > 3 else word, word + "s"} for word in line.name]
    if len(choices) > 3:
        return ["".join(line.name)]
    return ["".join(choice) for choice in product(*choices)]


def _said_forms(line: Line) -> Iterator[str]:
    for name in names_of(line):
        streets = {name + line.kind, line.kind + name}
        for street in streets:
            if line.number:
                yield line.number + street
                yield street + line.number
            else:
                yield street


def _glued_forms(line: Line) -> Iterator[str]:
    spellings = spelt_as(line.kind) if line.kind else {""}
    numbers = [line.number, *(number_in_words(int(line.number)) if line.number.isdigit() else ())]
    if line.flat:
        numbers.append(line.flat + line.number)
    for number, kind, name in product(numbers, spellings, _plain_names(line)):
        yield number + name + kind
        yield number + kind + name


def _plain_names(line: Line) -> set[str]:
    written, compared = "".join(line.plain), "".join(line.name)
    spelt = {head + "".join(line.plain[1:]) for head in spelt_as(form_of(line.plain[0]) or line.plain[0])}
    return {written, compared} | spelt


def _street_alone(seen: Views, line: Line) -> Iterator[Place]:
    if not (line.number and line.kind):
        return
    common = all(word in COMMON for word in line.name)
    for name in names_of(line):
        for wanted in {name + line.kind, line.kind + name}:
            for first, last in in_words(seen, wanted):
                if not _another_house(seen, first, line.number):
                    yield place(seen.said, first, last, Sure.POSSIBLE if common else Sure.LIKELY)


COMMON = frozenset(form_of(word) for word in COMMON_STREETS)


def _another_house(seen: Views, first: int, number: str) -> bool:
    """Whether the words just before give the street other house numbers than the protected one."""
    before = [word for word in _words_before(seen, first, 3) if word.form]
    houses = [word.form for word in before[-2:] if HOUSE.fullmatch(word.form)]
    return bool(houses) and number not in houses


def _house_and_name(seen: Views, line: Line) -> Iterator[Place]:
    """The house and the street's name without its kind: 14 Elm. Never a date, and no other street of that name."""
    if not (line.number and line.kind) or line.name[0] in AFTER_NUMBER:
        return
    name = "".join(line.name)
    sure = Sure.LIKELY if len(line.name) > 1 or len(name) >= SURE_OF_NAME else Sure.POSSIBLE
    for first, last in in_words(seen, line.number + name):
        after = seen.said.text[last + 1 : last + 8]
        if not any(after.startswith(kind) and kind != line.kind for kind in KINDS if len(kind) > 1):
            yield place(seen.said, first, last, sure)


AFTER_NUMBER = frozenset(form_of(word) for word in NOT_AFTER_A_NUMBER)


def _words_before(seen: Views, first: int, most: int) -> list[Word]:
    at = seen.word_at(seen.said.starts[first])
    near = seen.words[max(0, at - most) : at]
    start = seen.said.starts[first]
    return [word for word in near if start - seen.folded.ends[word.end - 1] <= OTHER_HOUSE_WITHIN]
