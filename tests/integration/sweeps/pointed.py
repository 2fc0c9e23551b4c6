"""Who else knows a child, for the world of the sweeps: a look that the front door answered, and who is told nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.children.selectors import Bar, BarLift, Entry
from sharewell.apps.children.services import ask_to_lift_bar, register_entry, shut_out
from sharewell.apps.patterns.selectors import Watch
from sharewell.apps.patterns.services import set_watch
from sharewell.apps.pointers.selectors import Agreed, Look, answers_of
from sharewell.apps.pointers.services import (
    agree_with,
    choose_showing,
    look_who_knows,
    name_worker,
)
from sharewell.apps.shares.models import Share
from sharewell.domain.children import Identity
from sharewell.domain.pointers import Showing
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.requests import make_request
from tests.factories.shares import make_share
from tests.integration.sweeps.untold import DAY

CHILD = Identity(given_names="Canarina", family_name="Canarymoor", born=date(2014, 5, 6))


@dataclass(frozen=True, kw_only=True)
class Pointed:
    """What stands: the owner's entry, one look, the locked answer of the front door, and a bar."""

    entry: UUID
    look: Look
    answer: UUID
    bar: Bar
    bar_lift: BarLift
    share: Share
    watch: Watch
    asked: str
    agreed: Agreed


def pointed(cast: Cast, sent: Share) -> Pointed:
    """A child whom the school and the front door know, the front door saying only that somebody does."""
    mine = register_entry(actor=cast.owner.actor, identity=CHILD, at=now())
    theirs = register_entry(actor=cast.recipient.actor, identity=CHILD, at=now())
    name_worker(actor=cast.recipient.actor, entry=theirs, person=cast.recipient.person.id, at=now())
    choose_showing(actor=cast.recipient_lead.actor, showing=Showing.SHOWN, at=now())
    look_who_knows(actor=cast.owner.actor, entry=mine, purpose="harm", reason="Canary-first", at=now())
    choose_showing(actor=cast.recipient_lead.actor, showing=Showing.LOCKED, at=now())
    look = look_who_knows(actor=cast.owner.actor, entry=mine, purpose="harm", reason="Canary-look", at=now())
    (answer,) = (one.pk for one in answers_of(look) if one.organisation_id == cast.front_door.id)
    share = make_share(cast.owner.actor, cast.front_door.id, children=(mine.pk,))
    bars = _left_out(cast, mine)
    asked = make_request(cast.owner.actor, cast.front_door.id, entry=mine.pk).reference
    stands: dict[str, Any] = {"look": look, "answer": answer, **bars, "share": share, "asked": asked}
    stands["agreed"] = agree_with(actor=cast.lead.actor, at=now(), **_agreement(cast.front_door.id))
    return Pointed(entry=mine.pk, watch=_watched(cast, sent), **stands)


def _agreement(partner: UUID) -> dict[str, Any]:
    """What the school agreed with one organisation."""
    return {"partner": partner, "showing": Showing.PARTLY, "named": "Protocol 3", "days": 91}


def _left_out(cast: Cast, mine: Entry) -> dict[str, Any]:
    """A bar against everybody, and one of which a lead asks that it end."""
    bar, ended = (
        shut_out(actor=cast.lead.actor, at=now(), entry=mine, organisation=place, why="Canary-works there")
        for place in (None, cast.other_agency.id)
    )
    lift = ask_to_lift_bar(actor=cast.lead.actor, at=now(), bar=ended, reason="Canary-he left")
    return {"bar": bar, "bar_lift": lift}


def presses_on_pointers(cast: Cast, stands: Pointed) -> Iterator[dict[str, Any]]:
    """One valid press of every button, each as the fields of a flow."""
    entry = {"entry": stands.entry}
    worker = {"person": str(cast.colleague.person.id)}
    stranger = {"person": cast.stranger.person.id}
    yield _press("look", "owner", entry, {"purpose": "harm", "reason": "Canary-why"})
    yield _press("ring", "owner", {"look": stands.look.pk, "answer": stands.answer})
    yield _press("setting", "information_governance_lead", {}, {"showing": "partly"})
    yield _press("worker", "owner", entry, worker, foreign=stranger)
    straight = _press("to_worker", "owner", {"reference": stands.share.reference})
    yield {**straight, "name": "to the worker", "route": "concerns:to_worker"}
    agrees = {
        "find": "",
        "partner": str(cast.other_agency.id),
        "showing": "partly",
        "named": "Protocol 7",
        "days": "91",
    }
    yield _press("agree", "information_governance_lead", {}, agrees)
    yield _press("end_agreement", "lead", {"agreed": stands.agreed.pk})
    out = {"whom": "place", "find": "Cast", "place": str(cast.front_door.id), "why": "Canary-works there"}
    yield _out(_press("bar", "lead", entry, out))
    yield _out(_press("keep_bar", "lead", {"bar": stands.bar.pk}, DAY))
    yield _out(_press("end_bar", "lead", {"bar": stands.bar.pk}, {"reason": "Canary-no need"}))
    yield _out(_press("answer_bar", "deputy", {"bar_lift": stands.bar_lift.pk}, {"answer": "end"}))


def _out(press: dict[str, Any]) -> dict[str, Any]:
    route = press["route"].replace("pointers:", "children:")
    return {**press, "name": route, "route": route}


def _watched(cast: Cast, share: Share) -> Watch:
    """That the sender is told when something happens."""
    return set_watch(actor=cast.owner.actor, concern=share.concern, at=now())


def presses_on_watches(stands: Pointed, other: UUID) -> Iterator[dict[str, Any]]:
    """Presses to be told, of a concern and a request that nobody watches, and one not to be told any more."""
    yield {**_press("watch", "owner", {"concern": other}), "name": "watch", "route": "patterns:watch"}
    asked = _press("asked", "owner", {"reference": stands.asked})
    yield {**asked, "name": "watch a request", "route": "patterns:watch_request"}
    ends = {"watch": stands.watch.pk}
    yield {**_press("end", "owner", ends), "name": "end a watch", "route": "patterns:end_watch"}


def _press(
    step: str, who: str, named: dict[str, Any], said: dict[str, Any] | None = None, **more: Any
) -> dict[str, Any]:
    route, fields = f"pointers:{step}", said or {}
    return {
        "name": route, "who": who, "route": route, "named": named, "fields": lambda: dict(fields), **more
    }  # fmt: skip
