"""Telling whoever started a run that it has ended."""

from datetime import datetime

from sharewell.apps.matching.models import Run
from sharewell.apps.organisations.selectors import colleague
from sharewell.apps.organisations.services import tell_people
from sharewell.kit.notify import NoticeKind


def tell_it_ended(run: Run, at: datetime) -> None:
    """That it is done or was given up; nobody where it was a command, or they have left."""
    found = colleague(run.started_by, organisation=run.organisation_id)
    kind, link = NoticeKind.COMPARING_ENDED, f"/matching/{run.pk}/"
    tell_people([found] if found else [], kind=kind, link_path=link, key=f"{kind}:{run.pk}", at=at)
