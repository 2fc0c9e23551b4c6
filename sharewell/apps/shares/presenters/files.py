"""The file that an item brings, in words and with its addresses."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.shares.services import OpenedItem
from sharewell.kit.files.kinds import REDACTABLE, MediaType
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.words import KIND_WORDS, SCAN_WORDS, size_words


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFile:
    """A file as it went. `preview_url` is empty for what has no picture of itself."""

    kind: str
    size: str
    scan: str
    scan_colour: str
    sha256: str
    shows: str
    url: str
    preview_url: str


def present_file(item: OpenedItem, reference: str) -> ShownFile | None:
    """The file of an item; None where it brings none."""
    if item.attachment is None or not item.file_type:
        return None
    here, kind = [reference, item.attachment], MediaType(item.file_type)
    return ShownFile(
        kind=str(KIND_WORDS[kind]),
        size=size_words(item.file_size),
        scan=str(SCAN_WORDS[Scan(item.file_scan)]),
        scan_colour="green" if item.file_scan == Scan.CLEAN else "yellow",
        sha256=item.file_sha256,
        shows=item.text,
        url=reverse("shares:file", args=here),
        preview_url=reverse("shares:file_preview", args=here) if kind in REDACTABLE else "",
    )


def file_words(item: OpenedItem) -> str:
    """A file in one line, with the hash by which it is known again; empty where an item brings none."""
    if item.attachment is None or not item.file_type:
        return ""
    said = {
        "kind": str(KIND_WORDS[MediaType(item.file_type)]),
        "size": size_words(item.file_size),
        "scan": str(SCAN_WORDS[Scan(item.file_scan)]),
        "hash": item.file_sha256,
    }
    return _("File: %(kind)s, %(size)s. %(scan)s. SHA-256 %(hash)s.") % said
