"""Reading the XML of office files: no document type, no entities, no network, bounded depth."""

from typing import Any, Final

from lxml import etree

from sharewell.kit.files.kinds import Unfit, Unfitness

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
S: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
R: Final = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
RELS: Final = "{http://schemas.openxmlformats.org/package/2006/relationships}"
TYPES: Final = "{http://schemas.openxmlformats.org/package/2006/content-types}"

Element = Any
"""An element of lxml, which says nothing of its types."""


def tree_of(part: bytes) -> Element:
    """The root of an XML part.

    Raises:
        Unfit: it is malformed, too deep, too large, or declares a document type.
    """
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        remove_comments=True,
        remove_pis=True,
    )
    # Without this a type could be declared and never used; nothing that writes office files declares one.
    if b"<!DOCTYPE" in part or b"<!ENTITY" in part or b"<\x00!\x00D" in part or b"\x00<\x00!\x00D" in part:
        raise Unfit(Unfitness.DAMAGED)
    try:
        root = etree.fromstring(part, parser)
    except (etree.XMLSyntaxError, ValueError) as wrong:
        raise Unfit(Unfitness.DAMAGED) from wrong
    if root.getroottree().docinfo.doctype:
        raise Unfit(Unfitness.DAMAGED)
    return root


def text_out(root: Element) -> bytes:
    """An XML part as bytes, the same for the same tree."""
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def is_on(element: Element, attribute: str) -> bool:
    """Whether a switch such as `w:vanish` or `hidden` is on; present without a value means on."""
    return element.get(attribute, "1").lower() not in {"0", "false", "off"}
