"""The words of disagreements, as every page says them."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.disagreements import About, Level, State, StepKind

Words = dict[str, str | Promise]

ABOUT: Words = {
    About.SHARE: _("About what was shared"),
    About.ITEM: _("About one thing that was shared"),
    About.OUTCOME: _("About what was done with it"),
    About.REFUSAL: _("About an answer that was refused"),
}
LEVELS: Words = {
    Level.PRACTITIONERS: _("With those who work with the family"),
    Level.MANAGERS: _("With the managers or safeguarding leads"),
    Level.LEADS: _("With the leads of both sides together"),
    Level.CHIEFS: _("With the chiefs of both organisations"),
    Level.PARTNERSHIP: _("With the partnership"),
}
STATES: Words = {
    State.OPEN: _("Open"),
    State.AGREED: _("Agreed"),
    State.BOTH_STAND: _("Both views stand"),
    "carried": _("Came with it"),
}
STATE_COLOURS = {State.OPEN: "yellow", State.AGREED: "green", State.BOTH_STAND: "purple", "carried": "blue"}
STEPS: Words = {
    StepKind.RAISED: _("The other view"),
    StepKind.ANSWERED: _("Answer"),
    StepKind.TAKEN_UP: _("Taken to the next level"),
    StepKind.CLIMBED: _("The time ran out: it went to the next level"),
    StepKind.CLOSED: _("Closed"),
}
