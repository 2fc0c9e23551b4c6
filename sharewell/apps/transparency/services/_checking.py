"""What is asked before a statement is kept, and again before it goes: the lock, the guard, and what may be told."""

from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import tip_off_lock_on, with_linked
from sharewell.apps.children.services import watch_over
from sharewell.apps.transparency.errors import NotPossibleNow
from sharewell.apps.transparency.models import FamilyStatement
from sharewell.apps.transparency.selectors import tellable_shares
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import RecipientKind
from sharewell.domain.guarding import Recipient
from sharewell.domain.notices import Statement, Who

KINDS = {Who.PERSON: RecipientKind.CHILD, Who.PARENT: RecipientKind.PARENT_OR_CARER}


def require_untold(actor: Actor, row: FamilyStatement) -> None:
    """Nothing goes while the family must not be told. Raises NotPossibleNow."""
    if tip_off_lock_on(actor.organisation, [row.entry_id]):
        raise NotPossibleNow(
            "locked", _("They must not be told now. It waits until two people have ended that.")
        )


def require_safe(actor: Actor, entry: UUID, said: Statement, *, email: str = "") -> None:
    """Nothing in it must be kept safe, nobody is meant who is a danger, and every share may be told. Raises."""
    watch = watch_over(actor=actor, children=with_linked([entry]))
    reader = Recipient(
        kind=KINDS.get(said.who, RecipientKind.MEMBER_OF_PUBLIC),
        verified=False,
        destination={"name": said.to, "email": email},
    )
    if watch.dangers_of(reader):
        raise NotPossibleNow(
            "danger",
            _("The child must be kept safe from this person. Do not give it to them; ask your lead."),
        )
    guard = watch.guard_for(reader)
    if any(guard.find(text).stops for text in said.texts):
        raise NotPossibleNow(
            "kept_safe", _("Something in it must be kept safe. Take it out, or leave that share out.")
        )
    may = {
        str(one.share.pk): set(one.kinds) for one in tellable_shares(actor, with_linked([entry])) if one.may
    }
    if any(not set(one.kinds) <= may.get(one.share, set()) for one in said.told):
        raise NotPossibleNow(
            "not_to_be_told", _("The family is not to be told of one of these shares any more.")
        )
