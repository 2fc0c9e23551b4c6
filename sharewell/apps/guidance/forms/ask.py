"""Any situation, fact by fact: every question that the rules know, each with every answer. No names are asked for."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.guidance.forms.days import day_field
from sharewell.apps.guidance.selectors import law_begins
from sharewell.apps.guidance.selectors.words import day_words
from sharewell.domain.advice import Item, Situation
from sharewell.domain.advice.facts import FACTS_BY_KEY, ITEM_FACTS, SITUATION_FACTS, Fact
from sharewell.kit.advice.words import lazy_answers, lazy_question
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

MOST_ITEMS = 5
UNKNOWN = "unknown"
GROUPS: Sequence[tuple[str | Promise, Sequence[str]]] = (
    (
        gettext_lazy("The worry"),
        (
            "urgency",
            "concern.kind",
            "concern.grounds",
            "concern.time",
            "concern.about_worker",
            "prompt",
            "purpose",
        ),
    ),
    (
        gettext_lazy("You and your organisation"),
        ("nation", "sharer.sector", "sharer.body", "sharer.client", "sharer.standing"),
    ),
    (
        gettext_lazy("Who would get it"),
        (
            "recipient.kind",
            "recipient.sector",
            "recipient.nation",
            "recipient.body",
            "recipient.standing",
            "recipient.verified",
            "recipient.linked_to_person_of_concern",
            "request.need_stated",
            "agreement.state",
        ),
    ),
    (gettext_lazy("The child"), ("child.age", "child.understands", "child.schooling", "child.died")),
    (
        gettext_lazy("The family"),
        (
            "family.wishes",
            "family.telling",
            "family.may_refuse_help",
            "family.court_order",
            "confidence.owed",
            "confidence.kind",
        ),
    ),
    (
        gettext_lazy("Where"),
        ("child.lives_in", "child.is_in", "child.lives_in_their_area", "concern.happened_in"),
    ),
)
"""The questions by what they are about, in the order in which they are asked."""


@dataclass(frozen=True, slots=True)
class AskedGroup:
    """Some questions that are unfolded together."""

    title: str
    fields: Sequence[forms.BoundField]
    open: bool


def _asked(fact: Fact) -> forms.ChoiceField:
    return forms.ChoiceField(
        label=lazy_question(fact.key), choices=lazy_answers(fact.key), initial=UNKNOWN, required=False
    )


_FIELDS: Mapping[str, forms.Field] = {
    **{fact.field: _asked(fact) for fact in SITUATION_FACTS},
    **{f"{fact.field}_{place}": _asked(fact) for place in range(1, MOST_ITEMS + 1) for fact in ITEM_FACTS},
    "on": day_field(gettext_lazy("The law as on which day?")),
}
_Every: Any = type("_Every", (GovukForm,), dict(_FIELDS))


class AskForm(_Every):
    """Every fact, unknown until it is said. `situation` is what was asked, once the form is valid."""

    looks = {name: Look(size="") for name in _FIELDS}

    def __init__(self, *args: Any, today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        self.would_change: frozenset[str] = frozenset()
        """Names of the fields whose answer would change the advice: their groups are unfolded."""

    def clean_on(self) -> date:
        """A day that has law; today where none is said."""
        day: date = self.cleaned_data["on"] or self._today
        begins = law_begins(day)
        if begins:
            told = {"day": day_words(day), "first": day_words(begins)}
            raise forms.ValidationError(
                _("There are no rules for %(day)s. The rules begin on %(first)s.") % told
            )
        return day

    @property
    def situation(self) -> Situation:
        """What is asked; an item of which nothing is said is not there."""
        facts = {fact.field: fact.values(self._said(fact.field)) for fact in SITUATION_FACTS}
        items = tuple(self._item(place) for place in self.places_filled)
        return Situation(on=self.cleaned_data["on"], items=items, **facts)  # type: ignore[arg-type]

    @property
    def places_filled(self) -> tuple[int, ...]:
        """The places of the items of which something is said, in order: not always 1, 2, 3."""
        return tuple(
            place
            for place in range(1, MOST_ITEMS + 1)
            if any(self._said(f"{fact.field}_{place}") != UNKNOWN for fact in ITEM_FACTS)
        )

    @property
    def groups(self) -> Iterator[AskedGroup]:
        """The questions about the situation; the first group, and each in which something is said, is unfolded."""
        for number, (title, keys) in enumerate(GROUPS):
            fields = [self[FACTS_BY_KEY[key].field] for key in keys]
            yield AskedGroup(str(title), fields, open=not number or self._is_open(fields))

    @property
    def items(self) -> Iterator[AskedGroup]:
        """The questions about each item."""
        for place in range(1, MOST_ITEMS + 1):
            fields = [self[f"{fact.field}_{place}"] for fact in ITEM_FACTS]
            yield AskedGroup(_("Item %(number)d") % {"number": place}, fields, open=self._is_open(fields))

    def _is_open(self, fields: Sequence[forms.BoundField]) -> bool:
        return any(
            field.errors or field.name in self.would_change or (field.value() or UNKNOWN) != UNKNOWN
            for field in fields
        )

    def _said(self, name: str) -> str:
        return self.cleaned_data.get(name) or UNKNOWN

    def _item(self, place: int) -> Item:
        said = {fact.field: fact.values(self._said(f"{fact.field}_{place}")) for fact in ITEM_FACTS}
        return Item(**said)  # type: ignore[arg-type]
