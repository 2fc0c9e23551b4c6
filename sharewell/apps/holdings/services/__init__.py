"""Reading what is held about one person, and what keeps it from being destroyed."""

from sharewell.apps.holdings.services.holding_back import (
    agreed_erasures,
    erasure_sources,
    hold_sources,
    register_erasures,
    register_held,
    register_hold,
    standing_holds,
)
from sharewell.apps.holdings.services.reading import gather_holdings, holdings_by_name, read_texts

__all__ = [
    "agreed_erasures",
    "erasure_sources",
    "gather_holdings",
    "hold_sources",
    "holdings_by_name",
    "read_texts",
    "register_erasures",
    "register_held",
    "register_hold",
    "standing_holds",
]
