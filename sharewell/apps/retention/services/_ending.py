"""Whether a file may come to its end, and telling those who decide."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import people_in_role
from sharewell.apps.organisations.services import tell_people
from sharewell.apps.retention.errors import NotPossible
from sharewell.apps.retention.models import File
from sharewell.apps.retention.services._judging import Standing, later_than
from sharewell.domain.deadlines import local_day
from sharewell.domain.retention import State
from sharewell.domain.retention.sides import KEEPERS
from sharewell.kit.notify import NoticeKind

PROPOSED, GONE = "proposed", "destroyed"


def require_end(found: Standing, row: File, at: datetime) -> None:
    """That a file may come to its end. Raises NotPossible with what keeps it."""
    if found.facts.kind is None:
        raise NotPossible("kind_not_said", _("Say first what sort of file it is."))
    if later_than(row, local_day(at)):
        raise NotPossible("kept_longer", _("Somebody decided to keep it longer."))
    if found.judgement.state is not State.DUE:
        raise NotPossible(str(found.judgement.state), str(WHY[found.judgement.state]))


WHY = {
    State.OPEN: gettext_lazy(
        "Something of it is still open: a concern, a share, a request or a file on its way."
    ),
    State.HELD: gettext_lazy("A hold keeps it. Nothing is destroyed while it stands."),
    State.NOT_KNOWN: gettext_lazy("A day that its time is counted from is not known."),
    State.KEPT: gettext_lazy("Its time is not over."),
}


def tell_keepers(row: File, kind: NoticeKind, at: datetime, *, key: str, but: UUID | None = None) -> None:
    """Tell the leads of the organisation, but for one person."""
    people = [one for role in sorted(KEEPERS) for one in people_in_role(row.organisation_id, role)]
    told = [one for one in people if one.person != but]
    tell_people(told, kind=kind, link_path="/keeping/", key=key, at=at, is_record=False)
