"""What the parts of a run come to: pairs by grade, and how good the run was."""

import json
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

import numpy as np
from django.db import transaction

from sharewell.apps.audit.services import record_event
from sharewell.apps.children.selectors import decided_pairs, entries_of
from sharewell.apps.children.services import ask_about_pair
from sharewell.apps.matching.models import MatchPair, RunState
from sharewell.apps.matching.models import Run as RunRow
from sharewell.apps.matching.services._telling import tell_it_ended
from sharewell.apps.organisations.selectors import software_of
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.linking import Origin
from sharewell.domain.matching import Calibration, Grade, grade, shipped_weights
from sharewell.kit.crypto import keyring
from sharewell.kit.ids import new_id
from sharewell.kit.linkage import Found, Lists, Run, Settled, calibrate, joined, quality_of, settle

LIKELY = 0.5
"""Pairs that are less likely than this are nobody's work; the report counts them."""
ASKED = (Grade.MATCH, Grade.POTENTIAL)
FEWEST = 50
"""With fewer decided pairs nothing is learnt from them."""
FIELD = "pair.{}"
AT_ONCE = 1_000
Ids = tuple[Sequence[UUID], Sequence[UUID]]


def finish(
    row: RunRow, *, lists: Lists, run: Run, parts: Sequence[Found], ids: Ids, at: datetime, origin: str
) -> None:
    """Keep the pairs and the report, in one transaction with the end of the run."""
    weights = shipped_weights()
    calibration = _taught(row) or weights.calibration
    settled = settle(
        joined(parts),
        pairs=lists.pairs,
        prior=run.described.prior,
        itself=lists.itself,
        calibration=calibration,
    )
    quality = quality_of(lists, settled, weights)
    pairs = _pairs(row, settled, ids)
    if lists.itself:
        _ask_people(row, pairs, at, origin)
    with transaction.atomic():
        row.pairs.all().delete()
        MatchPair.objects.bulk_create(pairs, batch_size=AT_ONCE)
        row.kept.all().delete()
        row.state, row.finished_at, row.quality = RunState.DONE, at, quality.to_json()
        row.reviewed = calibration.reviewed
        row.save(update_fields=["state", "finished_at", "quality", "reviewed"])
        tell_it_ended(row, at)
        record_event(
            actor=software_of(row.organisation_id, origin), kind=EventKind.MATCH_FINISHED, at=at, record=row.pk,
            detail={"pairs": len(pairs), "weights": run.described.weights},
        )  # fmt: skip


def _ask_people(row: RunRow, pairs: Sequence[MatchPair], at: datetime, origin: str) -> None:
    """A review card for each pair of the organisation's own list. What was asked before stays as it is."""
    actor = software_of(row.organisation_id, origin)
    asked = [pair for pair in pairs if pair.grade in ASKED]
    wanted = {one for pair in asked for one in (pair.left_id, pair.right_id)}
    entries = {entry.pk: entry for entry in entries_of(actor, wanted)}
    for pair in asked:
        one, other = entries.get(pair.left_id), entries.get(pair.right_id)
        if one and other:
            ask_about_pair(actor=actor, at=at, one=one, other=other, origin=Origin.MATCH_RUN)


def _taught(row: RunRow) -> Calibration | None:
    """What people decided about earlier pairs teaches, once they have decided about enough."""
    decided = decided_pairs(row.organisation_id)
    if len(decided) < FEWEST:
        return None
    earlier = MatchPair.objects.filter(run__organisation_id=row.organisation_id, run__other__isnull=True)
    known = {
        tuple(sorted((pair.left_id, pair.right_id))): pair for pair in earlier.order_by("run__started_at")
    }
    ring = keyring(holder=row.organisation_id, records={pair.run_id for pair in known.values()})
    reviewed = []
    for ids, same in decided.items():
        if (pair := known.get(ids)) is not None:
            text = ring.unseal(record=pair.run_id, field=FIELD.format(pair.pk), sealed=bytes(pair.detail))
            reviewed.append((json.loads(text)["weight"], same))
    return calibrate(reviewed) if len(reviewed) >= FEWEST else None


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
