"""The record as plain data for the document's template: text, lists and mappings alone."""

from dataclasses import asdict, replace
from datetime import datetime

from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.apps.shares.presenters.record.parts import Block, Point, Section
from sharewell.apps.shares.presenters.record.whole import RecordPresenter
from sharewell.domain.access import Actor
from sharewell.kit.govuk.moments import full_moment_words


def present_document(
    record: RecordPresenter, *, actor: Actor, at: datetime, checkpoint: str
) -> dict[str, object]:
    """What the template prints. `checkpoint` is the last signed one, or empty."""
    made = {"who": actor.name, "where": actor.organisation_name, "when": full_moment_words(at)}
    sections = [*record.sections, *_checkpoint(checkpoint)]
    return {
        "title": record.title,
        "reference": record.reference,
        "language": (get_language() or "en")[:2],
        "made": _("Made for %(who)s, %(where)s, on %(when)s.") % made,
        "confidential": _("Confidential: about a child. Keep it safe, and pass on only what is needed."),
        "end": _("End of the record %(reference)s") % {"reference": record.reference},
        "page": _("Page"),
        "of": _("of"),
        "removed": _("Removed:"),
        "added": _("Now:"),
        "sections": [asdict(_on_paper(section)) for section in sections],
    }


def _on_paper(section: Section) -> Section:
    """The section with the words of its links as plain text."""
    blocks = (replace(block, points=tuple(map(_unlinked, block.points))) for block in section.blocks)
    return replace(section, blocks=tuple(blocks))


def _unlinked(point: Point) -> Point:
    words = ", ".join(text for text, _url in point.linked)
    return replace(point, hint=f"{point.hint} {words}".strip(), linked=())


def _checkpoint(note: str) -> tuple[Section, ...]:
    if not note:
        return ()
    block = Block(fixed=True, lines=tuple(note.strip().splitlines()))
    intro = _(
        "The last signed checkpoint of the log when this document was made. That this document was made is itself in "
        "the log, with the SHA-256 of the file."
    )
    return (Section(title=_("The state of the log"), intro=intro, blocks=(block,)),)
