"""Where a share stands: what was reached, by whom and when, and what is waited for. No content."""

from dataclasses import dataclass
from datetime import datetime

from sharewell.apps.shares.models import Question, Recall, Receipt, Share
from sharewell.domain.deadlines import Trigger
from sharewell.domain.sharing import WAITS_FOR, ReceiptKind, Rung, ShareState


@dataclass(frozen=True, slots=True, kw_only=True)
class Reached:
    """One rung of the ladder that was reached."""

    kind: ReceiptKind
    person_name: str
    organisation_name: str
    at: datetime
    sequence: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a share stands. `waits_for` and `due_at` are None when nothing is waited for."""

    state: ShareState
    reached: tuple[Reached, ...]
    waits_for: Trigger | None
    due_at: datetime | None
    overdue: bool
    rung: Rung
    owner_name: str
    question_asked_at: datetime | None
    question_asked_by: str
    question_answered_at: datetime | None
    recalled_at: datetime | None
    recalled_by: str


def where_it_stands(share: Share, *, at: datetime) -> Standing:
    """The ladder of a share as at `at`, in three queries."""
    question = Question.objects.filter(share_id=share.pk).defer("question", "answer").first()
    recall = Recall.objects.filter(share_id=share.pk).defer("reason").first()
    rows = Receipt.objects.filter(share_id=share.pk).defer("note", "outcome").order_by("sequence")
    state = ShareState(share.state)
    return Standing(
        state=state,
        reached=tuple(_reached(row) for row in rows),
        waits_for=WAITS_FOR.get(state),
        due_at=share.due_at,
        overdue=share.due_at is not None and share.due_at <= at,
        rung=Rung(share.rung),
        owner_name=share.owner_name,
        question_asked_at=question.asked_at if question else None,
        question_asked_by=question.asked_by_name if question else "",
        question_answered_at=question.answered_at if question else None,
        recalled_at=recall.at if recall else None,
        recalled_by=recall.person_name if recall else "",
    )


def _reached(row: Receipt) -> Reached:
    return Reached(
        kind=ReceiptKind(row.kind),
        person_name=row.person_name,
        organisation_name=row.organisation_name,
        at=row.at,
        sequence=row.sequence,
    )
