"""The words in a file, for the guard: all of them, also where no reader would look."""

from sharewell.kit.files.check import examine
from sharewell.kit.files.check.text import decoded
from sharewell.kit.files.kinds import OFFICE, PICTURES, MediaType

MOST_TEXT = 2_000_000
"""Characters; more than any file that is read by a person."""


def words_in(content: bytes, media_type: MediaType) -> str:
    """The text of a file: pages, cells, headers, notes, hidden text, descriptions of pictures, details of a picture.

    Runs where it is called; `box.text_of` runs it apart, with limits.

    Raises:
        Unfit: it is not a whole file of this kind.
    """
    if media_type is MediaType.TEXT:
        return decoded(content)[:MOST_TEXT]
    if media_type in OFFICE:
        from sharewell.kit.files.reading.office import words_in_office

        return words_in_office(content, media_type)[:MOST_TEXT]
    if media_type is MediaType.PDF:
        from sharewell.kit.files.reading.pdf import words_in_pdf

        return words_in_pdf(content)[:MOST_TEXT]
    if media_type in PICTURES:
        from sharewell.kit.files.reading.pictures import words_in_picture

        return words_in_picture(content, media_type)[:MOST_TEXT]
    examine(content)
    return ""
