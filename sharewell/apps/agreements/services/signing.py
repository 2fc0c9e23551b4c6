"""Signing and declining: each party by its leader, on one text. When all have, it is in force."""

import json
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.models import Agreement, Party
from sharewell.apps.agreements.policies import require_sign
from sharewell.apps.agreements.services._force import take_force
from sharewell.apps.agreements.services._notices import tell_parties
from sharewell.apps.agreements.services._steps import held_row, write_step
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Stage, Step, party_from
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def sign(*, actor: Actor, agreement: Agreement, at: datetime, version: int) -> None:
    """Sign a version for the actor's organisation, with what it says for itself.

    Raises:
        Refused: the actor is no leader.
        NotPossible: it is not out to be signed, it is another version than the one that was read, the organisation
            has signed or left, or does not say yet on what it relies.
    """
    require_sign(actor)
    row = held_row(agreement)
    party = _to_sign(actor, row, version)
    said = party_from(party.said)
    if said.basis is None or not said.contact.strip():
        raise NotPossible("not_said", _("Say first on what your organisation relies, and whom to ask."))
    party.signed, party.declined = version, 0
    joins = row.stage == Stage.NONE
    if joins:
        party.since = local_day(at)
    party.save(update_fields=["signed", "declined", "since"])
    what = json.dumps({"part": party.part, **party.said}, sort_keys=True, ensure_ascii=False)
    step = write_step(actor, row, Step.JOINED if joins else Step.SIGNED, at, version=version, said=what)
    tell_parties(row, NoticeKind.AGREEMENT_MOVED, at, key=f"moved:{step.sequence}", but=actor.organisation)
    if not joins:
        take_force(row, at)


@transaction.atomic
def decline(*, actor: Actor, agreement: Agreement, at: datetime, version: int, reason: str) -> None:
    """Say that the actor's organisation does not sign, and why. Raises Refused or NotPossible as `sign` does."""
    require_sign(actor)
    row = held_row(agreement)
    party = _to_sign(actor, row, version)
    party.declined = version
    party.save(update_fields=["declined"])
    step = write_step(actor, row, Step.DECLINED, at, version=version, said=checked(reason, required=True))
    tell_parties(row, NoticeKind.AGREEMENT_MOVED, at, key=f"moved:{step.sequence}", but=actor.organisation)


def _to_sign(actor: Actor, row: Agreement, version: int) -> Party:
    party = (
        Party.objects.select_for_update().filter(agreement=row, organisation_id=actor.organisation).first()
    )
    if party is None or party.left_on:
        raise NotPossible("no_party", _("Your organisation is not in this agreement."))
    joins = row.stage == Stage.NONE and party.since is None and row.runs.exists()
    if row.ended_on or not (row.stage == Stage.SIGNING or joins):
        raise NotPossible("not_for_signing", _("It is not out to be signed now."))
    newest = max(row.runs.values_list("number", flat=True)) if joins else row.version
    if version != newest:
        raise NotPossible("another_version", _("The text has changed since you read it. Read it again."))
    if party.signed == version:
        raise NotPossible("signed_already", _("Your organisation has signed this version already."))
    return party
