"""Text: in one code, with the usual ends of lines. There is nothing else in it."""

from sharewell.kit.files.check.text import decoded
from sharewell.kit.files.kinds import Cleaned, Found


def clean(content: bytes, found: Found) -> Cleaned:
    """The same words in UTF-8. Raises Unfit."""
    return Cleaned(content=decoded(content).lstrip("\ufeff").encode("utf-8"), found=found)
