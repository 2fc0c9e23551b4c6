"""Finding notices. What is published is everybody's to read; a draft is its organisation's."""

import json
from collections.abc import Iterator
from uuid import UUID

from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.transparency.models import PrivacyNotice
from sharewell.domain.access import Actor
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.entry import written_time
from sharewell.domain.notices import Audience
from sharewell.domain.notices.stages import NOTICE_ROLES, PUBLIC, Stage


def notices_of(actor: Actor) -> list[PrivacyNotice]:
    """The drafts and what is published, of the actor's organisation."""
    rows = PrivacyNotice.objects.filter(organisation=actor.organisation)
    if actor.role not in NOTICE_ROLES:
        return []
    return list(rows.filter(stage__in=[Stage.DRAFT, Stage.PUBLISHED]))


def draft_of(actor: Actor, audience: Audience) -> PrivacyNotice | None:
    """The draft for an audience; None where there is none that the actor may see."""
    return next(
        (one for one in notices_of(actor) if one.stage == Stage.DRAFT and one.audience == audience), None
    )


def published_of(organisation: UUID) -> list[PrivacyNotice]:
    """What anybody may read of an organisation: nothing of one that is suspended, or that others added."""
    place = directory_entry(organisation)
    if place is None or place.suspended_at or place.outside_of:
        return []
    rows = PrivacyNotice.objects.filter(organisation=organisation, stage=Stage.PUBLISHED)
    return sorted(rows, key=lambda one: list(Audience).index(Audience(one.audience)))


def versions_of(organisation: UUID, audience: Audience) -> list[PrivacyNotice]:
    """Every version that was ever published for an audience, the newest first. None of an organisation as above."""
    place = directory_entry(organisation)
    if place is None or place.suspended_at or place.outside_of:
        return []
    rows = PrivacyNotice.objects.filter(organisation=organisation, audience=audience, stage__in=PUBLIC)
    return list(rows.order_by("-number"))


def notice_digest(notice: PrivacyNotice) -> str:
    """SHA-256 over what was published, and who approved it."""
    return digest(
        {
            "notice": f"{notice.pk} {notice.organisation_id} {notice.audience} {notice.number}",
            "known": notice.known,
            "texts": json.dumps(notice.texts, sort_keys=True, ensure_ascii=False),
            "approved_by": f"{notice.approved_by} {notice.approved_by_name}",
            "approved_at": written_time(notice.approved_at) if notice.approved_at else "",
        }
    )


def notice_digests() -> Iterator[tuple[UUID, int, str]]:
    """Notice, version and present digest of each that was published, for `sharewell verify`."""
    for row in PrivacyNotice.objects.filter(stage__in=PUBLIC).order_by("approved_at", "id").iterator():
        yield row.pk, row.number, notice_digest(row)
