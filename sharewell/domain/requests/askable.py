"""What another organisation can be asked for: named facts of its sector, for an objective. Data, never "everything"."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, Sector


class Objective(StrEnum):
    """What somebody asks for."""

    SAFE_TONIGHT = "safe_tonight"
    ENQUIRY = "enquiry"
    ASSESSMENT = "assessment"
    WHEREABOUTS = "whereabouts"
    ADULTS_AT_HOME = "adults_at_home"
    HEALTH = "health"
    SCHOOLING = "schooling"
    REPORT = "report"
    PERSON_OF_CONCERN = "person_of_concern"


@dataclass(frozen=True, slots=True, kw_only=True)
class AskableSource:
    """Where it is known from. `seen` as in the rules: source, secondary, unverified or own."""

    id: str
    part: str
    checked: date
    seen: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Aim:
    """An objective in words: the question, and the sentence that tells the other side why it is asked."""

    objective: Objective
    says: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Askable:
    """One named thing that a sector may hold. `months` is how far back it is asked for; 0 asks how it stands now.

    `needed_for` are the objectives that it is on the smallest list for, `may_help` those that it is offered for.
    """

    id: str
    sector: Sector
    says: str
    kind: ItemKind
    about: ItemAbout
    months: int
    needed_for: frozenset[Objective]
    may_help: frozenset[Objective]
    source: AskableSource
    first: date
    last: date | None = None
    nation: str = ""
    says_in: Mapping[str, str] = field(default_factory=dict)

    def in_force(self, on: date) -> bool:
        """Whether it may be offered on a day."""
        return self.first <= on and (self.last is None or on <= self.last)

    def words(self, nation: str) -> str:
        """What it is, in the terms of a nation."""
        return self.says_in.get(nation, self.says)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offered:
    """A fact as it is offered for an objective. `on_the_list`: it is one of the few that are needed."""

    fact: Askable
    says: str
    on_the_list: bool


def facts_offered(
    facts: Iterable[Askable], *, sector: str, nation: str, objective: Objective, on: date
) -> tuple[Offered, ...]:
    """What an organisation of a sector and nation can be asked for an objective, the needed facts first.

    A sector with no facts of its own is asked what anybody can be asked.
    """
    known = [fact for fact in facts if fact.in_force(on) and fact.nation in ("", nation)]
    mine = [fact for fact in known if fact.sector == sector]
    found = mine or [fact for fact in known if fact.sector is Sector.OTHER]
    offered = [
        Offered(fact=fact, says=fact.words(nation), on_the_list=objective in fact.needed_for)
        for fact in found
        if objective in fact.needed_for | fact.may_help
    ]
    return tuple(sorted(offered, key=lambda one: not one.on_the_list))


def smallest_list(
    facts: Iterable[Askable], *, objective: Objective, sectors: Sequence[str], nation: str, on: date
) -> dict[str, tuple[Askable, ...]]:
    """For each sector, the fewest facts that serve the objective; none where it seldom holds any."""
    known = tuple(facts)

    def few(sector: str) -> tuple[Askable, ...]:
        offered = facts_offered(known, sector=sector, nation=nation, objective=objective, on=on)
        return tuple(one.fact for one in offered if one.on_the_list)

    return {sector: few(sector) for sector in dict.fromkeys(sectors)}


def askable_by_id(facts: Iterable[Askable], ids: Iterable[str]) -> dict[str, Askable]:
    """The facts with these ids; one that is gone is left out."""
    wanted = set(ids)
    return {fact.id: fact for fact in facts if fact.id in wanted}
