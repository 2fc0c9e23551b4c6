"""SHA-256 over what was done about a breach; the same value stands in the audit event, so an edit by SQL shows."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.breaches.models import BreachStep
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time


def step_digest(step: BreachStep, reference: str) -> str:
    """The digest of one step, with what it says as it is sealed."""
    return digest(
        {
            "breach": f"{step.breach_id} {reference}",
            "sequence": step.sequence,
            "kind": step.kind,
            "person": f"{step.person} {step.person_name}",
            "at": written_time(step.at),
            "said": sealed_digest(step.said),
        }
    )


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = BreachStep.objects.order_by("breach_id", "sequence").select_related("breach")
    for step in rows.iterator(chunk_size=500):
        yield step.breach_id, step.sequence, step_digest(step, step.breach.reference)
