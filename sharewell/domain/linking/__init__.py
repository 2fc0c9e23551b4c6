"""Whether two entries of one organisation are one person: what was said to it, and what becomes of them."""

from sharewell.domain.linking.groups import joined
from sharewell.domain.linking.merging import filled
from sharewell.domain.linking.steps import (
    JOINED,
    WAITING,
    LinkState,
    LinkStep,
    Origin,
    after_link,
)

__all__ = ["JOINED", "WAITING", "LinkState", "LinkStep", "Origin", "after_link", "filled", "joined"]
