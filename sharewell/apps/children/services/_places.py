"""Where somebody lives is neither compared nor shown where anything of them is protected."""

from collections.abc import Iterable
from uuid import UUID

from sharewell.apps.children.selectors import groups_of, shields_of
from sharewell.domain.access import Actor


def shielded_among(actor: Actor, entries: Iterable[UUID]) -> frozenset[UUID]:
    """Those of which something is protected, by themselves or by an entry that is held to be the same person."""
    asked = list(entries)
    protected = set(shields_of(actor, asked).values_list("entry_id", flat=True))
    if not protected:
        return frozenset()
    groups = groups_of({*asked, *protected})
    away = {groups[one] for one in protected}
    return frozenset(one for one in asked if groups[one] in away)
