"""What another organisation asked of ours: the ask, an answer that was begun, and where to look for the child."""

from datetime import datetime
from typing import Any
from uuid import UUID

from django.utils.translation import gettext as _

from sharewell.apps.concerns.selectors.children import NEW
from sharewell.apps.requests.selectors import Ask, ask_for
from sharewell.domain.access import Actor, Permission, Refused
from sharewell.domain.requests import Subject
from sharewell.kit.journeys.selectors import content_of, drafts_of


def asked_of_us(actor: Actor, reference: str) -> Ask:
    """What our organisation was asked. Raises Refused for what is not ours to answer, or is not there."""
    found = ask_for(actor, reference)
    if found is None or found.asked_id != actor.organisation:
        raise Refused(Permission.no("no_such_ask", _("There is no such request.")))
    return found


def answering_draft(actor: Actor, reference: str, *, at: datetime, journey: str) -> UUID | None:
    """The actor's own unfinished answer to what was asked; None where they began none."""
    for draft in drafts_of(actor, at=at):
        if draft.journey == journey and content_of(draft).answers["facts"]["reference"] == reference:
            return UUID(str(draft.pk))
    return None


def found_by(subject: Subject) -> dict[str, Any]:
    """The first answers of the page that asks which child it is: the name looked for, and what is known of them."""
    given, _space, family = subject.name.rpartition(" ")
    said: dict[str, Any] = {
        "chosen": NEW,
        "search": subject.name,
        "given_names": given,
        "family_name": family,
    }
    if subject.born:
        return {**said, "age_known": "born", "born": subject.born}
    return {**said, "age_known": "about", "about_age": subject.age} if subject.age is not None else said
