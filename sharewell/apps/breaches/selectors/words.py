"""The words of breaches."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.breaches.selectors.breaches import Which
from sharewell.domain.breaches import Bad, Choice, Likely, Risk, Stage, Step, What

WHAT_WORDS: dict[What, Promise] = {
    What.WRONG_PERSON: _("Something went to the wrong person"),
    What.SEEN: _("Somebody saw what they should not have seen"),
    What.LOST: _("Something was lost or stolen"),
    What.CHANGED: _("Something was changed or destroyed that should not have been"),
    What.TOO_MUCH: _("More was shared than was needed"),
    What.OTHER: _("Something else"),
}
STAGE_WORDS: dict[Stage, Promise] = {Stage.OPEN: _("Open"), Stage.CLOSED: _("Closed")}
LIKELY_WORDS: dict[Likely, Promise] = {
    Likely.HARDLY: _("Hardly likely"),
    Likely.PERHAPS: _("It could happen"),
    Likely.PROBABLY: _("Likely"),
}
BAD_WORDS: dict[Bad, Promise] = {
    Bad.LITTLE: _("Not bad: a nuisance at most"),
    Bad.SERIOUS: _("Serious"),
    Bad.GRAVE: _("Very serious: somebody could be hurt"),
}
RISK_WORDS: dict[Risk, Promise] = {
    Risk.NONE: _("No risk to speak of"),
    Risk.SOME: _("Some risk"),
    Risk.HIGH: _("High risk"),
}
CHOICE_WORDS: dict[Choice, Promise] = {
    Choice.TELL: _("Tell them"),
    Choice.LATER: _("Tell them later"),
    Choice.NOT: _("Do not tell them"),
}
STEP_WORDS: dict[Step, Promise] = {
    Step.REPORTED: _("Reported"),
    Step.NOTE: _("Something was added"),
    Step.KNOWN: _("The time when it became known was set right"),
    Step.ABOUT: _("What it is about was said"),
    Step.CONTAINED: _("Something was done so that it grows no worse"),
    Step.JUDGED: _("The risk was judged"),
    Step.REGULATOR: _("Whether to tell the regulator was decided"),
    Step.REGULATOR_TOLD: _("The regulator was told"),
    Step.PEOPLE: _("Whether to tell the people concerned was decided"),
    Step.LETTER: _("A letter was written"),
    Step.PARTNER: _("Another organisation was told"),
    Step.LESSON: _("Something is to change"),
    Step.LESSON_DONE: _("Something has changed"),
    Step.CLOSED: _("Closed"),
    Step.REOPENED: _("Opened again"),
}
LACK_WORDS: dict[str, Promise] = {
    "not_contained": _("Say what was done so that it grows no worse"),
    "not_judged": _("Say how large the risk to people is"),
    "regulator_undecided": _("Decide whether the regulator is told"),
    "regulator_not_told": _("Tell the regulator, and write down that you did"),
    "people_undecided": _("Decide whether the people concerned are told"),
    "people_not_told": _("Write to the people concerned"),
}
SAID_WORDS: dict[str, Promise] = {
    "words": _("In their words"),
    "done": _("Done already"),
    "reference": _("Reference"),
    "why": _("Why"),
    "likely": _("How likely harm is"),
    "bad": _("How bad it would be"),
    "risk": _("Risk to people"),
    "how_many": _("How many people"),
    "choice": _("Decided"),
    "late": _("Why it was late"),
    "to": _("To"),
    "partner": _("Told"),
    "owner": _("Who sees to it"),
    "by": _("By"),
    "was": _("It was before"),
    "told_at": _("When"),
    "what": _("What happened"),
    "lesson": _("Which"),
}
WHICH_WORDS: dict[Which, Promise] = {
    Which.OPEN: _("Open"),
    Which.UNDECIDED: _("The regulator is not decided"),
    Which.LATE: _("Too late for the regulator"),
    Which.CLOSED: _("Closed"),
    Which.ALL: _("All"),
}
