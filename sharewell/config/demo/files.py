"""A file in the history: drawn here, so that the demo brings no picture of anybody, and read as any file is."""

import io

from sharewell.apps.concerns.services import send_file
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.kit.files.spool import spooled
from sharewell.kit.files.uploads import SealedUpload, reading

_SIZE = (640, 400)
_DAYS = (5, 5, 4, 5, 3, 4, 2, 3, 2, 1)


def follow_with_file(stage: Stage, step: Step) -> None:
    """Somebody sends a picture after what they shared."""
    actor, share = stage.actor(step.by), stage.share(step.case, step.of)
    upload = SealedUpload(spooled(_chart()), "attendance.png", "image/png", too_large=False)
    send_file(
        actor=actor,
        at=step.at,
        concern=stage.concerns[step.case],
        reading=reading(upload),
        shows=step.said["text"],
        kind=step.said["kind"],
        to=[share.recipient_id],
    )


def _chart() -> bytes:
    """Days in school for each of ten weeks, as a teacher would draw them."""
    # Only the demo draws; a server has no library for pictures loaded.
    from PIL import Image, ImageDraw

    picture = Image.new("RGB", _SIZE, "white")
    pen = ImageDraw.Draw(picture)
    pen.line((40, 20, 40, 360, 620, 360), fill="black", width=2)
    for week, days in enumerate(_DAYS):
        left = 60 + week * 56
        pen.rectangle((left, 360 - days * 64, left + 36, 358), fill="#1d70b8")
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()
