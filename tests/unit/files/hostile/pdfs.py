"""PDFs that act, hide a file, or are locked."""

from collections.abc import Iterator

import pikepdf

from tests.unit.files import good
from tests.unit.files.hostile.making import EXE, Case, Why, case, pdf_with


def _pdf_action(kind: str, where: str) -> bytes:
    action = pikepdf.Dictionary(S=pikepdf.Name("/" + kind), F="x", JS="app.alert(1)")
    document = pikepdf.new()
    document.add_blank_page(page_size=(100, 100))
    if where == "page":
        document.pages[0].AA = pikepdf.Dictionary(O=action)
    elif where == "link":
        link = pikepdf.Dictionary(Type=pikepdf.Name.Annot, Subtype=pikepdf.Name.Link, A=action)
        link.Rect = pikepdf.Array([0, 0, 50, 50])
        document.pages[0].Annots = pikepdf.Array([document.make_indirect(link)])
    else:
        document.Root.OpenAction = action
    return good.saved(document)


def _pdf_with_file() -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    document.attachments["x.exe"] = EXE
    return good.saved(document)


def _pdf_mark(kind: str) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    mark = pikepdf.Dictionary(
        Type=pikepdf.Name.Annot, Subtype=pikepdf.Name("/" + kind), Rect=pikepdf.Array([0, 0, 9, 9])
    )
    document.pages[0].Annots = pikepdf.Array([document.make_indirect(mark)])
    return good.saved(document)


def _locked_pdf(**words: str) -> bytes:
    document = pikepdf.new()
    document.add_blank_page()
    return good.saved(document, encryption=pikepdf.Encryption(**words))


def pdfs() -> Iterator[Case]:
    """PDFs that act, hide a file, or are locked."""
    kinds = (
        "JavaScript",
        "Launch",
        "SubmitForm",
        "ImportData",
        "GoToR",
        "GoToE",
        "Rendition",
        "Movie",
        "Sound",
    )
    for kind in kinds:
        for where in ("root", "page", "link"):
            yield case(
                f"pdf: {kind} on its {where}", lambda kind=kind, w=where: _pdf_action(kind, w), Why.SCRIPT
            )
    yield case("pdf with a file inside", _pdf_with_file, Why.FILES_INSIDE)
    yield case(
        "pdf with a form of scripts", lambda: good.pdf(AcroForm=pikepdf.Dictionary(XFA="x")), Why.SCRIPT
    )
    yield case(
        "pdf that is a folder", lambda: good.pdf(Collection=pikepdf.Dictionary(View="/D")), Why.FILES_INSIDE
    )
    for mark in ("FileAttachment", "RichMedia", "Screen", "3D"):
        yield case(f"pdf: a mark {mark}", lambda mark=mark: _pdf_mark(mark), Why.FILES_INSIDE)
    locked = {"owner": "a", "user": "b"}
    yield case("pdf with a password", lambda: _locked_pdf(**locked), Why.PASSWORD)
    yield case("pdf locked against printing", lambda: _locked_pdf(owner="a", user=""), Why.PASSWORD)
    yield case("pdf behind something", lambda: b"\n" * 20 + good.pdf(), Why.MORE_INSIDE, Why.UNKNOWN_KIND)
    yield case("pdf without pages", lambda: pdf_with(b"1"), Why.DAMAGED)
    yield case("pdf of words alone", lambda: b"%PDF-1.7\nhello\n%%EOF\n", Why.DAMAGED)
    yield case(
        "pdf whose index lies", lambda: good.pdf().replace(b"startxref\n", b"startxref\n9"), Why.DAMAGED
    )
