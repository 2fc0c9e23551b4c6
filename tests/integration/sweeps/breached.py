"""Breaches in the world of the sweeps, and one valid press of every button about them.

Whoever answers for information reads what was reported, so that no canary stands in it.
"""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.accountability.services import ask_for_pack, make_packs
from sharewell.apps.breaches.selectors import Breach
from sharewell.apps.breaches.services import add_lesson, close_breach, tell_partner, write_letter
from sharewell.domain.access import SYSTEM
from sharewell.domain.breaches import Choice
from sharewell.domain.deadlines import local_day
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.breaches import a_breach, fresh, settled

KEEPER = "information_governance_lead"
BREACHED = ("breach", "breach_settled", "breach_closed")
LESSON, LETTER = 6, 7
"""The numbers of the steps of the settled one that say what is to change, and that are a letter."""


def breaches(cast: Cast) -> dict[str, Any]:
    """One just reported, one with everything decided, and a closed one; and what a partner was told."""
    words, keeper = "Breach.", cast.information_governance_lead.actor
    open_one = a_breach(cast, now(), words=words)
    row = settled(cast, now(), words=words, people=Choice.TELL)
    day = local_day(now())
    add_lesson(actor=keeper, breach=row, at=now(), words="Lesson.", owner="Owner.", by=day)
    write_letter(actor=keeper, breach=row, at=now(), to="To.", words="Letter.")
    closed = settled(cast, now(), words=words)
    close_breach(actor=keeper, breach=closed, at=now())
    said = {"partner": cast.front_door.pk, "words": "Partner."}
    word = tell_partner(actor=keeper, breach=open_one, at=now(), **said)
    rows = (fresh(keeper, one) for one in (open_one, row, closed))
    pack = ask_for_pack(actor=keeper, at=now(), word="Tuesday")
    make_packs(actor=SYSTEM, at=now())
    return {**dict(zip(BREACHED, rows, strict=True)), "breach_word": word, "pack": pack}


def presses_on_breaches(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    fresh_one, row, closed = (world.signed[name] for name in BREACHED)
    moment = _parts("known_at", now())
    report = {"what": "lost", "words": "Report.", "done": "", "reference": "", **moment}
    yield {**_press("report", "owner", None, report), "name": "report a breach"}
    yield _press("report_entry", "owner", None, report, entry=world.child)
    yield _do("note", fresh_one, {"words": "Note."}, who="owner")
    yield _do("known", fresh_one, {**moment, "why": "Why."})
    yield _do("contain", fresh_one, {"words": "Contained."})
    yield _do("judge", fresh_one, {"likely": "hardly", "bad": "little", "why": "Why.", "how_many": "1"})
    yield _do("regulator", row, {"choice": "tell", "why": "Why."})
    yield _do("people", row, {"choice": "later", "why": "Why."})
    yield _do("letter", row, {"to": "To.", "words": "Letter."})
    partner = {"partner": str(world.cast.front_door.pk), "words": "Partner."}
    yield _do("partner", row, partner)
    day = {"by-day": "1", "by-month": "6", "by-year": "2027"}
    yield _do("lesson", row, {"words": "Lesson.", "owner": "Owner.", **day})
    yield _press("lesson_done", KEEPER, row, {}, lesson=LESSON)
    yield _do("close", row, {"words": ""})
    yield _do("reopen", closed, {"why": "Why."})
    yield {
        **_press("", KEEPER, None, {"numbers": "1 2", "word": ""}),
        "route": "accountability:packs",
        "name": "ask for a pack",
    }


def _do(act: str, breach: Breach, said: dict[str, Any], *, who: str = KEEPER) -> dict[str, Any]:
    return _press("do", who, breach, said, act=act)


def _press(route: str, who: str, breach: Breach | None, said: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {
        "name": f"press {route} of breaches {more.get('act', '')}",
        "who": who,
        "route": f"breaches:{route}",
        "named": {"breach": breach.reference, **more} if breach else more,
        "fields": lambda: dict(said),
    }


def _parts(name: str, at: Any) -> dict[str, str]:
    day = local_day(at)
    return {
        f"{name}-day": str(day.day),
        f"{name}-month": str(day.month),
        f"{name}-year": str(day.year),
        f"{name}-time": "00:00",
    }
