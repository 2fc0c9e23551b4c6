"""Each step as a page: what follows from it, and its button."""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """What a step's page says, and what is said when it is done."""

    title: Promise
    says: Promise
    button: Promise
    done: Promise


STEPS: dict[str, StepWords] = {
    "offer": StepWords(
        title=_("Put this to your leader"),
        says=_("Your leader is told that it waits. Nobody can change the text meanwhile."),
        button=_("Put it to the leader"),
        done=_("It is with your leader."),
    ),
    "send-back": StepWords(
        title=_("Send this back"),
        says=_("It becomes a draft again. Say what should be different."),
        button=_("Send it back"),
        done=_("It is a draft again."),
    ),
    "approve": StepWords(
        title=_("Approve this policy"),
        says=_(
            "The text is fixed as the next version. On its first day, everybody who has to read it is told."
        ),
        button=_("Approve it"),
        done=_("It is approved."),
    ),
    "review": StepWords(
        title=_("Begin the next version"),
        says=_(
            "It begins with the words of now. What is in force stays in force until the next is approved."
        ),
        button=_("Begin it"),
        done=_("The next version is begun."),
    ),
    "still-right": StepWords(
        title=_("Nothing has to change"),
        says=_("You have looked at it again, and it is still right. Nobody has to read it again."),
        button=_("It is still right"),
        done=_("It is kept as it is."),
    ),
    "drop": StepWords(
        title=_("Drop the draft"),
        says=_("What is being made is given up. What is in force stays in force."),
        button=_("Drop it"),
        done=_("The draft is dropped."),
    ),
    "end": StepWords(
        title=_("End this policy"),
        says=_("Nobody is asked to read it any more. It stays on record with who has read it."),
        button=_("End it"),
        done=_("It has ended."),
    ),
}
