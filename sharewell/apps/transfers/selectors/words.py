"""The words of what happens to a child's place, for forms and pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.transfers import Leaving, Saw, Speak, TransferState

LEAVING_WORDS: dict[str, str | Promise] = {
    Leaving.NEW_SCHOOL: _("Goes to another school or college"),
    Leaving.NEW_SERVICE: _("Goes to another service or worker"),
    Leaving.MOVES_AREA: _("Moves to another area"),
    Leaving.HOME_EDUCATED: _("Will be taught at home"),
    Leaving.GOES_ABROAD: _("Goes abroad"),
    Leaving.NOT_KNOWN_WHERE: _("Leaves, and nobody knows where to"),
}
URGENCY_CHOICES = [
    (str(Urgency.SIGNIFICANT_HARM), _("The child may be badly hurt")),
    (str(Urgency.WELFARE_CONCERN), _("I have worries")),
    (str(Urgency.NO_CONCERN), _("No worry at present, but there is a file")),
]
SAW_WORDS: dict[str, str | Promise] = {
    Saw.SAW_IT: _("Saw it happen"),
    Saw.HEARD_IT: _("Heard it"),
    Saw.WAS_HURT: _("Was hurt"),
    Saw.WAS_WOKEN: _("Was woken up, or slept little"),
    Saw.CALLED_FOR_HELP: _("Called for help"),
    Saw.LEFT_HOME: _("Had to leave home that night"),
    Saw.NOT_KNOWN: _("Was at home, and it is not known what they saw or heard"),
}
SPEAK_WORDS: dict[str, str | Promise] = {
    Speak.YES: _("Staff can speak with the child about it"),
    Speak.LISTEN_ONLY: _("Listen if the child speaks, and do not ask"),
    Speak.NOT_KNOWN: _("It is not known whether it is safe to speak with the child"),
}
WAITING: dict[str, str | Promise] = {
    TransferState.TO_SEND: _("Send a child’s file"),
    TransferState.INCOMPLETE: _("Something is missing from a child’s file"),
    TransferState.SENT: _("Confirm that a child’s file arrived"),
}


def waiting_title(state: str) -> str:
    """What waits, for a list of things to do."""
    return str(WAITING.get(TransferState(state), ""))
