"""One page of a journey: its form, what may follow, how its answers are shown and handled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import KW_ONLY, dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.access import Actor
from sharewell.kit.journeys.answers import Answers

Words = str | Promise
Predicate = Callable[[Answers], bool]


@dataclass(frozen=True, slots=True)
class Edge:
    """A way on to another page; taken when `when` holds, and always when it is None."""

    to: str
    when: Predicate | None = None

    def holds(self, answers: Answers) -> bool:
        """Whether the way is open, given the answers that count so far."""
        return self.when is None or bool(self.when(answers))

    @property
    def label(self) -> str:
        """The predicate's name in words, for diagrams; empty for an edge that is always open."""
        return "" if self.when is None else _name(self.when).replace("_", " ").strip()


def _name(predicate: Predicate) -> str:
    return str(getattr(predicate, "__name__", "")) or type(predicate).__name__


@dataclass(frozen=True, slots=True)
class Row:
    """One line of check-your-answers; several lines of text when `value` is a list."""

    key: Words
    value: Words | Sequence[Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repeats:
    """How often the form of a list page may be filled in, and what one item is called."""

    at_least: int = 1
    at_most: int = 20
    item: Words = _("Item")
    add: Words = _("Add another")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """What a page's `arguments` and `context` are given: who is here, and what counts before this page."""

    actor: Actor
    draft: UUID
    at: datetime
    answers: Answers
    """Answers of the pages before this one on the path; on the check page, of all."""
    own: Any = None
    """This page's own stored answer: a mapping, a tuple of items, or None."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page as a journey declares it. The package's docstring says what each field is for."""

    slug: str
    form_class: type[forms.Form] | None = None
    title: Words = ""
    _: KW_ONLY
    next: Sequence[Edge] = ()
    personal: bool | None = None
    repeats: Repeats | None = None
    checks: bool = False
    finishes: bool = False
    again_when_changed: bool = False
    stands_while: Predicate | None = None
    presents: Callable[[Any], Sequence[Row]] | None = None
    arguments: Callable[[Visit], Mapping[str, Any]] | None = None
    context: Callable[[Visit], Mapping[str, Any]] | None = None
    template: str = ""
    button: Words = ""
    aside: Callable[[UUID], str] | None = None

    @property
    def is_last(self) -> bool:
        """Whether pressing this page's button ends the journey."""
        return self.checks or self.finishes

    @property
    def asks(self) -> bool:
        """Whether the page keeps an answer."""
        return self.form_class is not None

    def target(self, answers: Answers) -> str | None:
        """The slug of the page that follows, given the answers that count so far; None on a last page."""
        return next((edge.to for edge in self.next if edge.holds(answers)), None)

    def problems(self) -> list[str]:
        """What is wrong with the page by itself, one sentence each."""
        return [sentence for wrong, sentence in self._faults() if wrong]

    def _faults(self) -> list[tuple[bool, str]]:
        where = f"page {self.slug!r}"
        always = [place for place, edge in enumerate(self.next) if edge.when is None]
        return [
            (self.asks and self.personal is None, f"{where} does not say whether its answers are personal"),
            (self.repeats is not None and not self.asks, f"{where} repeats but has no form"),
            (self.repeats is not None and self.is_last, f"{where} repeats, so it cannot end the journey"),
            (self.is_last and bool(self.next), f"{where} ends the journey but leads on"),
            (not self.is_last and not always, f"{where} is a dead end when none of its edges holds"),
            (bool(always) and always[0] < len(self.next) - 1, f"{where} has an edge that is never taken"),
            (any(_is_nameless(edge.when) for edge in self.next), f"{where} has a predicate without a name"),
            (_is_nameless(self.stands_while), f"{where} has a predicate without a name"),
        ]


def _is_nameless(predicate: Predicate | None) -> bool:
    return predicate is not None and _name(predicate) == "<lambda>"
