"""One valid press of every button of asking other organisations and of answering them without content."""

from collections.abc import Iterator
from typing import Any

from tests.integration.sweeps.world import World

Press = dict[str, Any]


def _ask(world: World, who: str, step: str, state: str, fields: Press | None = None, **foreign: Any) -> Press:
    said = fields or {}
    return {
        "name": f"{step} an ask that is {state}",
        "who": who,
        "route": f"requests:{step}",
        "named": {"reference": world.asks[state].reference},
        "fields": lambda: dict(said),
        "foreign": foreign,
    }


def presses_of_asking(world: World) -> Iterator[Press]:
    """What those press who ask and who are asked."""
    lead, stranger = str(world.cast.recipient_lead.person.id), world.cast.stranger.person.id
    other, note = str(world.cast.other_agency.id), {"note": "Canary-note"}
    yield _ask(world, "recipient", "open", "delivered")
    yield _ask(world, "recipient", "own", "opened")
    yield _ask(world, "recipient", "give", "owned", {"owner": lead, **note}, owner=stranger)
    yield _ask(world, "recipient", "nothing", "opened")
    yield _ask(world, "recipient", "decline", "owned", {"reason": "other", **note})
    yield _ask(world, "recipient", "clarify", "owned", note)
    yield _ask(world, "recipient", "forward", "owned", {"place": other, **note})
    yield _ask(world, "recipient", "uphold", "challenged", note)
    yield _ask(world, "recipient", "reopen", "declined", note)
    yield _ask(world, "owner", "explain", "clarifying", note)
    yield _ask(world, "owner", "challenge", "declined", note)
    yield _ask(world, "owner", "disagree", "declined", note)
    yield _ask(world, "owner", "agree", "forwarded")
    yield _ask(world, "owner", "withdraw", "owned", note)
    yield {
        "name": "withdraw a request",
        "who": "owner",
        "route": "requests:withdraw_all",
        "named": {"reference": world.asks["delivered"].request.reference},
        "fields": lambda: dict(note),
    }
    yield from _journey(world)


def _journey(world: World) -> Iterator[Press]:
    yield {"name": "begin asking", "who": "owner", "route": "requests:asking_start", "logged": False}
    concern = world.shares["delivered"].concern.reference
    yield {
        "name": "ask about a child",
        "who": "owner",
        "route": "requests:ask_about",
        "named": {"reference": concern},
        "logged": False,
    }
    draft = world.drafts["asking"]
    yield {
        "name": "discard asking",
        "who": "owner",
        "route": "requests:asking_discard",
        "named": {"draft": draft},
        "logged": False,
    }
    why = {"urgency": "welfare_concern", "objective": "health", "why": "Canary-why", "when": "clock"}
    steps: list[tuple[str, str, Press]] = [
        ("page", "why", why),
        ("save", "why", why),
        ("autosave", "why", why),
        ("page", "check", {}),
    ]
    for step, slug, fields in steps:
        yield {
            "name": f"{step} {slug} of asking",
            "who": "owner",
            "route": f"requests:asking_{step}",
            "named": {"draft": draft, "slug": slug},
            "fields": lambda fields=fields: dict(fields),  # type: ignore[misc]
            "logged": slug == "check",
        }
