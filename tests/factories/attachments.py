"""Files for tests, read in this process: what reading them apart does is tested where that is done."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from sharewell.apps.attachments.selectors import Attachment
from sharewell.apps.attachments.services import take_attachment
from sharewell.domain.access import Actor
from sharewell.domain.sharing import Item
from sharewell.kit.clock import now
from sharewell.kit.files.box import Answered
from sharewell.kit.files.boxed import answer
from sharewell.kit.files.kinds import Unfit
from sharewell.kit.files.scan import Scan
from sharewell.kit.files.spool import Spool, spooled
from sharewell.kit.files.uploads import Reading
from tests.unit.files.good import photograph

SHOWS = "Canary-shows a bruise on her left arm"


def run_here(job: Mapping[str, Any], content: Spool) -> Answered:
    """What `box.run_apart` does, without a process of its own."""
    told, files = answer(job, b"".join(content.pieces()))
    if "unfit" in told:
        raise Unfit(told["unfit"], at_most=told["at_most"])
    return Answered(told, {name: spooled(part) for name, part in files})


def a_reading(content: bytes | None = None, *, scan: Scan = Scan.NOT_SCANNED) -> Reading:
    """A phone's photograph, or another file, as it is after it was read."""
    original = photograph() if content is None else content
    made = run_here({"do": "take"}, spooled(original))
    return Reading(name="Canary-name.jpg", original=spooled(original), scan=scan, made=made)


def make_attachment(
    actor: Actor, *, content: bytes | None = None, place: UUID | None = None, at: datetime | None = None
) -> Attachment:
    """A file that was just added."""
    return take_attachment(
        actor=actor,
        at=at or now(),
        reading=a_reading(content),
        shows=SHOWS,
        gathered_for=place or uuid4(),
    )


def an_item(attachment: Attachment) -> Item:
    """The item that brings a file."""
    return Item(kind="image", about="child", status="fact", text=SHOWS, attachment=attachment.pk)
