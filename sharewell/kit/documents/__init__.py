"""Making documents: accessible PDF (PDF/UA-1) from a Typst template and plain data.

Data reaches the template as JSON and can never become code; a template can read nothing outside its own folder and
fetches nothing. The document carries no time of making, so the same data gives the same bytes.
"""

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Final

import typst

STANDARD: Final = "ua-1"
"""PDF/UA-1: the export itself fails where an image lacks alternative text or a title is missing."""


class DocumentFailed(RuntimeError):
    """The document could not be made; nothing was written."""


def render_pdf(template: Path, data: Mapping[str, object]) -> bytes:
    """The PDF that `template` makes of `data` (text, whole numbers, yes/no, lists and mappings of these).

    In the template, `#let data = json(bytes(sys.inputs.data))`.

    Raises:
        DocumentFailed: the template does not compile, or the result would not be accessible.
    """
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
