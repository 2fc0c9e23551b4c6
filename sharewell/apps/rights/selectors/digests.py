"""SHA-256 over what happened to a request, sealed text by its sealed bytes: no key is needed."""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.rights.models import PreparedAnswer, RightsRequest, RightsStep
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.rights import Happened


def step_digest(step: RightsStep) -> str:
    """The digest of one step; the first stands for the fixed part of the request, others for the answer they name."""
    first = _fixed(step.request) if step.kind == Happened.RECEIVED else {}
    return digest(
        {
            "request": str(step.request_id),
            "sequence": step.sequence,
            "kind": str(step.kind),
            "person": f"{step.person} {step.person_name}",
            "on": step.on.isoformat(),
            "at": written_time(step.at),
            "thing": str(step.thing or ""),
            "note": sealed_digest(step.note),
            **(_answer(step.answer) if step.answer else {}),
            **first,
        }
    )


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`."""
    rows = RightsStep.objects.order_by("request_id", "sequence").select_related("request", "answer")
    for step in rows.iterator(chunk_size=200):
        yield step.request_id, step.sequence, step_digest(step)


def _fixed(request: RightsRequest) -> dict[str, str]:
    return {
        "reference": request.reference,
        "organisation": str(request.organisation_id),
        "right": f"{request.right} {request.asker} {request.channel}",
        "received_on": request.received_on.isoformat(),
        "entry": str(request.entry_id or ""),
    }


def _answer(answer: PreparedAnswer) -> dict[str, str | int]:
    return {
        "answer": f"{answer.pk} {answer.change} {answer.ending}",
        "letter": sealed_digest(answer.letter),
        "document": f"{sealed_digest(answer.document)} {answer.document_sha256}",
        "data": sealed_digest(answer.data),
    }
