"""What the parts of a run come to: pairs by grade, and how good the run was."""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import numpy as np
from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.matching.models import MatchPair, RunState
from sharewell.apps.matching.models import Run as RunRow
from sharewell.apps.matching.services._names import in_name_of
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.matching import grade, shipped_weights
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id
from sharewell.kit.linkage import Found, Lists, Run, Settled, joined, quality_of, settle

LIKELY = 0.5
"""Pairs that are less likely than this are nobody's work; the report counts them."""
FIELD = "pair.{}"
AT_ONCE = 1_000
Ids = tuple[Sequence[UUID], Sequence[UUID]]


def finish(
    row: RunRow, *, lists: Lists, run: Run, parts: Sequence[Found], ids: Ids, at: datetime, origin: str
) -> None:
    """Keep the pairs and the report, in one transaction with the end of the run."""
    weights = shipped_weights()
    settled = settle(
        joined(parts),
        pairs=lists.pairs,
        prior=run.described.prior,
        itself=lists.itself,
        calibration=weights.calibration,
    )
    quality = quality_of(lists, settled, weights)
    with transaction.atomic():
        row.pairs.all().delete()
        pairs = _pairs(row, settled, ids)
        MatchPair.objects.bulk_create(pairs, batch_size=AT_ONCE)
        row.kept.all().delete()
        row.state, row.finished_at, row.quality = RunState.DONE, at, quality.to_json()
        row.save(update_fields=["state", "finished_at", "quality"])
        record_event(
            actor=in_name_of(row.organisation_id, origin), kind=EventKind.MATCH_FINISHED, at=at, record=row.pk,
            detail={"pairs": len(pairs), "weights": run.described.weights},
        )  # fmt: skip


def _pairs(row: RunRow, settled: Settled, ids: Ids) -> list[MatchPair]:
    ring = keyring(holder=row.organisation_id, records=[row.pk])
    found = []
    likely = np.flatnonzero(settled.probability >= LIKELY)
    for place, number in enumerate(likely[np.argsort(-settled.probability[likely], kind="stable")]):
        levels = settled.found.levels_of(int(number))
        chance = float(settled.probability[number])
        pair = MatchPair(
            id=new_id(),
            run=row,
            left_id=ids[0][int(settled.found.left[number])],
            right_id=ids[1][int(settled.found.right[number])],
            place=place,
            grade=grade(chance, levels),
        )
        detail = {
            "weight": float(settled.weight[number]),
            "probability": chance,
            "rivals": int(settled.rivals[number]),
            "levels": {comparison: level for comparison, level in levels.items() if level is not None},
        }
        pair.detail = ring.seal(record=row.pk, field=FIELD.format(pair.pk), text=json.dumps(detail))
        found.append(pair)
    return found
