"""What is to be checked, in words."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.guidance.selectors import ToCheck
from sharewell.apps.guidance.selectors.checking import Gone
from sharewell.apps.guidance.selectors.words import day_words
from sharewell.domain.advice import Rule
from sharewell.domain.advice.review import FROM_PRACTICE, Doubt
from sharewell.domain.advice.rule import Seen
from sharewell.domain.cited import Doubtful
from sharewell.kit.advice import rule_url
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.parts import NavItem

KINDS: dict[str, str | Promise] = {
    "stale": gettext_lazy("Past its review"),
    "gone": gettext_lazy("Source gone"),
    "unverified": gettext_lazy("Not checked"),
    "secondary": gettext_lazy("Seen in a copy"),
}
"""The most pressing first."""
TO_DO: dict[Seen, str | Promise] = {
    Seen.UNVERIFIED: gettext_lazy(
        "Nobody has seen this. Find it and read it. See that it bears out what follows."
    ),
    Seen.SECONDARY: gettext_lazy(
        "Only a copy or a report was seen. Read it at the publisher. See that it bears out what follows."
    ),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDoubt:
    """Something to check: a source or a rule, what to do about it, and the sentences that rest on it.

    A sentence has the page of its rule; a line of other data has none.
    """

    title: str
    hint: str
    to_do: str
    sentences: Sequence[tuple[str, str]]


def present_kinds(found: ToCheck, shown: str) -> list[NavItem]:
    """The four sorts of doubt, with how many there are of each."""
    counts = {kind: len(getattr(found, kind)) for kind in KINDS}
    address = reverse("guidance:to_check")
    return [
        NavItem(f"{words} ({counts[kind]})", f"{address}?show={kind}", current=kind == shown)
        for kind, words in KINDS.items()
    ]


def kind_asked(found: ToCheck, asked: str) -> str:
    """The sort of doubt to show: the one asked for, else the most pressing of which there is any."""
    return asked if asked in KINDS else next((kind for kind in KINDS if getattr(found, kind)), "unverified")


def present_doubts(doubts: Sequence[Rule | Gone | Doubt | Doubtful]) -> list[ShownDoubt]:
    """What is to be checked, one by one."""
    return [_shown(doubt) for doubt in doubts]


def _shown(doubt: Rule | Gone | Doubt | Doubtful) -> ShownDoubt:
    if isinstance(doubt, Rule):
        return _overdue(doubt)
    if isinstance(doubt, Gone):
        return _gone(doubt)
    if isinstance(doubt, Doubtful):
        return _line(doubt)
    practice = doubt.source.id == FROM_PRACTICE
    return ShownDoubt(
        title=doubt.source.title,
        hint=f"{doubt.source.publisher}: {doubt.part}" if doubt.part else doubt.source.publisher,
        to_do=_("No document stands behind this. Find one, or ask those who do the work, and cite that.")
        if practice
        else str(TO_DO[doubt.seen]),
        sentences=_sentences(doubt.rules),
    )


def _overdue(rule: Rule) -> ShownDoubt:
    return ShownDoubt(
        title=_("To be reviewed by %(day)s") % {"day": day_words(rule.review_by)},
        hint=rule.id,
        to_do=_("Read its sources again. See that it still says what they say."),
        sentences=_sentences((rule,)),
    )


def _gone(gone: Gone) -> ShownDoubt:
    ended = day_words(gone.source.until) if gone.source.until else ""
    return ShownDoubt(
        title=gone.source.title,
        hint=gone.source.publisher,
        to_do=_("It ended on %(day)s. Find what took its place, or end the rule.") % {"day": ended},
        sentences=_sentences(gone.rules),
    )


def _line(line: Doubtful) -> ShownDoubt:
    return ShownDoubt(
        title=line.source,
        hint=": ".join(part for part in (line.id or line.file, line.part) if part),
        to_do=str(TO_DO[Seen(line.seen)]),
        sentences=[(in_language(line.says), "")] if line.says else [],
    )


def _sentences(rules: Sequence[Rule]) -> list[tuple[str, str]]:
    """What the rules say, each sentence once."""
    first = {rule.says.sentence: rule for rule in reversed(rules)}
    return [(in_language(said), rule_url(rule.id)) for said, rule in reversed(first.items())]
