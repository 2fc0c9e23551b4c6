"""The words of Word and Excel files: every part, each paragraph, cell and description on a line of its own."""

import re
from collections.abc import Iterator
from typing import Final

from sharewell.kit.files.check.office import read_package
from sharewell.kit.files.check.xml import Element, S, W
from sharewell.kit.files.kinds import MediaType

_A: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_TAGS: Final = re.compile(r"<[^>]{0,4000}>")
_BLOCKS: Final = frozenset({W + "p", _A + "p", S + "si", S + "c", S + "comment", S + "f", S + "v"})
_DESCRIBING: Final = frozenset(
    {"descr", "title", "name", "tooltip", "Target", "instr", "alias", "displayName", "display"}
)
_BREAKS: Final = frozenset({W + "br", W + "tab", W + "cr", _A + "br", W + "noBreakHyphen", W + "softHyphen"})


def words_in_office(content: bytes, kind: MediaType) -> str:
    """The text of every part. Raises Unfit."""
    package, trees = read_package(content, kind)
    # The old drawings under comments are not always well-formed.
    old = [part.decode("utf-8", "ignore") for name, part in package.parts.items() if name.endswith(".vml")]
    lines = [_TAGS.sub(" ", drawing) for drawing in old]
    for name in sorted(trees):
        if not name.startswith("[Content"):
            lines.extend(_described(trees[name]))
            lines.extend(_written(trees[name]))
    return "\n".join(line for line in lines if line.strip())


def _described(root: Element) -> Iterator[str]:
    for one in root.iter():
        if str(one.tag).endswith("}Relationship") and one.get("TargetMode") is None:
            continue
        for name, value in one.attrib.items():
            if str(name).rpartition("}")[2] in _DESCRIBING and value.strip():
                yield str(value)


def _written(root: Element) -> Iterator[str]:
    line: list[str] = []
    for one in root.iter():
        if one.tag in _BLOCKS:
            if line:
                yield "".join(line)
            line = []
        line.append(_said(one))
    yield "".join(line)


def _said(one: Element) -> str:
    if one.tag in _BREAKS:
        return "-" if str(one.tag).endswith("noBreakHyphen") else " "
    if one.tag == S + "v" and one.getparent().get("t") == "s":
        return ""  # the number of a word that stands among the shared ones
    text = str(one.text or "")
    return text if text.strip() else " " * bool(text)
