"""The parties of an agreement: what each says for itself, and how far it is with signing."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import Held, Party
from sharewell.apps.agreements.selectors.words import PART_WORDS
from sharewell.domain.access import Actor
from sharewell.domain.agreements import Part, Stage, party_from
from sharewell.kit.advice.words import BASES, CONDITIONS
from sharewell.kit.govuk.moments import day_words
from sharewell.kit.govuk.parts import SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownParty:
    """A party: what it says for itself and how far it is with signing."""

    name: str
    standing: str
    colour: str
    rows: Sequence[SummaryRow]
    change_url: str
    without_url: str


def said_rows(party: Party) -> list[SummaryRow]:
    """What a party says for itself."""
    said = party_from(party.said)
    rows = [
        (_("What it does"), str(PART_WORDS[Part(party.part)])),
        (_("Lawful basis"), str(BASES[said.basis]) if said.basis else ""),
        (_("Power in law"), said.power),
        (_("Conditions"), ", ".join(str(CONDITIONS[one]) for one in said.conditions)),
        (_("Whom to ask"), ", ".join(filter(None, (said.contact, said.email)))),
    ]
    return [SummaryRow(key=key, value=value) for key, value in rows if value]


def present_party(actor: Actor, found: Held, party: Party, *, writes: bool) -> ShownParty:
    """One party as this actor sees it."""
    row = found.agreement
    own = party.organisation_id == actor.organisation
    signed = bool(party.signed) and party.signed == row.version
    changes = party.left_on is None and not row.ended_on and (writes or (own and not signed))
    keeps = actor.organisation == row.keeper_id and party.organisation_id != row.keeper_id
    without = keeps and not signed and party.left_on is None and not row.ended_on and row.stage != Stage.NONE
    standing, colour = _standing(found, party)
    return ShownParty(
        name=party.organisation_name,
        standing=standing,
        colour=colour,
        rows=said_rows(party),
        change_url=reverse("agreements:party", args=[row.reference, party.pk]) if changes else "",
        without_url=reverse("agreements:without", args=[row.reference, party.pk]) if without else "",
    )


def _standing(found: Held, party: Party) -> tuple[str, str]:
    row = found.agreement
    if party.left_on is not None:
        return _("Left on %(day)s") % {"day": day_words(party.left_on)}, "grey"
    if party.organisation_id in found.suspended:
        return _("Suspended"), "orange"
    if party.declined and party.declined == row.version:
        return _("Declined"), "red"
    if row.stage == Stage.SIGNING:
        return (_("Signed"), "green") if party.signed == row.version else (_("To sign"), "yellow")
    if party.since is not None:
        return _("Bound since %(day)s") % {"day": day_words(party.since)}, "green"
    return (_("Asked to join"), "yellow") if found.runs else ("", "")
