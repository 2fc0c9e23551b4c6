"""SHA-256 over what happened in a discussion, sealed text by its sealed bytes: no key is needed.

The same value stands in the audit event of the write, so an edit by SQL shows. The first act stands for the fixed part
of the discussion, the last for where it stands and who is asked.
"""

from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.discussions.models import Discussion, DiscussionAct
from sharewell.domain.audit.digests import digest, sealed_digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.discussions import ENDS, Act, DiscussionState, SeatState, moved
from sharewell.domain.sharing import StepRefused

_ASKED_BY = frozenset({Act.CALLED, Act.INVITED})


def act_digest(act: DiscussionAct, discussion: Discussion) -> str:
    """The digest of one act."""
    first = _fixed(discussion) if act.sequence == 1 else {}
    values: dict[str, str | int | bool] = {
        "discussion": str(discussion.pk),
        "sequence": act.sequence,
        "kind": str(act.kind),
        "person": f"{act.person} {act.person_name}",
        "organisation": f"{act.organisation} {act.organisation_name}",
        "at": written_time(act.at),
        "about": f"{act.about or ''} {act.about_name}",
        "meets_at": written_time(act.meets_at) if act.meets_at else "",
        "content": sealed_digest(act.content),
        **first,
        **({"share": str(act.share)} if act.share else {}),
    }
    return digest(values)


def act_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every act, for `sharewell verify`.

    There is none for the last act of a discussion that stands elsewhere, or has others asked to it, than its acts say.
    """
    rows = Discussion.objects.order_by("pk").prefetch_related("acts", "seats")
    for discussion in rows.iterator(chunk_size=200):
        acts = list(discussion.acts.all())
        for act in acts:
            wrong = act is acts[-1] and not _stands_as_said(discussion, acts)
            yield discussion.pk, act.sequence, "" if wrong else act_digest(act, discussion)


def _stands_as_said(discussion: Discussion, acts: list[DiscussionAct]) -> bool:
    state = DiscussionState.CALLED
    there: set[UUID | None] = set()
    try:
        for act in acts:
            if act.kind != Act.CALLED:
                state = moved(state, Act(act.kind))
            if act.kind in _ASKED_BY:
                there.add(act.about)
            elif act.kind == Act.STOOD_DOWN:
                there.discard(act.about)
    except StepRefused:
        return False
    times = [act.meets_at for act in acts if act.meets_at]
    asked = {seat.organisation_id for seat in discussion.seats.all() if seat.state != SeatState.GONE}
    return (
        discussion.state == state
        and discussion.acts_made == len(acts)
        and discussion.meets_at == times[-1]
        and asked == there
        and (discussion.due_at is None) == (state in ENDS)
    )


def _fixed(discussion: Discussion) -> dict[str, str]:
    return {
        "reference": discussion.reference,
        "kind_of": discussion.kind,
        "entry": str(discussion.entry_id),
        "caller": f"{discussion.caller_id} {discussion.caller_name}",
        "called_by": f"{discussion.called_by_id} {discussion.called_by_name}",
        "subject": sealed_digest(discussion.subject),
        "why": sealed_digest(discussion.why),
    }
