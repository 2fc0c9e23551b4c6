"""docs/reference/ladder.md: where a share or an ask can stand, what moves it, and who is told when nobody does."""

from sharewell.domain.requests import asks
from sharewell.domain.sharing.ladder import RECEIPT_OF, TRANSITIONS, WAITS_FOR, ShareState, is_finished
from sharewell.domain.sharing.rungs import CLIMBS

WORDS = "What is not in this table is refused, with a reason. A receipt keeps the person and the time."
CLIMBING = (
    "The desk is reminded while there is still time. When a clock runs out, the next rung is told; a rung with nobody "
    "on it is passed over. From the lead on, whoever sent or asked is told as well; the chiefs are those of both "
    "organisations. The lengths are in [clocks](clocks.md)."
)


def ladder_page(made: str) -> str:
    """The ladder of a share as a Mermaid state diagram and as a table, and the climb."""
    lines = [
        "# The ladder of a share",
        made.format(source="`sharewell/domain/sharing`"),
        _diagram(),
        WORDS,
        _table(),
        "## What waits in each state",
        "\n".join(("| Where it stands | The clock that runs |", "|---|---|", *_waits())),
        "## A request, as it stands towards one organisation",
        _asks(),
        "What is not in this table is refused, with a reason. Each step keeps the person and the time.",
        "\n".join(("| Where it stands | The clock that runs |", "|---|---|", *_asks_wait())),
        "## Who is told",
        _climb(),
        CLIMBING,
    ]
    return "\n\n".join(lines) + "\n"


def _diagram() -> str:
    steps = [f"    {state} --> {reached}: {_said(step)}" for (state, step), reached in TRANSITIONS.items()]
    ends = [f"    {state} --> [*]" for state in ShareState if is_finished(state)]
    return "\n".join(
        ("```mermaid", "stateDiagram-v2", f"    [*] --> {ShareState.DELIVERED}", *steps, *ends, "```")
    )


def _table() -> str:
    rows = []
    for (state, step), reached in TRANSITIONS.items():
        receipt = _said(RECEIPT_OF[step]) if step in RECEIPT_OF else ""
        rows.append(f"| {_said(state)} | {_said(step)} | {_said(reached)} | {receipt} |")
    return "\n".join(("| Where it stands | Step | Leads to | Receipt |", "|---|---|---|---|", *rows))


def _waits() -> list[str]:
    return [
        f"| {_said(state)} | {_said(WAITS_FOR[state]) if state in WAITS_FOR else 'none: it is finished'} |"
        for state in ShareState
    ]


def _asks() -> str:
    rows = [
        f"| {_said(state)} | {_said(step)} | {_said(reached)} |"
        for (state, step), reached in asks.TRANSITIONS.items()
    ]
    return "\n".join(("| Where it stands | Step | Leads to |", "|---|---|---|", *rows))


def _asks_wait() -> list[str]:
    waits = asks.WAITS_FOR
    return [
        f"| {_said(state)} | {_said(waits[state]) if state in waits else 'none: it is finished'} |"
        for state in asks.AskState
    ]


def _climb() -> str:
    climbs = [f"    {rung} --> {above}" for rung, above in CLIMBS.items()]
    return "\n".join(("```mermaid", "flowchart LR", *climbs, "```"))


def _said(word: str) -> str:
    return word.replace("_", " ")
