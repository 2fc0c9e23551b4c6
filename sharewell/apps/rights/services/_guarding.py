"""Looking through an answer for what must be kept safe: of the person, and of anybody else who is known here."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.children.services import watch_over, watch_over_all
from sharewell.apps.rights.errors import NotPossibleNow
from sharewell.apps.rights.models import RightsRequest
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import RecipientKind
from sharewell.domain.guarding import Recipient
from sharewell.domain.rights import Asker, Told

KINDS = {
    Asker.CHILD: RecipientKind.CHILD,
    Asker.PARENT: RecipientKind.PARENT_OR_CARER,
    Asker.REPRESENTATIVE: RecipientKind.LEGAL_REPRESENTATIVE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptSafe:
    """What an answer would tell: `own` is kept safe of the person, `near` of somebody else.

    `to_danger`: whoever asks, or where it goes, is a danger to them.
    """

    own: tuple[str, ...] = ()
    near: tuple[str, ...] = ()
    to_danger: bool = False


def kept_safe_in(actor: Actor, row: RightsRequest, told: Told, texts: Iterable[str]) -> KeptSafe:
    """The words of an answer that tell what is kept safe.

    Not only of the person: the address of a child can stand in a brother's record.
    """
    said = [one for one in texts if one.strip()]
    to = recipient(row, told)
    mine = watch_over(actor=actor, children=[row.entry_id] if row.entry_id else [])
    others = watch_over_all(actor=actor)
    guard, wide = mine.guard_for(to), others.guard_for(to)
    own = {text[hit.start : hit.end] for text in said for hit in guard.find(text).stopping}
    near = {text[hit.start : hit.end] for text in said for hit in wide.find(text).stopping}
    return KeptSafe(
        own=tuple(sorted(own)), near=tuple(sorted(near - own)), to_danger=bool(mine.dangers_of(to))
    )


def recipient(row: RightsRequest, told: Told) -> Recipient:
    """Whoever asks, as the guard sees them: nobody of an agency, reached by what they gave."""
    where: Mapping[str, str] = {
        "name": told.asker,
        "address": told.address,
        "e-mail": told.email,
        "telephone": told.telephone,
    }
    destination = {key: value for key, value in where.items() if value}
    kind = KINDS.get(Asker(row.asker), RecipientKind.MEMBER_OF_PUBLIC)
    return Recipient(kind=kind, verified=False, destination=destination)


def require_untold(row: RightsRequest) -> None:
    """Raises NotPossibleNow while the person or their family must not be told anything."""
    entries = [row.entry_id] if row.entry_id else []
    if tip_off_lock_on(row.organisation_id, entries) is not None:
        raise NotPossibleNow(
            "tip_off",
            _("Nothing may go to this person or their family at present. Speak with your safeguarding lead."),
        )


def is_danger(*, actor: Actor, request: RightsRequest, told: Told) -> bool:
    """Whether whoever asks, or where they are reached, is named here as a danger. Shows nobody anything."""
    watch = watch_over(actor=actor, children=[request.entry_id] if request.entry_id else [])
    return bool(watch.dangers_of(recipient(request, told)))
