"""Presses about somebody without an account."""

from collections.abc import Iterator

from sharewell.apps.pickups.selectors import code_of, token_of
from tests.integration.sweeps.flow import Fields, Flow
from tests.integration.sweeps.world import World

SOMEBODY: Fields = {
    "person_name": "Tess Tutor",
    "sector": "other",
    "body": "private",
    "nation": "england",
    "phone": "01632 960777",
    "email": "another@elm.example.org",
    "checked": "rang",
}

_WHEN = zip(("day", "month", "year", "time"), ("1", "6", "2026", "9:15am"), strict=True)
CALLED: Fields = {"who": "Canary-Tess", "read_back": "yes", **{f"when-{part}": said for part, said in _WHEN}}


def outside(world: World) -> Iterator[Flow]:
    """Adding somebody, leaving something for them, collecting it."""
    of, link = {"reference": world.shares["outside"].reference}, {"token": token_of(world.pick_up)}
    yield Flow(name="make a pick-up", who="owner", route="pickups:make", named=of)
    yield Flow(name="end a pick-up", who="owner", route="pickups:end", named=of)
    number = {"number": "07700 900456"}
    yield Flow(name="text a code", who="owner", route="pickups:text", named=of, fields=lambda: dict(number))
    asked = {"reference": world.ask_outside.reference}
    yield Flow(name="make a link to what is asked", who="owner", route="pickups:make_asked", named=asked)
    yield Flow(name="end a link to what is asked", who="owner", route="pickups:end_asked", named=asked)
    yield Flow(
        name="add somebody outside",
        who="owner",
        route="concerns:outside",
        named={"draft": world.drafts["ordinary"]},
        fields=lambda: dict(SOMEBODY),
    )
    where = {"address": "Canary Cottage"}
    yield Flow(
        name="letter", who="owner", route="pickups:letter", named=of, fields=lambda: dict(where), looks=True
    )
    yield Flow(name="call", who="owner", route="pickups:call", named=of, fields=lambda: dict(CALLED))
    code = {"code": code_of(world.pick_up)}
    yield Flow(name="collect", who="anonymous", route="pickups:door", named=link, fields=lambda: dict(code))
    yield from in_a_visit(world)
    yield Flow(name="not meant for me", who="anonymous", route="pickups:wrong_person", named=link)


def in_a_visit(world: World) -> Iterator[Flow]:
    """What is pressed once it was opened."""
    link = {"token": token_of(world.visit.pick_up)}
    confirmed, did = {**link, "sequence": 1}, {"did": "Canary-told them"}
    yield Flow(
        name="confirm outside",
        who="visitor",
        route="pickups:confirm",
        named=confirmed,
        fields=lambda: dict(did),
    )
    back = {"answer": "returned", "words": "Canary-nobody"}
    yield Flow(
        name="give back outside",
        who="visitor",
        route="pickups:give_back",
        named=link,
        fields=lambda: dict(back),
    )
