"""Opening a discussion. The look is in the log before anything is given back."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.discussions.models import Discussion, DiscussionAct, Seat
from sharewell.apps.discussions.policies import require_see
from sharewell.apps.discussions.selectors import acts_of, seats_of
from sharewell.apps.shares.services import OpenedAnswer, open_held
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.discussions import Act, Contribution, Minutes
from sharewell.domain.discussions.report import Sent, read_back
from sharewell.kit.crypto import keyring

FIELDS = ("subject", "why", "acts")


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedAct:
    """One thing that happened. `text` is what was said in plain words, where that is all that it carries."""

    act: DiscussionAct
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDiscussion:
    """A discussion in plain text: the newest of what each organisation put in, and of the record.

    `reports` are the shares as which reports went, by id; one that was taken back is not there, and nothing of it.
    """

    discussion: Discussion
    name: str
    born: str
    why: str
    where: str
    seats: tuple[Seat, ...]
    acts: tuple[OpenedAct, ...]
    coming: Mapping[UUID, Mapping[str, Any]]
    contributions: tuple[tuple[DiscussionAct, Contribution | None], ...]
    reports: Mapping[UUID, OpenedAnswer]
    minutes: Minutes | None
    minutes_act: DiscussionAct | None


def open_discussion(*, actor: Actor, discussion: Discussion, at: datetime, purpose: str) -> OpenedDiscussion:
    """What stands in it. Raises Refused, or CannotUnseal."""
    seats = seats_of(discussion)
    require_see(actor, discussion, seats)
    record_read(
        actor=actor,
        kind=EventKind.DISCUSSION_OPENED,
        at=at,
        record=discussion.pk,
        child=discussion.entry_id if actor.organisation == discussion.caller_id else None,
        purpose=purpose,
        fields=FIELDS,
    )
    ring = keyring(holder=actor.organisation, records=[discussion.pk])

    def text(field: str, sealed: Any, version: int = 1) -> str:
        if not sealed:
            return ""
        return ring.unseal(record=discussion.pk, field=field, sealed=bytes(sealed), version=version)

    subject = json.loads(text("subject", discussion.subject))
    acts = [
        OpenedAct(act=row, text=text("act.content", row.content, row.sequence)) for row in acts_of(discussion)
    ]
    sent = [row.act.share for row in acts if row.act.share]
    opened = open_held(actor=actor, shares=sent, at=at, purpose=purpose)
    reports = {one.share.pk: one for one in opened}
    return _folded(discussion, seats, acts, subject, text("why", discussion.why), reports)


@transaction.atomic
def note_printed(*, actor: Actor, discussion: Discussion, at: datetime, document: str) -> None:
    """Write into the log that the record was printed, with the file's SHA-256. Raises Refused."""
    require_see(actor, discussion, seats_of(discussion))
    record_event(
        actor=actor,
        kind=EventKind.DISCUSSION_OPENED,
        at=at,
        record=discussion.pk,
        purpose="print",
        fields=FIELDS,
        detail={"reference": discussion.reference, "document": document},
    )


def _folded(
    discussion: Discussion,
    seats: tuple[Seat, ...],
    acts: list[OpenedAct],
    subject: Mapping[str, str],
    why: str,
    reports: Mapping[UUID, OpenedAnswer],
) -> OpenedDiscussion:
    of_kind = {kind: [one for one in acts if one.act.kind == kind] for kind in Act}
    newest = {one.act.about: one for one in of_kind[Act.PUT_IN]}
    written = [one for one in acts if one.act.kind in {Act.RECORDED, Act.CORRECTED}]
    placed = [one for one in acts if one.act.kind in {Act.CALLED, Act.MOVED}]
    return OpenedDiscussion(
        discussion=discussion,
        name=subject["name"],
        born=subject["born"],
        why=why,
        where=json.loads(placed[-1].text)["where"],
        seats=seats,
        acts=tuple(acts),
        coming={one.act.about: json.loads(one.text) for one in of_kind[Act.COMING] if one.act.about},
        contributions=tuple((one.act, _said(one, reports)) for one in newest.values()),
        reports=reports,
        minutes=Minutes.from_text(written[-1].text) if written else None,
        minutes_act=written[-1].act if written else None,
    )


def _said(one: OpenedAct, reports: Mapping[UUID, OpenedAnswer]) -> Contribution | None:
    if not one.act.share:
        return Contribution.from_text(one.text)
    report = reports.get(one.act.share)
    return read_back(Sent.from_text(one.text), (item.text for item in report.items)) if report else None
