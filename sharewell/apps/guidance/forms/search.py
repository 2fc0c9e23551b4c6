"""Looking for rules: sent by GET, so that what was found has an address."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.guidance.forms.days import day_field
from sharewell.apps.guidance.selectors import RuleQuery
from sharewell.apps.guidance.selectors.words import CHECKED, DECIDES, topic_words
from sharewell.kit.advice.words import lazy_answers
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

MOST_WORDS = 200
Choice = tuple[str, str | Promise]


def _any(choices: Iterable[Choice], word: str | Promise = _("All")) -> list[Choice]:
    return [("", word), *((value, words) for value, words in choices if value != "unknown")]


def _choice(label: Any, choices: list[Choice]) -> forms.ChoiceField:
    return forms.ChoiceField(label=label, choices=choices, required=False)


class RuleSearchForm(GovukForm):
    """Words and filters; what cannot be read is left out of the search, and said."""

    words = forms.CharField(
        label=_("Words to look for"),
        help_text=_("In what a rule says, its id, or what it rests on."),
        required=False,
        max_length=MOST_WORDS,
    )
    nation = _choice(_("Nation"), _any(lazy_answers("nation")))
    sector = _choice(_("Kind of work"), _any(lazy_answers("sharer.sector")))
    topic = _choice(_("Topic"), [])
    decides = _choice(_("What it decides"), _any((one.value, words) for one, words in DECIDES.items()))
    checked = _choice(_("How it was checked"), _any(CHECKED.items()))
    on = day_field(_("The law as on"))

    looks = {"words": Look(size=""), **{name: Look(size="") for name in
             ("nation", "sector", "topic", "decides", "checked", "on")}}  # fmt: skip

    def __init__(self, *args: Any, topics: Iterable[str], today: date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._today = today
        choices: Any = _any((topic, topic_words(topic)) for topic in topics)
        self.fields["topic"].choices = choices  # type: ignore[attr-defined]
        given: Any = self.data
        if not given.get("on"):
            self.data = {**given.dict(), "on": today.isoformat()}

    @property
    def is_narrowed(self) -> bool:
        """Whether anything but the day is asked for."""
        return any(self.data.get(name) for name in self.fields if name != "on")

    def query(self) -> RuleQuery:
        """What is looked for."""
        self.is_valid()
        said = {name: self.cleaned_data.get(name) or "" for name in self.fields if name != "on"}
        return RuleQuery(on=self.cleaned_data.get("on") or self._today, **said)
