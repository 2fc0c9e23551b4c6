"""Requests about rights in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any
from uuid import UUID

from sharewell.apps.pickups.selectors.letters import letter_code, letter_token, letters_of
from sharewell.apps.rights.selectors import FoundThing, RightsRequest, newest_answer, things_of
from sharewell.apps.rights.services import agree, open_thing, release, search
from sharewell.domain.rights import Right, Way
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.rights import WHY, came, fresh, prepared, ready

RIGHTS = ("rights",)
"""Under which names requests stand in the world."""
KEEPER = "information_governance_lead"


def asked_of_rights(cast: Cast, child: UUID) -> dict[str, Any]:
    """A request whose answer waits for a second reader, and one that can go."""
    found = {name: ready(cast, child, now()) for name in ("rights", "rights_read")}
    answers = {name: prepared(cast, row, now()) for name, row in found.items()}
    agree(actor=cast.lead.actor, answer=answers["rights_read"], at=now())
    keeper = cast.information_governance_lead.actor
    for name, right in (("rights_mark", Right.RESTRICTION), ("rights_correct", Right.RECTIFICATION)):
        found[name] = came(cast, now(), entry=child, right=right)
        search(actor=keeper, request=found[name], at=now())
    found["rights_gone"] = _gone(cast, child)
    rows = {name: fresh(keeper, row) for name, row in found.items()}
    # Read here: a press must be known without a look, which could not be written where the log is made to fail.
    opened = open_thing(
        actor=keeper, request=rows["rights"], thing=first(rows["rights"]), at=now(), purpose=WHY
    )
    return {**rows, "rights_seen": opened.seen}


def _gone(cast: Cast, child: UUID) -> RightsRequest:
    row = ready(cast, child, now())
    agree(actor=cast.lead.actor, answer=prepared(cast, row, now()), at=now())
    keeper, to = cast.information_governance_lead.actor, "sweep@example.com"
    release(actor=keeper, request=row, at=now(), way=Way.LINK, how="Rung", purpose=WHY, email=to)
    return row


def presses_on_rights(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    row = world.signed["rights"]
    today = now().date()
    came_on = {f"received_on-{part}": str(getattr(today, part)) for part in ("day", "month", "year")}
    on = {f"on-{part}": str(getattr(today, part)) for part in ("day", "month", "year")}
    said = {"right": "access", "asker": "adult", "channel": "letter", "asker_name": "Somebody", **came_on}
    yield _press("start", None, said)
    yield {**_press("start_about", None, said), "named": {"entry": world.child}}
    yield _press("settle", row, {f"answer-{place}": "yes" for place in range(5)})
    yield _press("step", row, {**on, "words": "Said"}, turn="note")
    yield _press("look", row, {})
    weighed = {"decision": "outside", "reason": "Not asked", "seen": world.signed["rights_seen"]}
    yield _press("thing", row, weighed, thing=first(row).pk)
    yield _press("write", row, {"ending": "given", "words": "Dear"})
    yield _press("preview", row, {})
    yield {**_press("read", row, {"verdict": "back", "reason": "A line"}), "who": "lead"}
    yield _press("release", world.signed["rights_read"], {"way": "printed", "how": "By hand"})
    marked, wrong = world.signed["rights_mark"], world.signed["rights_correct"]
    yield _press("mark", marked, {"things": str(things_of(marked)[0].pk)})
    yield _press("again", world.signed["rights_gone"], {"email": "sweep@example.com"})
    shared = next(one for one in things_of(wrong) if one.kind == "share_sent")
    yield _press("correct", wrong, {"item": "0", "text": "It was so", "reason": "Seen"}, thing=shared.pk)
    yield _press("withdraw", row, {"reason": "They wrote so"})
    yield _collected(world)


def first(row: RightsRequest) -> FoundThing:
    """The first thing that was found."""
    return things_of(row)[0]


def first_thing(row: RightsRequest) -> UUID:
    """Its id."""
    return first(row).pk


def first_answer(row: RightsRequest) -> UUID:
    """The answer that was made ready."""
    found = newest_answer(row)
    assert found is not None
    return found.pk


def _collected(world: Any) -> dict[str, Any]:
    """Somebody without an account opens the letter that was left for them."""
    left, *_ = letters_of(
        world.cast.school.id, world.signed["rights_gone"].pk
    )  # the newest, once it was left again
    named, code = {"token": letter_token(left)}, letter_code(left)
    return {
        "name": "press letter_door",
        "who": "anonymous",
        "route": "pickups:letter_door",
        "named": named,
        "fields": lambda: {"code": code},
    }


def _press(route: str, rights: Any, said: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"press {route} of rights {more.get('turn', '')}",
        "who": KEEPER,
        "route": f"rights:{route}",
        "named": {"rights": rights.reference, **more} if rights else {},
        "fields": lambda: dict(said),
    }
