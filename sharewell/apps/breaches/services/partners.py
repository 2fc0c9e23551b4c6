"""Telling a partner that a breach concerns it: in words for it alone, under a key of their own."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.audit.services import record_event, record_read
from sharewell.apps.breaches.errors import NotPossible
from sharewell.apps.breaches.models import Breach, WordToPartner
from sharewell.apps.breaches.policies import require_read_word
from sharewell.apps.breaches.selectors import entries_of
from sharewell.apps.breaches.services._steps import workable, write_step
from sharewell.apps.breaches.services._telling import tell_partner_of
from sharewell.apps.children.services import Going, KeptSafe, let_out
from sharewell.apps.organisations.selectors import DirectoryEntry, directory_entry
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.breaches import Step
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import create_record_key, entitle, keyring, seal
from sharewell.kit.ids import new_id

PURPOSE = gettext_noop("to read what a partner tells of something that went wrong")
FIELD = "word"


@transaction.atomic
def tell_partner(*, actor: Actor, breach: Breach, at: datetime, partner: UUID, words: str) -> WordToPartner:
    """Tell a partner in these words and no others; a notice says that they wait.

    Raises:
        Refused: the actor does not answer for it.
        NotPossible: the partner cannot be told, or the words tell what must be kept safe.
        BadContent: nothing is said.
    """
    row = workable(actor, breach)
    there = _partner(actor, partner)
    told = _let(actor, row, there, checked(words, required=True), at)
    word = WordToPartner(id=new_id(), breach=row, partner_id=there.id, partner_name=there.name, at=at)
    create_record_key(record=word.pk, owner=actor.organisation)
    entitle(record=word.pk, holder=actor.organisation, newcomer=there.id)
    word.words = seal(record=word.pk, holder=actor.organisation, field=FIELD, text=told)
    word.save(force_insert=True)
    write_step(actor, row, Step.PARTNER, at, partner=there.name, words=told)
    tell_partner_of(there.id, word.pk, at)
    record_event(
        actor=actor,
        kind=EventKind.BREACH_WORD_SENT,
        at=at,
        record=word.pk,
        detail={"reference": row.reference},
    )
    return word


def read_word(*, actor: Actor, word: WordToPartner, at: datetime) -> str:
    """What a partner tells the actor's organisation; the first look is kept. Raises Refused or CannotUnseal."""
    require_read_word(actor, word)
    record_read(
        actor=actor, kind=EventKind.BREACH_WORD_READ, at=at, record=word.pk, purpose=PURPOSE, fields=(FIELD,)
    )
    WordToPartner.objects.filter(pk=word.pk, read_at=None).update(read_at=at)
    ring = keyring(holder=actor.organisation, records=[word.pk])
    return ring.unseal(record=word.pk, field=FIELD, sealed=bytes(word.words))


def _partner(actor: Actor, partner: UUID) -> DirectoryEntry:
    found = directory_entry(partner)
    if found is None or found.suspended_at is not None or not found.is_shown_to(actor.organisation):
        raise NotPossible("no_such_partner", _("This organisation cannot be told here at present. Ring it."))
    if found.id == actor.organisation:
        raise NotPossible("own_organisation", _("This is your own organisation."))
    return found


def _let(actor: Actor, row: Breach, there: DirectoryEntry, words: str, at: datetime) -> str:
    going = Going(way="breaches.tell_partner", record=row.pk, entries=entries_of(row), to=(there.id,))
    try:
        return let_out(actor=actor, going=going, texts={"words": words}, at=at)["words"]
    except KeptSafe as stopped:
        raise NotPossible(
            "kept_safe", _("These words tell something that must be kept safe. Take it out.")
        ) from stopped
