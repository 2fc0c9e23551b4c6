"""Putting an agreement into force once all who stay have signed."""

from datetime import datetime

from sharewell.apps.agreements.models import Agreement, Party, Running
from sharewell.apps.agreements.selectors import text_of
from sharewell.apps.agreements.services._looks import next_look
from sharewell.apps.agreements.services._notices import tell_parties
from sharewell.apps.agreements.services._steps import move, write_step
from sharewell.domain.access import SYSTEM
from sharewell.domain.agreements import Stage, Step, as_mapping, is_complete
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.working_days import ONE_DAY
from sharewell.kit.notify import NoticeKind


def take_force(row: Agreement, at: datetime) -> None:
    """Put a held agreement into force where all who stay have signed."""
    staying = list(Party.objects.select_for_update().filter(agreement=row, left_on__isnull=True))
    text = text_of(row, row.version)
    if row.stage != Stage.SIGNING or text is None or text.starts_on is None or text.ends_on is None:
        return
    if not is_complete(one.signed == row.version for one in staying):
        return
    move(row, Step.IN_FORCE)
    items = as_mapping(text)["items"]
    Running.objects.create(
        agreement=row, number=row.version, starts_on=text.starts_on, ends_on=text.ends_on, items=items
    )
    # Nothing is covered before the last has signed, whatever the first day of the text.
    bound = max(text.starts_on, local_day(at))
    Party.objects.filter(agreement=row, left_on__isnull=True, since__isnull=True).update(since=bound)
    row.title, row.starts_on, row.review_on, row.ends_on = (
        text.title,
        text.starts_on,
        text.review_on,
        text.ends_on,
    )
    row.draft, row.reminded = "", None
    row.remind_on = next_look(row, on=local_day(at) - ONE_DAY)
    step = write_step(SYSTEM, row, Step.IN_FORCE, at, version=row.version)
    tell_parties(row, NoticeKind.AGREEMENT_MOVED, at, key=f"moved:{step.sequence}")
