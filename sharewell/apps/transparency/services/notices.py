"""Making a notice from what really goes, and publishing it."""

from datetime import datetime

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from sharewell.apps.audit.services import record_event
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.transparency.errors import NotPossibleNow
from sharewell.apps.transparency.models import PrivacyNotice
from sharewell.apps.transparency.policies import require_publish, require_write_notices
from sharewell.apps.transparency.selectors import known_of, notice_digest, texts_of
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day
from sharewell.domain.notices import Audience, compose, notice_form, written
from sharewell.domain.notices.stages import PUBLIC, Stage
from sharewell.domain.sharing.text import checked

PURPOSE = "transparency"


@transaction.atomic
def draft_notice(*, actor: Actor, at: datetime, audience: Audience, contact: str) -> PrivacyNotice:
    """Make a draft for an audience from what goes now, in the place of a draft that there is.

    Raises:
        Refused: the actor does not answer for how the organisation shares.
        NotPossibleNow: the organisation takes no part at present.
        BadContent: nobody can be reached by what is said.
    """
    require_write_notices(actor)
    place = directory_entry(actor.organisation)
    if place is None or place.suspended_at:
        raise NotPossibleNow("suspended", _("Your organisation takes no part at present."))
    known = known_of(place, contact=checked(contact.strip(), required=True), at=at)
    composed = compose(notice_form(), audience, known, day=local_day(at))
    own = PrivacyNotice.objects.select_for_update().filter(organisation=actor.organisation)
    row = own.filter(audience=audience, stage=Stage.DRAFT).first()
    row = row or PrivacyNotice(organisation_id=actor.organisation, audience=audience, stage=Stage.DRAFT)
    row.known, row.texts = written(known), texts_of(composed, known)
    row.made_by, row.made_by_name, row.made_at = actor.person, actor.name, at
    row.sha256 = notice_digest(row)
    row.save()
    _tell_log(actor, EventKind.NOTICE_DRAFTED, row, at)
    return row


@transaction.atomic
def publish_notice(*, actor: Actor, at: datetime, notice: PrivacyNotice, seen: str) -> PrivacyNotice:
    """Approve a draft and publish it; the one before can still be read as an earlier version.

    Raises:
        Refused: the actor is not the information governance lead.
        NotPossibleNow: somebody made the draft anew since the actor read it (`seen` is its digest then).
    """
    row = PrivacyNotice.objects.select_for_update().get(pk=notice.pk)
    require_publish(actor, row)
    if row.sha256 != seen:
        raise NotPossibleNow(
            "changed", _("Somebody made this draft anew. Read it again before you publish it.")
        )
    same = PrivacyNotice.objects.filter(organisation=row.organisation_id, audience=row.audience)
    newest = same.filter(stage__in=PUBLIC).aggregate(newest=Max("number"))["newest"] or 0
    same.filter(stage=Stage.PUBLISHED).update(stage=Stage.REPLACED)
    row.stage, row.number, row.looked_on = Stage.PUBLISHED, newest + 1, None
    row.approved_by, row.approved_by_name, row.approved_at = actor.person, actor.name, at
    row.sha256 = notice_digest(row)
    row.save()
    _tell_log(actor, EventKind.NOTICE_PUBLISHED, row, at, sha256=row.sha256)
    return row


def _tell_log(actor: Actor, kind: EventKind, row: PrivacyNotice, at: datetime, **said: str) -> None:
    record_event(
        actor=actor,
        kind=kind,
        at=at,
        record=row.pk,
        purpose=PURPOSE,
        version=row.number,
        detail={"audience": row.audience, **said},
    )
