"""The story of one child, source by source, with its gaps and what it counts up to."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.apps.children.selectors import age_words
from sharewell.apps.patterns.presenters.family import FamilyPicture, present_family
from sharewell.apps.patterns.presenters.months import MonthsChart, present_months
from sharewell.apps.patterns.presenters.things import Thing, things_of
from sharewell.apps.patterns.services import Story
from sharewell.domain.patterns import (
    Found,
    MomentKind,
    found_in,
    gaps_between,
    pattern_rules,
)

KIND_WORDS: Mapping[MomentKind, str | Promise] = {
    MomentKind.CONCERN: gettext_lazy("Our own worries"),
    MomentKind.SENT: gettext_lazy("What we shared"),
    MomentKind.RECEIVED: gettext_lazy("What others shared with us"),
    MomentKind.REQUEST: gettext_lazy("What we asked"),
    MomentKind.TRANSFER: gettext_lazy("Files that left"),
    MomentKind.DISCUSSION: gettext_lazy("Discussions"),
    MomentKind.MOVE: gettext_lazy("Addresses"),
    MomentKind.ASKED_US: gettext_lazy("What others asked us"),
    MomentKind.LINK: gettext_lazy("Records held to be one"),
    MomentKind.FAMILY: gettext_lazy("Brothers, sisters and the same home"),
    MomentKind.WITHDRAWN: gettext_lazy("Taken back"),
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
    "one-home": (
        gettext_lazy("Three or more worries about children of one family or home within ninety days"),
        gettext_lazy("What happens to one child often happens to the others. Read them side by side."),
    ),
    "taken-back": (
        gettext_lazy("Two or more things taken back within half a year"),
        gettext_lazy("Each may have been a mistake. Together they are worth asking about."),
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
    born: str
    entry: str
    document_url: str
    lines: Sequence[Line]
    sources: Sequence[SourceLink]
    whole_url: str
    patterns: Sequence[PatternPresenter]
    months: MonthsChart
    family: FamilyPicture


def present_story(story: Story, *, own: str, at: datetime, only: str = "") -> StoryPresenter:
    """The story as at a moment. `own` is the reader's organisation; `only` one source, anything else is all."""
    things = sorted(
        things_of(story, own), key=lambda one: (one.moment.day, one.moment.reference), reverse=True
    )
    rules, page = pattern_rules(), reverse("patterns:story", args=[story.entry])
    moments = [one.moment for one in things]
    shown = [one for one in things if only not in set(MomentKind) or one.moment.kind == only]
    counts = Counter(one.kind for one in moments)
    return StoryPresenter(
        name=story.identity.name,
        born=age_words(story.identity, today=localtime(at).date()),
        entry=str(story.entry),
        document_url=reverse("patterns:story_document", args=[story.entry]),
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


def _lines(things: Sequence[Thing], gap_days: int) -> Iterator[Line]:
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
    if (years := days // 365) > 1:
        return _("Nothing on record for more than %(years)d years") % {"years": years}
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
