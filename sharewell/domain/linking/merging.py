"""One entry filled from another of the same person: nothing that it says is changed."""

from dataclasses import fields, replace
from typing import Any

from sharewell.domain.children import Identity


def filled(kept: Identity, other: Identity) -> Identity:
    """`kept` with what it does not have taken from `other`; of lists, what is new is put behind.

    Where both say something and it differs, `kept` stands: `other` stays as it is, and both can be looked at.
    """
    taken = {one.name: _filled(getattr(kept, one.name), getattr(other, one.name)) for one in fields(kept)}
    return replace(kept, **taken)


def _filled(mine: Any, theirs: Any) -> Any:
    if isinstance(mine, tuple) and isinstance(theirs, tuple):
        return (*mine, *(one for one in theirs if one not in mine))
    return theirs if mine in (None, "") else mine
