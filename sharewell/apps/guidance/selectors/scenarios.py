"""Every scenario, by the rules that it fires, by its file and by its case: worked out once for each guidance."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import Scenario, fired_by, load_scenarios

Shelf = Mapping[str, tuple[Scenario, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The scenarios. `firing` is by rule id, `files` by address such as core/items, `cases` by the case's name."""

    firing: Shelf
    files: Shelf
    cases: Shelf

    @property
    def count(self) -> int:
        """How many there are."""
        return sum(len(held) for held in self.files.values())


def scenario_book() -> Book:
    """The scenarios of the guidance at hand."""
    return _book(load_guidance().sha256)


@lru_cache(maxsize=2)
def _book(_sha256: str) -> Book:
    scenarios = load_scenarios()
    return Book(
        firing=fired_by(scenarios, load_guidance()),
        files=_shelved((scenario.where, scenario) for scenario in scenarios),
        cases=_shelved((scenario.case, scenario) for scenario in scenarios if scenario.case),
    )


def _shelved(named: Iterable[tuple[str, Scenario]]) -> Shelf:
    found: dict[str, list[Scenario]] = {}
    for name, scenario in named:
        found.setdefault(name, []).append(scenario)
    return {name: tuple(held) for name, held in found.items()}
