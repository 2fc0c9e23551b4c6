"""How much the guard finds and how often it stops without cause: the figures that SECURITY A09 asks for."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from sharewell.domain.guarding import FactKind, Guard, ProtectedFact, find
from tests.unit.guarding import families
from tests.unit.guarding.clean import sentences
from tests.unit.guarding.spellings import carried, spelling

SEED = 20261122
OF_EACH = 700
FAMILIES, SENTENCES_EACH = 40, 60
DRAWN: dict[FactKind, Callable[[Random], str]] = {
    FactKind.POSTCODE: families.postcode,
    FactKind.UPRN: families.uprn,
    FactKind.PHONE: families.phone,
    FactKind.EMAIL: families.email,
    FactKind.STREET_LINE: lambda draw: families.address(draw).line,
    FactKind.PLACE: families.school,
    FactKind.NEW_NAME: families.person,
    FactKind.VEHICLE: families.vehicle,
}


@dataclass(frozen=True, slots=True)
class Count:
    """So many of so many, and those that were otherwise."""

    right: int
    of: int
    others: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.of


def recall(kind: FactKind, *, seed: int = SEED, of: int = OF_EACH) -> Count:
    """Of so many spellings of facts of a kind, each amid other words, how many would stop a sending."""
    draw, missed = Random(f"{seed}{kind}"), []  # noqa: S311 - test data
    for _ in range(of):
        text = DRAWN[kind](draw)
        spelt = spelling(draw, kind, text)
        whole = carried(draw, spelt)
        start = whole.index(spelt)
        hits = find(whole, [ProtectedFact(id="1", kind=kind, text=text)]).stopping
        if not any(hit.start < start + len(spelt) and hit.end > start for hit in hits):
            missed.append(f"{text!r}: {whole!r}")
    return Count(of - len(missed), of, tuple(missed))


def false_stops(*, seed: int = SEED) -> Count:
    """Of so many clean sentences, each looked through for a family's eleven facts, how many were let through."""
    draw, stopped = Random(seed), []  # noqa: S311 - test data
    for _ in range(FAMILIES):
        family = families.family(draw)
        guard = Guard(family)
        clean = sentences(draw, {fact.kind: fact.text for fact in family}, SENTENCES_EACH)
        stopped += [text for text in clean if guard.find(text).stops]
    return Count(FAMILIES * SENTENCES_EACH - len(stopped), FAMILIES * SENTENCES_EACH, tuple(stopped))
