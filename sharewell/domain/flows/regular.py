"""When a flow counts as regular. Data, for a partnership to agree on."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from sharewell.domain.cited import BadData, Line, data_text, read_rows, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles
from sharewell.domain.flows.flow import Flow

FILE = "flows.toml"


class BadFlows(BadData):
    """The data are wrong; says where."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Regular(Line):
    """So many shares one way within so many days."""

    least: int
    within_days: int


@cache
def regular_rule() -> Regular:
    """The rule that comes with Sharewell. Raises BadFlows: the data are wrong."""
    return read_regular(data_text("core", FILE))


def read_regular(text: str) -> Regular:
    """The one rule of a file. Raises BadFlows."""
    try:
        rows = read_rows(text, "regular", SHARED_KEYS | {"least", "within_days"}, _regular)
    except BadData as wrong:
        raise BadFlows(str(wrong)) from wrong
    if len(rows) != 1:
        raise BadFlows("the file says once when a flow is regular")
    return rows[0]


def is_regular(flow: Flow, rule: Regular) -> bool:
    """Whether a flow, counted over the days of the rule, is regular."""
    return flow.shares >= rule.least


def _regular(row: Mapping[str, Any], titles: Titles) -> Regular:
    least, days = row["least"], row["within_days"]
    if not (isinstance(least, int) and isinstance(days, int) and least > 0 and days > 0):
        raise ValueError("least and within_days are whole numbers of at least 1")
    return Regular(**shared(row, titles), least=least, within_days=days)
