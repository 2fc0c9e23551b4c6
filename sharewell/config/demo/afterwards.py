"""What happens in the history after something went: corrected, confirmed, passed on, seen differently."""

from sharewell.apps.disagreements.services import answer_disagreement, close_disagreement
from sharewell.apps.shares.selectors import newest_correction, return_ask_of
from sharewell.apps.shares.services import (
    Asking,
    Passing,
    Returned,
    answer_return,
    ask_return,
    confirm_correction,
    correct_item,
    disagree_with_share,
    open_share,
    pass_on,
)
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.disagreements import About, Ending
from sharewell.domain.sharing import Deciding, Outcome, ReturnAnswer, Telling

PURPOSE = "safeguarding"


def correct(stage: Stage, step: Step) -> None:
    """The sender mends one thing that it sent."""
    said = {"text": step.said["text"], "reason": step.said["why"], "position": step.said["place"]}
    correct_item(actor=stage.actor(step.by), share=stage.share(step.case, step.of), at=step.at, **said)


def confirm_mended(stage: Stage, step: Step) -> None:
    """A recipient confirms the newest correction."""
    row = newest_correction(stage.share(step.case, step.of))
    if row is None:
        raise LookupError(step.case)
    confirm_correction(actor=stage.actor(step.by), corrected=row, did=step.said.get("text", ""), at=step.at)


def ask_for_return(stage: Stage, step: Step) -> None:
    """The sender asks for a share back."""
    share = stage.share(step.case, step.of)
    asking = Asking(reason=step.said["text"])
    ask_return(actor=stage.actor(step.by), share=share, asking=asking, at=step.at)


def give_back(stage: Stage, step: Step) -> None:
    """The recipient gives it back."""
    ask = return_ask_of(stage.share(step.case, step.of))
    if ask is None:
        raise LookupError(step.case)
    returned = Returned(answer=ReturnAnswer.RETURNED, words=step.said["text"])
    answer_return(actor=stage.actor(step.by), ask=ask, returned=returned, at=step.at)


def go_on(stage: Stage, step: Step) -> None:
    """The recipient passes some of it on."""
    actor, share = stage.actor(step.by), stage.share(step.case, step.of)
    items = open_share(actor=actor, share=share, at=step.at, purpose=PURPOSE).items
    chosen = tuple(one for one in items if one.position in step.said["places"])
    passing = Passing(
        recipient=stage.place(step.said["place"]),
        items=chosen,
        item_advice=("include",) * len(chosen),
        needed_because=step.said["why"],
        wanted=step.said["text"],
        family="",
        urgency=share.urgency,
        nation=share.nation,
        over_limit_because=step.said.get("over_limit", ""),
    )
    reasons = step.said["why"]
    deciding = Deciding(outcome=Outcome.SHARE_IN_PART, reasons=reasons, telling=Telling.TOLD)
    pass_on(actor=actor, share=share, passing=passing, deciding=deciding, at=step.at)


def disagree(stage: Stage, step: Step) -> None:
    """Somebody sees what was done differently, and it is answered or taken up."""
    actor, share = stage.actor(step.by), stage.share(step.case, step.of)
    stage.disagreements[step.case] = disagree_with_share(
        actor=actor, share=share, about=About.OUTCOME, position=None, view=step.said["text"], at=step.at
    )


def answer_view(stage: Stage, step: Step) -> None:
    """The other side answers."""
    one = stage.disagreements[step.case]
    answer_disagreement(actor=stage.actor(step.by), disagreement=one, words=step.said["text"], at=step.at)


def settle(stage: Stage, step: Step) -> None:
    """Whoever saw it differently agrees."""
    said = {"ending": Ending.AGREED, "words": step.said["text"]}
    one = stage.disagreements[step.case]
    close_disagreement(actor=stage.actor(step.by), disagreement=one, at=step.at, **said)
