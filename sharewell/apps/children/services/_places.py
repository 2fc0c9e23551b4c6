"""Where somebody lives is neither compared nor shown where anything of them is protected."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from sharewell.apps.children.models import Entry
from sharewell.apps.children.selectors import shields_of
from sharewell.domain.access import Actor
from sharewell.domain.matching import Particulars


def shielded_among(actor: Actor, entries: Mapping[UUID, object]) -> frozenset[UUID]:
    """Those of which something is protected, by themselves or by an entry that is held to be the same person."""
    rows = shields_of(actor, entries).values_list("entry_id", "entry__together")
    protected = set(rows)
    if not protected:
        return frozenset()
    groups = {group for _entry, group in protected if group}
    beside = Entry.objects.filter(pk__in=list(entries), together__in=groups).values_list("pk", flat=True)
    return frozenset({entry for entry, _group in protected} | set(beside))


def without_protected_places(actor: Actor, plain: Mapping[UUID, Particulars]) -> dict[UUID, Particulars]:
    """The same, without the postcodes of whoever is shielded."""
    shielded = shielded_among(actor, plain)
    return {key: replace(one, postcodes=()) if key in shielded else one for key, one in plain.items()}
