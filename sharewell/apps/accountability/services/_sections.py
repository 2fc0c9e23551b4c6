"""The sections of a pack, each as plain data: what there is, by reference and day, and nothing about anybody."""

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

from sharewell.apps.agreements.selectors import Wanted as WantedAgreements
from sharewell.apps.agreements.selectors import agreement_for, held, stamped_copy
from sharewell.apps.agreements.selectors import register as agreements_of
from sharewell.apps.assessments.selectors import assessments_of
from sharewell.apps.audit.selectors import proofs_of
from sharewell.apps.breaches.selectors import Which
from sharewell.apps.breaches.selectors import register as breaches_of
from sharewell.apps.policies.selectors import counts, policies_of
from sharewell.apps.retention.selectors import certificates_of
from sharewell.apps.rights.selectors import Wanted as WantedRights
from sharewell.apps.rights.selectors import register as requests_of
from sharewell.apps.transparency.selectors import published_of
from sharewell.domain.access import Actor
from sharewell.domain.accountability import CoveredProof, by_ended_month, shown_together
from sharewell.domain.audit.commitment import entry_leaf
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.deadlines import local_day

Rows = list[dict[str, Any]]


def agreements(actor: Actor, at: datetime) -> tuple[Rows, dict[str, Any]]:
    """The register, and a stamped copy with signatures and proofs of each agreement that was ever in force."""
    on, rows, copies = local_day(at), [], {}
    for row in agreements_of(actor, WantedAgreements(), on=on):
        ran: bool = row.has_run  # type: ignore[attr-defined]  # the register adds it
        rows.append(
            {
                "reference": row.reference,
                "title": row.title,
                "ends_on": _day(row.ends_on),
                "ended_on": _day(row.ended_on),
                "was_in_force": ran,
            }
        )
        whole = agreement_for(actor, row.reference) if ran else None
        if whole is not None:
            copies[row.reference] = stamped_copy(held(actor, whole, on=on))
    return rows, copies


def assessments(actor: Actor) -> Rows:
    """Each assessment, with the proof of its newest step."""
    return [
        {
            "reference": row.reference,
            "title": row.title,
            "stage": row.stage,
            "version": row.version,
            "signed_at": _day(row.signed_at),
            "review_on": _day(row.review_on),
            "more_goes_than_described": bool(row.amber_since),
            "in_the_log": newest_proof(row.pk, EventKind.ASSESSMENT_MOVED),
        }
        for row in assessments_of(actor)
    ]


def policies(actor: Actor, at: datetime) -> Rows:
    """Each policy, and how many of those who are asked have read it."""
    read = counts(actor.organisation, on=local_day(at))
    return [
        {
            "reference": row.reference,
            "title": row.title,
            "version": row.version,
            "since": _day(row.starts_on),
            "review_on": _day(row.review_on),
            "read_by": read.get(row.pk, (0, 0))[0],
            "asked": read.get(row.pk, (0, 0))[1],
        }
        for row in policies_of(actor, drafts=False)
    ]


def breaches(actor: Actor, at: datetime) -> Rows:
    """Each breach: what was decided and when, without a word of what was said, with the proof of its newest step."""
    return [
        {
            "reference": row.reference,
            "what": row.what,
            "reported_at": _day(row.reported_at),
            "stage": row.stage,
            "risk": row.risk,
            "regulator": row.regulator,
            "regulator_told_in_time": _in_time(row.regulator_told_at, row.due_at),
            "people": row.people,
            "in_the_log": newest_proof(row.pk, EventKind.BREACH_REPORTED, EventKind.BREACH_MOVED),
        }
        for row in breaches_of(actor, Which.ALL, at=at, whole=True)
    ]


def notices(actor: Actor) -> Rows:
    """Each privacy notice that is published: for whom, which version, since when, and whether it is still true."""
    return [
        {
            "for": row.audience,
            "number": row.number,
            "since": _day(row.approved_at),
            "more_goes_than_it_tells": bool(row.amber_since),
            "sha256": row.sha256,
        }
        for row in published_of(actor.organisation)
    ]


def certificates(actor: Actor) -> Rows:
    """Each file that was destroyed: when, under which line, how much, with the proof of its certificate."""
    return [
        {
            "reference": row.reference,
            "at": _day(row.at),
            "line": row.line,
            "records": row.records,
            "gone_from_backups_on": _day(row.gone_on),
            "sha256": row.sha256,
            "in_the_log": newest_proof(row.pk, EventKind.FILE_DESTROYED),
        }
        for row in certificates_of(actor)
    ]


def rights(actor: Actor, at: datetime) -> dict[str, Any]:
    """Requests that have ended, by the month in which they ended: by right, and whether in time; small ones hidden."""
    rows = list(requests_of(actor, WantedRights(state="ended"), at=at))
    today = local_day(at)
    days = [(local_day(row.ended_at), row) for row in rows if row.ended_at]
    by_right = by_ended_month(((day, str(row.right)) for day, row in days), today=today)
    in_time = by_ended_month(
        ((day, "in_time" if _in_time(row.ended_at, row.due_at) else "late") for day, row in days), today=today
    )
    return {month: _together({"right": by_right[month], "time": in_time[month]}) for month in by_right}


def decisions(told: Iterable[tuple[datetime, Mapping[str, Any]]], at: datetime) -> dict[str, Any]:
    """Decisions by the month in which they were written down: by outcome, and whether they departed from the advice."""
    rows, today = list(told), local_day(at)
    outcomes = by_ended_month(((local_day(when), str(one["outcome"])) for when, one in rows), today=today)
    departs = by_ended_month(((local_day(when), _departs(one)) for when, one in rows), today=today)
    return {month: _together({"outcome": outcomes[month], "advice": departs[month]}) for month in outcomes}


def newest_proof(record: UUID, *kinds: EventKind) -> dict[str, Any] | None:
    """What shows that the log has a record's newest event of these kinds; nothing before a checkpoint covers it."""
    found = proofs_of(record, kinds)
    return _covered(found[max(found)]) if found else None


def proof_of_version(record: UUID, kind: EventKind, version: int) -> dict[str, Any] | None:
    """The same for one version of a record."""
    found = proofs_of(record, [kind])
    return _covered(found[version]) if version in found else None


def _covered(proof: Any) -> dict[str, Any]:
    leaf = entry_leaf(proof.salt, proof.event)
    place = int(proof.event["sequence"])
    return CoveredProof(leaf=leaf, place=place, hashes=proof.hashes, note=proof.note).to_mapping()


def _together(breakdowns: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    found = shown_together(breakdowns)
    return {
        "total": next(iter(found.values())).total,
        **{name: dict(one.cells) for name, one in found.items()},
    }


def _departs(said: Mapping[str, Any]) -> str:
    return "departed" if said.get("departs_from_advice") else "followed"


def _in_time(when: datetime | None, due: datetime | None) -> bool | None:
    return when <= due if when and due else None


def _day(day: date | None) -> str:
    return day.isoformat() if day else ""
