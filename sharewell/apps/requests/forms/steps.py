"""One form for each step of the side that was asked and of the asking side."""

from typing import Any

from django.utils.translation import gettext_lazy as _

from sharewell.apps.requests.forms.fields import picked
from sharewell.apps.requests.forms.places import PlacesForm
from sharewell.apps.requests.selectors import REFUSAL_WORDS
from sharewell.domain.requests import Refusal, reasons_open
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


class GiveForm(GovukForm):
    """A colleague to give an ask to. The choices are the people who work with records there."""

    owner = choice(_("Who will deal with this?"), (), needed=_("Choose who will deal with this"))
    note = block(
        _("What should they know?"), hint=_("Leave empty if there is nothing. The asker can read it.")
    )
    looks = {"owner": Look(size="m"), "note": Look(rows=3)}

    def __init__(self, *args: Any, colleagues: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["owner"].choices = colleagues  # type: ignore[attr-defined]


class DeclineForm(GovukForm):
    """Why it is not given. Waiting for the family is offered only where no child may be hurt."""

    reason = choice(_("Why can you not share this?"), (), needed=_("Choose why you cannot share this"))
    note = block(
        _("Tell them more"),
        _("Tell them more, even if it is one sentence"),
        _("Say what would change your answer, or who else could help. They get this as you write it."),
    )
    looks = {"reason": Look(size="m"), "note": Look(size="m", rows=5)}

    def __init__(self, *args: Any, urgency: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(one.value, REFUSAL_WORDS[one]) for one in reasons_open(urgency)]
        self.fields["reason"].choices = choices  # type: ignore[attr-defined]

    @property
    def chosen(self) -> Refusal:
        """The reason, once the form is valid."""
        return Refusal(self.cleaned_data["reason"])


class ClarifyForm(GovukForm):
    """What the side that was asked wants to know first."""

    note = block(
        _("What do you need to know?"),
        _("Write your question"),
        _("They are told at once. Your clock stops until they have answered."),
    )
    looks = {"note": Look(page_heading=True, rows=5)}


class ExplainForm(GovukForm):
    """The asker's answer to it."""

    note = block(_("Your answer"), _("Write your answer"))
    looks = {"note": Look(size="m", rows=5)}


class ForwardForm(PlacesForm):
    """Whom to ask in this organisation's place."""

    place = choice(_("Who could know?"), (), needed=_("Choose who could know"))
    sector, area, nation = picked(_("Kind of service")), picked(_("Area")), picked(_("Nation"))
    words = line(_("Name of the service"))
    note = block(_("What should the asker know?"), hint=_("Leave empty if there is nothing."))
    chosen_field = "place"


class ChallengeForm(GovukForm):
    """Why those who held something back should look again."""

    note = block(
        _("Why should they look again?"),
        _("Say why they should look again"),
        _("Say what the child needs it for, and what can happen without it. You can ask this once."),
    )
    looks = {"note": Look(page_heading=True, rows=6)}


class DisagreeForm(GovukForm):
    """How an answer is seen by somebody else."""

    note = block(
        _("How do you see it?"),
        _("Write how you see it"),
        _("They are told, and answer. If you do not agree, it goes up step by step, with a time for each."),
    )
    looks = {"note": Look(page_heading=True, rows=6)}


class UpholdForm(GovukForm):
    """Why the answer stays."""

    note = block(
        _("Why does your answer stay?"),
        _("Say why your answer stays"),
        _("They can then record a different view, which goes to the leads of both of you."),
    )
    looks = {"note": Look(page_heading=True, rows=6)}


class ReopenForm(GovukForm):
    """Why an answer is taken back."""

    note = block(_("Why do you take your answer back?"), hint=_("You may leave this empty."))
    looks = {"note": Look(size="m", rows=3)}


class WithdrawForm(GovukForm):
    """Why it is not needed any more."""

    note = block(
        _("Why do you withdraw it?"), hint=_("You may leave this empty. Those whom you asked can read it.")
    )
    looks = {"note": Look(size="m", rows=3)}
