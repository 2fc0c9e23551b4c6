"""The other view, wherever the item is: read with its record, and carried on when the item goes on."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.disagreements.models import CarriedView, Disagreement, DisagreementStep
from sharewell.apps.disagreements.selectors import carried_digest
from sharewell.apps.disagreements.services._steps import PURPOSE, words_field
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.disagreements import State
from sharewell.kit.crypto import KeyRing, keyring
from sharewell.kit.ids import new_id

CARRIED = "carried"


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherView:
    """Another view of a record, or of the item at `position`, as it stands beside it.

    `state` is a word of domain.disagreements.State, or CARRIED for one that came with an item that was passed on; those
    have an empty `by`, and None for `disagreement`.
    """

    disagreement: UUID | None
    position: int | None
    about: str
    words: str
    answer: str
    by: str
    at: datetime
    state: str
    origin: UUID


def views_in(*, actor: Actor, records: Iterable[UUID], ring: KeyRing) -> Mapping[UUID, tuple[OtherView, ...]]:
    """The other views of these records, in two queries. The caller has asked the policy and told the log of the look.

    A record whose key is not in the ring has none to be read.
    """
    wanted = [record for record in records if record in ring]
    found: dict[UUID, list[OtherView]] = defaultdict(list)
    steps = DisagreementStep.objects.filter(disagreement__record__in=wanted).exclude(words=b"")
    by_one: dict[UUID, list[DisagreementStep]] = defaultdict(list)
    for step in steps.select_related("disagreement").order_by("disagreement__raised_at", "sequence"):
        by_one[step.disagreement_id].append(step)
    for said in by_one.values():
        found[said[0].disagreement.record].append(_view(ring, said))
    for row in CarriedView.objects.filter(record__in=wanted).order_by("said_at"):
        found[row.record].append(_carried(ring, row))
    return {record: tuple(views) for record, views in found.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Way:
    """From a record to the next, in whose hands both are. `places` has each item's position there and then."""

    record: UUID
    onward: UUID
    holder: UUID
    places: tuple[tuple[int, int], ...]


@transaction.atomic
def carry_views(*, actor: Actor, at: datetime, way: Way) -> int:
    """Carry the other views of a record's items on to the next record, once each; answers how many.

    A view of the whole record goes with each item. Only whoever passed the items on holds both keys, so it is done
    with their hand, whoever says something later.
    """
    ring = keyring(holder=way.holder, records=[way.record, way.onward])
    views = views_in(actor=actor, records=[way.record], ring=ring).get(way.record, ())
    there = set(CarriedView.objects.filter(record=way.onward).values_list("came_from", "position"))
    told = [
        (view, then)
        for view in views
        for now_at, then in way.places
        if view.position in (None, now_at) and (view.origin, then) not in there
    ]
    for view, then in told:
        _carry(actor, ring, view, way.onward, then, at)
    return len(told)


def _carry(actor: Actor, ring: KeyRing, view: OtherView, onward: UUID, position: int, at: datetime) -> None:
    row = CarriedView(
        id=new_id(),
        record=onward,
        position=position,
        came_from=view.origin,
        said_at=view.at,
        carried_at=at,
    )
    row.words = ring.seal(record=onward, field=f"carried.{row.pk}", text=view.words)
    row.sha256 = carried_digest(row)
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.DISAGREEMENT_CARRIED,
        at=at,
        record=row.pk,
        purpose=PURPOSE,
        fields=("words",),
        detail={"sha256": row.sha256},
    )


def _view(ring: KeyRing, said: Sequence[DisagreementStep]) -> OtherView:
    one: Disagreement = said[0].disagreement
    answers = [step for step in said[1:] if step.organisation == one.other_id]

    def text(step: DisagreementStep) -> str:
        return ring.unseal(
            record=one.record, field=words_field(one), sealed=step.words, version=step.sequence
        )

    return OtherView(
        disagreement=one.pk,
        position=one.position,
        about=one.about,
        words=text(said[0]),
        answer=text(answers[-1]) if answers else "",
        by=f"{one.raised_by_name}, {one.raiser_name}",
        at=one.raised_at,
        state=State(one.state),
        origin=one.pk,
    )


def _carried(ring: KeyRing, row: CarriedView) -> OtherView:
    return OtherView(
        disagreement=None,
        position=row.position,
        about="item",
        words=ring.unseal(record=row.record, field=f"carried.{row.pk}", sealed=row.words),
        answer="",
        by="",
        at=row.said_at,
        state=CARRIED,
        origin=row.came_from,
    )
