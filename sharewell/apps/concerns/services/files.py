"""Files that were added while a worry was written down, and a file that follows a share that went."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.attachments.selectors import gathered_for
from sharewell.apps.attachments.services import describe, take_attachment
from sharewell.apps.concerns.selectors.items import AddedFile, files_named
from sharewell.apps.decisions.selectors import Concern, newest_decision
from sharewell.apps.shares.selectors import Share, shares_under
from sharewell.apps.shares.services import NotSendable, send_decided
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAbout, ItemStatus
from sharewell.domain.sharing import AskedFor, Item, Parcel
from sharewell.kit.files.kinds import PICTURES
from sharewell.kit.files.uploads import Reading
from sharewell.kit.journeys import Answers

PURPOSE = gettext_noop("safeguarding")
LONGEST_LINE = 200
"""Characters of the line by which a share is found again."""


def added_files(*, actor: Actor, at: datetime, place: UUID) -> tuple[AddedFile, ...]:
    """What was added to a draft and may still go, each with what it shows. Raises Refused."""
    rows = gathered_for(actor, place)
    said = describe(actor=actor, at=at, attachments=rows, purpose=PURPOSE)
    return tuple(
        AddedFile(id=row.pk, shows=said[row.pk].shows, is_picture=row.media_type in PICTURES) for row in rows
    )


def every_file_stands(*, actor: Actor, place: UUID, answers: Answers) -> bool:
    """Whether each file that would go is as it was when it was chosen: not covered since, and not taken out."""
    named = files_named(answers)
    return not named or named <= {row.pk for row in gathered_for(actor, place)}


@transaction.atomic
def send_file(
    *,
    actor: Actor,
    at: datetime,
    concern: Concern,
    reading: Reading,
    shows: str,
    kind: str,
    to: Sequence[UUID],
) -> tuple[Share, ...]:
    """Keep a file and send it after what went before: a further share to each of these recipients.

    Raises:
        Refused: the concern is not the actor's to decide about.
        NotSendable: nothing went to one of them before, or it cannot receive anything now.
    """
    decision, before = newest_decision(concern), shares_under(actor, concern.pk)
    told = {share.recipient_id: share.reference for share in before}
    if decision is None or not set(to) <= set(told):
        raise NotSendable("not_decided", _("There is no decision to share this."))
    file = take_attachment(actor=actor, at=at, reading=reading, shows=shows, gathered_for=concern.pk)
    item = Item(
        kind=kind,
        about=ItemAbout.CHILD,
        status=ItemStatus.FACT,
        text=shows,
        needed_because=_("So that they can see it for themselves"),
        attachment=file.pk,
    )
    parcels = [_parcel(one, told[one], item) for one in to]
    return send_decided(actor=actor, at=at, concern=concern, decision=decision, parcels=parcels)


def _parcel(recipient: UUID, reference: str, item: Item) -> Parcel:
    family = _("As was said with %(reference)s, which this follows.") % {"reference": reference}
    asked = AskedFor(summary=item.text[:LONGEST_LINE], family=family)
    return Parcel(recipient=recipient, asked=asked, items=(item,))
