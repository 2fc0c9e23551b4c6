"""The advice on one recipient of the journey, with where each open question is answered."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from sharewell.apps.agreements.selectors import cover_sentence
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.selectors import Counsel
from sharewell.kit.advice import AdvicePresenter, ShownQuestion

PageUrl = Callable[[str], str]
_ITEM_FACT = re.compile(r"items\[(\d+)\]\.(\w+)")


def present_advice(
    counsel: Counsel, items: Sequence[Mapping[str, Any]], page_url: PageUrl
) -> AdvicePresenter:
    """`items` are the rows that the advice was asked about, in its order."""
    texts = [str(one["text"]) for one in items]

    def asked(key: str) -> ShownQuestion | None:
        return _question(key, texts, page_url)

    agreement = cover_sentence(counsel.cover) if counsel.cover else ""
    return AdvicePresenter(counsel.advice, texts, asked, counsel.recipient.name, agreement)


def _question(key: str, texts: Sequence[str], page_url: PageUrl) -> ShownQuestion | None:
    """How the journey asks for a fact; nothing for a fact that it does not ask for, or that it has no page for."""
    item = _ITEM_FACT.fullmatch(key)
    known = words.QUESTIONS.get(f"item.{item[2]}" if item else key)
    if known is None:
        return None
    page, question = known
    url = page_url(page)
    if not url:
        return None
    said = f"{question} “{shortened(texts[int(item[1])])}”" if item else str(question)
    return ShownQuestion(question=said, url=url)


def shortened(text: str, limit: int = 60) -> str:
    """The beginning of a text, for a line that only reminds of it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1].rstrip()}…"
