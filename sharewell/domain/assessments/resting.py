"""Which changes of the rules touch what an assessment rests on."""

from collections.abc import Iterable, Mapping

from sharewell.domain.advice.news import News
from sharewell.domain.advice.rule import Rule, Subject

ALWAYS = frozenset({Subject.BASIS.value, Subject.CONDITION.value, Subject.REGIME.value})
"""What a rule speaks of where every assessment rests on it: lawful bases, conditions, and which law applies."""
KIND = "item.kind"


def rules_touched(
    news: Iterable[News], rules: Mapping[str, Rule], *, nation: str, sector: str, kinds: frozenset[str]
) -> tuple[str, ...]:
    """The ids of changed rules that an assessment of these kinds of item rests on, of an organisation there.

    A rule about items touches it where it speaks of a kind that the assessment describes.
    """
    found = (
        one.id
        for one in news
        if nation in one.nations and sector in one.sectors and _is_of(one, rules, kinds)
    )
    return tuple(sorted(set(found)))


def _is_of(news: News, rules: Mapping[str, Rule], kinds: frozenset[str]) -> bool:
    if not ALWAYS.isdisjoint(news.topics):
        return True
    rule = rules.get(news.id)
    return rule is not None and not kinds.isdisjoint(rule.when.get(KIND, frozenset()))
