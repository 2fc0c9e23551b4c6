"""One entry filled from another of the same person: nothing that it says is changed."""

from dataclasses import fields, replace
from typing import Any

from sharewell.domain.children import Identity
from sharewell.domain.children.names import NameKind

EMPTY = (None, "", "unknown")


def filled(kept: Identity, other: Identity) -> Identity:
    """`kept` with what it does not have taken from `other`; of lists, what is new is put behind.

    Where both say something and it differs, `kept` stands. The other's names become further names, so that the child
    is found by them too.
    """
    taken = {one.name: _filled(getattr(kept, one.name), getattr(other, one.name)) for one in fields(kept)}
    whole = replace(kept, **taken)
    known = {one.text for one in whole.names}
    more = tuple(
        replace(one, kind=NameKind.KNOWN_AS if one.kind is NameKind.PRESENT else one.kind)
        for one in other.names
        if one.text not in known
    )
    return replace(whole, other_names=(*whole.other_names, *more)) if more else whole


def _filled(mine: Any, theirs: Any) -> Any:
    if isinstance(mine, tuple) and isinstance(theirs, tuple):
        return (*mine, *(one for one in theirs if one not in mine))
    return theirs if mine in EMPTY else mine
