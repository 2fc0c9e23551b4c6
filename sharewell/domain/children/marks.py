"""A mark on a live record: whoever opens it sees it. It stops nothing, least of all an emergency."""

from enum import StrEnum


class MarkKind(StrEnum):
    """RESTRICTED: it is kept and not used, as far as nobody is in danger. OBJECTED: somebody objects to its use."""

    RESTRICTED = "restricted"
    OBJECTED = "objected"
