"""Changes of the law in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.guidance.selectors.changing import ToldChange
from sharewell.apps.guidance.selectors.words import day_words, pack_words
from sharewell.domain.advice import Rule
from sharewell.domain.advice.diff import NATIONS, SECTORS, ChangeKind, RuleChange
from sharewell.domain.advice.news import News
from sharewell.kit.advice import rule_url
from sharewell.kit.advice.words import answer_words, in_language

KINDS: dict[ChangeKind, str | Promise] = {
    ChangeKind.BEGAN: gettext_lazy("New"),
    ChangeKind.ENDED: gettext_lazy("Ended"),
    ChangeKind.ADDED: gettext_lazy("Added"),
    ChangeKind.REMOVED: gettext_lazy("Taken away"),
    ChangeKind.CHANGED: gettext_lazy("Changed"),
}
COLOURS = {ChangeKind.BEGAN: "green", ChangeKind.ADDED: "green", ChangeKind.CHANGED: "yellow"}
Linked = tuple[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChange:
    """One change of the law, with the rules that began and ended with it."""

    day: str
    iso: str
    pack: str
    what: str
    source: str
    is_to_come: bool
    began: Sequence[Linked]
    ended: Sequence[Linked]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDifference:
    """One rule that differs, with what is different about it. `url` is empty for a rule that is gone."""

    kind: str
    colour: str
    sentence: str
    url: str
    id: str
    whom: str
    what: Sequence[str]


def present_timeline(told: Iterable[ToldChange], today: date) -> list[ShownChange]:
    """The changes in their order."""
    return [
        ShownChange(
            day=day_words(one.change.on),
            iso=one.change.on.isoformat(),
            pack=pack_words(one.change.pack),
            what=in_language(one.change.what),
            source=f"{one.source.title}, {one.source.publisher}" if one.source else one.change.source,
            is_to_come=one.change.on > today,
            began=_linked(one.began),
            ended=_linked(one.ended),
        )
        for one in told
    ]


def present_differences(changes: Iterable[RuleChange], after: date) -> list[ShownDifference]:
    """The rules that differ, in the order of their ids; what differs is English, as the command line says it."""
    return [shown_difference(one, after, one.what) for one in changes]


def shown_difference(one: RuleChange | News, on: date, what: Sequence[str]) -> ShownDifference:
    """One rule that differs, with its page as at a day."""
    return ShownDifference(
        kind=str(KINDS[one.kind]),
        colour=COLOURS.get(one.kind, "grey"),
        sentence=in_language(one.sentence),
        url=rule_url(one.id, on),
        id=one.id,
        whom=whom_words(one.nations, one.sectors),
        what=what,
    )


def whom_words(nations: Sequence[str], sectors: Sequence[str]) -> str:
    """For whom the advice may differ: by nation, then by kind of work."""
    told_nations = _listed("nation", nations, len(NATIONS)) or _("All nations")
    told_sectors = _listed("sharer.sector", sectors, len(SECTORS)) or _("every kind of work")
    return f"{told_nations}: {told_sectors}"


def _listed(key: str, values: Sequence[str], every: int) -> str:
    return "" if len(values) == every else ", ".join(answer_words(key, value) for value in values)


def _linked(rules: Iterable[Rule]) -> list[Linked]:
    return [(in_language(rule.says.sentence), rule_url(rule.id, rule.until or rule.from_)) for rule in rules]
