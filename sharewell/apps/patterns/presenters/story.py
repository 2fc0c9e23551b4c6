"""The story of one child, source by source, with its gaps and what it counts up to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.patterns.presenters.family import FamilyPicture, present_family
from sharewell.apps.patterns.presenters.months import MonthsChart, present_months
from sharewell.apps.patterns.selectors import Met
from sharewell.apps.patterns.services import Story
from sharewell.apps.shares.selectors import state_words, urgency_words
from sharewell.domain.patterns import (
    Found,
    Moment,
    MomentKind,
    WatchedKind,
    found_in,
    gaps_between,
    pattern_rules,
)
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import Cell

KIND_WORDS: Mapping[MomentKind, str | Promise] = {
    MomentKind.CONCERN: gettext_lazy("Our own worries"),
    MomentKind.SENT: gettext_lazy("What we shared"),
    MomentKind.RECEIVED: gettext_lazy("What others shared with us"),
    MomentKind.REQUEST: gettext_lazy("What we asked"),
    MomentKind.TRANSFER: gettext_lazy("Files that left"),
    MomentKind.DISCUSSION: gettext_lazy("Discussions"),
    MomentKind.MOVE: gettext_lazy("Addresses"),
}
PATTERN_WORDS: Mapping[str, tuple[str | Promise, str | Promise]] = {
    "three-from-three": (
        gettext_lazy("Three or more worries from three or more organisations within ninety days"),
        gettext_lazy(
            "Reviews say again and again that each held one piece, and nobody saw them side by side."
        ),
    ),
    "several-here": (
        gettext_lazy("Four or more worries within half a year"),
        gettext_lazy("Lesser worries that go on can say more than one large one."),
    ),
    "moved-often": (
        gettext_lazy("Three or more addresses within a year"),
        gettext_lazy("Each move can lose the people who knew the child."),
    ),
    "asked-often": (
        gettext_lazy("Three or more requests to others within ninety days"),
        gettext_lazy("If you keep asking, it may be time to talk together."),
    ),
}
MET_WORDS: Mapping[str, str | Promise] = {
    WatchedKind.MOVED: gettext_lazy("The child’s address changed"),
    WatchedKind.SHARED: gettext_lazy("Another organisation shared something about the child with you"),
    WatchedKind.FILE: gettext_lazy("Something happened to the child’s file that left"),
    WatchedKind.LOOKED: gettext_lazy("Another organisation looked whether you know the child"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing on the timeline; a gap has only words."""

    day: str
    source: str
    text: str
    url: str = ""
    gap: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternPresenter:
    """Something that the story counts up to, and why that is worth reading."""

    title: str
    because: str
    counted: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    """One source, how many things it has, and the page of these alone."""

    text: str
    count: int
    url: str
    is_current: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryPresenter:
    """The page."""

    name: str
    entry: str
    lines: Sequence[Line]
    sources: Sequence[SourceLink]
    whole_url: str
    patterns: Sequence[PatternPresenter]
    months: MonthsChart
    family: FamilyPicture


@dataclass(frozen=True, slots=True, kw_only=True)
class _Thing:
    moment: Moment
    text: str
    url: str


def present_story(story: Story, *, own: str, at: datetime, only: str = "") -> StoryPresenter:
    """The story as at a moment. `own` is the reader's organisation; `only` one source, anything else is all."""
    things = sorted(_things(story, own), key=lambda one: (one.moment.day, one.moment.reference), reverse=True)
    rules, page = pattern_rules(), reverse("patterns:story", args=[story.entry])
    moments = [one.moment for one in things]
    shown = [one for one in things if only not in set(MomentKind) or one.moment.kind == only]
    counts = Counter(one.kind for one in moments)
    return StoryPresenter(
        name=story.identity.name,
        entry=str(story.entry),
        lines=list(_lines(shown, rules.gap_days)),
        sources=[
            SourceLink(
                text=str(KIND_WORDS[kind]),
                count=counts[kind],
                url=f"{page}?source={kind}",
                is_current=kind == only,
            )
            for kind in MomentKind
            if counts[kind]
        ],
        whole_url=page,
        patterns=[_pattern(one) for one in found_in(moments, rules)],
        months=present_months(moments, on=localtime(at).date()),
        family=present_family(story),
    )


def met_rows(met: Iterable[Met], *, at: datetime) -> list[list[Cell]]:
    """What happened of which somebody wanted to be told."""
    return [[Cell(moment_words(one.at, at=at)), Cell(str(MET_WORDS[one.kind]))] for one in met]


def _things(story: Story, own: str) -> Iterator[_Thing]:
    for concern in story.concerns:
        text = _("A worry was written down: %(urgency)s") % {"urgency": urgency_words(concern.urgency)}
        url = reverse("shares:record", args=[concern.reference])
        yield _thing(concern.raised_at, MomentKind.CONCERN, own, concern.reference, text, url)
    for share in story.sent:
        said = {"who": share.recipient_name, "state": state_words(share.state)}
        text, url = (
            _("Shared with %(who)s: %(state)s") % said,
            reverse("shares:share", args=[share.reference]),
        )
        yield _thing(share.sent_at, MomentKind.SENT, own, share.reference, text, url)
    for share in story.received:
        said = {"who": share.sender_name, "urgency": urgency_words(share.urgency)}
        text, url = _("%(who)s shared: %(urgency)s") % said, reverse("shares:share", args=[share.reference])
        yield _thing(share.sent_at, MomentKind.RECEIVED, str(share.sender_id), share.reference, text, url)
    yield from _more_things(story, own)


def _more_things(story: Story, own: str) -> Iterator[_Thing]:
    for asked in story.requests:
        url = reverse("requests:request", args=[asked.reference])
        yield _thing(
            asked.made_at, MomentKind.REQUEST, own, asked.reference, _("We asked others what they know"), url
        )
    for moved in story.transfers:
        url = reverse("transfers:transfer", args=[moved.reference])
        to = moved.recipient_name or _("a place that is not known yet")
        text = _("The file goes to %(where)s") % {"where": to}
        yield _thing(moved.started_at, MomentKind.TRANSFER, own, moved.reference, text, url)
    for held in story.discussions:
        url = reverse("discussions:discussion", args=[held.reference])
        text = _("A discussion between agencies was called")
        yield _thing(held.called_at, MomentKind.DISCUSSION, own, held.reference, text, url)
    for address in story.identity.addresses:
        if day := _first_day(address.since):
            moment = Moment(day=day, kind=MomentKind.MOVE)
            yield _Thing(moment=moment, text=_("Lived at another address from about then"), url="")


def _thing(at: datetime, kind: MomentKind, organisation: str, reference: str, text: str, url: str) -> _Thing:
    day = localtime(at).date()
    moment = Moment(day=day, kind=kind, organisation=organisation, reference=reference)
    return _Thing(moment=moment, text=text, url=url)


def _first_day(known: str) -> date | None:
    """The first day of what is known of a date; None where that is nothing."""
    parts = known.split("-") if known else []
    try:
        return date.fromisoformat("-".join([*parts, "01", "01"][:3])) if parts else None
    except ValueError:
        return None


def _lines(things: Sequence[_Thing], gap_days: int) -> Iterator[Line]:
    gaps = {
        after: before for before, after in gaps_between((one.moment for one in things), least_days=gap_days)
    }
    for place, one in enumerate(things):
        day = one.moment.day
        yield Line(
            day=date_format(day, "j F Y"), source=str(KIND_WORDS[one.moment.kind]), text=one.text, url=one.url
        )
        is_last_of_day = place + 1 == len(things) or things[place + 1].moment.day != day
        if is_last_of_day and day in gaps:
            yield Line(day="", source="", text=_gap_words((day - gaps[day]).days), gap=True)


def _gap_words(days: int) -> str:
    words = ngettext("Nothing on record for %(days)d day", "Nothing on record for %(days)d days", days)
    return words % {"days": days}


def _pattern(found: Found) -> PatternPresenter:
    says, because = PATTERN_WORDS.get(found.pattern.id, (found.pattern.says, found.pattern.because))
    counted = {
        "count": len(found.moments),
        "first": date_format(found.moments[0].day, "j F Y"),
        "last": date_format(found.moments[-1].day, "j F Y"),
    }
    words = _("%(count)d on record, from %(first)s to %(last)s.") % counted
    return PatternPresenter(title=str(says), because=str(because), counted=words)
