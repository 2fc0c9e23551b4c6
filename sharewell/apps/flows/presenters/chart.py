"""The map of cover: counts, the picture by kind of organisation or by organisation, and its lines."""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property

from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sharewell.apps.flows.presenters.picture import Picture, bodies_picture, sectors_picture
from sharewell.apps.flows.presenters.rows import COVER_WORDS
from sharewell.apps.flows.selectors import Chart, Shown
from sharewell.apps.organisations.selectors import Place, sector_words
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import CoverState, Crossing

ORDER = (CoverState.NONE, CoverState.EXPIRED, CoverState.PARTLY, CoverState.COVERED)
"""What has to be done first stands first."""


ROW = (
    '<tr class="govuk-table__row"><td class="govuk-table__cell">{0}</td><td class="govuk-table__cell">{1}</td>'
    '<td class="govuk-table__cell"><a class="govuk-link" href="?giver={2}&amp;receiver={3}">{4}'
    '<span class="govuk-visually-hidden">, {0}, {1}</span></a></td></tr>'
)


class MapPage:
    """The page, of the sectors that are asked for."""

    def __init__(self, chart: Chart, wanted: Shown) -> None:
        self.places, self.wanted = chart.places, wanted
        self.crossings = [one for one in chart.crossings if self._is_wanted(one)]

    def _is_wanted(self, one: Crossing) -> bool:
        giver, receiver = self.places[one.giver].sector, self.places[one.receiver].sector
        return self.wanted.giver in ("", giver) and self.wanted.receiver in ("", receiver)

    @cached_property
    def counts(self) -> list[tuple[str, int]]:
        """How many there are of each, in words."""
        states = [one.state for one in self.crossings]
        said = [(str(COVER_WORDS[state]), states.count(state)) for state in ORDER]
        return [*said, (_("Two agreements cover the same"), sum(bool(one.twice) for one in self.crossings))]

    @cached_property
    def sectors(self) -> dict[tuple[str, str], list[int]]:
        """For each two kinds of organisation, how many ways there are, how many are covered, and how many in part."""
        found: dict[tuple[str, str], list[int]] = {}
        for one in self.crossings:
            cell = found.setdefault(
                (self.places[one.giver].sector, self.places[one.receiver].sector), [0, 0, 0]
            )
            cell[0] += 1
            cell[1] += one.state is CoverState.COVERED
            cell[2] += one.state is CoverState.PARTLY
        return found

    @cached_property
    def picture(self) -> Picture:
        """What is drawn."""
        if self.wanted.by_body:
            return bodies_picture(self.crossings, self.places)
        return sectors_picture(self.sectors)

    @property
    def sector_rows(self) -> SafeString:
        """The same as lines of a table: who gives, who receives, how many ways are covered, with the way to them."""
        names = {one: sector_words(one) for pair in self.sectors for one in pair}
        rows = sorted(
            (names[giver], names[receiver], giver, receiver, f"{covered} / {ways}")
            for (giver, receiver), (ways, covered, _in_part) in self.sectors.items()
        )
        return format_html_join("", ROW, rows)

    @cached_property
    def listed(self) -> list[Crossing]:
        """The lines that are asked for, what is not covered first."""
        keep = {
            "gap": lambda one: one.state is not CoverState.COVERED,
            "twice": lambda one: bool(one.twice),
            "all": lambda one: True,
        }.get(self.wanted.only, lambda one: one.state is not CoverState.COVERED or bool(one.twice))
        found = [one for one in self.crossings if keep(one)]
        names = {one: place.name for one, place in self.places.items()}
        return sorted(found, key=lambda one: (ORDER.index(one.state), names[one.giver], names[one.receiver]))


def gap_columns() -> list[str]:
    """The heads of the list."""
    return [_("Who gives"), _("Who receives"), _("Cover"), _("In none"), _("In more than one")]


def gap_rows(found: Iterable[Crossing], places: Mapping[str, Place]) -> list[list[str]]:
    """Its lines."""
    return [
        [
            places[one.giver].name,
            places[one.receiver].name,
            str(COVER_WORDS[one.state]),
            _kinds(one.missing),
            _kinds(one.twice),
        ]
        for one in found
    ]


def _kinds(kinds: Sequence[ItemKind]) -> str:
    return get_text_list([item_kind_words(one) for one in kinds], _("and"))
