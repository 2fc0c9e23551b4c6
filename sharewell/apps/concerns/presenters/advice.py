"""The advice on one recipient, as the page shows it: the answer, what to do, what to leave out, why, the law.

Rules speak English; their sentences are translated here.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.selectors import Counsel
from sharewell.domain.advice import Advice, load_guidance
from sharewell.domain.advice.vocabulary import Duty, ItemAdvice, Verdict
from sharewell.kit.govuk.parts import STATUS_COLOURS

PageUrl = Callable[[str], str]
_ITEM_FACT = re.compile(r"items\[(\d+)\]\.(\w+)")
OPEN = frozenset({Verdict.SHARE_NOW, Verdict.SHARE, Verdict.SHARE_IN_PART})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """A sentence, and the law or guidance that it rests on."""

    sentence: str
    sources: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """One item that does not simply go: what to do with it, and why."""

    text: str
    advice: str
    is_left_out: bool
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAction:
    """Something to do, and by when."""

    what: str
    within: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuestion:
    """Something that is not known and would change the advice, with where it is answered."""

    question: str
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownStep:
    """One of the ten steps for this situation."""

    number: int
    title: str
    words: str
    colour: str
    note: str


class AdvicePresenter:
    """`items` are the rows that the advice was asked about, in its order."""

    def __init__(self, counsel: Counsel, items: Sequence[Mapping[str, Any]], page_url: PageUrl) -> None:
        self.advice: Advice = counsel.advice
        self.recipient = counsel.recipient.name
        self._items, self._page_url = items, page_url

    @cached_property
    def verdict(self) -> str:
        return str(words.WITH_CARE if self.with_care else words.VERDICTS[self.advice.verdict])

    @cached_property
    def with_care(self) -> bool:
        """Advised in part, though nothing that was ticked is held back."""
        return self.advice.verdict is Verdict.SHARE_IN_PART and not self.left_out

    @cached_property
    def colour(self) -> str:
        return words.COLOURS.get(self.advice.verdict, "")

    @cached_property
    def is_yes(self) -> bool:
        return self.advice.verdict in OPEN

    @cached_property
    def is_now(self) -> bool:
        return self.advice.verdict is Verdict.SHARE_NOW

    @cached_property
    def plainly(self) -> list[str]:
        """The two fears answered at once: may I, and do I need their agreement."""
        if not self.is_yes:
            return []
        said = [str(words.DUTIES[self.advice.duty])] if self.advice.duty is not Duty.NONE else []
        if not self.advice.consent_needed:
            said.append(_("You do not need anybody’s consent."))
        return said

    @cached_property
    def actions(self) -> list[ShownAction]:
        return [
            ShownAction(what=_(one.what), within=words.within_words(one.within, one.working_days))
            for one in self.advice.actions
        ]

    @cached_property
    def instead(self) -> list[str]:
        return [_(one.what) for one in self.advice.instead]

    @cached_property
    def telling(self) -> str:
        return str(words.TELLING[self.advice.tell_family])

    @cached_property
    def held_back(self) -> list[ShownItem]:
        """Items to leave out, to ask about first, or to mark."""
        return [
            ShownItem(
                text=self._items[one.item]["text"],
                advice=str(words.ITEMS[one.advice]),
                is_left_out=one.advice in (ItemAdvice.LEAVE_OUT, ItemAdvice.GET_ADVICE_FIRST),
                reasons=tuple(_(reason) for reason in one.reasons),
            )
            for one in self.advice.items
            if one.advice is not ItemAdvice.INCLUDE
        ]

    @cached_property
    def left_out(self) -> list[ShownItem]:
        return [one for one in self.held_back if one.is_left_out]

    @cached_property
    def marked(self) -> list[ShownItem]:
        return [one for one in self.held_back if not one.is_left_out]

    @cached_property
    def everything_goes(self) -> bool:
        return self.is_yes and not self.left_out

    @cached_property
    def reasons(self) -> list[ShownReason]:
        """Each sentence once, with every source that some rule gives for it."""
        found: dict[str, dict[str, None]] = {}
        for reason in self.advice.reasons:
            sources = found.setdefault(reason.sentence, {})
            sources |= dict.fromkeys(source_words(source) for source in reason.sources)
        return [ShownReason(sentence=_(said), sources=tuple(sources)) for said, sources in found.items()]

    @cached_property
    def law(self) -> list[tuple[str, str]]:
        """The lawful basis and conditions by name, for those who must write them down."""
        bases = ", ".join(str(words.BASES[one]) for one in self.advice.lawful_bases)
        conditions = ", ".join(str(words.CONDITIONS[one]) for one in self.advice.conditions)
        rows = [
            (_("Lawful basis"), bases),
            (_("Condition for private facts such as health"), conditions),
            (_("Law that applies"), str(words.REGIMES[self.advice.regime])),
        ]
        return [(key, value) for key, value in rows if value]

    @cached_property
    def questions(self) -> list[ShownQuestion]:
        found: dict[tuple[str, str], ShownQuestion] = {}
        for key in self.advice.ask:
            if shown := self._question(key):
                found.setdefault((shown.question, shown.url), shown)
        return list(found.values())

    @cached_property
    def steps(self) -> list[ShownStep]:
        return [
            ShownStep(
                number=one.step,
                title=str(words.STEPS[one.step]),
                words=str(words.STEP_STATES[one.state]),
                note=_(one.note),
                colour=STATUS_COLOURS[one.state.value],
            )
            for one in self.advice.steps
        ]

    @cached_property
    def checked(self) -> str:
        """Which rules this is by, for the record."""
        day = self.advice.evaluated_on
        version = {"day": f"{day.day}/{day.month}/{day.year}", "version": self.advice.guidance_version}
        return _("The law as on %(day)s. Rules version %(version)s.") % version

    def _question(self, key: str) -> ShownQuestion | None:
        item = _ITEM_FACT.fullmatch(key)
        known = words.QUESTIONS.get(f"item.{item[2]}" if item else key)
        if known is None:
            return None
        page, question = known
        if item is None:
            return ShownQuestion(question=str(question), url=self._page_url(page))
        text = shortened(str(self._items[int(item[1])]["text"]))
        return ShownQuestion(question=f"{question} “{text}”", url=self._page_url(page))


def source_words(source: Mapping[str, str]) -> str:
    """A source as people cite it: title, then the part."""
    known = load_guidance().sources.get(source["id"])
    title = known.title if known else source["id"]
    return f"{title}, {source['part']}" if source.get("part") else title


def shortened(text: str, limit: int = 60) -> str:
    """The beginning of a text, for a line that only reminds of it."""
    flat = " ".join(text.split())
    return flat if len(flat) <= limit else f"{flat[: limit - 1].rstrip()}…"
