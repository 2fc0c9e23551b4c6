"""The words of transfers."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.transfers import Leaving, Move, TransferState

NO_PLACE_WORDS: dict[str, str | Promise] = {
    Leaving.HOME_EDUCATED: _(
        "Tell the council where the child lives. Send the file to them if they ask for it."
    ),
    Leaving.GOES_ABROAD: _(
        "Tell the council where the child lived. Ask them what may go to the new country."
    ),
    Leaving.NOT_KNOWN_WHERE: _("Tell the council today. A child whom nobody can find may be at risk."),
}
STATE_WORDS: dict[str, str | Promise] = {
    TransferState.TO_SEND: _("To be sent"),
    TransferState.SENT: _("Sent, not confirmed"),
    TransferState.INCOMPLETE: _("Something is missing"),
    TransferState.RECEIVED: _("Arrived, whole"),
    TransferState.GIVEN_UP: _("Not needed"),
}
STATE_COLOURS = {
    TransferState.TO_SEND: "yellow",
    TransferState.SENT: "blue",
    TransferState.INCOMPLETE: "orange",
    TransferState.RECEIVED: "green",
    TransferState.GIVEN_UP: "grey",
}
MOVE_WORDS: dict[str, str | Promise] = {
    Move.STARTED: _("The move was written down"),
    Move.PLACE_KNOWN: _("Where the child goes was said"),
    Move.NOTE_AHEAD: _("A note went ahead"),
    Move.SENT: _("The file was sent"),
    Move.SAID_INCOMPLETE: _("They said that something is missing"),
    Move.REST_SENT: _("The rest was sent"),
    Move.RECEIVED: _("They confirmed that it arrived whole"),
    Move.GIVEN_UP: _("No file goes"),
}
