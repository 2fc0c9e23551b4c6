"""Which text can be kept."""

LONGEST_TEXT = 20_000


class BadContent(ValueError):
    """Something that cannot be kept: empty though required, too long, or with a character no database keeps."""


def checked(text: str, *, required: bool = False) -> str:
    """The same text.

    Raises:
        BadContent: it is empty though required, too long, or holds NUL or half a character.
    """
    if required and not text.strip():
        raise BadContent("something must be written here")
    if len(text) > LONGEST_TEXT:
        raise BadContent(f"at most {LONGEST_TEXT} characters can be kept")
    if "\x00" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
        raise BadContent("a character here cannot be kept")
    return text
