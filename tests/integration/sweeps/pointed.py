"""Who else knows a child, for the world of the sweeps: a look that the front door answered, and who is told nothing."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from sharewell.apps.children.services import register_entry
from sharewell.apps.patterns.selectors import Watch
from sharewell.apps.patterns.services import set_watch
from sharewell.apps.pointers.selectors import Agreed, Bar, Look, answers_of
from sharewell.apps.pointers.services import (
    agree_with,
    bar_organisation,
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

CHILD = Identity(given_names="Canarina", family_name="Canarymoor", born=date(2014, 5, 6))


@dataclass(frozen=True, kw_only=True)
class Pointed:
    """What stands: the owner's entry, one look, the locked answer of the front door, and a bar."""

    entry: UUID
    look: Look
    answer: UUID
    bar: Bar
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
    bar = bar_organisation(actor=cast.owner.actor, entry=mine, barred=None, at=now())
    asked = make_request(cast.owner.actor, cast.front_door.id, entry=mine.pk).reference
    stands: dict[str, Any] = {"look": look, "answer": answer, "bar": bar, "share": share, "asked": asked}
    stands["agreed"] = agree_with(actor=cast.lead.actor, at=now(), **_agreement(cast.front_door.id))
    return Pointed(entry=mine.pk, watch=_watched(cast, sent), **stands)


def _agreement(partner: UUID) -> dict[str, Any]:
    """What the school agreed with one organisation."""
    return {"partner": partner, "showing": Showing.PARTLY, "named": "Protocol 3", "days": 91}


def presses_on_pointers(cast: Cast, stands: Pointed) -> Iterator[dict[str, Any]]:
    """One valid press of every button, each as the fields of a flow."""
    entry, place = {"entry": stands.entry}, str(cast.other_agency.id)
    worker = {"person": str(cast.colleague.person.id)}
    stranger = {"person": cast.stranger.person.id}
    yield _press("look", "owner", entry, {"purpose": "harm", "reason": "Canary-why"})
    yield _press("ring", "owner", {"look": stands.look.pk, "answer": stands.answer})
    yield _press("setting", "information_governance_lead", {}, {"showing": "partly"})
    yield _press("worker", "owner", entry, worker, foreign=stranger)
    yield _press("bar", "owner", entry, {"find": "Cast Other", "barred": place})
    straight = _press("to_worker", "owner", {"reference": stands.share.reference})
    yield {**straight, "name": "to the worker", "route": "concerns:to_worker"}
    agrees = {"find": "", "partner": place, "showing": "partly", "named": "Protocol 7", "days": "91"}
    yield _press("agree", "information_governance_lead", {}, agrees)
    yield _press("end_agreement", "lead", {"agreed": stands.agreed.pk})
    yield _press("unbar", "owner", {"bar": stands.bar.pk})


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
