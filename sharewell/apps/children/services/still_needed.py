"""That a protection or a bar was looked at again and holds; and reminding people on its day (SECURITY A13)."""

from datetime import date, datetime

from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.models import Bar, Shield, StillNeeded
from sharewell.apps.children.policies import require_open_entry, require_remind, require_shut_out
from sharewell.apps.children.selectors import due_to_look, standing_bars, still_needed_digest
from sharewell.apps.organisations.selectors import leads_of
from sharewell.apps.organisations.services import tell_people
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def keep_standing(*, actor: Actor, at: datetime, thing: Shield | Bar, review_on: date) -> StillNeeded:
    """Say that it was looked at and holds, and when to look again.

    Raises:
        Refused: the entry is another organisation's; of a bar, the actor is no lead or the one who is shut out.
    """
    if isinstance(thing, Bar):
        require_shut_out(actor, thing.entry, thing.person)
    else:
        require_open_entry(actor, thing.entry)
    row = StillNeeded(
        id=new_id(), entry=thing.entry, thing=thing.pk, said_by=actor.person, said_by_name=actor.name, at=at,
        review_on=review_on,
    )  # fmt: skip
    row.save(force_insert=True)
    record_event(
        actor=actor,
        kind=EventKind.PROTECTION_KEPT,
        at=at,
        record=row.pk,
        child=thing.entry_id,
        purpose="safeguarding",
        version=1,
        detail={"thing": str(thing.pk), "sha256": still_needed_digest(row)},
    )
    return row


@transaction.atomic
def remind_to_look_again(*, actor: Actor, at: datetime, on: date) -> int:
    """Remind the leads of what has its day; once for each day, however often this runs. Answers of how many.

    Raises Refused: it is the software that reminds.
    """
    require_remind(actor)
    found = list(due_to_look(on))
    for thing, day in found:
        out = set(standing_bars().filter(entry=thing.entry).values_list("person", flat=True))
        leads = [one for one in leads_of(thing.entry.organisation_id) if one.person not in out]
        page = "shut-out" if isinstance(thing, Bar) else "protected"
        tell_people(
            leads,
            kind=NoticeKind.PROTECTION_REVIEW,
            link_path=f"/children/{thing.entry_id}/{page}/",
            key=f"look-again:{thing.pk}:{day}",
            at=at,
        )
    return len(found)
