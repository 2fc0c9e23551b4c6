"""Data sharing agreements in the history: written, put out to be signed, and signed by those who have."""

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

from sharewell.apps.agreements.selectors import Agreement, held
from sharewell.apps.agreements.services import (
    add_item,
    put_to_signing,
    say_for_party,
    sign,
    start_agreement,
    write_heading,
    write_words,
)
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import AgreedItem, Kind, Part, party_from
from sharewell.domain.deadlines.clocks import local_day


def agree(stage: Stage, step: Step) -> None:
    """Somebody writes an agreement and puts it out; those who are named sign it."""
    actor, said = stage.actor(step.by), step.said
    others = [stage.place(name) for name in said["with"]]
    made = start_agreement(
        actor=actor, at=step.at, kind=Kind(said["kind"]), title=said["title"], short=True, others=others
    )
    write_words(actor=actor, agreement=made, at=step.at, words=said["words"])
    for row in said["items"]:
        item = AgreedItem(
            kind=ItemKind(row["kind"]), fields=row["fields"], restricted=row.get("restricted", "")
        )
        add_item(actor=actor, agreement=made, at=step.at, item=item)
    _days(actor, made, step)
    _parties(actor, made, step, {stage.place(name): power for name, power in said["powers"].items()})
    put_to_signing(actor=actor, agreement=made, at=step.at)
    for name in said["signed_by"]:
        sign(actor=stage.actor(name), agreement=made, at=step.at, version=1)


def _days(actor: Actor, made: Agreement, step: Step) -> None:
    if runs := step.said.get("runs_days"):
        first = local_day(step.at)
        days = {"starts_on": first, "ends_on": first + timedelta(days=runs)}
        review = days["ends_on"] - timedelta(days=14)
        write_heading(actor=actor, agreement=made, at=step.at, title=made.title, review_on=review, **days)


def _parties(actor: Actor, made: Agreement, step: Step, powers: dict[UUID, str]) -> None:
    for party in held(actor, made, on=local_day(step.at)).parties:
        terms = replace(
            party_from(party.said), power=powers[party.organisation_id], contact="Data protection officer"
        )
        say_for_party(
            actor=actor, agreement=made, party=party.pk, at=step.at, part=Part(party.part), said=terms
        )
