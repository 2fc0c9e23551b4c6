"""From a reason to the page of its rule."""

from collections.abc import Mapping
from datetime import date
from functools import cache, lru_cache

from django.conf import settings
from django.urls import reverse

from sharewell.domain.advice import Guidance, load_guidance


def rule_url(rule: str, on: date | str = "") -> str:
    """The page of a rule, as at the day of the advice where one is given; empty for a rule that is gone."""
    if rule not in sentences_of(load_guidance()):
        return ""
    address = _address(rule, settings.ROOT_URLCONF)
    return f"{address}?on={on}" if on else address


@lru_cache(maxsize=4)
def sentences_of(guidance: Guidance) -> Mapping[str, str]:
    """What each rule says, by its id."""
    return {rule.id: rule.says.sentence for rule in guidance.rules}


@cache
def _address(rule: str, _addresses: str) -> str:
    return reverse("guidance:rule", args=[rule])
