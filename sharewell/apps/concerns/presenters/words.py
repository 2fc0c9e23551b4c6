"""The words of decisions, and of the questions that are still open, as a practitioner reads them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import TellFamily, Urgency
from sharewell.domain.sharing import Outcome, Telling

DEFAULT_TELLING: dict[TellFamily, Telling] = {
    TellFamily.TELL: Telling.WILL_TELL,
    TellFamily.TELL_LATER: Telling.TELL_LATER,
    TellFamily.DO_NOT_TELL: Telling.DO_NOT_TELL,
    TellFamily.ASK_LEAD: Telling.ASK_LEAD,
}
TOLD: dict[Telling, Promise] = {
    Telling.TOLD: _("The family knows that this is shared."),
    Telling.WILL_TELL: _("We will tell the family."),
    Telling.TELL_LATER: _("Do not tell the family yet."),
    Telling.DO_NOT_TELL: _("Do not tell the family."),
    Telling.ASK_LEAD: _("We are asking our lead whether to tell the family. Do not tell them yet."),
    Telling.UNKNOWN: _("We have not yet thought about telling the family. Ask us before you tell them."),
}
"""What a recipient reads about telling the family."""
URGENCY: dict[Urgency, Promise] = {
    Urgency.IMMEDIATE_DANGER: _("In danger now"),
    Urgency.SIGNIFICANT_HARM: _("Hurt or neglected, or may be"),
    Urgency.WELFARE_CONCERN: _("Needs help"),
    Urgency.NO_CONCERN: _("No worry"),
    Urgency.UNKNOWN: _("Not sure how urgent"),
}
OUTCOMES: dict[Outcome, Promise] = {
    Outcome.SHARE: _("Share"),
    Outcome.SHARE_IN_PART: _("Share in part"),
    Outcome.DO_NOT_SHARE: _("Do not share now"),
}
_CLOSE = _("Could somebody who may be a danger to the child see what you send?")
_CHECKED = _("Is this the right place? Ring them on a number that you found yourself.")
QUESTIONS: dict[str, tuple[str, Promise]] = {
    "urgency": ("worry", _("Is the child in danger?")),
    "purpose": ("objective", _("What do you want to happen?")),
    "recipient.verified": ("recipients", _CHECKED),
    "recipient.linked_to_person_of_concern": ("family", _CLOSE),
    "family.wishes": ("family", _("Does the family agree to it being shared?")),
    "family.telling": ("family", _("Is it safe to tell the family?")),
    "confidence.owed": ("family", _("Did somebody ask you to keep this private?")),
    "item.kind": ("items", _("What sort of information is it?")),
    "item.about": ("items", _("Who is it about?")),
    "item.needed": ("items", _("Do they need it?")),
    "item.status": ("items", _("Is it fact, reported or opinion?")),
}
"""Each fact that a person can still find out: the page that asks it, and the question."""
