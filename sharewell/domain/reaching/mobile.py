"""Mobile numbers: as people type them, and as they are dialled."""

import re

PUNCTUATION = re.compile(r"[\s().\-–/]")
UK = "+44"
# Personal numbers (070) and pagers (076) look like mobile numbers and are not; 07624 is the Isle of Man's mobiles.
UK_MOBILE = re.compile(r"7(?:[1-57-9]\d{8}|624\d{6})")
ABROAD = re.compile(r"\+[1-9]\d{7,14}")


class NotAMobile(ValueError):
    """What was typed is not a mobile number. `code` says why: letters, length, not_mobile or country."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def dialled(typed: str) -> str:
    """A number as it is dialled from anywhere, such as +447700900123.

    Raises:
        NotAMobile: it is none; of numbers abroad only their length can be told.
    """
    digits = PUNCTUATION.sub("", typed.strip())
    if not re.fullmatch(r"\+?[0-9]+", digits):
        raise NotAMobile("letters")
    number = _with_country(digits)
    if number.startswith(UK):
        return _british(number.removeprefix(UK).removeprefix("0"))
    if not ABROAD.fullmatch(number):
        raise NotAMobile("length" if number.startswith("+") else "country")
    return number


def hidden(number: str) -> str:
    """A number of which only the end can be read, for pages that others may look at."""
    return f"… {number[-3:]}"


def _with_country(digits: str) -> str:
    if digits.startswith("00"):
        return "+" + digits[2:]
    if digits.startswith("0"):
        return UK + digits[1:]
    return digits


def _british(number: str) -> str:
    if len(number) != 10:
        raise NotAMobile("length")
    if not UK_MOBILE.fullmatch(number):
        raise NotAMobile("not_mobile")
    return UK + number
