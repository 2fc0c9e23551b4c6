"""Every scenario, by the rules that it fires, its file, its case and its sources: worked out once for each guidance."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import Scenario, fired_by, load_scenarios

Shelf = Mapping[str, tuple[Scenario, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """The scenarios. `firing` is by rule id, `files` by address such as core/items, `cases` by the case's name.

    `sources` is by source id: the scenarios that expect a rule which rests on it.
    """

    firing: Shelf
    files: Shelf
    cases: Shelf
    sources: Shelf

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
        sources=_shelved(_by_source(scenarios)),
    )


def _by_source(scenarios: Iterable[Scenario]) -> Iterator[tuple[str, Scenario]]:
    cited = {rule.id: [one.id for one in rule.sources] for rule in load_guidance().rules}
    for scenario in scenarios:
        expected = {name for wanted in scenario.expect.values() for name in _names(wanted)}
        for source in dict.fromkeys(
            source for rule in sorted(expected & cited.keys()) for source in cited[rule]
        ):
            yield source, scenario


def _names(wanted: object) -> Iterable[str]:
    """Whatever an expectation names: among them the ids of the rules that it wants to hear."""
    return [name for name in wanted if isinstance(name, str)] if isinstance(wanted, list | dict) else ()


def _shelved(named: Iterable[tuple[str, Scenario]]) -> Shelf:
    found: dict[str, list[Scenario]] = {}
    for name, scenario in named:
        found.setdefault(name, []).append(scenario)
    return {name: tuple(held) for name, held in found.items()}
