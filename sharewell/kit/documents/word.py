"""Making Word documents: a text in parts, from the same data as its PDF.

Headings are headings and tables have header rows, so that whoever listens finds the way; space comes from styles and
never from empty paragraphs. The file carries no time of making, so the same data gives the same bytes.
"""

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import docx
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.text.paragraph import Paragraph

from sharewell.kit.documents.letters import writable

FONT: Final = "Arial"
SIZES: Final = {"Normal": 11, "Heading 1": 20, "Heading 2": 14, "Heading 3": 12, "Header": 9, "Footer": 9}
BLACK: Final = RGBColor(0, 0, 0)
_NO_DAY: Final = datetime(1980, 1, 1, tzinfo=UTC)
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_LANGUAGES: Final = {"en-gb": "en-GB", "en": "en-GB", "cy": "cy-GB"}


def text_in_parts(data: Mapping[str, Any]) -> bytes:
    """The Word file of data as IN_PARTS takes them: title, reference, language, rows, sections, last."""
    document = docx.Document()
    _set_up(document, data)
    _say(document, data["title"], "Heading 1")
    document.add_paragraph().add_run(writable(data["reference"])).bold = True
    _rows(document, data["rows"])
    for section in data["sections"]:
        _section(document, section)
    _rows(document, data.get("last", ()))
    return _without_times(document)


def _section(document: Document, section: Mapping[str, Any]) -> None:
    filled = any(section.get(name) for name in ("words", "parts", "table", "rows"))
    if not filled and not section.get("none"):
        return
    _say(document, section["title"], "Heading 2")
    for piece in filter(None, section.get("words", "").split("\n\n")):
        _say(document, piece)
    for part in section.get("parts", ()):
        _say(document, part["title"], "Heading 3")
        _rows(document, part["rows"])
    if section.get("table"):
        _table(document, section["columns"], section["table"])
    _rows(document, section.get("rows", ()))
    if not filled:
        _say(document, section["none"])


def _rows(document: Document, rows: Sequence[Sequence[str]]) -> None:
    """What is asked in bold, and below it what is said."""
    for key, value in rows:
        line = document.add_paragraph()
        line.add_run(writable(key)).bold = True
        if value:
            line.add_run("\n" + writable(value))


def _table(document: Document, columns: Sequence[str], cells: Sequence[Sequence[str]]) -> None:
    table = document.add_table(rows=1 + len(cells), cols=len(columns), style="Table Grid")
    for row, said in zip(table.rows, [columns, *cells], strict=True):
        for cell, words in zip(row.cells, said, strict=True):
            cell.text = writable(words)
        _on_one_page(row._tr.get_or_add_trPr())
    head = table.rows[0]
    head._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
    for cell in head.cells:
        cell.paragraphs[0].runs[0].bold = True


def _on_one_page(row: Any) -> None:
    row.append(OxmlElement("w:cantSplit"))


def _say(document: Document, words: str, style: str = "Normal") -> None:
    document.add_paragraph(writable(words), style=style)


def _set_up(document: Document, data: Mapping[str, Any]) -> None:
    language = _LANGUAGES.get(str(data["language"]).lower(), "en-GB")
    known = document.core_properties
    known.title, known.language = f"{writable(data['title'])} {data['reference']}"[:255], language
    known.author = known.last_modified_by = known.comments = ""
    known.created = known.modified = _NO_DAY
    for place in document.styles.element.iter(qn("w:lang")):
        place.set(qn("w:val"), language)
    for name, size in SIZES.items():
        _style(document.styles[name], size)
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(2.3)
    section.header.paragraphs[0].text = f"{writable(data['title'])}\t\t{data['reference']}"
    _foot(section.footer.paragraphs[0], data)


def _style(style: Any, size: int) -> None:
    style.font.name, style.font.size, style.font.color.rgb = FONT, Pt(size), BLACK
    fonts = style.element.rPr.rFonts
    for name in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{name}"), None)
    fonts.set(qn("w:cs"), FONT)
    if style.name.startswith("Heading"):
        style.paragraph_format.space_after = Pt(6)


def _foot(line: Paragraph, data: Mapping[str, Any]) -> None:
    line.add_run(f"{writable(data['made'])}\t\t{data['page']} ")
    _field(line, "PAGE")
    line.add_run(f" {data['of']} ")
    _field(line, "NUMPAGES")


def _field(line: Paragraph, what: str) -> None:
    """A number that the reader's own program fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), what)
    line._p.append(field)
    field.append(line.add_run("1")._r)


def _without_times(document: Document) -> bytes:
    made, fixed = io.BytesIO(), io.BytesIO()
    document.save(made)
    with zipfile.ZipFile(made) as before, zipfile.ZipFile(fixed, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _NO_TIME), before.read(name), zipfile.ZIP_DEFLATED)
    return fixed.getvalue()
