"""One line for each flow: with whom, which way, how much of what, and what agreements say of it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.flows.selectors import CoveredFlow
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import CoverState
from sharewell.domain.flows import Flow

MOST_KINDS = 5
COVER_WORDS = {
    CoverState.COVERED: gettext_lazy("Agreement covers it"),
    CoverState.PARTLY: gettext_lazy("Agreement covers part of it"),
    CoverState.EXPIRED: gettext_lazy("Agreement has run out"),
    CoverState.NONE: gettext_lazy("Regular, and no agreement"),
    CoverState.NOT_NEEDED: gettext_lazy("Not regular"),
}
COVER_COLOURS = {
    CoverState.COVERED: "green",
    CoverState.PARTLY: "yellow",
    CoverState.EXPIRED: "red",
    CoverState.NONE: "orange",
    CoverState.NOT_NEEDED: "grey",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRow:
    """A flow in words. `missing` are kinds that the agreements in `by` do not hold."""

    partner: UUID
    name: str
    title: str
    how_much: str
    what: str
    tag: str
    colour: str
    missing: str
    by: str
    may_draft: bool


def flow_rows(flows: Iterable[CoveredFlow], *, own: UUID, names: Mapping[UUID, str]) -> list[FlowRow]:
    """The lines of an organisation's flows, in the order given."""
    return [_row(one, own, names) for one in flows]


def _row(one: CoveredFlow, own: UUID, names: Mapping[UUID, str]) -> FlowRow:
    flow, state = one.flow, one.cover.state
    partner = flow.recipient if flow.sender == own else flow.sender
    title = _("To %(name)s") if flow.sender == own else _("From %(name)s")
    return FlowRow(
        partner=partner,
        name=names.get(partner, ""),
        title=title % {"name": names.get(partner, "")},
        how_much=_how_much(flow),
        what=_what(flow.kinds),
        tag=str(COVER_WORDS[state]),
        colour=COVER_COLOURS[state],
        missing=_what(one.cover.missing),
        by=", ".join(one.cover.by),
        may_draft=one.needs_agreement,
    )


def _how_much(flow: Flow) -> str:
    if flow.first == flow.last:
        said = ngettext("%(count)d share on %(day)s", "%(count)d shares on %(day)s", flow.shares)
        return said % {"count": flow.shares, "day": _day(flow.first)}
    said = ngettext(
        "%(count)d share from %(first)s to %(last)s",
        "%(count)d shares from %(first)s to %(last)s",
        flow.shares,
    )
    return said % {"count": flow.shares, "first": _day(flow.first), "last": _day(flow.last)}


def _what(sorts: Iterable[ItemKind]) -> str:
    kinds = [item_kind_words(kind) for kind in sorts]
    more = len(kinds) - MOST_KINDS
    rest = [ngettext("and %(count)d more", "and %(count)d more", more) % {"count": more}] if more > 0 else []
    return ", ".join((*kinds[:MOST_KINDS], *rest))


def _day(day: date) -> str:
    return str(date_format(day, "j F Y"))
