"""Who could this hurt? What an organisation protects of the child does not go into what everybody asked can read."""

from collections.abc import Iterable
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.children.services import protected_facts
from sharewell.apps.discussions.errors import NotCallable
from sharewell.domain.access import Actor
from sharewell.domain.guarding import Guard, ProtectedFact, Use


def refuse_protected(actor: Actor, *, entry: UUID, readers: Iterable[UUID], texts: Iterable[str]) -> None:
    """Raises NotCallable where a text tells a fact that not every reader may know. Only the caller holds the entry."""
    others = set(readers) - {actor.organisation}
    facts = [
        ProtectedFact(id=str(one.shield.pk), kind=one.protection.kind, text=one.protection.text)
        for one in protected_facts(actor=actor, entries=[entry])
        if one.protection.use is Use.KEEP_SAFE and not others <= set(one.protection.known_to)
    ]
    guard = Guard(facts)
    if any(guard.find(text).stops for text in texts):
        raise NotCallable(
            "protected", _("This tells something that your organisation protects. Take it out, then go on.")
        )
