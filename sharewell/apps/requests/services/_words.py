"""The words of a request out of their seals. Whoever calls this has asked the policy and told the log before."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext

from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.domain.requests import OPENS_AGAIN, AskStepKind, Subject, Wanted
from sharewell.domain.requests.content import WantedFact
from sharewell.domain.sharing import FactAnswer, FactOutcome
from sharewell.kit.crypto import KeyRing

NAMES = ("subject", "why", "wanted", "statement")


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestWords:
    """What is asked, in plain text."""

    subject: Subject
    why: str
    wanted: Wanted
    statement: str

    def texts(self) -> dict[str, str]:
        """Each text that is sealed, by its name."""
        return {
            "subject": self.subject.to_json(),
            "why": self.why,
            "wanted": self.wanted.to_json(),
            "statement": self.statement,
        }


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedStep:
    """One step of an ask with what was said. `facts` is what became of each fact, where the answer is a share."""

    kind: AskStepKind
    person: UUID
    person_name: str
    organisation_name: str
    at: datetime
    sequence: int
    answer: str
    reason: str
    share: UUID | None
    note: str
    facts: tuple[FactAnswer, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAsk:
    """An ask in plain text, with its steps in order; `ask` is the row as it stands now."""

    ask: Ask
    words: RequestWords
    steps: tuple[OpenedStep, ...]

    def last(self, kind: AskStepKind) -> OpenedStep | None:
        """The last step of a kind; None where there was none."""
        return next((step for step in reversed(self.steps) if step.kind is kind), None)

    @property
    def shares(self) -> tuple[UUID, ...]:
        """Every share that was ever an answer: one that was looked at again may have been answered twice."""
        return tuple(dict.fromkeys(step.share for step in self.steps if step.share))

    @property
    def outcomes(self) -> dict[int, FactOutcome]:
        """What became of each fact by the answers that stand, by its place; what was shared once stays shared."""
        found: dict[int, FactOutcome] = {}
        for step in self.steps:
            if step.kind in OPENS_AGAIN:
                found.clear()
            for one in step.facts:
                if found.get(one.place) is not FactOutcome.SHARED:
                    found[one.place] = one.outcome
        return found


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedRequest:
    """A request in plain text with every ask, as the asking side sees it."""

    request: Request
    words: RequestWords
    asks: tuple[OpenedAsk, ...]


def words_with(ring: KeyRing, row: Request | Ask) -> RequestWords:
    """The words of a request or an ask."""
    if ring.is_gone(row.pk):
        return _destroyed()
    texts = {name: ring.unseal(record=row.pk, field=name, sealed=bytes(getattr(row, name))) for name in NAMES}
    return RequestWords(
        subject=Subject.from_json(texts["subject"]),
        why=texts["why"],
        wanted=Wanted.from_json(texts["wanted"]),
        statement=texts["statement"],
    )


def _destroyed() -> RequestWords:
    words = gettext("Destroyed")
    wanted = Wanted(facts=(WantedFact(words=words),))
    return RequestWords(subject=Subject(name=words), why=words, wanted=wanted, statement=words)


def opened_with(ring: KeyRing, ask: Ask, steps: Iterable[AskStep]) -> OpenedAsk:
    """An ask in plain text."""
    return OpenedAsk(
        ask=ask, words=words_with(ring, ask), steps=tuple(_step(ring, ask.pk, row) for row in steps)
    )


def facts_to_text(facts: Sequence[FactAnswer]) -> str:
    """What became of the facts, as the text that is sealed; nothing for none."""
    return json.dumps([asdict(one) for one in facts], ensure_ascii=False, sort_keys=True) if facts else ""


def _step(ring: KeyRing, record: UUID, row: AskStep) -> OpenedStep:
    def text(name: str) -> str:
        sealed = bytes(getattr(row, name))
        place = f"step.{name}"
        return ring.unseal(record=record, field=place, sealed=sealed, version=row.sequence) if sealed else ""

    return OpenedStep(
        kind=AskStepKind(row.kind),
        person=row.person,
        person_name=row.person_name,
        organisation_name=row.organisation_name,
        at=row.at,
        sequence=row.sequence,
        answer=row.answer,
        reason=row.reason,
        share=row.share,
        note=text("note"),
        facts=_facts(text("facts")),
    )


def _facts(text: str) -> tuple[FactAnswer, ...]:
    rows: list[Mapping[str, str]] = json.loads(text) if text else []
    return tuple(FactAnswer(**{**row, "outcome": FactOutcome(row["outcome"])}) for row in rows)  # type: ignore[arg-type]
