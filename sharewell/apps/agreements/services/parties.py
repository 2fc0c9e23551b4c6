"""Who is in it: asking in, going on without, leaving, ending; and the note that a party keeps for itself."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.agreements.policies import require_keep, require_party, require_sign, require_work
from sharewell.apps.agreements.services._force import take_force
from sharewell.apps.agreements.services._notices import tell_parties, tell_party
from sharewell.apps.agreements.services._parties import add_party
from sharewell.apps.agreements.services._steps import held_row, note_change, write_step
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Part, Stage, Step, read_written
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing.text import checked
from sharewell.kit.crypto import create_record_key, seal, unseal
from sharewell.kit.notify import NoticeKind

NOTE = "agreement.note"


@transaction.atomic
def ask_in(*, actor: Actor, agreement: Agreement, at: datetime, organisation: UUID, part: Part) -> Party:
    """Put an organisation into a draft, or ask one to join what is in force.

    Raises:
        Refused: another organisation keeps the text.
        NotPossible: it is in it already, is not in the directory, or the text is out to be signed.
    """
    row = held_row(agreement)
    require_keep(actor, row)
    place = directory_entry(organisation)
    if place is None or place.outside_of is not None or place.suspended_at is not None:
        raise NotPossible("no_such_party", _("Choose an organisation of the directory."))
    if row.ended_on or row.stage == Stage.SIGNING:
        raise NotPossible("for_signing", _("It is out to be signed. Take it back first."))
    if row.parties.filter(organisation_id=organisation).exists():
        raise NotPossible("there_already", _("This organisation is in it already."))
    made = add_party(row, place, part, at)
    if row.runs.exists():
        step = write_step(actor, row, Step.ASKED_IN, at, said=place.name)
        tell_party(row, organisation, NoticeKind.AGREEMENT_TO_SIGN, at, key=f"asked:{step.sequence}")
    else:
        note_change(actor, row, at, "parties")
    return made


@transaction.atomic
def go_on_without(*, actor: Actor, agreement: Agreement, at: datetime, party: UUID) -> None:
    """Go on without a party that has not signed. Bound by the version before, it stays so until the next begins.

    Raises:
        Refused: another organisation keeps the text.
        NotPossible: it keeps the text itself, or has signed what is out.
    """
    row = held_row(agreement)
    require_keep(actor, row)
    found = Party.objects.select_for_update().get(agreement=row, pk=party)
    if found.organisation_id == row.keeper_id:
        raise NotPossible("the_keeper", _("Who keeps the text is part of it."))
    if found.left_on or (found.signed and found.signed == row.version):
        raise NotPossible("signed", _("It has signed, or has left already."))
    if not found.signed and row.version == 0:
        found.delete()
        note_change(actor, row, at, "parties")
        return
    starts = read_written(row.draft).starts_on if row.draft else None
    found.left_on = starts if found.since and starts else local_day(at)
    found.save(update_fields=["left_on"])
    write_step(actor, row, Step.LEFT, at, version=row.version, said=found.organisation_name)
    take_force(row, at)


@transaction.atomic
def leave(*, actor: Actor, agreement: Agreement, at: datetime, reason: str) -> None:
    """Leave from today, with reasons. What was received stays under its terms. Raises Refused or NotPossible."""
    require_sign(actor)
    row = held_row(agreement)
    party = (
        Party.objects.select_for_update().filter(agreement=row, organisation_id=actor.organisation).first()
    )
    if party is None or party.left_on or row.ended_on:
        raise NotPossible("no_party", _("Your organisation is not in this agreement."))
    if party.organisation_id == row.keeper_id:
        raise NotPossible(
            "the_keeper", _("You keep the text. End the agreement, or agree who keeps it next.")
        )
    tell_parties(row, NoticeKind.AGREEMENT_MOVED, at, key=f"left:{party.pk}", but=actor.organisation)
    party.left_on = local_day(at)
    party.save(update_fields=["left_on"])
    write_step(actor, row, Step.LEFT, at, said=checked(reason, required=True))
    take_force(row, at)


@transaction.atomic
def end_agreement(*, actor: Actor, agreement: Agreement, at: datetime, reason: str) -> None:
    """End it for all from today, with reasons: the leader of whoever keeps the text. Raises Refused or NotPossible."""
    require_sign(actor)
    row = held_row(agreement)
    require_keep(actor, row)
    if row.ended_on:
        raise NotPossible("ended", _("This agreement has ended."))
    row.ended_on, row.remind_on = local_day(at), None
    step = write_step(actor, row, Step.ENDED, at, said=checked(reason, required=True))
    tell_parties(row, NoticeKind.AGREEMENT_MOVED, at, key=f"ended:{step.sequence}", but=actor.organisation)


@transaction.atomic
def keep_note(*, actor: Actor, agreement: Agreement, at: datetime, words: str) -> None:
    """Keep what the actor's organisation notes for itself; no other can read it. Raises Refused or NotPossible."""
    require_work(actor)
    party = _own(actor, agreement)
    if not party.notes_kept:
        create_record_key(record=party.pk, owner=actor.organisation)
    party.notes_kept += 1
    party.note = seal(
        record=party.pk, holder=actor.organisation, field=NOTE, text=checked(words), version=party.notes_kept
    )
    party.save(update_fields=["note", "notes_kept"])
    note_change(actor, agreement, at, "note")


def open_note(*, actor: Actor, agreement: Agreement) -> str:
    """What the actor's organisation noted for itself; empty where it did not. Raises Refused."""
    require_work(actor)
    party = Party.objects.filter(agreement=agreement, organisation_id=actor.organisation).first()
    if party is None or not party.notes_kept:
        return ""
    require_party(actor, party.organisation_id)
    return unseal(
        record=party.pk,
        holder=actor.organisation,
        field=NOTE,
        sealed=bytes(party.note),
        version=party.notes_kept,
    )


def _own(actor: Actor, agreement: Agreement) -> Party:
    found = (
        Party.objects.select_for_update()
        .filter(agreement=agreement, organisation_id=actor.organisation)
        .first()
    )
    if found is None:
        raise NotPossible("no_party", _("Your organisation is not in this agreement."))
    return found
