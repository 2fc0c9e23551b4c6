"""The words of discussions."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.discussions import (
    Act,
    DiscussionState,
    FamilySaw,
    How,
    SeatState,
)

STATE_WORDS: dict[str, str | Promise] = {
    DiscussionState.CALLED: _("Called"),
    DiscussionState.RECORDED: _("Written down"),
    DiscussionState.CANCELLED: _("Called off"),
}
STATE_COLOURS = {
    DiscussionState.CALLED: "yellow",
    DiscussionState.RECORDED: "green",
    DiscussionState.CANCELLED: "grey",
}
HOW_WORDS: dict[str, str | Promise] = {
    How.PHONE: _("By telephone"),
    How.ROOM: _("In a room"),
    How.ONLINE: _("Online"),
}
SEAT_WORDS: dict[str, str | Promise] = {
    SeatState.ASKED: _("Nothing put in yet"),
    SeatState.PUT_IN: _("Put in"),
    SeatState.GONE: _("No longer asked"),
}
ACT_WORDS: dict[str, str | Promise] = {
    Act.CALLED: _("Called"),
    Act.INVITED: _("Was asked"),
    Act.MOVED: _("Another time or place was set"),
    Act.STOOD_DOWN: _("Was taken out of it"),
    Act.COMING: _("Said who comes"),
    Act.PUT_IN: _("Put in what they know"),
    Act.RECORDED: _("What was decided was written down"),
    Act.CORRECTED: _("The record was corrected"),
    Act.AGREED: _("Confirmed that their words are right"),
    Act.OTHER_VIEW: _("Sees it otherwise"),
    Act.CANCELLED: _("Called off"),
}
FAMILY_WORDS: dict[str, str | Promise] = {
    FamilySaw.SEEN: _("The family has seen it"),
    FamilySaw.WILL_SEE: _("The family will see it"),
    FamilySaw.NOT_SAFE: _("The family has not seen it: that could put somebody at risk"),
}
