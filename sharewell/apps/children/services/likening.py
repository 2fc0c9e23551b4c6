"""A new entry that is like one already here is asked about, without anybody having to think of it.

What is still to be compared stands in the entry itself (`compared_version` is behind `version`), so that nothing is
lost by a worker that stops, and whoever keeps an entry waits for nothing.
"""

from collections.abc import Callable
from datetime import datetime
from math import log2
from uuid import UUID

from django.db import transaction

from sharewell.apps.children.models import Entry
from sharewell.apps.children.selectors import entries_to_compare
from sharewell.apps.children.services._opening import opened, protections
from sharewell.apps.children.services.finding import LIKELY, FoundEntry, likely_entries
from sharewell.apps.children.services.linking import ask_about_pair
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.access import Actor
from sharewell.domain.children import open_particulars
from sharewell.domain.linking import Origin
from sharewell.domain.matching import grade, probability
from sharewell.domain.matching.sought import Sought
from sharewell.kit.crypto import CannotUnseal

AT_ONCE, MOST_PAIRS = 100, 5
RARER = log2(0.05 / 0.5)
"""One new entry in twenty is about somebody who is here; of searches it is one in two (`chance_before`). By hand: a
family name and a date of birth alone, which twins have in common, are not enough then, and neither is a name alone."""


def ask_about_new_entries(*, actor: Actor, at: datetime, goes_on: Callable[[], bool] = lambda: True) -> int:
    """Compare entries that are new or changed with the others of their organisation; answers how many were.

    The software asks, in each organisation's own name. An entry that cannot be compared, because something was changed
    behind our back, keeps its turn and stops no other.
    """
    done = 0
    for entry, organisation in entries_to_compare(AT_ONCE):
        if not goes_on():
            break
        try:
            done += _compared(software_of(organisation, actor.origin), entry, at)
        except CannotUnseal:
            continue
    return done


@transaction.atomic
def _compared(actor: Actor, entry: UUID, at: datetime) -> int:
    """Ask about those who are likely the same. Nobody is shown anything; what is protected takes no part in it."""
    one = Entry.objects.select_for_update().get(pk=entry)
    known = opened(actor, [one], without_erased=True)
    for identity in known.values():
        held = protections(actor, [one.pk]).get(one.pk, ())
        sought = (Sought(particulars=open_particulars(identity, held)),)
        alike = [found for found in likely_entries(actor=actor, sought=sought).found if _may_be(one, found)]
        for found in alike[:MOST_PAIRS]:
            ask_about_pair(actor=actor, at=at, one=one, other=found.entry, origin=Origin.NEW_ENTRY)
    Entry.objects.filter(pk=one.pk).update(compared_version=one.version)
    return 1


def _may_be(one: Entry, found: FoundEntry) -> bool:
    """Likely, taken by itself: within one list another record is no rival, since a child can be there three times."""
    if found.entry.pk == one.pk or (one.together is not None and found.entry.together == one.together):
        return False
    chance = probability(found.weighed.weight + RARER)
    return grade(chance, found.weighed.levels) in LIKELY
