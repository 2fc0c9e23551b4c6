"""SHA-256 over what happened to an agreement; the same value stands in the audit event, so an edit by SQL shows.

A step that is about a version holds the digest of that version's text: so texts are compared too.
"""

import hashlib
from collections.abc import Iterator, Mapping
from uuid import UUID

from sharewell.apps.agreements.models import Agreement, AgreementStep
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time


def text_digest(text: str) -> str:
    """SHA-256 in hex of a version's text as it is stored: its fingerprint."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def step_digest(step: AgreementStep, reference: str, text: str) -> str:
    """The digest of one step; `text` is the stored text of the version that it is about, or nothing."""
    return digest(
        {
            "agreement": f"{step.agreement_id} {reference}",
            "sequence": step.sequence,
            "kind": str(step.kind),
            "version": f"{step.version} {text_digest(text) if text else ''}",
            "person": f"{step.person} {step.person_name}",
            "organisation": f"{step.organisation} {step.organisation_name}",
            "at": written_time(step.at),
            "said": step.said,
        }
    )


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = Agreement.objects.order_by("pk").prefetch_related("steps", "versions")
    for agreement in rows.iterator(chunk_size=200):
        texts: Mapping[int, str] = {one.number: one.text for one in agreement.versions.all()}
        for step in agreement.steps.all():
            yield (
                agreement.pk,
                step.sequence,
                step_digest(step, agreement.reference, texts.get(step.version, "")),
            )
