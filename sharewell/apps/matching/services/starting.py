"""Starting a run. The worker does it part by part, or whoever runs the command waits for it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.models import Run, RunState
from sharewell.apps.matching.policies import require_start_run
from sharewell.apps.matching.selectors import agreed_with
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import create_record_key, entitle
from sharewell.kit.linkage import Engine


@transaction.atomic
def start_run(
    *, actor: Actor, at: datetime, other: UUID | None = None, engine: Engine = Engine.DUCKDB
) -> Run:
    """Compare the organisation's list with itself, or with that of one with which it agreed to.

    Raises:
        Refused: the actor is no safeguarding lead.
        NotPossible: there is no agreement of both sides, or a run is not done yet.
    """
    require_start_run(actor)
    if other is not None and other not in agreed_with(actor.organisation, at):
        raise NotPossible("not_agreed", _("Both organisations must agree to this first."))
    if Run.objects.filter(organisation_id=actor.organisation, state=RunState.RUNNING).exists():
        raise NotPossible("runs_already", _("One is still running. Wait until it is done."))
    run = Run.objects.create(
        organisation_id=actor.organisation,
        other_id=other,
        started_by=actor.person,
        started_by_name=actor.name,
        started_at=at,
        engine=engine,
        state=RunState.RUNNING,
    )
    create_record_key(record=run.pk, owner=actor.organisation)
    if other is not None:
        entitle(record=run.pk, holder=actor.organisation, newcomer=other)
    record_event(
        actor=actor, kind=EventKind.MATCH_STARTED, at=at, record=run.pk, purpose="safeguarding",
        detail={"other": str(other or ""), "engine": str(engine)},
    )  # fmt: skip
    return run
