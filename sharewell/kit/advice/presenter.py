"""The advice on one recipient, as a page shows it: the answer, what to do, what to leave out, why, the law.

Rules speak English; their sentences are translated here.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from django.utils.translation import gettext as _

from sharewell.domain.advice import Advice, ItemAnswer, load_guidance
from sharewell.domain.advice.answer import Action
from sharewell.domain.advice.rule import Effect
from sharewell.domain.advice.vocabulary import Duty, ItemAdvice, Verdict
from sharewell.kit.advice import words
from sharewell.kit.advice.links import rule_url, sentences_of
from sharewell.kit.govuk.parts import STATUS_COLOURS

FEW = 6
OPEN = frozenset({Verdict.SHARE_NOW, Verdict.SHARE, Verdict.SHARE_IN_PART})


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownReason:
    """A sentence, the law or guidance that it rests on, and the pages of the rules that say it."""

    sentence: str
    sources: tuple[str, ...]
    rules: tuple[str, ...] = ()
    decides: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownItem:
    """One item that does not simply go: what to do with it, and why."""

    text: str
    advice: str
    is_left_out: bool
    reasons: tuple[ShownReason, ...]


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
    """`items` are the words of what the advice was asked about, in its order; `asked` says how a fact is asked.

    `agreement` is a sentence on whether an agreement covers it; empty where nobody looked.
    """

    def __init__(
        self,
        advice: Advice,
        items: Sequence[str],
        asked: Callable[[str], ShownQuestion | None],
        who: str = "",
        agreement: str = "",
    ) -> None:
        self.advice, self.recipient, self.agreement = advice, who, agreement
        self._items, self._asked = items, asked

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
        return [_shown(one) for one in self.advice.actions]

    @cached_property
    def first_actions(self) -> list[ShownAction]:
        """What weighs most: as much as somebody with four minutes can take in."""
        return self.actions[:FEW]

    @cached_property
    def more_actions(self) -> list[ShownAction]:
        return self.actions[FEW:]

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
                text=self._items[one.item],
                advice=str(words.ITEMS[one.advice]),
                is_left_out=one.advice in (ItemAdvice.LEAVE_OUT, ItemAdvice.GET_ADVICE_FIRST),
                reasons=tuple(self._reason_for(one, reason) for reason in one.reasons),
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
        return self.is_yes and bool(self._items) and not self.left_out

    @cached_property
    def reasons(self) -> list[ShownReason]:
        """Each sentence once, with every source that some rule gives for it, and the page of each such rule."""
        sources: dict[str, dict[str, None]] = {}
        rules: dict[str, dict[str, None]] = {}
        deciding = {one.sentence for one in self.advice.reasons if one.effect != Effect.EXPLAINS}
        for reason in self.advice.reasons:
            cited = (source_words(source) for source in reason.sources)
            sources.setdefault(reason.sentence, {}).update(dict.fromkeys(cited))
            rules.setdefault(reason.sentence, {})[self._rule_url(reason.rule)] = None
        return [
            ShownReason(
                sentence=_(said),
                sources=tuple(found),
                rules=tuple(filter(None, rules[said])),
                decides=said in deciding,
            )
            for said, found in sources.items()
        ]

    @cached_property
    def why(self) -> list[ShownReason]:
        """The reasons that the answer rests on."""
        return [one for one in self.reasons if one.decides]

    @cached_property
    def also(self) -> list[ShownReason]:
        """What is good to know and decides nothing."""
        return [one for one in self.reasons if not one.decides]

    @cached_property
    def behind_actions(self) -> list[ShownReason]:
        """Each thing to do, with the law or guidance that it rests on and its rule's page."""
        return [
            ShownReason(
                sentence=_(one.what),
                sources=tuple(source_words(source) for source in one.sources),
                rules=tuple(filter(None, [self._rule_url(one.rule)])),
            )
            for one in self.advice.actions
        ]

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
            if shown := self._asked(key):
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

    def _rule_url(self, rule: str) -> str:
        return rule_url(rule, self.advice.evaluated_on)

    def _reason_for(self, item: ItemAnswer, sentence: str) -> ShownReason:
        """What is said of an item, with the rules that spoke of it so."""
        urls = (self._rule_url(rule) for rule in self._said_of_items.get((item.item, sentence), ()))
        return ShownReason(sentence=_(sentence), sources=(), rules=tuple(filter(None, urls)))

    @cached_property
    def _said_of_items(self) -> Mapping[tuple[int, str], list[str]]:
        """By the item's place and the sentence: the rules that fired and say it."""
        sentences = sentences_of(load_guidance())
        found: dict[tuple[int, str], list[str]] = {}
        for fired in self.advice.trace:
            if fired.item is not None:
                found.setdefault((fired.item, sentences.get(fired.rule, "")), []).append(fired.rule)
        return found


def _shown(action: Action) -> ShownAction:
    """A time limit is shown where the sentence does not tell it already."""
    told = words.tells_its_time(action.what)
    within = "" if told else words.within_words(action.within, action.working_days)
    return ShownAction(what=_(action.what), within=within)


def source_words(source: Mapping[str, str]) -> str:
    """A source as people cite it: title, then the part."""
    known = load_guidance().sources.get(source["id"])
    title = known.title if known else source["id"]
    return f"{title}, {source['part']}" if source.get("part") else title
