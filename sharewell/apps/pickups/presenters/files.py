"""The file that an item brings, for whoever collected it."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.services import OpenedItem
from sharewell.kit.files.kinds import REDACTABLE, MediaType
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.words import KIND_WORDS, SCAN_WORDS, size_words


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftFile:
    """A file as it went; both addresses are empty on paper, and `preview_url` where it has no picture of itself."""

    attachment: UUID
    kind: str
    bytes: int
    size: str
    scan: str
    scan_colour: str
    sha256: str
    url: str
    shows: str = ""
    preview_url: str = ""

    @property
    def line(self) -> str:
        """It in one line, with the hash by which it is known again."""
        said = {"kind": self.kind, "size": self.size, "scan": self.scan, "hash": self.sha256}
        return _("File: %(kind)s, %(size)s. %(scan)s. SHA-256 %(hash)s.") % said


def present_left_file(item: OpenedItem, *, token: str = "") -> LeftFile | None:
    """The file of an item; None where it brings none, or was given back."""
    if item.attachment is None or not item.file_type or item.is_gone:
        return None
    has_picture = bool(token) and MediaType(item.file_type) in REDACTABLE
    return LeftFile(
        attachment=item.attachment,
        kind=str(KIND_WORDS[MediaType(item.file_type)]),
        bytes=item.file_size,
        size=size_words(item.file_size),
        scan=str(SCAN_WORDS[Scan(item.file_scan)]),
        scan_colour="green" if item.file_scan == Scan.CLEAN else "yellow",
        sha256=item.file_sha256,
        url=reverse("pickups:file", args=[token, item.attachment]) if token else "",
        shows=item.text,
        preview_url=reverse("pickups:picture", args=[token, item.attachment]) if has_picture else "",
    )
