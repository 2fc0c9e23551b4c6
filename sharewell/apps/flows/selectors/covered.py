"""What goes, with what agreements say of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.agreements.selectors import agreements_around
from sharewell.apps.flows.selectors.flows import flows_of
from sharewell.domain.agreements import Between, Cover, CoverState, cover
from sharewell.domain.deadlines import local_day
from sharewell.domain.flows import Flow, is_regular, regular_rule

OPEN = frozenset({CoverState.PARTLY, CoverState.EXPIRED, CoverState.NONE})


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredFlow:
    """A flow and its cover today."""

    flow: Flow
    cover: Cover

    @property
    def needs_agreement(self) -> bool:
        """Whether it is regular and something of it is in no agreement."""
        return self.cover.state in OPEN


def covered_flows(organisation: UUID, *, at: datetime) -> list[CoveredFlow]:
    """What an organisation sends and gets, what no agreement covers first, then the most frequent. Five queries.

    What is not regular needs no agreement, whatever there is of it.
    """
    flows = flows_of(organisation, at=at, days=regular_rule().within_days)
    partners = {side for one in flows for side in (one.sender, one.recipient)}
    around = agreements_around(organisation, partners)
    found = [_covered(one, around.get((one.sender, one.recipient), ()), at) for one in flows]
    return sorted(found, key=lambda one: not one.needs_agreement)


def _covered(flow: Flow, between: Sequence[Between], at: datetime) -> CoveredFlow:
    regular = is_regular(flow, regular_rule())
    said = cover(between, tuple(flow.items), local_day(at), regular=regular)
    if not regular and said.state is not CoverState.COVERED:
        said = Cover(state=CoverState.NOT_NEEDED)
    return CoveredFlow(flow=flow, cover=said)
