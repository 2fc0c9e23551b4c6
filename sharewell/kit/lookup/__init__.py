"""Finding one person among millions: sorted columns in memory, searched from narrow to wide.

words      the vocabulary: sounds, spelling families, slips, starts
columns    one row for each name and place of a person, with the orders by which rows are found
agreeing   about how far many rows agree, all at once
register   the search, and who came or went since the columns were made
sealed     the copy on disk, nothing of which can be read
"""

from sharewell.kit.lookup.columns import Columns, build
from sharewell.kit.lookup.register import Found, Register
from sharewell.kit.lookup.sealed import BadCopy, read_both, read_copy, write_copy

__all__ = ["BadCopy", "Columns", "Found", "Register", "build", "read_both", "read_copy", "write_copy"]
