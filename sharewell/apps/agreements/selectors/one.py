"""One agreement with everything that its page shows."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import F

from sharewell.apps.agreements.models import Agreement, AgreementStep, Comment, Party
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Body
from sharewell.domain.agreements import (
    Gap,
    Part,
    PartySaid,
    Run,
    Stage,
    State,
    Text,
    agreement_terms,
    gaps,
    party_from,
    read_written,
    state_on,
)
from sharewell.domain.agreements.sides import sees


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """An agreement as it stands on a day. `text` is the one being made for those who may see it, else the newest.

    `numbers` are those of the versions that all have signed, the newest first.
    """

    agreement: Agreement
    text: Text
    parties: tuple[Party, ...]
    suspended: frozenset[UUID]
    runs: tuple[Run, ...]
    numbers: tuple[int, ...]
    state: State

    def party_of(self, organisation: UUID) -> Party | None:
        """The party that an organisation is."""
        return next((one for one in self.parties if one.organisation_id == organisation), None)

    @property
    def staying(self) -> tuple[Party, ...]:
        """The parties that have not left."""
        return tuple(one for one in self.parties if one.left_on is None)


def agreement_for(actor: Actor, reference: str) -> Agreement | None:
    """The agreement with this reference; None where there is none that the actor may see."""
    found = Agreement.objects.filter(reference=reference, parties__organisation=actor.organisation).first()
    if found is None:
        return None
    seen = sees(actor, keeper=found.keeper_id, stage=found.stage, version=found.version)
    return found if seen else None


def held(actor: Actor, agreement: Agreement, *, on: date) -> Held:
    """An agreement with its parties and where it stands."""
    there = Party.objects.filter(agreement=agreement).defer("note")
    parties = tuple(there.annotate(suspended_at=F("organisation__suspended_at")))
    rows = list(agreement.runs.order_by("-number").values_list("number", "starts_on", "ends_on"))
    numbers, runs = tuple(row[0] for row in rows), tuple(Run(*row[1:]) for row in rows)
    suspended = frozenset(one.organisation_id for one in parties if one.suspended_at)
    return Held(
        agreement=agreement,
        text=_text(actor, agreement, numbers),
        parties=parties,
        suspended=suspended,
        runs=runs,
        numbers=numbers,
        state=standing_of(agreement, parties, runs, suspended, on),
    )


def standing_of(
    agreement: Agreement,
    parties: tuple[Party, ...],
    runs: tuple[Run, ...],
    suspended: frozenset[UUID],
    on: date,
) -> State:
    """Where an agreement stands on a day."""
    bound = sum(
        one.since is not None and one.left_on is None and one.organisation_id not in suspended
        for one in parties
    )
    return state_on(on, stage=Stage(agreement.stage), runs=runs, ended_on=agreement.ended_on, standing=bound)


def text_for(actor: Actor, agreement: Agreement) -> Text:
    """The text being made, for its keeper or once it is out; else the newest that all have signed."""
    return _text(actor, agreement, numbers_of(agreement))


def _text(actor: Actor, agreement: Agreement, numbers: tuple[int, ...]) -> Text:
    is_out = agreement.stage in (Stage.COMMENT, Stage.SIGNING)
    if agreement.draft and (is_out or actor.organisation == agreement.keeper_id):
        return read_written(agreement.draft)
    newest = text_of(agreement, numbers[0] if numbers else agreement.version)
    return newest or read_written(agreement.draft)


def newest_text(agreement: Agreement) -> Text | None:
    """The text of the newest version that all have signed; None while there is none."""
    numbers = numbers_of(agreement)
    return text_of(agreement, numbers[0]) if numbers else None


def text_of(agreement: Agreement, number: int) -> Text | None:
    """The text of one version; None where there is no such version."""
    found = agreement.versions.filter(number=number).values_list("text", flat=True).first()
    return read_written(found) if found is not None else None


def numbers_of(agreement: Agreement) -> tuple[int, ...]:
    """The numbers of the versions that all have signed, the newest first."""
    return tuple(agreement.runs.order_by("-number").values_list("number", flat=True))


def gaps_in(found: Held, *, on: date) -> tuple[Gap, ...]:
    """What the text that is being made does not say yet."""
    said = [
        PartySaid(
            name=one.organisation_name,
            part=Part(one.part),
            public=one.body == Body.PUBLIC,
            said=party_from(one.said),
        )
        for one in found.staying
    ]
    before = max((run.ends_on for run in found.runs), default=None)
    return gaps(found.text, said, agreement_terms(), on=on, before_ends=before)


def text_on_paper(found: Held) -> tuple[Text, int]:
    """The text that a document gives, with its version: the one in force, or the one that is out to be signed.

    Version 0 is a draft that nobody was asked to sign.
    """
    row = found.agreement
    if found.numbers and row.stage != Stage.SIGNING:
        number = found.numbers[0]
        return text_of(row, number) or found.text, number
    return found.text, row.version if row.stage == Stage.SIGNING else 0


def party_in(agreement: Agreement, party: UUID) -> Party | None:
    """One party; None where there is none of this id."""
    return Party.objects.filter(agreement=agreement, pk=party).first()


def steps_of(agreement: Agreement) -> tuple[AgreementStep, ...]:
    """What happened, the newest first."""
    return tuple(agreement.steps.order_by("-sequence"))


def comments_on(agreement: Agreement) -> tuple[Comment, ...]:
    """What was said of the draft and is not settled, in order."""
    return tuple(agreement.comments.filter(settled_at__isnull=True))


def comment_on(agreement: Agreement, comment: UUID) -> Comment | None:
    """One comment; None where there is none of this id."""
    return agreement.comments.filter(pk=comment).first()
