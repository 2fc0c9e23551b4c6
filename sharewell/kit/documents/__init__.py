"""Making documents: accessible PDF (PDF/UA-1) from a Typst template and plain data, and Word from the same.

Data reaches the template as JSON and can never become code; a template can read nothing outside its own folder and
fetches nothing. The document carries no time of making, so the same data gives the same bytes.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Final

import typst

from sharewell.kit.documents.letters import fitting

BY_DAY: Final = Path(__file__).parent / "templates" / "by_day.typ"
"""The template for what is told by day, with its gaps, in sections of points or of days."""

IN_PARTS: Final = Path(__file__).parent / "templates" / "in_parts.typ"
"""The template for a text in sections of rows, parts and tables, with its reference on every page."""

WORD: Final = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
"""The media type of a Word file."""

LETTER: Final = Path(__file__).parent / "templates" / "letter.typ"
"""The template for a letter to a person: whom from and to, paragraphs, sections of parts, and last paragraphs."""

STANDARD: Final = "ua-1"
"""PDF/UA-1: the export itself fails where an image lacks alternative text or a title is missing."""

NOT_DRAWN: Final = "could not be displayed"
"""What Typst says of a letter that no font has."""


class DocumentFailed(RuntimeError):
    """The document could not be made; nothing was written."""


def render_pdf(template: Path, data: Mapping[str, object]) -> bytes:
    """The PDF that `template` makes of `data` (text, whole numbers, yes/no, lists and mappings of these).

    In the template, `#let data = json(bytes(sys.inputs.data))`. No text in the data keeps it from being made: see
    `letters`.

    Raises:
        DocumentFailed: the template does not compile, or the result would not be accessible.
    """
    try:
        return _compiled(template, _fit(data, sure=False))
    except DocumentFailed as failed:
        if NOT_DRAWN not in str(failed):
            raise
    # Letters that are each in some font, and not together in one.
    return _compiled(template, _fit(data, sure=True))


def render_word(data: Mapping[str, Any]) -> bytes:
    """The Word file of the data that IN_PARTS takes, with its headings, tables and language."""
    # The library takes a third of a second to load, which only those who want a Word file should wait for.
    from sharewell.kit.documents.word import text_in_parts

    return text_in_parts(data)


def _compiled(template: Path, data: object) -> bytes:
    try:
        return bytes(
            typst.compile(
                str(template),
                root=str(template.parent),
                ignore_system_fonts=True,
                sys_inputs={"data": json.dumps(data, ensure_ascii=False)},
                pdf_standards=[STANDARD],
            )
        )
    except typst.TypstError as failed:
        raise DocumentFailed(str(failed)) from failed


def _fit(value: object, *, sure: bool) -> object:
    if isinstance(value, str):
        return fitting(value, sure=sure)
    if isinstance(value, Mapping):
        return {key: _fit(one, sure=sure) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_fit(one, sure=sure) for one in value]
    return value
