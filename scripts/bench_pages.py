"""Pages measured on the demo's four weeks: processor time and queries of each, against a page with nothing in it."""

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import uuid4

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_start import QUICK_TO_SLOW, Cost, Request, actor, client_for, costs, person, start_demo
from bench_table import NONE, ROWS, Table, held, markdown

TITLE = "Pages"
WORDS = (
    "Whole requests through Django’s test client on the demo’s data, in one process that takes the pages in turns: "
    "processor time (what one in ten stays below, the median, what nine in ten stay below) and queries. “Against "
    "nothing” is how many times the baseline of the same run. The budget is held against the median."
)
MOST_QUERIES = 12
BUDGETS = {
    "Inbox": 10.0,
    "Share, as received": 10.0,
    "Share, as sent": 10.0,
    "Record": 10.0,
    "Decision, in the journey": 10.0,
    "Advice": 15.0,
}
"""Milliseconds of processor time; each of these also keeps to MOST_QUERIES."""


@dataclass(frozen=True, kw_only=True)
class Found:
    """The things of the demo that are asked for."""

    received: str
    sent: str
    record: str
    draft: str


def table() -> Table:
    """Every page, measured."""
    start_demo()
    requests = dict(_requests(_found()))
    found = costs(requests)
    nothing = found[ROWS[TITLE][0]].median
    rows = [_row(name, one, nothing) for name, one in found.items()]
    columns = (*QUICK_TO_SLOW, "Against nothing", "Queries")
    return Table(title=TITLE, words=WORDS, columns=columns, rows=rows)


def _row(name: str, found: Cost, nothing: float) -> list[str]:
    limit = BUDGETS.get(name)
    budget = NONE
    if limit is not None:
        said, kept = held(found.median, limit, f"ms, ≤ {MOST_QUERIES} queries")
        budget = (said, kept if found.queries <= MOST_QUERIES else "not met")
    figures = (*found.figures, f"{found.median / nothing:.1f}", f"{found.queries}")
    return [name, *figures, *budget]


def _requests(found: Found) -> Iterator[tuple[str, Request]]:
    from django.urls import reverse

    teacher, duty = client_for("Maya Lindqvist"), client_for("Priya Anand")
    lead, adviser = client_for("Ruth Adeyemi"), client_for("Zainab Hussain")
    helper, officer = client_for("Joe Tanner"), client_for("Gareth Pryce")
    places = [
        (client_for(), "alive", ()),
        (teacher, "alive", ()),
        (client_for(), "account_login", ()),
        (teacher, "home", ()),
        (duty, "home", ()),
        (lead, "home", ()),
        (duty, "shares:inbox", ()),
        (teacher, "shares:sent", ()),
        (duty, "shares:share", (found.received,)),
        (helper, "shares:share", (found.sent,)),
        (helper, "shares:record", (found.record,)),
        (adviser, "concerns:ordinary_page", (found.draft, "worry")),
        (adviser, "concerns:ordinary_page", (found.draft, "advice")),
        (adviser, "concerns:ordinary_page", (found.draft, "decision")),
        (adviser, "concerns:ordinary_page", (found.draft, "check")),
        (adviser, "concerns:ordinary_page", (found.draft, "child")),
        (teacher, "organisations:directory", ()),
        (officer, "audit:trail", ()),
    ]
    for name, (client, view, given) in zip(ROWS[TITLE], places, strict=True):
        asks = _search if name == "Search for a child" else _get
        yield name, asks(client, reverse(view, args=given))


def _get(client: Any, path: str) -> Request:
    return lambda: client.get(path)


def _search(client: Any, path: str) -> Request:
    """The button that looks for a child; it is a form, so each press has its own key."""
    asked = {"look": "look", "search": "Hugo"}
    return lambda: client.post(path, asked, headers={"Idempotency-Key": str(uuid4())})


def _found() -> Found:
    from sharewell.apps.decisions.selectors import Concern
    from sharewell.apps.shares.selectors import Share

    front_door = "Harrowmere Children's Front Door"
    received = Share.objects.filter(
        recipient_name=front_door, state="acted_on", question__isnull=True
    ).first()
    helper = person("Joe Tanner")
    emergency = Concern.objects.filter(raised_by_id=helper, route="emergency").first()
    sent = Share.objects.filter(concern=emergency, recipient_name=front_door).first()
    if received is None or emergency is None or sent is None:
        raise LookupError("the demo lacks a share to measure")
    return Found(
        received=received.reference,
        sent=sent.reference,
        record=emergency.reference,
        draft=_draft_to_its_end(),
    )


def _draft_to_its_end() -> str:
    """A draft of the demo, taken on past the advice and the decision."""
    from sharewell.apps.concerns.journeys import ORDINARY
    from sharewell.kit.clock import now
    from sharewell.kit.journeys.selectors import content_of, drafts_of
    from sharewell.kit.journeys.services import pass_page, save_answer

    adviser = actor("Zainab Hussain")
    draft = drafts_of(adviser, at=now())[0]
    kept = content_of(draft).answers
    going = [row["id"] for row in kept["items"]["items"] if row["keep"]]
    pass_page(actor=adviser, journey=ORDINARY, draft=draft, slug="advice", at=now())
    sends = {f"send_{place}": going for place in range(1, len(kept["recipients"]["recipients"]) + 1)}
    decision = {**_DECIDED, **sends}
    save_answer(actor=adviser, journey=ORDINARY, draft=draft, slug="decision", answer=decision, at=now())
    return str(draft.pk)


_DECIDED = {
    "decision": "share",
    "outcome": "share",
    "departs": False,
    "understood": False,
    "reason": "",
    "harm_if_shared": "None that I know.",
    "harm_if_not": "He could find them.",
    "telling": "tell_later",
    "telling_reason": "It is not safe yet.",
    "look_again_on": None,
    "lead": "",
}


if __name__ == "__main__":
    print(markdown(table()))
