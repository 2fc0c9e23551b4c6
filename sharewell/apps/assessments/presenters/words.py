"""The words of assessments."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.assessments import Happened, Need, Stage, Step

STAGE_WORDS: dict[Stage, Promise] = {
    Stage.DRAFT: _("Draft"),
    Stage.SIGNED: _("Signed"),
    Stage.RETIRED: _("Ended"),
}
STAGE_COLOURS = {Stage.DRAFT: "grey", Stage.SIGNED: "green", Stage.RETIRED: "grey"}
STEP_WORDS: dict[Step, Promise] = {
    Step.NEED: _("Why it is needed"),
    Step.DESCRIBE: _("What happens"),
    Step.CONSULT: _("Who was asked"),
    Step.NECESSITY: _("Whether it is necessary and in proportion"),
    Step.RISKS: _("Risks of sharing, and of not sharing"),
    Step.MEASURES: _("What will go, at most"),
    Step.SIGN_OFF: _("Advice and sign-off"),
}
NEED_WORDS: dict[Need, Promise] = {
    Need.MUST: _("The law asks for an assessment."),
    Need.SHOULD: _("An assessment is good practice."),
    Need.NO: _("No assessment is needed. You can make one all the same."),
    Need.UNKNOWN: _("Answer the open questions of the screening to know whether it is needed."),
}
LACK_WORDS: dict[str, Promise] = {
    "no_risks": _("Name at least one risk"),
    "no_measure": _("Say what is done about each risk"),
    "no_owner": _("Say who sees to each risk"),
    "regulator_first": _("A high risk is left: ask the regulator first, or do more about it"),
    "not_screened": _("Answer the screening"),
    "not_described": _("Say what will go, and how often at most"),
    "no_review": _("Say when it is looked at again"),
}
HAPPENED_WORDS: dict[Happened, Promise] = {
    Happened.STARTED: _("Started"),
    Happened.SIGNED: _("Signed"),
    Happened.OPENED_AGAIN: _("Opened again"),
    Happened.AMBER: _("More goes than it describes"),
    Happened.NO_LONGER_AMBER: _("What goes is again as it describes"),
    Happened.RETIRED: _("Ended"),
}
