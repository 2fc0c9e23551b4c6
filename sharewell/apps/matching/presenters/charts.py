"""The report on a run as charts with a table beside each. A chart says nothing that its table does not."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.formats import number_format
from django.utils.translation import gettext as _

from sharewell.apps.matching.presenters.words import AGREED, COMPARED
from sharewell.domain.matching import Comparison, Level
from sharewell.kit.govuk.parts import Column
from sharewell.kit.linkage import Quality

WIDTH, ROW, BAR, MIDDLE = 400, 22, 8, 200
MOST_BITS = 20.0
HEIGHT = 180
INK, OTHER_INK = "#1d70b8", "#d4351c"


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of a chart."""

    x: str
    y: int
    width: str
    colour: str
    height: int = BAR


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a chart through points."""

    points: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart:
    """One figure: its title, what it says in a sentence, the drawing, and the table with the same numbers."""

    title: str
    says: str
    height: int
    bars: Sequence[Bar] = ()
    lines: Sequence[Line] = ()
    keys: Sequence[tuple[str, str]] = ()
    columns: Sequence[Column]
    rows: Sequence[Sequence[str]]
    width: int = WIDTH


def present_quality(quality: Quality, *, itself: bool) -> list[Chart]:
    """What lists lack, what each level says, how likely the pairs are, and what each threshold would cost."""
    return [_missing(quality, itself), _levels(quality), _tenths(quality), _costs(quality)]


def _missing(quality: Quality, itself: bool) -> Chart:
    bars = []
    for place, row in enumerate(quality.missing):
        top = place * ROW
        bars.append(Bar("0", top, _px(row.left * WIDTH), INK))
        if not itself:
            bars.append(Bar("0", top + BAR, _px(row.right * WIDTH), OTHER_INK))
    sides = [Column(_("Our list"), numeric=True)]
    sides += [] if itself else [Column(_("The other list"), numeric=True)]
    return Chart(
        title=_("What is missing"),
        says=_(
            "The share of children of whom a thing is not known. What is not known helps nobody find a child."
        ),
        height=ROW * len(quality.missing),
        bars=bars,
        keys=[] if itself else [(INK, _("Our list")), (OTHER_INK, _("The other list"))],
        columns=[Column(_("What")), *sides],
        rows=[
            [_compared(row.comparison), _share(row.left), *([] if itself else [_share(row.right)])]
            for row in quality.missing
        ],
    )


def _levels(quality: Quality) -> Chart:
    bars = []
    for place, row in enumerate(quality.said):
        reach = min(MOST_BITS, abs(row.bits)) / MOST_BITS * MIDDLE
        start = MIDDLE if row.bits >= 0 else MIDDLE - reach
        bars.append(Bar(_px(start), place * ROW, _px(reach), INK if row.bits >= 0 else OTHER_INK))
    heads = [
        _("Seen of one child (m)"),
        _("Seen of two children (u)"),
        _("Weight in bits"),
        _("Here, of likely pairs"),
    ]
    return Chart(
        title=_("What each agreement says"),
        says=_("To the right: it speaks for one child. To the left: it speaks against."),
        height=ROW * len(quality.said),
        bars=bars,
        keys=[(INK, _("For one child")), (OTHER_INK, _("Against"))],
        columns=[Column(_("What")), *(Column(head, numeric=True) for head in heads)],
        rows=[
            [
                f"{_compared(row.comparison)}: {AGREED[Level(row.level)]}",
                _share(row.m),
                _small(row.u),
                number_format(row.bits, 1),
                _share(row.seen),
            ]
            for row in quality.said
        ],
    )


def _tenths(quality: Quality) -> Chart:
    most = max((1, *quality.tenths))
    step = WIDTH / len(quality.tenths)
    bars = [
        Bar(_px(place * step), _down(count / most), _px(step - 4), INK, round(count / most * HEIGHT))
        for place, count in enumerate(quality.tenths)
    ]
    return Chart(
        title=_("How likely the pairs are"),
        says=_("A good run has most pairs at the two ends, and few in the middle."),
        height=HEIGHT,
        bars=bars,
        columns=[Column(_("Probability")), Column(_("Pairs"), numeric=True)],
        rows=[
            [f"{place / 10:.1f}–{(place + 1) / 10:.1f}", number_format(count, force_grouping=True)]
            for place, count in enumerate(quality.tenths)
        ],
    )


def _costs(quality: Quality) -> Chart:
    most = max(1.0, *(max(cost.wrong, cost.missed) for cost in quality.costs))
    step = WIDTH / max(1, len(quality.costs) - 1)

    def line(values: Sequence[float]) -> str:
        return " ".join(f"{place * step:.1f},{_down(value / most)}" for place, value in enumerate(values))

    heads = [_("Pairs"), _("Wrong ones to expect"), _("Missed ones to expect")]
    return Chart(
        title=_("Where to draw the line"),
        says=_(
            "If every pair from a probability on were taken to be one child: how many would be wrong, and how many "
            "missed. People decide every pair, so this says how much there is to look at."
        ),
        height=HEIGHT,
        lines=[
            Line(line([cost.wrong for cost in quality.costs]), OTHER_INK),
            Line(line([cost.missed for cost in quality.costs]), INK),
        ],
        keys=[(OTHER_INK, heads[1]), (INK, heads[2])],
        columns=[Column(_("From this probability on")), *(Column(head, numeric=True) for head in heads)],
        rows=[
            [
                number_format(cost.at, 3 if cost.at > 0.99 else 2),
                number_format(cost.pairs, force_grouping=True),
                number_format(cost.wrong, 1, force_grouping=True),
                number_format(cost.missed, 1, force_grouping=True),
            ]
            for cost in quality.costs
        ],
    )


def _down(share: float) -> int:
    return HEIGHT - round(share * HEIGHT)


def _px(length: float) -> str:
    # Never with a decimal comma: this goes into a drawing.
    return f"{length:.1f}"


def _compared(name: str) -> str:
    return str(COMPARED[Comparison(name)])


def _share(share: float) -> str:
    return f"{number_format(share * 100, 1)} %"


def _small(share: float) -> str:
    return f"{share:.1e}" if share < 0.001 else _share(share)
