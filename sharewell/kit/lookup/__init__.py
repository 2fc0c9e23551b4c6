"""Finding one person among millions: sorted columns in memory, searched from narrow to wide."""

from sharewell.kit.lookup.columns import Columns, build
from sharewell.kit.lookup.register import Found, Register

__all__ = ["Columns", "Found", "Register", "build"]
