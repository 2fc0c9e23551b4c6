"""How far two of the organisation's own entries agree, comparison by comparison."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.models import Entry
from sharewell.apps.children.policies import require_find_entries
from sharewell.apps.children.selectors import entries_of, entry_of, hashed_keys
from sharewell.apps.children.services._opening import opened, protections
from sharewell.apps.children.services.finding import PeopleHere, log_search
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.children import Identity, open_particulars
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import (
    Grade,
    Particulars,
    Weighed,
    grade,
    shipped_families,
    shipped_weights,
    weigh,
)
from sharewell.domain.matching.finding import name_key
from sharewell.domain.matching.reasons import Reason, reasons_for
from sharewell.domain.matching.sought import Sought


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """What a comparison of two entries came to, and by which weights."""

    weighed: Weighed
    grade: Grade
    reasons: tuple[Reason, ...]
    before: float
    weights: str


def compare_entries(*, actor: Actor, at: datetime, purpose: str, one: Entry, other: Entry) -> Compared:
    """How far two entries agree. The look is in the log before. What is protected takes no part.

    Raises:
        Refused: the actor may not look, or one of them is not the actor's organisation's.
        CannotUnseal: the key of one was destroyed.
    """
    require_find_entries(actor)
    if entries_of(actor, [one.pk, other.pk]).count() < len({one.pk, other.pk}):
        raise Refused(Permission.no("other_organisation", "This entry belongs to another organisation."))
    log_search(actor=actor, at=at, purpose=purpose, shown=[one.pk, other.pk])
    known = opened(actor, [one, other])
    held = protections(actor, known)
    first, second = (open_particulars(known[each.pk], held.get(each.pk, ())) for each in (one, other))
    return _compared(actor, first, second)


def entry_by_reference(*, actor: Actor, reference: str) -> Entry | None:
    """The organisation's entry with this id, or the one with this local reference. Nobody is shown anything."""
    try:
        return entry_of(actor, UUID(reference))
    except ValueError:
        pass
    plain = " ".join(reference.split()).casefold()
    if not plain:
        return None
    (number,) = hashed_keys(actor.organisation, [name_key(plain)]).values()
    rows = entries_of(actor, Entry.objects.filter(keys__key=number).values_list("pk", flat=True))
    known = opened(actor, list(rows), without_erased=True)
    meant = [entry for entry in rows if entry.pk in known and plain in _references(known[entry.pk])]
    return meant[0] if len(meant) == 1 else None


def _references(identity: Identity) -> set[str]:
    return {value.casefold() for kind, value in identity.identifiers if kind is IdentifierKind.LOCAL}


def _compared(actor: Actor, first: Particulars, second: Particulars) -> Compared:
    here = PeopleHere(actor, (*first.given, *first.family))
    weights = shipped_weights()
    weighed = weigh(
        first,
        second,
        weights=weights,
        families=shipped_families(),
        share_of=here.share_of_name,
        prior=here.prior,
    )
    return Compared(
        weighed=weighed,
        grade=grade(weighed.probability, weighed.levels),
        reasons=reasons_for(Sought(particulars=first), second, weighed),
        before=here.prior,
        weights=weights.id,
    )
