"""SHA-256 over requests and what happened to them, sealed text by its sealed bytes: no key is needed.

The same value stands in the audit event of the write, so an edit by SQL shows. The first step of an ask stands for its
words as well.
"""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.requests.models import Ask, AskStep, Request
from sharewell.domain.audit.digests import digest, sealed_digests
from sharewell.domain.audit.entry import written_time
from sharewell.domain.requests import WAITS_FOR, AskState, AskStepKind, replayed
from sharewell.domain.sharing import Rung, StepRefused

ANSWERS = frozenset(
    {AskStepKind.ANSWERED, AskStepKind.REOPENED, AskStepKind.ANSWER_GONE, AskStepKind.FORWARDED}
)
WORDS = ("subject", "why", "wanted", "statement")


def request_digest(request: Request) -> str:
    """The digest of a request as its asker keeps it."""
    return digest(
        {
            "id": str(request.pk),
            "reference": request.reference,
            "concern": str(request.concern_id or ""),
            "entry": str(request.entry_id or ""),
            "asker": f"{request.asker_id} {request.asker_name}",
            "asked_by": f"{request.asked_by_id} {request.asked_by_name}",
            "made_at": written_time(request.made_at),
            "needed_by": written_time(request.needed_by) if request.needed_by else "",
            "urgency": f"{request.urgency} {request.nation}",
            **sealed_digests(request, *WORDS),
        }
    )


def ask_digest(ask: Ask) -> str:
    """The digest of what one organisation was asked."""
    return digest(
        {
            "id": str(ask.pk),
            "reference": ask.reference,
            "request": str(ask.request_id),
            "asker": f"{ask.asker_id} {ask.asker_name}",
            "asked_by": f"{ask.asked_by_id} {ask.asked_by_name}",
            "asked": f"{ask.asked_id} {ask.asked_name}",
            "sent_at": written_time(ask.sent_at),
            "needed_by": written_time(ask.needed_by) if ask.needed_by else "",
            "clock_of": f"{ask.urgency} {ask.nation} {ask.asked_sector}",
            "forwarded_from": str(ask.forwarded_from_id or ""),
            **sealed_digests(ask, *WORDS),
        }
    )


def step_digest(step: AskStep, ask: Ask) -> str:
    """The digest of one step of an ask."""
    return digest(
        {
            "ask": ask_digest(ask) if step.kind == AskStepKind.DELIVERED else str(ask.pk),
            "sequence": step.sequence,
            "kind": str(step.kind),
            "person": f"{step.person} {step.person_name}",
            "organisation": step.organisation_name,
            "at": written_time(step.at),
            "answer": f"{step.answer} {step.reason} {step.share or ''} {step.named or ''}",
            **sealed_digests(step, "note", "facts"),
        }
    )


def request_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every request, for `sharewell verify`."""
    for row in Request.objects.order_by("pk").iterator(chunk_size=500):
        yield row.pk, 0, request_digest(row)


def step_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every step, for `sharewell verify`.

    There is none for the last step of an ask that stands elsewhere than its steps say, or whose clock does not run as
    it should: an edit of the ask's row then shows at that step.
    """
    for ask in Ask.objects.order_by("pk").prefetch_related("steps").iterator(chunk_size=500):
        steps = list(ask.steps.all())
        for row in steps:
            wrong = row is steps[-1] and not _stands_as_said(ask, steps)
            yield ask.pk, row.sequence, "" if wrong else step_digest(row, ask)


def _stands_as_said(ask: Ask, steps: list[AskStep]) -> bool:
    try:
        state = replayed(AskStepKind(row.kind) for row in steps)
    except StepRefused:
        return False
    said = next((_said(row) for row in reversed(steps) if row.kind in ANSWERS), ("", "", None, None))
    answer = (ask.answer, ask.reason, ask.share, ask.forwarded_to_id)
    stands = ask.state == state and ask.steps_made == len(steps)
    return stands and answer == said and _clock_stands(ask, state)


def _said(step: AskStep) -> tuple[str, str, UUID | None, UUID | None]:
    return step.answer, step.reason, step.share, step.named


def _clock_stands(ask: Ask, state: AskState) -> bool:
    if state not in WAITS_FOR:
        return ask.due_at is None
    return ask.due_at is not None and (ask.next_climb_at is not None or ask.rung == Rung.CHIEFS)
