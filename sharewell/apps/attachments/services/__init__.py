"""What can be done with files. Each write leaves its event in the log, in the same transaction."""

from sharewell.apps.attachments.errors import AttachmentsError, NotPossibleNow
from sharewell.apps.attachments.services.covering import cover_attachment, page_of
from sharewell.apps.attachments.services.giving import give_attachment, take_back_attachments
from sharewell.apps.attachments.services.opening import (
    OpenedFile,
    Part,
    describe,
    open_attachment,
    open_given,
    words_in_attachments,
)
from sharewell.apps.attachments.services.taking import (
    refuse_file,
    remove_attachment,
    remove_unsent,
    take_attachment,
)

__all__ = [
    "AttachmentsError",
    "NotPossibleNow",
    "OpenedFile",
    "Part",
    "cover_attachment",
    "describe",
    "give_attachment",
    "open_attachment",
    "open_given",
    "page_of",
    "refuse_file",
    "remove_attachment",
    "remove_unsent",
    "take_attachment",
    "take_back_attachments",
    "words_in_attachments",
]
