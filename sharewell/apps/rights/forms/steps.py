"""The small forms on the way: what is settled, what happened on which day, who has it, and that it is withdrawn."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from sharewell.apps.rights.forms.coming import today
from sharewell.apps.rights.selectors.words import SETTLED_WORDS
from sharewell.domain.rights import Answered, Happened, Settled, ToSettle
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

STEP_LABELS: dict[Happened, Any] = {
    Happened.IDENTITY_ASKED: _("What did you ask for?"),
    Happened.IDENTITY_GIVEN: _("What did you see?"),
    Happened.MEANING_ASKED: _("What did you ask them?"),
    Happened.MEANING_ANSWERED: _("What did they say?"),
    Happened.EXTENDED: _("Why does it take longer, as you told them?"),
    Happened.ACKNOWLEDGED: _("How did you tell them?"),
    Happened.NOTE: _("Your note"),
}


class StepForm(GovukForm):
    """What happened, on which day, and what was said."""

    on = GovukDateField(label=_("On which day?"), what=_("the day"), not_after=today)
    words = block(_("What was said?"), None)
    looks = {"on": Look(size="s"), "words": Look(size="s", rows=4)}

    def __init__(self, *args: Any, kind: Happened, needs_words: bool, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "initial": {"on": today()}})
        self.fields["words"].label = STEP_LABELS[kind]
        if needs_words:
            self.fields["words"].required = True
            self.fields["words"].error_messages["required"] = _("Write what was said")


class SettleForm(GovukForm):
    """An answer and a note to each thing that has to be settled."""

    def __init__(
        self, *args: Any, asked: Sequence[ToSettle], said: Mapping[str, Answered], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.asked = asked
        looks: dict[str, Look] = {}
        for place, one in enumerate(asked):
            known = said.get(one.id, Answered())
            self.fields[f"answer-{place}"] = forms.ChoiceField(
                label=in_language(one.says),
                choices=[(str(value), words) for value, words in SETTLED_WORDS.items()],
                widget=forms.RadioSelect,
                initial=str(known.answer),
                error_messages={"required": _("Choose an answer")},
            )
            self.fields[f"note-{place}"] = block(
                _("What did you see or hear?"), None, limit=2000, initial=known.note
            )
            looks |= {f"answer-{place}": Look(size="s"), f"note-{place}": Look(size="", rows=2)}
        self.looks = looks  # type: ignore[misc]

    @property
    def answers(self) -> dict[str, Answered]:
        """What was answered, by the id of what was asked."""
        said = self.cleaned_data
        return {
            one.id: Answered(answer=Settled(said[f"answer-{place}"]), note=said[f"note-{place}"])
            for place, one in enumerate(self.asked)
        }

    @property
    def pairs(self) -> Iterator[tuple[BoundField, BoundField, str]]:
        """Each answer with its note and where the question comes from."""
        for place, one in enumerate(self.asked):
            source = f"{one.source.title}, {one.source.part}" if one.source.part else one.source.title
            yield self[f"answer-{place}"], self[f"note-{place}"], source


class OwnerForm(GovukForm):
    """Who has it from now on."""

    person = forms.ChoiceField(
        label=_("Who answers this from now on?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose who answers this")},
    )
    looks = {"person": Look(page_heading=True)}

    def __init__(self, *args: Any, people: Sequence[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["person"].choices = list(people)  # type: ignore[attr-defined]


class WithdrawForm(GovukForm):
    """That no answer is wanted any more."""

    reason = block(
        _("How do you know that they do not want an answer any more?"),
        _("Write how you know that they do not want an answer"),
        _("Nobody else can withdraw it for them because it is inconvenient or late."),
    )
    looks = {"reason": Look(page_heading=True, rows=4)}
