"""Word and Excel: written anew from the parts that are seen, without comments, authors, formulas and links."""

import io
import re
import zipfile
from typing import Final

from sharewell.kit.files.check.office import MEDIA, read_package
from sharewell.kit.files.check.pictures import examine as examine_picture
from sharewell.kit.files.check.sniff import kind_of
from sharewell.kit.files.check.xml import RELS, TYPES, Element, R, S, W, is_on, text_out
from sharewell.kit.files.clean import pictures
from sharewell.kit.files.kinds import Cleaned, Found, LeftOut, Unfit, Unfitness

_DROPPED: Final = re.compile(
    r"docProps/|customXml/|(?:word|xl)/(?:comments|people|persons|threadedComments|glossary|printerSettings|fonts|"
    r"featurePropertyBag|documenttasks)|word/(?:commentsExtended|commentsIds|webSettings|stylesWithEffects)|"
    r"xl/calcChain|.*\.vml\Z|.*\.bin\Z",
    re.IGNORECASE,
)
_COMMENTS: Final = re.compile(r"comments|threadedComments|people|persons", re.IGNORECASE)
_FIXED_TIME: Final = (1980, 1, 1, 0, 0, 0)
_MARKS: Final = frozenset(
    {
        W + "commentRangeStart",
        W + "commentRangeEnd",
        W + "commentReference",
        W + "rsids",
        W + "rsid",
        W + "proofErr",
    }
    | {W + "attachedTemplate", W + "docVars", W + "embedRegular", W + "embedBold", W + "embedItalic"}
    | {
        W + "embedBoldItalic",
        S + "f",
        S + "legacyDrawing",
        S + "legacyDrawingHF",
        S + "fileSharing",
        S + "hyperlinks",
    }
    | {S + "customWorkbookViews", S + "pageSetup", S + "fileVersion", S + "externalReferences"}
)
_PRIVATE: Final = re.compile(
    r"rsid|\}author$|\}initials$|^userName$|\}date$|\}paraId$|\}textId$", re.IGNORECASE
)
_PATH: Final = "{http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac}absPath"


def clean(content: bytes, found: Found) -> Cleaned:
    """The same words, cells and pictures. Raises Unfit."""
    package, trees = read_package(content, found.media_type)
    dropped = {name for name in package.parts if _DROPPED.match(name)}
    left_out = {LeftOut.DETAILS}
    if any(_COMMENTS.search(name) for name in dropped):
        left_out.add(LeftOut.COMMENTS)
    parts: dict[str, bytes] = {}
    for name, part in package.parts.items():
        if name in dropped or (name.endswith(".rels") and _owner(name) in dropped):
            continue
        if MEDIA.match(name):
            parts[name] = _picture(part)
        elif name in trees:
            left_out |= _strip(trees[name], name, dropped)
            parts[name] = text_out(trees[name])
    return Cleaned(content=_packed(parts), found=found, left_out=tuple(sorted(left_out)))


def _owner(relations: str) -> str:
    folder, _, name = relations.rpartition("_rels/")
    return folder + name.removesuffix(".rels")


def _strip(root: Element, name: str, dropped: set[str]) -> set[LeftOut]:
    if name == "[Content_Types].xml":
        return _strip_types(root, dropped)
    if name.endswith(".rels"):
        return _strip_relations(root, _owner(name), dropped)
    left_out = _strip_words(root) | _strip_cells(root)
    for one in list(root.iter(*_MARKS)):
        _remove(one)
    for one in root.iter():
        for attribute in [key for key in one.attrib if _PRIVATE.search(str(key))]:
            del one.attrib[attribute]
    return left_out


def _strip_types(root: Element, dropped: set[str]) -> set[LeftOut]:
    for one in list(root.iter(TYPES + "Override")):
        if one.get("PartName", "").lstrip("/") in dropped:
            root.remove(one)
    for one in root.iter(TYPES + "Default"):
        # A picture that was written anew is what its name no longer says.
        if one.get("Extension", "").lower() in {"gif", "jpg", "jpeg", "png", "webp"}:
            one.set("ContentType", "image/" + one.get("Extension", "").lower().replace("jpg", "jpeg"))
    return set()


def _strip_relations(root: Element, owner: str, dropped: set[str]) -> set[LeftOut]:
    left_out: set[LeftOut] = set()
    for one in list(root.iter(RELS + "Relationship")):
        if one.get("TargetMode", "").lower() == "external":
            root.remove(one)
            left_out.add(LeftOut.LINKS)
        elif _resolved(owner, one.get("Target", "")) in dropped:
            root.remove(one)
    return left_out


def _resolved(owner: str, target: str) -> str:
    if target.startswith("/"):
        return target.lstrip("/")
    steps = owner.split("/")[:-1]
    for step in target.split("/"):
        if step == "..":
            steps = steps[:-1]
        elif step not in {"", "."}:
            steps.append(step)
    return "/".join(steps)


def _strip_words(root: Element) -> set[LeftOut]:
    left_out: set[LeftOut] = set()
    for link in root.iter(W + "hyperlink"):
        if link.attrib.pop(R + "id", None) is not None:
            left_out.add(LeftOut.LINKS)
    for one in root.iter():
        for name in ("hlinkClick", "hlinkHover"):
            if str(one.tag).endswith("}" + name):
                one.attrib.pop(R + "id", None)
    for hidden in list(root.iter(W + "vanish", W + "specVanish")):
        run = hidden.getparent().getparent()
        if is_on(hidden, W + "val") and run is not None and run.tag == W + "r":
            _remove(run)
            left_out.add(LeftOut.HIDDEN_TEXT)
    return left_out


def _strip_cells(root: Element) -> set[LeftOut]:
    left_out: set[LeftOut] = set()
    if next(root.iter(S + "f"), None) is not None:
        left_out.add(LeftOut.FORMULAS)
    for name in list(root.iter(S + "definedName")):
        if (name.get("hidden") and is_on(name, "hidden")) or "[" in (name.text or ""):
            _remove(name)
        else:
            name.attrib.pop("comment", None)
    for path in list(root.iter(_PATH)):
        choice = path.getparent()
        _remove(choice.getparent() if choice is not None and choice.getparent() is not None else path)
    return left_out


def _remove(one: Element) -> None:
    above = one.getparent()
    if above is None:
        raise Unfit(Unfitness.DAMAGED)
    above.remove(one)


def _picture(part: bytes) -> bytes:
    return pictures.clean(part, examine_picture(part, kind_of(part))).content


def _packed(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as container:
        for name in sorted(parts, key=lambda one: (one != "[Content_Types].xml", one)):
            entry = zipfile.ZipInfo(name, _FIXED_TIME)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            container.writestr(entry, parts[name])
    return out.getvalue()
