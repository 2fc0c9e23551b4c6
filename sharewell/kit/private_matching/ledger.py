"""What was exchanged with whom: a line for each message, and too many exchanges with one partner are refused.

Keys can be guessed (a date and a name), so every exchange is a chance to try a list of guesses.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from sharewell.kit.private_matching.messages import Act, BadMessage
from sharewell.kit.private_matching.rule import Rule


class TooOften(ValueError):
    """There were as many exchanges with this partner as the rule allows."""


def require_room(times: Iterable[datetime], rule: Rule, *, at: datetime) -> None:
    """Raises TooOften where there were as many exchanges as are allowed in a day or in the rule's number of days."""
    before = [at - each for each in times]
    for days, most in ((1, rule.a_day), (rule.days, rule.exchanges)):
        lately = sum(each < timedelta(days=days) for each in before)
        if lately >= most:
            span = "a day" if days == 1 else f"{days} days"
            raise TooOften(
                f"there were {lately} exchanges with this partner in {span}, which is the most allowed"
            )


@dataclass(frozen=True, slots=True)
class Ledger:
    """A file with one JSON line a message. Lines are only ever added."""

    file: Path

    def require_room(self, partner: str, act: Act, rule: Rule, *, at: datetime) -> None:
        """Raises TooOften, and BadMessage where the ledger cannot be read: then nobody knows how often it was."""
        lines = [line for line in self._lines() if line["partner"] == partner and line["act"] == act]
        require_room((datetime.fromisoformat(line["at"]) for line in lines), rule, at=at)

    def add(
        self, act: Act, *, partner: str, exchange: str, at: datetime, facts: dict[str, str | int]
    ) -> None:
        """One message that was made or read."""
        line = {"at": at.isoformat(), "act": act, "partner": partner, "exchange": exchange, **facts}
        with self.file.open("a", encoding="utf-8") as opened:
            opened.write(json.dumps(line, sort_keys=True) + "\n")

    def _lines(self) -> Iterator[dict[str, Any]]:
        if not self.file.exists():
            return
        for number, line in enumerate(self.file.read_text("utf-8").splitlines(), 1):
            try:
                plain = json.loads(line)
                datetime.fromisoformat(plain["at"]), plain["partner"], plain["act"]
            except (ValueError, KeyError, TypeError) as wrong:
                raise BadMessage(f"{self.file.name}, line {number} cannot be read") from wrong
            yield plain
