"""Files in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.attachments.models import Attachment
from sharewell.apps.attachments.services.opening import Described
from sharewell.kit.files.kinds import RECORDINGS, REDACTABLE, LeftOut, MediaType
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.words import KIND_WORDS, LEFT_OUT_WORDS, SCAN_WORDS, size_words
from sharewell.kit.govuk.moments import moment_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """One file for a list or a page of its own."""

    shows: str
    name: str
    kind: str
    measures: str
    scan: str
    scan_colour: str
    added: str
    sent: bool
    left_out: Sequence[str]
    sha256: str
    original_sha256: str
    is_covered: bool
    can_be_covered: bool
    url: str
    preview_url: str
    file_url: str
    original_url: str
    cover_url: str
    remove_url: str


def present_file(row: Attachment, said: Described, *, sent: bool, at: datetime) -> ShownFile:
    """A file of the actor's own."""
    kind = MediaType(row.media_type)
    here = [row.pk]
    return ShownFile(
        shows=said.shows,
        name=said.name,
        kind=str(KIND_WORDS[kind]),
        measures=measures(row),
        scan=str(SCAN_WORDS[Scan(row.scan)]),
        scan_colour="green" if row.scan == Scan.CLEAN else "yellow",
        added=_("%(who)s, %(when)s") % {"who": row.uploaded_by_name, "when": moment_words(row.at, at=at)},
        sent=sent,
        left_out=[str(LEFT_OUT_WORDS[LeftOut(one)]) for one in row.left_out.split(",") if one],
        sha256=row.sha256,
        original_sha256=row.original_sha256,
        is_covered=row.redacted_from_id is not None,
        can_be_covered=kind in REDACTABLE,
        url=reverse("attachments:one", args=here),
        preview_url=reverse("attachments:preview", args=here) if kind in REDACTABLE else "",
        file_url=reverse("attachments:file", args=here),
        original_url=reverse("attachments:original", args=here) if row.original else "",
        cover_url=reverse("attachments:cover", args=here),
        remove_url=reverse("attachments:remove", args=here),
    )


def measures(row: Attachment) -> str:
    """How large it is, in bytes and in what its kind is measured in."""
    said = [size_words(row.size)]
    if row.width:
        said.append(_("%(width)d × %(height)d dots") % {"width": row.width, "height": row.height})
    if row.pages:
        said.append(ngettext("%(count)d page", "%(count)d pages", row.pages) % {"count": row.pages})
    if row.media_type in RECORDINGS:
        minutes, seconds = divmod(row.seconds, 60)
        said.append(_("%(minutes)d min %(seconds)02d s") % {"minutes": minutes, "seconds": seconds})
    return ", ".join(said)
