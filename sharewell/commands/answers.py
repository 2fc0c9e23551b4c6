"""What commands take from people: each reads one text, or says what to write instead."""

import re
from argparse import ArgumentTypeError
from collections.abc import Callable

TELEPHONE = re.compile(r"\+?[0-9][0-9 ()-]{5,38}")


def words(longest: int) -> Callable[[str], str]:
    """A reader of one line of text with at most so many letters."""

    def read(text: str) -> str:
        said = " ".join(text.split())
        if not said or len(said) > longest or not said.isprintable():
            raise ArgumentTypeError(f"write from 1 to {longest} letters")
        return said

    return read


def email(text: str) -> str:
    """An e-mail address."""
    from django.core.exceptions import ValidationError
    from django.core.validators import validate_email

    try:
        validate_email(text.strip())
    except ValidationError as bad:
        raise ArgumentTypeError(f"{text!r} is not an e-mail address, like name@example.org") from bad
    return text.strip()


def phone(text: str) -> str:
    """A telephone number as people print it."""
    if not TELEPHONE.fullmatch(text.strip()):
        raise ArgumentTypeError(f"{text!r} is not a telephone number, like 01632 960001")
    return text.strip()
