"""One line for each flow: with whom, which way, how much of what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.flows import Flow, Regular, is_regular

MOST_KINDS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class FlowRow:
    """A flow in words. `tag` is empty where nothing is to be said of it."""

    title: str
    how_much: str
    what: str
    tag: str
    colour: str


def flow_rows(flows: Iterable[Flow], *, own: UUID, names: Mapping[UUID, str], rule: Regular) -> list[FlowRow]:
    """The lines of an organisation's flows, in the order given."""
    return [_row(flow, own, names, rule) for flow in flows]


def _row(flow: Flow, own: UUID, names: Mapping[UUID, str], rule: Regular) -> FlowRow:
    goes_out = flow.sender == own
    other = names.get(flow.recipient if goes_out else flow.sender, "")
    regular = is_regular(flow, rule)
    return FlowRow(
        title=(_("To %(name)s") if goes_out else _("From %(name)s")) % {"name": other},
        how_much=_how_much(flow),
        what=_what(flow),
        tag=_("Regular") if regular else "",
        colour="blue" if regular else "",
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


def _what(flow: Flow) -> str:
    kinds = [item_kind_words(kind) for kind in flow.kinds]
    more = len(kinds) - MOST_KINDS
    rest = [ngettext("and %(count)d more", "and %(count)d more", more) % {"count": more}] if more > 0 else []
    return ", ".join((*kinds[:MOST_KINDS], *rest))


def _day(day: object) -> str:
    return date_format(day, "j F Y")  # type: ignore[arg-type]
