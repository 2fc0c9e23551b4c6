"""Views that differ on records, as things that are held. Nothing sealed is opened here."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sharewell.apps.disagreements.models import CarriedView, Disagreement, DisagreementStep
from sharewell.domain.holdings import Holding, HoldingKind, SealedText, sealed_texts


def held_disagreements(of: Mapping[UUID, Holding]) -> list[Holding]:
    """The views on these records (`of`: what is held, by record). One query."""
    return [
        Holding(
            kind=HoldingKind.DISAGREEMENT,
            record=one.record,
            thing=one.pk,
            owner=of[one.record].owner,
            began=one.raised_at,
            ended=None if one.due_at else one.level_at,
            waits=one.due_at is not None,
            href=one.link_path,
            reference=one.reference,
            others=of[one.record].others,
        )
        for one in Disagreement.objects.filter(record__in=of)
    ]


def texts_of_disagreements(records: Collection[UUID]) -> Iterator[SealedText]:
    """What was said in views that differ on these records, and in those that came with them."""
    rows = DisagreementStep.objects.filter(disagreement__record__in=records).select_related("disagreement")
    for step in rows.order_by("sequence"):
        of = dict[str, Any](record=step.disagreement.record, thing=step.disagreement_id)
        by = f"{step.person_name}, {step.organisation_name}"
        for text in sealed_texts(step, ("words",), version=step.sequence, by=by, at=step.at, **of):
            yield replace(text, place=f"disagreement.{step.disagreement_id}")
    for view in CarriedView.objects.filter(record__in=records):
        of = dict[str, Any](record=view.record, thing=view.record)
        for text in sealed_texts(view, ("words",), at=view.said_at, **of):
            yield replace(text, place=f"carried.{view.pk}")
