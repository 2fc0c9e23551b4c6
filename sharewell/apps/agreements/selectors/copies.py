"""A copy of an agreement for other programs: the text, its parties, what each signed, and that the log has it."""

import json
from collections.abc import Iterable
from typing import Any

from sharewell.apps.agreements.models import AgreementStep, Party
from sharewell.apps.agreements.selectors.digests import as_signature
from sharewell.apps.agreements.selectors.one import Held, steps_of, text_on_paper
from sharewell.apps.audit.selectors import log_keys, proofs_of
from sharewell.apps.audit.services import log_key
from sharewell.domain.agreements import (
    Exchanged,
    ExchangedParty,
    Looked,
    Part,
    Step,
    looked_at,
    party_from,
    stamped,
    to_data,
)
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.crypto import sign_log, signature_holds

SIGNED = (Step.SIGNED, Step.JOINED)


def stamped_copy(found: Held) -> dict[str, Any]:
    """The file of the version in force, or of the text that is being made, under the stamp of this installation."""
    return stamped(to_data(exchanged(found)), log_key(), sign_log)


def exchanged(found: Held) -> Exchanged:
    """The same without the stamp. A party that signed says what it said then."""
    text, number = text_on_paper(found)
    signed = _signed(found, number) if number else {}
    proofs = proofs_of(found.agreement.pk, [EventKind.AGREEMENT_SIGNED]) if signed else {}
    return Exchanged(
        text=text,
        parties=tuple(_party(one, signed.get(one.organisation_id)) for one in found.staying),
        reference=found.agreement.reference,
        number=number,
        signatures=tuple(as_signature(one, proofs.get(one.sequence)) for one in signed.values()),
    )


def copy_looked_at(data: dict[str, Any]) -> Looked:
    """Whether a file that follows the schema is as this installation gave it out."""
    current = log_key()
    keys = {one.text(): one for one in (current, *log_keys())}
    return looked_at(data, keys.values(), signature_holds)


def _signed(found: Held, number: int) -> dict[Any, AgreementStep]:
    """The signature of each party that has not left, the newest where it signed twice."""
    staying = {one.organisation_id for one in found.staying}
    steps: Iterable[AgreementStep] = reversed(steps_of(found.agreement))
    return {
        one.organisation: one
        for one in steps
        if one.kind in SIGNED and one.version == number and one.organisation in staying
    }


def _party(party: Party, step: AgreementStep | None) -> ExchangedParty:
    if step is None:
        return ExchangedParty(
            name=party.organisation_name, part=Part(party.part), said=party_from(party.said)
        )
    said = json.loads(step.said)
    return ExchangedParty(name=step.organisation_name, part=Part(said["part"]), said=party_from(said))
