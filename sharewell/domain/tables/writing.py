"""Cells that a spreadsheet shows as text."""

FORMULAS = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the start of a formula."""


def harmless(cell: str) -> str:
    """One line of text; begins with ' where a spreadsheet would otherwise run it."""
    plain = " ".join(cell.split())
    return f"'{plain}" if plain.startswith(FORMULAS) else plain
