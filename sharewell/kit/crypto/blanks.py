"""What stands in the place of a text whose key was destroyed: "Destroyed", or a valid empty value where it is data."""

from collections.abc import Callable

from django.utils.translation import gettext as _

from sharewell.kit.crypto.errors import RecordGone

_made: dict[str, Callable[[], str] | None] = {}


def register_blank(field: str, make: Callable[[], str] | None) -> None:
    """Say what stands in a field of data, which must be readable there; apps call this as they start.

    A field that ends in "." stands for all that begin so. None: nothing can stand there, and the page says so.
    """
    _made[field] = make


def registered_blanks() -> dict[str, str | None]:
    """What stands in each registered field, for the tests that read it back."""
    return {field: make() if make else None for field, make in _made.items()}


def blank_of(field: str) -> str:
    """What stands in a field whose key was destroyed.

    Raises:
        RecordGone: nothing can stand there.
    """
    name = (
        field
        if field in _made
        else next((one for one in _made if one.endswith(".") and field.startswith(one)), "")
    )
    if not name:
        return _("Destroyed")
    make = _made[name]
    if make is None:
        raise RecordGone("what was here was destroyed")
    return make()
