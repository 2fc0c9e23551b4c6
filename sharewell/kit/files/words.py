"""The words for files: what they are, why one is not taken what to do then, what a copy lacks, what a scanner said."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.kit.files.kinds import MEBIBYTE, LeftOut, MediaType, Unfit, Unfitness
from sharewell.kit.files.scan import Scan

KIND_WORDS: Mapping[MediaType, Promise] = {
    MediaType.JPEG: gettext_lazy("Photograph"),
    MediaType.PNG: gettext_lazy("Picture"),
    MediaType.WEBP: gettext_lazy("Picture"),
    MediaType.GIF: gettext_lazy("Picture"),
    MediaType.PDF: gettext_lazy("PDF"),
    MediaType.DOCX: gettext_lazy("Word document"),
    MediaType.XLSX: gettext_lazy("Excel spreadsheet"),
    MediaType.TEXT: gettext_lazy("Text"),
    MediaType.WAV: gettext_lazy("Sound recording"),
    MediaType.MP3: gettext_lazy("Sound recording"),
    MediaType.M4A: gettext_lazy("Sound recording"),
}

SCAN_WORDS: Mapping[Scan, Promise] = {
    Scan.CLEAN: gettext_lazy("Checked for viruses: none found"),
    Scan.INFECTED: gettext_lazy("A virus was found"),
    Scan.NOT_SCANNED: gettext_lazy("Not checked for viruses"),
}

LEFT_OUT_WORDS: Mapping[LeftOut, Promise] = {
    LeftOut.DETAILS: gettext_lazy("Hidden details: when, with what and by whom it was made."),
    LeftOut.PLACE: gettext_lazy("The place where it was taken."),
    LeftOut.COMMENTS: gettext_lazy("Comments and notes in the margin."),
    LeftOut.FORMULAS: gettext_lazy("Formulas. Their results are still there."),
    LeftOut.LINKS: gettext_lazy("Links to other places. Their words are still there."),
    LeftOut.HIDDEN_TEXT: gettext_lazy("Hidden text."),
    LeftOut.FRAMES: gettext_lazy("Every picture but the first: it was a moving picture."),
    LeftOut.TAGS: gettext_lazy("Titles, names and places that the recorder wrote beside the sound."),
}

_SEND_PDF = gettext_lazy("Save it as a PDF and add that.")
_REFUSALS: Mapping[Unfitness, Promise] = {
    Unfitness.EMPTY: gettext_lazy("This file is empty. Choose another."),
    Unfitness.TWO_FILES: gettext_lazy(
        "You took a photograph and chose a file. Add one, then come back and add the other."
    ),
    Unfitness.UNKNOWN_KIND: gettext_lazy(
        "We cannot take this kind of file. Add a photograph, PDF, Word, Excel, text or sound file."
    ),
    Unfitness.HEIC: gettext_lazy(
        "We cannot read this kind of photograph (HEIC). On an iPhone, open Settings, Camera, Formats and choose "
        "“Most Compatible”, or send yourself the photograph as a JPEG. Or take it here, with “Take a photograph”."
    ),
    Unfitness.OLD_OFFICE: gettext_lazy(
        "This is an old kind of Office file. Open it, save it as .docx, .xlsx or PDF, and add that."
    ),
    Unfitness.VIDEO: gettext_lazy(
        "We cannot take films yet. Tell them on the telephone that there is one, and keep it safe."
    ),
    Unfitness.ARCHIVE: gettext_lazy(
        "This is a folder packed into one file. Unpack it and add each file by itself."
    ),
    Unfitness.WEB_PAGE: gettext_lazy("This is a web page, not a document. Print it to a PDF and add that."),
    Unfitness.DAMAGED: gettext_lazy(
        "This file is damaged or cut short. Open it to see, save it again, and add that."
    ),
    Unfitness.MORE_INSIDE: gettext_lazy(
        "There is something else inside this file. Open it, save it again under another name, and add that. "
        "For a picture, a screenshot will do."
    ),
    Unfitness.TOO_MUCH_INSIDE: gettext_lazy(
        "There is too much inside this file for us to check it. Split it."
    ),
    Unfitness.PASSWORD: gettext_lazy(
        "This file is locked with a password. Open it, save it without one, and add that. It is sealed here."
    ),
    Unfitness.SCRIPT: gettext_lazy("This PDF can act by itself. Print it to a new PDF and add that."),
    Unfitness.FILES_INSIDE: gettext_lazy(
        "There are other files inside this one. Take them out, add each by itself, or save it as a plain PDF."
    ),
    Unfitness.MACROS: gettext_lazy(
        "This file has macros, which are small programs. Save it as .docx, .xlsx or PDF, without macros."
    ),
    Unfitness.LINKS: gettext_lazy("This file fetches things from elsewhere when it is opened."),
    Unfitness.TRACKED_CHANGES: gettext_lazy(
        "This file shows who changed what, also words that were taken out. Accept or reject every change, save it, "
        "and add that."
    ),
    Unfitness.HIDDEN_PARTS: gettext_lazy(
        "Parts of this file are hidden: rows, columns, sheets or words. Show them and see whether they may be "
        "shared. Delete what may not, and add the file again."
    ),
    Unfitness.PIVOT: gettext_lazy(
        "This spreadsheet keeps a hidden copy of all its data (a pivot table). Copy what is needed into a new "
        "spreadsheet as values, and add that."
    ),
    Unfitness.PICTURE_INSIDE: gettext_lazy("There is a picture in this document that we cannot check."),
    Unfitness.BAD_NAME: gettext_lazy(
        "This file, or a part of it, has a name that we cannot take. Rename it."
    ),
    Unfitness.INFECTED: gettext_lazy(
        "A virus was found in this file, so it was not kept. Do not open it or send it on. Tell whoever looks after "
        "your computers."
    ),
    Unfitness.TOO_SLOW: gettext_lazy("Checking this file took too long. Split it or make it smaller."),
    Unfitness.NO_LINES: gettext_lazy(
        "There are headings in this list, and no lines under them. Choose another."
    ),
    Unfitness.NO_TABLE: gettext_lazy(
        "This file is not a list that we can read. Save it as CSV or as an Excel workbook (.xlsx), and add that."
    ),
}
_THEN_PDF = frozenset({Unfitness.LINKS, Unfitness.PICTURE_INSIDE})


def refusal_words(unfit: Unfit) -> str:
    """Why a file is not taken, and what to do."""
    if unfit.why is Unfitness.TOO_LARGE:
        return _("This file is too large: this kind may have %(most)d MB at most.") % {
            "most": unfit.at_most // MEBIBYTE
        }
    if unfit.why is Unfitness.TOO_MANY_PIXELS:
        return _("This picture has more than %(most)d million dots. Make it smaller.") % {
            "most": unfit.at_most // 1_000_000
        }
    if unfit.why is Unfitness.TOO_MANY_PAGES:
        return _("There are more than %(most)d pages. Split it.") % {"most": unfit.at_most}
    if unfit.why is Unfitness.TOO_MANY_ROWS:
        return _("There are more than %(most)d lines. Split the list.") % {"most": unfit.at_most}
    if unfit.why is Unfitness.OPEN_QUOTE:
        return _(
            "A quotation mark opens on line %(line)d and is never closed. Close it, or save the list as an Excel "
            "workbook."
        ) % {"line": unfit.at_most}
    if unfit.why is Unfitness.TOO_MANY_COLUMNS:
        return _("There are more than %(most)d columns. Take out what is not needed.") % {
            "most": unfit.at_most
        }
    said = str(_REFUSALS[unfit.why])
    return f"{said} {_SEND_PDF}" if unfit.why in _THEN_PDF else said


def size_words(size: int) -> str:
    """A number of bytes as people say it."""
    if size < 1024 * 1024:
        return _("%(size)d kB") % {"size": max(1, round(size / 1024))}
    return _("%(size).1f MB") % {"size": size / (1024 * 1024)}
