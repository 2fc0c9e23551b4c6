"""One valid press of every button of answering what another organisation asked."""

from collections.abc import Iterator
from typing import Any

from tests.integration.concerns.answerer import HAVE
from tests.integration.concerns.conftest import FAMILY
from tests.integration.sweeps.world import World

Press = dict[str, Any]


def presses_of_answering(world: World) -> Iterator[Press]:
    """What those press who answer with what they know."""
    draft = {"draft": world.drafts["answering"]}
    yield {
        "name": "begin to answer",
        "who": "owner",
        "route": "concerns:answer",
        "named": {"reference": world.asks["of owner"].reference},
        "looks": True,
    }
    yield {
        "name": "hold nothing after all",
        "who": "owner",
        "route": "concerns:answering_nothing",
        "named": draft,
    }
    yield {
        "name": "discard answering",
        "who": "owner",
        "route": "concerns:answering_discard",
        "named": draft,
        "logged": False,
    }
    yield _page(world, "facts", HAVE, logged=True)
    yield _page(world, "family", {**FAMILY, "telling": "safe"})
    yield _page(world, "family", FAMILY, step="save")
    yield _page(world, "family", FAMILY, step="autosave")
    yield _page(world, "check", {}, logged=True)


def _page(
    world: World, slug: str, fields: dict[str, Any], *, step: str = "page", logged: bool = False
) -> Press:
    return {
        "name": f"{step} {slug} of answering",
        "who": "owner",
        "route": f"concerns:answering_{step}",
        "named": {"draft": world.drafts["answering"], "slug": slug},
        "fields": lambda: dict(fields),
        "logged": logged,
    }
