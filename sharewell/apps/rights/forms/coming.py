"""A request as it comes, and the filters of the register."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.rights.selectors.words import ASKER_WORDS, CHANNEL_WORDS, RIGHT_SHORT, RIGHT_WORDS
from sharewell.apps.rights.services import Came
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import Asker, Channel, Right, Told
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


def today() -> Any:
    """The day here and now."""
    return local_day(now())


class FindForm(GovukForm):
    """The filters of the register."""

    state = forms.ChoiceField(
        label=_("Which"),
        choices=[("open", _("Open")), ("late", _("Late")), ("ended", _("Ended")), ("", _("All"))],
        required=False,
    )
    right = forms.ChoiceField(
        label=_("What they ask for"),
        choices=[("", _("Anything")), *((str(one), words) for one, words in RIGHT_SHORT.items())],
        required=False,
    )
    reference = line(_("Reference"), limit=20)
    looks = {name: Look(size="s", width=20) for name in ("state", "right", "reference")}


class CameForm(GovukForm):
    """What came, from whom, about whom, when and how."""

    right = choice(
        _("What do they ask for?"),
        [(str(one), words) for one, words in RIGHT_WORDS.items()],
        needed=_("Choose what they ask for"),
        help_text=_("They need no special words, and need not name a law."),
    )
    asker = choice(
        _("Who asks?"),
        [(str(one), words) for one, words in ASKER_WORDS.items()],
        needed=_("Choose who asks"),
    )
    asker_name = line(_("The name of whoever asks"), _("Write the name of whoever asks"))
    about = line(
        _("The name of the person it is about"), None, _("Leave it empty if they ask about themselves")
    )
    words = block(_("What did they ask, in their own words?"), None)
    received_on = GovukDateField(
        label=_("On which day did it come?"),
        help_text=_("The day on which it reached your organisation, whoever opened it, also on a weekend"),
        what=_("the day on which it came"),
        not_after=today,
    )
    channel = choice(
        _("How did it come?"),
        [(str(one), words) for one, words in CHANNEL_WORDS.items()],
        needed=_("Choose how it came"),
    )
    address = block(_("Their address, if they gave one"), None, limit=500)
    email = forms.EmailField(
        label=_("Their e-mail address, if they gave one"),
        required=False,
        max_length=254,
        error_messages={"invalid": _("Enter an e-mail address like name@example.com")},
    )
    telephone = line(_("Their telephone number, if they gave one"), limit=40)
    safe = block(
        _("How can they be reached safely?"),
        None,
        _("Such as: do not ring, do not write to the house"),
        limit=500,
    )
    looks = {
        **{name: Look(size="s") for name in ("right", "asker", "channel", "received_on")},
        "words": Look(size="s", rows=4),
        "address": Look(rows=3),
        "safe": Look(rows=2),
        "telephone": Look(width=20),
    }

    def came(self, *, entry: Any, born: str) -> Came:
        """What was written down."""
        said = self.cleaned_data
        return Came(
            right=Right(said["right"]),
            asker=Asker(said["asker"]),
            channel=Channel(said["channel"]),
            received_on=said["received_on"],
            entry=entry,
            told=Told(
                asker=said["asker_name"],
                about=said["about"] or said["asker_name"],
                words=said["words"],
                address=said["address"],
                email=said["email"],
                telephone=said["telephone"],
                safe=said["safe"],
                born=born,
            ),
        )
