"""SHA-256 over what happened to policies and over who read them; the same value stands in the audit event."""

import hashlib
from collections.abc import Iterator, Mapping
from uuid import UUID

from sharewell.apps.policies.models import Policy, PolicyStep, Reading
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time


def text_digest(text: str) -> str:
    """SHA-256 in hex of a text as it is stored: its fingerprint."""
    return hashlib.sha256(text.encode()).hexdigest()


def step_digest(step: PolicyStep, reference: str, text: str) -> str:
    """The digest of one step; `text` is the stored text of the version that it is about, or nothing."""
    return digest(
        {
            "policy": f"{step.policy_id} {reference}",
            "sequence": step.sequence,
            "kind": str(step.kind),
            "version": f"{step.version} {text_digest(text) if text else ''}",
            "person": f"{step.person} {step.person_name}",
            "at": written_time(step.at),
            "said": step.said,
        }
    )


def reading_digest(reading: Reading) -> str:
    """The digest of what somebody said they have read."""
    return digest(
        {
            "policy": f"{reading.policy_id} {reading.number}",
            "person": f"{reading.person} {reading.person_name} {reading.role}",
            "at": written_time(reading.at),
        }
    )


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = Policy.objects.order_by("pk").prefetch_related("steps", "versions")
    for policy in rows.iterator(chunk_size=200):
        texts: Mapping[int, str] = {one.number: one.text for one in policy.versions.all()}
        for step in policy.steps.all():
            yield policy.pk, step.sequence, step_digest(step, policy.reference, texts.get(step.version, ""))


def reading_digests() -> Iterator[tuple[UUID, int, str]]:
    """The same of every reading."""
    for one in Reading.objects.order_by("pk").iterator(chunk_size=500):
        yield one.pk, one.number, reading_digest(one)
