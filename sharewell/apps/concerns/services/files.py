"""Files that were added while a worry or answer was written down."""

from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext_noop

from sharewell.apps.attachments.selectors import gathered_for
from sharewell.apps.attachments.services import describe
from sharewell.apps.concerns.selectors.items import AddedFile, files_named
from sharewell.domain.access import Actor
from sharewell.kit.files.kinds import PICTURES
from sharewell.kit.journeys import Answers

PURPOSE = gettext_noop("safeguarding")


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
