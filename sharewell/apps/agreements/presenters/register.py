"""The register as a table."""

from collections.abc import Iterable, Mapping
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import SOON, Agreement, Named
from sharewell.apps.agreements.selectors.words import STATE_WORDS, kind_words
from sharewell.domain.agreements import Stage, State
from sharewell.kit.govuk.moments import day_words
from sharewell.kit.govuk.parts import Cell

MOST_NAMES = 3


def register_columns() -> list[str]:
    """The heads of the table."""
    return [_("Agreement"), _("With"), _("Where it stands"), _("Until")]


def register_rows(
    agreements: Iterable[Agreement], parties: Mapping[UUID, tuple[Named, ...]], *, own: UUID, on: date
) -> list[list[Cell | str]]:
    """One row for each agreement."""
    return [
        [
            Cell(one.title, url=reverse("agreements:agreement", args=[one.reference])),
            with_whom(parties.get(one.pk, ()), own),
            f"{STATE_WORDS[listed_state(one, on)]}. {kind_words(one.kind, one.nation)}",
            _until(one, on),
        ]
        for one in agreements
    ]


def _until(agreement: Agreement, on: date) -> str:
    if agreement.ends_on is None:
        return ""
    day = day_words(agreement.ends_on)
    soon = on <= agreement.ends_on <= on + SOON and not agreement.ended_on
    return _("%(day)s: soon") % {"day": day} if soon else day


def with_whom(parties: Iterable[Named], own: UUID) -> str:
    """The other parties by name, the first few."""
    names = [one.name for one in parties if one.organisation != own and one.left_on is None]
    more = len(names) - MOST_NAMES
    shown = ", ".join(names[:MOST_NAMES])
    return _("%(names)s and %(more)d more") % {"names": shown, "more": more} if more > 0 else shown


def listed_state(agreement: Agreement, on: date) -> State:
    """Where it stands as far as the register's row says: whether a party is suspended, its own page says."""
    if agreement.ended_on:
        return State.ENDED
    if not getattr(agreement, "has_run", False):
        return State(agreement.stage) if agreement.stage != Stage.NONE else State.ENDED
    if agreement.ends_on and agreement.ends_on < on:
        return State.LAPSED
    return State.IN_FORCE if agreement.stage == Stage.NONE else State.REVIEW
