"""What every answer does, with content or without."""

from datetime import datetime

from sharewell.apps.requests.models import Ask, AskStep
from sharewell.apps.requests.services._moving import Said, take_step
from sharewell.apps.requests.services._notices import tell_asker
from sharewell.domain.access import Actor
from sharewell.domain.requests import AskStepKind
from sharewell.kit.notify import NoticeKind


def answered(actor: Actor, row: Ask, at: datetime, said: Said) -> AskStep:
    """Write the answer of a held ask and tell the asker. Raises NotPossibleNow where it cannot be answered."""
    row.answer, row.reason, row.share = said.answer or "", said.reason or "", said.share
    step = take_step(actor, row, AskStepKind.ANSWERED, at, said)
    tell_asker(row, kind=NoticeKind.REQUEST_MOVED, key=f"answered:{row.pk}:{step.sequence}", at=at)
    return step


def take_on(actor: Actor, row: Ask) -> None:
    """Whoever acts on what nobody has taken on takes it on. The caller saves the row."""
    if row.owner_id is None:
        row.owner_id, row.owner_name = actor.person, actor.name
