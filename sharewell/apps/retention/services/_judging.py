"""Where a file stands, from all that is known. Nobody is shown anything here."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sharewell.apps.children.services import birth_day
from sharewell.apps.holdings.services import agreed_erasures, gather_holdings, standing_holds
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.retention.models import File
from sharewell.apps.retention.selectors import lifted_moratoriums, period_in_force, standing_own_holds
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.holdings import AgreedErasure, Holding, HoldingKind
from sharewell.domain.retention import (
    Facts,
    FileKind,
    Held,
    Judgement,
    Life,
    judge,
    last_day,
    moratoriums,
    proposed_kind,
)
from sharewell.kit.crypto import keyring

FIELD = "retention.said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What decides about a file. `kind` is what somebody said, or what is proposed; `life` the days counted from."""

    judgement: Judgement
    facts: Facts
    kind: FileKind
    life: Life
    holdings: tuple[Holding, ...]
    erasures: tuple[AgreedErasure, ...] = ()

    @property
    def entries(self) -> tuple[UUID, ...]:
        """The entries of the person."""
        return tuple(one.thing for one in self.holdings if one.kind is HoldingKind.ENTRY)

    @property
    def own(self) -> tuple[Holding, ...]:
        """What is about nobody else of the organisation's too, and so goes with the file."""
        return _own(self.holdings, self.entries)

    @property
    def is_all_to_erase(self) -> bool:
        """Whether it was agreed to erase all that goes with the file."""
        return _all_agreed(self.own, self.erasures)


def standing_of(actor: Actor, file: File, at: datetime) -> Standing:
    """Where a file stands now. Raises Refused, as gathering does."""
    organisation, day = file.organisation_id, local_day(at)
    held = tuple(gather_holdings(actor=actor, organisation=organisation, entries=[file.pk]))
    entries = [one.thing for one in held if one.kind is HoldingKind.ENTRY]
    facts = facts_of(file)
    kind = facts.kind or _proposed(organisation)
    born = birth_day(actor=actor, organisation=organisation, entries=entries)
    life = facts.life(born, last_day(local_day(one.ended or one.began) for one in held))
    lifted = lifted_moratoriums(organisation)
    erasures = tuple(agreed_erasures(actor=actor, organisation=organisation, entries=entries))
    judgement = judge(
        kind=kind,
        life=life,
        period=period_in_force(organisation, kind, life=life, day=day),
        holds=_holds(actor, organisation, entries),
        moratoriums=[one for one in moratoriums() if one.key not in lifted],
        work_waits=any(one.waits for one in held),
        day=day,
        erased=_all_agreed(_own(held, entries), erasures),
    )
    return Standing(judgement=judgement, facts=facts, kind=kind, life=life, holdings=held, erasures=erasures)


def _own(held: Collection[Holding], entries: Collection[UUID]) -> tuple[Holding, ...]:
    return tuple(one for one in held if not one.others.difference(entries))


def _all_agreed(own: Collection[Holding], erasures: Collection[AgreedErasure]) -> bool:
    """A later share, or whatever else came in since, was not agreed on: then it is not all."""
    return bool(erasures) and {one.record for one in own} <= {one.record for one in erasures}


def facts_of(file: File) -> Facts:
    """What somebody said of a file; nothing where its key is gone."""
    if not file.said:
        return Facts()
    ring = keyring(holder=file.organisation_id, records=[file.pk])
    if file.pk not in ring:
        return Facts()
    return Facts.from_json(ring.unseal(record=file.pk, field=FIELD, sealed=bytes(file.said)))


def _holds(actor: Actor, organisation: UUID, entries: Iterable[UUID]) -> list[Held]:
    asked = list(entries)
    own = [
        Held(reason=row.reason, since=local_day(row.at)) for row in standing_own_holds(organisation, asked)
    ]
    others = standing_holds(actor=actor, organisation=organisation, entries=asked)
    return own + [Held(reason=one.reason, since=local_day(one.since)) for one in others]


def _proposed(organisation: UUID) -> FileKind:
    entry = directory_entry(organisation)
    return proposed_kind(entry.sector if entry else "")


def later_than(file: File, day: date) -> bool:
    """Whether somebody decided to keep the file beyond a day."""
    return file.later is not None and day <= file.later
