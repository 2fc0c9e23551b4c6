"""One valid press of every button that adds, covers or takes out a file. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from tests.integration.sweeps.world import World


def presses_with_files(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    file, door = {"attachment": world.attachment.pk}, str(world.cast.front_door.id)
    said = {"boxes": "1: 0, 0, 10, 10", "page": "1", "shows": "Canary-covered"}
    yield {
        "name": "cover a file",
        "who": "owner",
        "route": "attachments:cover",
        "named": file,
        "fields": lambda: dict(said),
    }
    yield {"name": "take a file out", "who": "owner", "route": "attachments:remove", "named": file}
    yield {
        "name": "add a file to a draft",
        "who": "owner",
        "route": "concerns:add_to_draft",
        "named": {"draft": world.drafts["ordinary"]},
        "fields": lambda: {"file": _a_file(), "shows": "Canary-shows"},
    }
    yield {
        "name": "send a file after",
        "who": "owner",
        "route": "concerns:add_to_concern",
        "named": {"concern": world.concern},
        "fields": lambda: {"file": _a_file(), "shows": "Canary-shows", "kind": "image", "to": [door]},
        "foreign": {"to": world.cast.other_agency.id},
    }
    yield {
        "name": "send a file that was added before",
        "who": "owner",
        "route": "concerns:send_added",
        "named": {"concern": world.concern, "attachment": world.attachment.pk},
        "fields": lambda: {"kind": "image", "to": [door], "reason": "Canary-why"},
        "foreign": {"to": world.cast.other_agency.id},
    }


def _a_file() -> SimpleUploadedFile:
    return _ReadAgain("notes.txt", b"Notes of today")


class _ReadAgain(SimpleUploadedFile):
    """A file that can be sent twice, as a browser would."""

    def read(self, *size: Any) -> bytes:
        self.seek(0)
        return bytes(self.file.read(*size))
