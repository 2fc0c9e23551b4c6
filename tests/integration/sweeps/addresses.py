"""Every route as addresses that can be tried: for each parameter, what stands there in the world of the sweeps.

A new route joins by itself. A new parameter is an error until it is said here what stands in it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import product
from typing import Any

from django.urls import reverse

from sharewell.apps.agreements.presenters import STEPS
from sharewell.apps.children.presenters import TOPICS
from sharewell.apps.concerns.journeys import ANSWERING, EMERGENCY, ORDINARY, TOLD
from sharewell.apps.disagreements.selectors import open_disagreements
from sharewell.apps.guidance.selectors import scenario_book
from sharewell.apps.pickups.selectors import token_of
from sharewell.apps.policies.presenters import STEPS as POLICY_STEPS
from sharewell.apps.requests.journeys import ASKING
from sharewell.kit.permissions import Allows, registered_routes
from tests.integration.sweeps.afterwards import ASKED_AGAIN, WAITS
from tests.integration.sweeps.agreed import standing_in_agreements
from tests.integration.sweeps.assessed import ASSESSED
from tests.integration.sweeps.breached import BREACHED, LESSON, LETTER
from tests.integration.sweeps.kept import STANDING_KEPT
from tests.integration.sweeps.of_rights import RIGHTS, first_answer, first_thing
from tests.integration.sweeps.policed import POLICED, asked
from tests.integration.sweeps.world import World, absent

PARAMETER = re.compile(r"<(?:\w+:)?(\w+)>")
JOURNEYS = {journey.name: journey for journey in (EMERGENCY, ORDINARY, TOLD, ASKING, ANSWERING)}
NOT_IDS = frozenset(
    {
        "slug",
        "code",
        "key",
        "uidb36",
        "pk",
        "rule",
        "case",
        "where",
        "position",
        "sequence",
        "page",
        "token",
        "topic",
        "place",
        "line",
        "heading",
        "move",
        "step",
        "turn",
        "act",
        "lesson",
        "letter",
        "stage",
        "audience",
        "number",
        "file_kind",
        "moratorium",
    }
)
"""Parameters that name nothing of anybody's: rules, cases and where scenarios stand are everybody's to read.

Whether a `token` names a pick-up is told to nobody, as tests of pick-ups say. `pk` is the sign-in library's, and is
looked for among one's own keys alone.
"""


@dataclass(frozen=True, slots=True)
class Address:
    """One address of a route. `named` are its parameters; `allows` is None for an unregistered route."""

    name: str
    pattern: str
    named: Mapping[str, Any]
    allows: Allows | None

    @property
    def url(self) -> str:
        return reverse(self.name, kwargs=dict(self.named))

    @property
    def ids(self) -> tuple[str, ...]:
        """The parameters that name things of somebody's."""
        return tuple(name for name in self.named if name not in NOT_IDS)

    @property
    def journey(self) -> str:
        """The journey whose route this is; empty for any other route."""
        word = self.name.rpartition(":")[2].partition("_")[0]
        return word if word in JOURNEYS and self.name.startswith(("concerns:", "requests:")) else ""

    def without(self, *names: str) -> str:
        """The address with a thing that does not exist in place of these (or of every id)."""
        gone = dict.fromkeys(names or self.ids)
        swapped = {name: _absent(name) if name in gone else value for name, value in self.named.items()}
        return reverse(self.name, kwargs=swapped)

    def __str__(self) -> str:
        return f"{self.name} ({self.url})"


def parameters(pattern: str) -> list[str]:
    """The names in a full pattern, in order."""
    return PARAMETER.findall(pattern)


SIGNS_OUT = {"organisations:exit"}
"""A look at it ends the session, so whoever came next would be nobody. It has its own test beside the sign-in."""


def addresses(world: World) -> Iterator[Address]:
    """Every address: one for each combination of what can stand in it."""
    for pattern, name, allows in registered_routes():
        if name in SIGNS_OUT:
            continue
        names = parameters(pattern)
        for values in product(*(standing_in(parameter, name, world) for parameter in names)):
            yield Address(name, pattern, dict(zip(names, values, strict=True)), allows)


def first_addresses(world: World) -> list[Address]:
    """One address of each route."""
    return list({address.name: address for address in reversed(list(addresses(world)))}.values())[::-1]


def standing_in(parameter: str, route: str, world: World) -> list[Any]:
    """What can stand in a parameter of a route. Raises LookupError for a parameter that nobody has told of."""
    if parameter not in STANDING:
        raise LookupError(f"say in {__name__} what stands in <{parameter}> of {route}")
    if (route.startswith("requests:") or route in OF_REQUESTS) and parameter == "reference":
        return _asked(world, route)
    if route.startswith("agreements:") and parameter in {"agreement", "party", "comment"}:
        return standing_in_agreements(world, parameter, route.rpartition(":")[2])
    return STANDING[parameter](world, route.rpartition(":")[2])


OF_REQUESTS = frozenset(
    {
        "requests:request",
        "requests:withdraw_all",
        "concerns:answer",
        "pickups:asked",
        "pickups:make_asked",
        "pickups:end_asked",
        "concerns:chronology",
        "patterns:watch_request",
        "concerns:chronology_document",
    }
)
"""Routes whose reference is a request's; but for those OF_ASKS, whose is an ask's."""
OF_ASKS = frozenset({"concerns:answer", "pickups:asked", "pickups:make_asked", "pickups:end_asked"})


def _asked(world: World, route: str) -> list[Any]:
    if route == "requests:ask_about":
        return [world.shares["delivered"].concern.reference]
    if route.startswith("pickups:"):
        return [world.ask_outside.reference]
    if route in OF_REQUESTS - OF_ASKS:
        return [world.asks[state].request.reference for state in ("delivered", "declined")]
    return [ask.reference for ask in world.asks.values()]


def _draft(world: World, route: str) -> list[Any]:
    return [world.drafts.get(route.partition("_")[0], world.drafts["ordinary"])]


def _slugs(_world: World, route: str) -> list[Any]:
    journey, _, step = route.partition("_")
    slugs = [page.slug for page in JOURNEYS[journey].pages]
    # What a page's buttons do is the same on every page.
    return slugs if step == "page" else slugs[:1]


def _brought(world: World, route: str) -> list[Any]:
    of = {"list_columns": ["chosen"], "list_act": ["chosen"], "list_refused": ["done"], "list_line": ["done"]}
    return [world.lists[name].pk for name in of.get(route, ["chosen", "done"])]


def _breach(world: World, route: str) -> list[str]:
    names = ["breach_settled"] if route in {"letter", "lesson_done", "do"} else BREACHED
    return [world.signed[name].reference for name in names]


STANDING: dict[str, Callable[[World, str], list[Any]]] = {
    "reference": lambda world, _route: [share.reference for share in world.shares.values()],
    "concern": lambda world, _route: [
        world.concern,
        world.tasks["waiting"].concern_id,
        world.look_again.concern_id,
    ],
    "task": lambda world, _route: [task.pk for task in world.tasks.values()],
    "question": lambda world, _route: [question.pk for question in world.questions.values()],
    "held": lambda world, _route: [row.pk for row in world.held.values()],
    "link": lambda world, _route: [row.pk for row in world.links.values()],
    "brought": _brought,
    "line": lambda _world, _route: [2],
    "stopped": lambda world, _route: [row.pk for row in world.stopped.values()],
    "discussion": lambda world, _route: [row.reference for row in world.discussions.values()],
    "topic": lambda _world, _route: sorted(TOPICS),
    "place": lambda _world, _route: [0],
    "entry": lambda world, _route: [world.child],
    "shield": lambda world, _route: [world.shield.pk],
    "lift": lambda world, _route: [world.lift.pk],
    "look": lambda world, _route: [world.pointed.look.pk],
    "answer": lambda world, _route: [world.pointed.answer],
    "agreed": lambda world, _route: [world.pointed.agreed.pk],
    "watch": lambda world, _route: [world.pointed.watch.pk],
    "bar": lambda world, _route: [world.pointed.bar.pk],
    "lock": lambda world, _route: [world.signed["lock"].pk],
    "tip_off_lift": lambda world, _route: [world.signed["tip_off_lift"].pk],
    "decision": lambda world, _route: [world.signed["untold"].pk],
    "statement": lambda world, _route: [row.pk for row in world.signed["statements"].values()],
    "audience": lambda _world, _route: ["parent"],
    "number": lambda _world, _route: [1],
    "bar_lift": lambda world, _route: [world.pointed.bar_lift.pk],
    "look_again": lambda world, _route: [world.look_again.pk],
    "draft": _draft,
    "slug": _slugs,
    "transfer": lambda world, _route: [one.reference for one in world.transfers.values()],
    "attachment": lambda world, _route: [world.attachment.pk],
    "page": lambda _world, _route: [1],
    "item": lambda _world, _route: [absent().uuid],
    "person": lambda world, _route: [world.cast.colleague.person.id],
    "organisation": lambda world, _route: [world.cast.school.id],
    "contact": lambda world, _route: [world.contact.pk],
    "shift": lambda world, _route: [world.shift.pk],
    "sheet": lambda world, _route: [world.sheet.pk],
    "token": lambda world, _route: [token_of(world.pick_up)],
    "session": lambda world, _route: [world.sign_in.pk],
    "alert": lambda world, _route: [world.alert.pk],
    "disagreement": lambda world, _route: [open_disagreements(world.cast.recipient.actor).rows[0].pk],
    "position": lambda _world, _route: [0],
    "sequence": lambda _world, route: [ASKED_AGAIN if route == "answer_passing_on" else WAITS],
    "rule": lambda _world, _route: ["core/emergencies/immediate-danger"],
    "case": lambda _world, _route: sorted(scenario_book().cases)[:1] or ["rumour"],
    "where": lambda _world, _route: ["core/emergencies"],
    "code": lambda _world, _route: ["en-gb"],
    "run": lambda world, _route: [world.run.pk],
    "match": lambda world, _route: [world.private.pk, world.private.pair_id],
    "agreement": lambda world, _route: [world.agreement.pk],
    "heading": lambda _world, _route: ["purpose", "review"],
    "move": lambda _world, _route: sorted(STEPS),
    "party": lambda world, route: standing_in_agreements(world, "party", route),
    "comment": lambda world, route: standing_in_agreements(world, "comment", route),
    "partner": lambda world, _route: [world.cast.front_door.pk],
    "assessment": lambda world, _route: [world.signed[name].reference for name in ASSESSED],
    "breach": _breach,
    "pack": lambda world, _route: [world.signed["pack"].reference],
    "act": lambda _world, _route: ["note", "judge", "letter"],
    "lesson": lambda _world, _route: [LESSON],
    "letter": lambda _world, _route: [LETTER],
    "word": lambda world, _route: [world.signed["breach_word"].pk],
    "step": lambda _world, _route: ["need", "sign_off"],
    "turn": lambda _world, route: ["again", "end"] if route == "move" else ["note", "identity_asked"],
    "thing": lambda world, _route: [first_thing(world.signed["rights"])],
    "prepared": lambda world, _route: [first_answer(world.signed["rights"])],
    "rights": lambda world, _route: [world.signed[name].reference for name in RIGHTS],
    "policy": lambda world, _route: [world.signed[name].reference for name in POLICED],
    "asked": asked,
    "stage": lambda _world, _route: sorted(POLICY_STEPS),
    **STANDING_KEPT,
    "uidb36": lambda _world, _route: ["1"],
    "key": lambda _world, _route: ["set-password"],
    "pk": lambda _world, _route: [1],
}


def _absent(parameter: str) -> Any:
    if parameter in {"reference", "transfer", "assessment", "rights", "breach", "policy", "pack"}:
        return absent().reference
    return absent().uuid
