"""What a breach is about: a share of the organisation's, and the records of its own that the share is about."""

from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.children.policies import require_open_entry
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.disagreements.selectors import entries_concerned
from sharewell.apps.shares.selectors import share_of_organisation
from sharewell.domain.access import Actor, Permission, Refused


def share_about(actor: Actor, reference: str) -> tuple[UUID | None, tuple[UUID, ...]]:
    """The share of this reference that the organisation sent or received, with its entries; nothing if there is none.

    Whoever typed it is not told whether there is one.
    """
    share = (
        share_of_organisation(actor.organisation, reference.strip().upper()) if reference.strip() else None
    )
    return (share.pk, entries_concerned(actor, share.pk)) if share else (None, ())


def entry_open_to(actor: Actor, entry: UUID) -> UUID:
    """The id of an entry that the actor may open. Raises Refused."""
    found = entry_of(actor, entry)
    if found is None:
        raise Refused(Permission.no("no_such_entry", _("There is no such record.")))
    require_open_entry(actor, found)
    return found.pk
