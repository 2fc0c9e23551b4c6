"""Rules as lines of a list."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from sharewell.apps.guidance.selectors.words import DECIDES, SEEN, SEEN_COLOURS, topic_words
from sharewell.domain.advice import Rule
from sharewell.domain.advice.rule import Seen
from sharewell.kit.advice import rule_url
from sharewell.kit.advice.words import in_language

WORST_FIRST = (Seen.UNVERIFIED, Seen.SECONDARY)
Tags = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleLine:
    """One rule of the list. `tags` are words with their colours: only what is in doubt."""

    sentence: str
    url: str
    id: str
    topic: str
    decides: str
    tags: Tags


def present_lines(rules: Iterable[Rule], on: date) -> list[RuleLine]:
    """The rules, as at a day."""
    return [
        RuleLine(
            sentence=in_language(rule.says.sentence),
            url=rule_url(rule.id, on),
            id=rule.id,
            topic=topic_words(rule.id.rpartition("/")[0]),
            decides=str(DECIDES[rule.says.subject]),
            tags=doubt_tags(rule, on),
        )
        for rule in rules
    ]


def doubt_tags(rule: Rule, on: date) -> Tags:
    """What is in doubt about a rule on a day: its weakest source, and its review."""
    seen = {cited.seen for cited in rule.sources}
    worst = next(((str(SEEN[how]), SEEN_COLOURS[how]) for how in WORST_FIRST if how in seen), None)
    late = (_("Past its review"), "orange") if rule.review_by < on else None
    return tuple(tag for tag in (worst, late) if tag)
