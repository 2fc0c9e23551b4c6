"""What is asked: about whom, for which facts, why, over which time. Plain data, with its text form for sealing."""

import json
from dataclasses import asdict, dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sharewell.domain.sharing.text import BadContent, checked

MOST_FACTS = 100
MOST_ASKED = 30
LONGEST_LINE = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Whom a request is about: only what the other side needs to find them. `where` is part of an address.

    Raises:
        BadContent: there is no name, or something is too long.
    """

    name: str
    born: date | None = None
    age: int | None = None
    where: str = ""

    def __post_init__(self) -> None:
        for text, required in ((self.name, True), (self.where, False)):
            if len(checked(text, required=required)) > LONGEST_LINE:
                raise BadContent(f"at most {LONGEST_LINE} characters can be kept here")

    def to_json(self) -> str:
        """The text that is sealed."""
        return _text({**asdict(self), "born": _day(self.born)})

    @classmethod
    def from_json(cls, text: str) -> "Subject":
        """The subject in a text made by `to_json`."""
        plain: dict[str, Any] = json.loads(text)
        return cls(**{**plain, "born": _read_day(plain["born"])})


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFact:
    """One named fact that is asked for. `code` is of the list of what can be asked; own words have none."""

    words: str
    code: str = ""

    def __post_init__(self) -> None:
        checked(self.words, required=True)
        checked(self.code)


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSpan:
    """The time that is asked about. None is open: no first day, or up to now.

    Raises:
        BadContent: it ends before it begins.
    """

    since: date | None = None
    until: date | None = None

    def __post_init__(self) -> None:
        if self.since and self.until and self.until < self.since:
            raise BadContent("the time asked about ends before it begins")


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """The facts that are asked for, over which time, for which objective (a code of the list of what can be asked).

    Raises:
        BadContent: nothing is asked for, or more than can be answered.
    """

    facts: tuple[WantedFact, ...]
    span: TimeSpan = TimeSpan()
    objective: str = ""

    def __post_init__(self) -> None:
        checked(self.objective)
        if not 1 <= len(self.facts) <= MOST_FACTS:
            raise BadContent(f"ask for at least one fact and at most {MOST_FACTS}")

    def to_json(self) -> str:
        """The text that is sealed."""
        span = {"since": _day(self.span.since), "until": _day(self.span.until)}
        return _text(
            {"facts": [asdict(one) for one in self.facts], "span": span, "objective": self.objective}
        )

    @classmethod
    def from_json(cls, text: str) -> "Wanted":
        """What was wanted, in a text made by `to_json`."""
        plain: dict[str, Any] = json.loads(text)
        span = TimeSpan(**{name: _read_day(value) for name, value in plain["span"].items()})
        facts = tuple(WantedFact(**one) for one in plain["facts"])
        return cls(facts=facts, span=span, objective=plain["objective"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Asking:
    """A request as somebody makes it. `concern` and `entry` are of their own organisation.

    `facts_for` gives single organisations a list of their own; the others are asked for what is `wanted`.
    """

    subject: Subject
    why: str
    wanted: Wanted
    organisations: tuple[UUID, ...]
    urgency: str
    needed_by: datetime | None = None
    concern: UUID | None = None
    entry: UUID | None = None
    facts_for: tuple[tuple[UUID, Wanted], ...] = ()

    def __post_init__(self) -> None:
        checked(self.why, required=True)

    def wanted_of(self, organisation: UUID) -> Wanted:
        """What one organisation is asked for."""
        return dict(self.facts_for).get(organisation, self.wanted)


def _text(plain: dict[str, Any]) -> str:
    return json.dumps(plain, ensure_ascii=False, sort_keys=True)


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None


def _read_day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
