"""Deciding about one thing, and writing what the answer says."""

from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.rights.errors import NotPossibleNow, NotReady
from sharewell.apps.rights.models import FoundThing, RightsRequest
from sharewell.apps.rights.policies import require_change
from sharewell.apps.rights.selectors.words import LACK_WORDS, decision_words
from sharewell.apps.rights.services._case import case_of
from sharewell.apps.rights.services._steps import content_of, has_changed, note_change, open_row, put_content
from sharewell.apps.rights.services._things import OpenedThing, opened_things, weighed_field
from sharewell.domain.access import Actor
from sharewell.domain.rights import CHOICES, Ending, Right, Weighed, Written, faults, rights_law, weighed_text
from sharewell.kit.crypto import seal


def open_thing(
    *, actor: Actor, request: RightsRequest, thing: FoundThing, at: datetime, purpose: str
) -> OpenedThing:
    """One thing that was found. Raises Refused."""
    require_change(actor, request)
    return opened_things(actor, request, at, purpose=purpose, only=[thing.pk])[0]


@transaction.atomic
def weigh(
    *, actor: Actor, request: RightsRequest, opened: OpenedThing, at: datetime, weighed: Weighed
) -> None:
    """Decide about one thing. What was read of the answer is not read any more.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: it has ended, or the thing was changed since it was opened.
        NotReady: a reason, a ground in law, an opinion or something covered is missing.
    """
    row = open_row(actor, request)
    if weighed.seen != opened.seen:
        raise NotPossibleNow("changed_since", str(LACK_WORDS["changed_since"]))
    found = FoundThing.objects.select_for_update().get(pk=opened.row.pk, request=row)
    content = content_of(row)
    tried = OpenedThing(row=found, texts=opened.texts, weighed=weighed).tried(content.written.covered)
    if weighed.decision not in decision_words(Right(row.right)):
        raise NotReady("undecided", str(LACK_WORDS["undecided"]))
    if codes := faults(rights_law(), case_of(row, content, at), tried):
        raise NotReady(codes[0], str(LACK_WORDS[codes[0]]))
    found.decision = weighed.decision
    found.weighed = seal(
        record=row.pk, holder=row.organisation_id, field=weighed_field(found), text=weighed_text(weighed)
    )
    found.weighed_by, found.weighed_by_name, found.weighed_at = actor.person, actor.name, at
    found.save()
    has_changed(row)
    note_change(actor, row, at, "decision", thing=str(found.thing), decision=str(weighed.decision))


@transaction.atomic
def write_answer(*, actor: Actor, request: RightsRequest, at: datetime, written: Written) -> None:
    """Write what the answer says. Raises Refused, NotPossibleNow, or NotReady where a reason is missing."""
    row = open_row(actor, request)
    if written.ending not in CHOICES[Right(row.right)]:
        raise NotReady("no_such_ending", _("Choose how it ends."))
    if written.ending is Ending.NOT_SAID and not written.why.strip():
        raise NotReady(
            "no_why", _("Write why it is not said whether anything is held. They are not told this.")
        )
    content = content_of(row)
    put_content(row, content.with_written(written))
    has_changed(row)
    note_change(actor, row, at, "written")
