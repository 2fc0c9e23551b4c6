"""The answer of the rules to a situation that somebody made up or has before them."""

import re
from collections.abc import Sequence

from django.utils.translation import gettext as _

from sharewell.apps.guidance.presenters.scenarios import item_words
from sharewell.domain.advice import Advice
from sharewell.domain.advice.facts import FACTS_BY_KEY
from sharewell.kit.advice import AdvicePresenter, ShownQuestion
from sharewell.kit.advice.words import question_words

_ITEM_FACT = re.compile(r"items\[(\d+)\]\.(\w+)")


def present_answer(advice: Advice, places: Sequence[int]) -> AdvicePresenter:
    """The advice; `places` are the numbers that its items have on the form. Open questions lead to their fields."""
    told = zip(places, advice.situation.items, strict=True)
    items = [_("Item %(number)d") % {"number": place} + f": {item_words(item)}" for place, item in told]

    def asked(key: str) -> ShownQuestion:
        return ShownQuestion(question=_question(key, places), url=f"#id_{field_name(key, places)}")

    return AdvicePresenter(advice, items, asked)


def fields_asked(advice: Advice, places: Sequence[int]) -> frozenset[str]:
    """The fields of the form whose answer would change the advice."""
    return frozenset(field_name(key, places) for key in advice.ask)


def field_name(key: str, places: Sequence[int]) -> str:
    """The field that asks for a fact: `child_age`, or `kind_2` of the second item."""
    item = _ITEM_FACT.fullmatch(key)
    return f"{item[2]}_{places[int(item[1])]}" if item else FACTS_BY_KEY[key].field


def _question(key: str, places: Sequence[int]) -> str:
    item = _ITEM_FACT.fullmatch(key)
    if item is None:
        return question_words(key)
    told = {"number": places[int(item[1])], "question": question_words(f"item.{item[2]}")}
    return _("Item %(number)d: %(question)s") % told
