"""A file in the history: drawn here, so that the demo brings no picture of anybody, and read as any file is."""

import io

from sharewell.apps.attachments.services import take_attachment
from sharewell.apps.concerns.services import Addition, advise_on_file, send_file
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.kit.files.spool import spooled
from sharewell.kit.files.uploads import SealedUpload, reading

_SIZE = (640, 400)
_DAYS = (5, 5, 4, 5, 3, 4, 2, 3, 2, 1)


def follow_with_file(stage: Stage, step: Step) -> None:
    """Somebody sends a picture after what they shared."""
    actor, share = stage.actor(step.by), stage.share(step.case, step.of)
    concern, kind, to = stage.concerns[step.case], ItemKind(step.said["kind"]), (share.recipient_id,)
    upload = SealedUpload(spooled(_chart()), "attendance.png", "image/png", too_large=False)
    shows = step.said["text"]
    file = take_attachment(
        actor=actor, at=step.at, reading=reading(upload), shows=shows, gathered_for=concern.pk
    )
    advised = advise_on_file(actor=actor, at=step.at, concern=concern, kind=kind, to=to)
    addition = Addition(file=file.pk, shows=shows, kind=kind, counsel=advised.counsel, to=to)
    send_file(actor=actor, at=step.at, concern=concern, addition=addition)


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
