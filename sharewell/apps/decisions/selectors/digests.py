"""SHA-256 over what was written, sealed text by its sealed bytes: it can be checked without any key.

The same value stands in the audit event of the write, so an edit by SQL shows.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sharewell.apps.decisions.models import (
    CompletionTask,
    Concern,
    ConcernChild,
    Decision,
    KeptGuidance,
    LeadQuestion,
)
from sharewell.domain.audit.digests import digest, sealed_digest, sealed_digests
from sharewell.domain.audit.entry import written_time


def concern_digest(concern: Concern, children: Iterable[UUID]) -> str:
    """The digest of a concern as it stands in the database."""
    return digest(
        {
            "id": str(concern.pk),
            "reference": concern.reference,
            "organisation": str(concern.organisation_id),
            "raised_by": str(concern.raised_by_id),
            "raised_by_name": concern.raised_by_name,
            "raised_at": written_time(concern.raised_at),
            "route": str(concern.route),
            "urgency": str(concern.urgency),
            "nation": str(concern.nation),
            "children": ",".join(str(child) for child in children),
            **sealed_digests(concern, "observations", "own_words", "wishes", "wanted"),
        }
    )


def decision_digest(decision: Decision) -> str:
    """The digest of one version of a decision as it stands in the database."""
    texts = ("reasons", "harm_if_shared", "harm_if_not_shared", "telling_reason", "who_else_should_see")
    return digest(
        {
            "concern": str(decision.concern_id),
            "version": decision.version,
            "id": str(decision.pk),
            "outcome": str(decision.outcome),
            "departs_from_advice": bool(decision.departs_from_advice),
            "telling": str(decision.telling),
            "decided_by": str(decision.decided_by_id),
            "decided_by_name": decision.decided_by_name,
            "decided_at": written_time(decision.decided_at),
            "look_again_on": decision.look_again_on.isoformat() if decision.look_again_on else "",
            "guidance_version": decision.guidance_version,
            "guidance_sha256": decision.guidance_sha256,
            **sealed_digests(decision, *texts, "situation", "advice"),
        }
    )


def asked_digest(question: LeadQuestion) -> str:
    """The digest of what a lead was asked."""
    return digest(
        {
            "id": str(question.pk),
            "organisation": str(question.organisation_id),
            "asked_by": f"{question.asked_by_id} {question.asked_by_name}",
            "lead": f"{question.lead_id} {question.lead_name}",
            "asked_at": written_time(question.asked_at),
            "urgency": str(question.urgency),
            **sealed_digests(question, "question", "snapshot"),
        }
    )


def answered_digest(question: LeadQuestion) -> str:
    """The digest of what a lead answered."""
    return digest(
        {
            "id": str(question.pk),
            "answered_by": f"{question.answered_by_id} {question.answered_by_name}",
            "answered_at": written_time(question.answered_at) if question.answered_at else "",
            **sealed_digests(question, "answer"),
        }
    )


def review_digest(task: CompletionTask) -> str:
    """The digest of a review of an emergency's record."""
    return digest(
        {
            "concern": str(task.concern_id),
            "reviewed_by": str(task.reviewed_by_id),
            "reviewed_at": written_time(task.reviewed_at) if task.reviewed_at else "",
            **sealed_digests(task, "review_note"),
        }
    )


def kept_guidance_digest(row: KeptGuidance) -> str:
    """The digest of a version of the rules that is kept."""
    return digest(
        {
            "id": str(row.pk),
            "guidance": row.sha256,
            "version": row.version,
            "first_used_at": written_time(row.first_used_at),
            "archive": sealed_digest(row.archive),
        }
    )


def concern_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every concern, for `sharewell verify`."""
    children: dict[UUID, list[UUID]] = {}
    for concern, entry in ConcernChild.objects.order_by("position").values_list("concern_id", "entry"):
        children.setdefault(concern, []).append(entry)
    for row in Concern.objects.order_by("pk").iterator():
        yield row.pk, 0, concern_digest(row, children.get(row.pk, []))


def decision_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every decision, for `sharewell verify`."""
    for row in Decision.objects.order_by("concern_id", "version").iterator():
        yield row.concern_id, row.version, decision_digest(row)


def asked_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every question to a lead, for `sharewell verify`."""
    for row in LeadQuestion.objects.order_by("pk").iterator():
        yield row.pk, 0, asked_digest(row)


def answered_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every lead's answer, for `sharewell verify`."""
    for row in LeadQuestion.objects.filter(answered_at__isnull=False).order_by("pk").iterator():
        yield row.pk, 0, answered_digest(row)


def review_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every review, for `sharewell verify`."""
    for row in CompletionTask.objects.filter(reviewed_at__isnull=False).order_by("concern_id").iterator():
        yield row.concern_id, 0, review_digest(row)


def kept_guidance_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every version of the rules that is kept, for `sharewell verify`."""
    for row in KeptGuidance.objects.order_by("pk").iterator():
        yield row.pk, 0, kept_guidance_digest(row)
