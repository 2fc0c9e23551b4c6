"""Reading the history: what happened, each thing with the moment when it did, in order."""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

import sharewell
from sharewell.config.demo.times import later, moment

FOLDER = Path(sharewell.__file__).parent / "guidance" / "demo"
Table = Mapping[str, Any]

ON_THE_RECORD = frozenset(
    {
        "complete",
        "review",
        "look_again",
        "still_not",
        "share_after_all",
        "ask",
        "advise",
        "finish",
        "protect",
        "ask_second",
        "tell_outside",
        "put_in",
        "record",
        "confirm_record",
    }
)
"""What happens on the sender's side or to all; whatever else follows happens to the share of one recipient."""

ALONE = {
    "confirmed": "confirm",
    "told": "choose_told",
    "came_back": "come_back",
    "contacts": "contact",
    "duty": "duty",
    "leaves": "leaves",
    "told_school": "told_school",
    "records": "keep_record",
    "alike": "look_alike",
    "agreed": "agree",
    "went_wrong": "go_wrong",
    "policies": "keep_policies",
    "policies_read": "read_policy",
    "policies_asked": "ask_about_policy",
    "periods": "decide_period",
    "ends": "propose_end",
    "rights": "right_used",
    "rights_looked_into": "look_into_right",
    "rights_acknowledged": "acknowledge_right",
    "shows": "show",
    "agrees": "agree_with",
    "knows": "know",
    "looks": "look_who",
    "lists": "bring_list",
    "comparisons": "compare",
    "private": "match_privately",
    "watches": "watch",
    "published": "publish",
    "untold": "must_not_be_told",
}
"""What belongs to no case, and what each does."""


FIRST = {"drafts": "draft", "requests": "ask_others", "discussions": "call"}
"""How what is no concern begins."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that somebody did. `case` names the concern, draft, request or discussion, `of` the recipient whose
    share or ask it is about."""

    at: datetime
    do: str
    by: str
    case: str
    of: str = ""
    said: Table = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Script:
    """The children, and everything that happened before a moment, first to last."""

    children: Mapping[str, Table]
    steps: tuple[Step, ...]


def read_script(*, now: datetime, folder: Path = FOLDER) -> Script:
    """The history that ends at `now`. What would lie after it has not happened yet, with all that follows from it.

    Raises:
        BadTime, KeyError: the data are not a history.
    """
    tables = [tomllib.loads(path.read_text("utf-8")) for path in sorted(folder.glob("history*.toml"))]
    children = {name: child for table in tables for name, child in table.get("children", {}).items()}
    steps = [step for table in tables for step in _steps(table, now)]
    # A stable sort: what is written first happens first where the moment is the same.
    return Script(children=children, steps=tuple(sorted(steps, key=lambda step: step.at)))


def _steps(table: Table, now: datetime) -> Iterator[Step]:
    for word, act in ALONE.items():
        for row in table.get(word, ()):
            yield Step(at=moment(row["at"], now=now), do=act, by=row["by"], case=row["by"], said=row)
    for kind in ("concerns", "drafts", "requests", "discussions"):
        for case in table.get(kind, ()):
            yield from _case(kind, case, now)


def _case(kind: str, case: Table, now: datetime) -> Iterator[Step]:
    at = moment(case["at"], now=now)
    first = FIRST.get(kind) or case.get("route", "ordinary")
    yield Step(at=at, do=first, by=case["by"], case=case["id"], said=case)
    times: dict[str, datetime] = {}
    for row in case.get("then", ()):
        chain = "" if row["do"] in ON_THE_RECORD else row.get("of", _first(case.get("to", ())))
        times[chain] = later(row["after"], start=times.get(chain, at))
        if times[chain] <= now:
            yield Step(at=times[chain], do=row["do"], by=row["by"], case=case["id"], of=chain, said=row)


def _first(names: Sequence[str]) -> str:
    return names[0] if names else ""
