"""SHA-256 over what happened to an agreement; the same value stands in the audit event, so an edit by SQL shows.

A step that is about a version holds the digest of that version's text: so texts are compared too.
"""

from collections.abc import Iterator, Mapping
from uuid import UUID

from sharewell.apps.agreements.models import Agreement, AgreementStep
from sharewell.domain.agreements import Signature
from sharewell.domain.agreements import fingerprint as text_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.audit.proof import Proof


def step_digest(step: AgreementStep, reference: str, text: str) -> str:
    """The digest of one step; `text` is the stored text of the version that it is about, or nothing."""
    return as_signature(step).digest_of(reference, text_digest(text) if text else "")


def as_signature(step: AgreementStep, log: Proof | None = None) -> Signature:
    """A step as a file gives it out."""
    return Signature(
        record=str(step.agreement_id),
        sequence=step.sequence,
        step=str(step.kind),
        version=step.version,
        person=str(step.person),
        person_name=step.person_name,
        organisation=str(step.organisation),
        organisation_name=step.organisation_name,
        at=written_time(step.at),
        said=step.said,
        sha256=step.sha256,
        log=log,
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
