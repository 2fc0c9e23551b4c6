"""SHA-256 over what was said in disagreements, sealed text by its sealed bytes: no key is needed."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.disagreements.models import CarriedView, DisagreementStep
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time

Found = Iterator[tuple[UUID, int, str]]


def step_digest(step: DisagreementStep) -> str:
    """The digest of one step; the first holds what the disagreement is about and between whom."""
    said: dict[str, str | int | bool] = {
        "disagreement": str(step.disagreement_id),
        "sequence": step.sequence,
        "kind": str(step.kind),
        "level": str(step.level),
        "outcome": str(step.outcome),
        "organisation": f"{step.organisation} {step.organisation_name}",
        "person": f"{step.person} {step.person_name}",
        "at": written_time(step.at),
        "words": sealed_digest(step.words),
    }
    return digest(said | (_about(step) if step.sequence == 1 else {}))


def carried_digest(row: CarriedView) -> str:
    """The digest of a view that was carried on."""
    said: dict[str, str | int | bool] = {
        "record": str(row.record),
        "position": row.position,
        "came_from": str(row.came_from),
        "said_at": written_time(row.said_at),
        "carried_at": written_time(row.carried_at),
        "words": sealed_digest(row.words),
    }
    return digest(said)


def step_digests() -> Found:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = DisagreementStep.objects.select_related("disagreement").order_by("disagreement_id", "sequence")
    for row in rows.iterator():
        yield row.disagreement_id, row.sequence, step_digest(row)


def carried_digests() -> Found:
    """The same of every view that was carried on."""
    for row in CarriedView.objects.order_by("pk").iterator():
        yield row.pk, 0, carried_digest(row)


def _about(step: DisagreementStep) -> dict[str, str | int | bool]:
    one = step.disagreement
    return {
        "record": str(one.record),
        "position": -1 if one.position is None else one.position,
        "about": str(one.about),
        "between": f"{one.raiser_id} {one.other_id}",
    }
