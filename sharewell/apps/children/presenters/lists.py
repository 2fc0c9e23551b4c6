"""Lists, what they would do and what became of them, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors.list_words import HELD, OUTCOMES, STATES, faults_words
from sharewell.apps.children.selectors.lists import Counts, ListRun
from sharewell.domain.children import Identity
from sharewell.domain.entries_file import HeldFor, Outcome, RowFault, RunState, Undone
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRun:
    """A list in a row of its page."""

    url: str
    when: str
    who: str
    state: str
    lines: int


def present_runs(runs: Iterable[ListRun], *, at: datetime) -> list[ShownRun]:
    """The organisation's lists."""
    return [
        ShownRun(
            url=reverse("children:list_run", args=[run.pk]),
            when=moment_words(run.chosen_at, at=at),
            who=run.chosen_by_name,
            state=str(STATES[RunState(run.state)]),
            lines=run.lines,
        )
        for run in runs
    ]


def count_rows(outcomes: dict[str, int]) -> list[SummaryRow]:
    """How many lines came to what."""
    return [SummaryRow(str(words), str(outcomes.get(one, 0))) for one, words in OUTCOMES.items()]


def undone_rows(counts: Counts) -> list[SummaryRow]:
    """What taking back did."""
    words = {
        Undone.WITHDRAWN: _("Withdrawn"),
        Undone.PUT_BACK: _("Put back as they were"),
        Undone.LEFT: _("Left, having been used or changed since"),
    }
    return [SummaryRow(said, str(counts.undone.get(one, 0))) for one, said in words.items()]


def identity_cells(identity: Identity) -> tuple[str, str, str, str]:
    """Name, date of birth, numbers and address of a row as it will be."""
    numbers = ", ".join(value for _kind, value in identity.identifiers)
    address = ", ".join(one.text.replace("\n", ", ") for one in identity.addresses if one.is_now)
    born = identity.born.strftime("%d/%m/%Y") if identity.born else ""
    return (identity.name, born, numbers, address)


def preview_heads() -> tuple[str, str, str]:
    """The columns of the preview: few, so that it fits a phone."""
    return (_("Line"), _("Becomes"), _("What it says"))


def preview_row(
    line: int, outcome: Outcome, identity: Identity | None, faults: Sequence[RowFault]
) -> tuple[str, str, str]:
    """A row of the preview: who it is, or what is wrong."""
    said = "; ".join(cell for cell in identity_cells(identity) if cell) if identity and not faults else ""
    return (str(line), str(OUTCOMES[outcome]), said or faults_words(faults))


def held_rows(identity: Identity, why: HeldFor) -> list[SummaryRow]:
    """A held line."""
    heads = (_("Name"), _("Date of birth"), _("Numbers"), _("Address"))
    rows = [
        SummaryRow(head, cell) for head, cell in zip(heads, identity_cells(identity), strict=True) if cell
    ]
    return [*rows, SummaryRow(_("Why it was held"), str(HELD[why]))]
