"""Word and Excel files: only parts from a list, nothing hidden, nothing fetched, nothing run."""

import re
from collections.abc import Iterator
from typing import Final

from sharewell.kit.files.check import pictures
from sharewell.kit.files.check.sniff import kind_of
from sharewell.kit.files.check.xml import RELS, TYPES, Element, S, W, is_on, tree_of
from sharewell.kit.files.check.zips import Package, open_package
from sharewell.kit.files.kinds import PICTURES, Found, MediaType, Unfit, Unfitness

MAIN: Final = {MediaType.DOCX: "word/document.xml", MediaType.XLSX: "xl/workbook.xml"}
_MAIN_TYPES: Final = {
    MediaType.DOCX: "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
    MediaType.XLSX: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
}
_REFUSED_PARTS: Final = (
    (re.compile(r"vba|macro|\.xlm$|/dialogsheets/", re.IGNORECASE), Unfitness.MACROS),
    (
        re.compile(r"activex|ctrlprops|/embeddings/|oleobject|/webextensions/", re.IGNORECASE),
        Unfitness.FILES_INSIDE,
    ),
    (
        re.compile(r"externallinks|connections\.xml|querytables|/model/|subdocument", re.IGNORECASE),
        Unfitness.LINKS,
    ),
    (re.compile(r"pivot|slicer|timeline", re.IGNORECASE), Unfitness.PIVOT),
    (re.compile(r"xl/revisions/", re.IGNORECASE), Unfitness.TRACKED_CHANGES),
)
_XML_FOLDERS: Final = re.compile(
    r"(?:\[Content_Types\]\.xml|(?:.*/)?_rels/[^/]*\.rels|docProps/[^/]+|customXml/.+"
    r"|(?:word|xl)/[^/]+\.(?:xml|vml)"
    r"|(?:word|xl)/(?:theme|charts|diagrams|drawings|worksheets|chartsheets|tables|glossary|persons|comments|threadedComments"
    r"|richData|featurePropertyBag|printerSettings|fonts|documenttasks)/[^/]+)\Z"
)
MEDIA: Final = re.compile(r"(?:word|xl)/media/[^/]+\Z")
_NO_XML: Final = re.compile(r".*\.(?:bin|odttf|ttf|vml|jpe?g|png|emf|wmf|gif)\Z", re.IGNORECASE)
_HARMLESS_OUTSIDE: Final = "/hyperlink"
_FETCHES: Final = re.compile(
    r"\b(?:DDE|DDEAUTO|INCLUDEPICTURE|INCLUDETEXT|IMPORT|DATABASE|LINK|MACROBUTTON|RD|EMBED|INCLUDE)\b",
    re.IGNORECASE,
)
_CHANGES: Final = frozenset(
    {W + name for name in ("ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge")}
)
_PROGRAM_FORMULA: Final = re.compile(
    r"\b(?:WEBSERVICE|CALL|REGISTER|EXEC|IMPORTXML|FILTERXML)\s*\(|\|'?.*!", re.I
)


def examine(content: bytes, kind: MediaType) -> Found:
    """A Word or Excel file, once every part was read. Raises Unfit."""
    read_package(content, kind)
    return Found(media_type=kind)


def read_package(content: bytes, kind: MediaType) -> tuple[Package, dict[str, Element]]:
    """The package, and the tree of each XML part, all of it judged. Raises Unfit."""
    package = open_package(content)
    for name in package.parts:
        _judge_name(name)
    trees = {name: tree_of(part) for name, part in package.parts.items() if _is_xml(name, part)}
    _judge_types(package, trees, kind)
    for name, root in trees.items():
        if name.endswith(".rels"):
            _judge_relations(root)
        elif kind is MediaType.DOCX:
            _judge_words(root)
        else:
            _judge_cells(root)
    for name, part in package.parts.items():
        if MEDIA.match(name):
            _judge_picture(part)
    return package, trees


def _judge_name(name: str) -> None:
    for pattern, why in _REFUSED_PARTS:
        if pattern.search(name):
            raise Unfit(why)
    if not _XML_FOLDERS.match(name) and not MEDIA.match(name):
        raise Unfit(Unfitness.FILES_INSIDE)


def _is_xml(name: str, part: bytes) -> bool:
    return not MEDIA.match(name) and not _NO_XML.match(name) and bool(part.strip())


def _judge_types(package: Package, trees: dict[str, Element], kind: MediaType) -> None:
    if MAIN[kind] not in trees or "[Content_Types].xml" not in trees:
        raise Unfit(Unfitness.DAMAGED)
    types = trees["[Content_Types].xml"]
    said = {
        one.get("PartName", "").lstrip("/"): one.get("ContentType", "")
        for one in types.iter(TYPES + "Override")
    }
    defaults = [one.get("ContentType", "") for one in types.iter(TYPES + "Default")]
    if any("macro" in one.lower() or "vba" in one.lower() for one in [*said.values(), *defaults]):
        raise Unfit(Unfitness.MACROS)
    if said.get(MAIN[kind]) != _MAIN_TYPES[kind]:
        raise Unfit(Unfitness.UNKNOWN_KIND)


def _judge_relations(root: Element) -> None:
    for one in root.iter(RELS + "Relationship"):
        outside = one.get("TargetMode", "").lower() == "external"
        kind, target = one.get("Type", ""), one.get("Target", "")
        if outside and not kind.endswith(_HARMLESS_OUTSIDE):
            raise Unfit(Unfitness.LINKS)
        if not outside and ("://" in target or target.startswith(("\\\\", "//", "file:"))):
            raise Unfit(Unfitness.LINKS)


def _judge_words(root: Element) -> None:
    told = ""
    for one in root.iter():
        if one.tag in _CHANGES or (
            isinstance(one.tag, str) and one.tag.startswith(W) and one.tag.endswith("Change")
        ):
            raise Unfit(Unfitness.TRACKED_CHANGES)
        if one.tag in {W + "altChunk", W + "object", W + "control", W + "subDoc"}:
            raise Unfit(Unfitness.FILES_INSIDE)
        if one.tag == W + "fldSimple":
            told += f" {one.get(W + 'instr', '')} "
        elif one.tag in {W + "instrText", W + "fldChar"}:
            # The words of an instruction may be cut anywhere; its ends may not.
            told += one.text or ("" if one.tag == W + "instrText" else " ")
    if _FETCHES.search(_without_quoted(told)):
        raise Unfit(Unfitness.LINKS)
    if root.tag == W + "styles" and any(is_on(one, W + "val") for one in root.iter(W + "vanish")):
        raise Unfit(Unfitness.HIDDEN_PARTS)


def _without_quoted(told: str) -> str:
    return re.sub(r'"[^"]*"', " ", told)


def _judge_cells(root: Element) -> None:
    for sheet in root.iter(S + "sheet"):
        if sheet.get("state", "visible") != "visible":
            raise Unfit(Unfitness.HIDDEN_PARTS)
    for one in _rows_and_columns(root):
        if one.get("hidden") is not None and is_on(one, "hidden"):
            raise Unfit(Unfitness.HIDDEN_PARTS)
    for formula in root.iter(S + "f"):
        if _PROGRAM_FORMULA.search(formula.text or ""):
            raise Unfit(Unfitness.LINKS)
    if any(True for _ in root.iter(S + "oleObjects", S + "controls", S + "ddeLink", S + "oleLink")):
        raise Unfit(Unfitness.FILES_INSIDE)


def _rows_and_columns(root: Element) -> Iterator[Element]:
    yield from root.iter(S + "row", S + "col")


def _judge_picture(part: bytes) -> None:
    try:
        kind = kind_of(part)
        if kind not in PICTURES:
            raise Unfit(Unfitness.PICTURE_INSIDE)
        pictures.examine(part, kind)
    except Unfit as wrong:
        raise Unfit(Unfitness.PICTURE_INSIDE) from wrong
