"""What follows in the history: receipts, questions and answers, completed records, looking again."""

from sharewell.apps.concerns.journeys.followups import complete_record, still_not
from sharewell.apps.decisions.selectors import (
    WaitingFor,
    completion_of,
    lead_question_for,
    look_again_for,
    waiting_for_me,
)
from sharewell.apps.decisions.services import answer_lead, open_concern, open_question, review_completed
from sharewell.apps.organisations.services import confirm_directory_entry
from sharewell.apps.shares.services import (
    act_on_share,
    answer_question,
    answer_share,
    ask_back,
    open_share,
    own_share,
    recall_share,
)
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import day_later
from sharewell.domain.sharing import Answer

PURPOSE = "safeguarding"


def confirm(stage: Stage, step: Step) -> None:
    """Somebody says that their organisation's entry in the directory is right."""
    actor = stage.actor(step.by)
    confirm_directory_entry(actor=actor, organisation=actor.organisation, at=step.at)


def look(stage: Stage, step: Step) -> None:
    """Either side opens a share."""
    share = stage.share(step.case, step.of)
    open_share(actor=stage.actor(step.by), share=share, at=step.at, purpose=PURPOSE)


def own(stage: Stage, step: Step) -> None:
    """The recipient takes a share on, or gives it to a colleague."""
    owner = stage.partnership.people[step.said["to"]] if "to" in step.said else None
    own_share(
        actor=stage.actor(step.by),
        share=stage.share(step.case, step.of),
        at=step.at,
        owner=owner,
        note=step.said.get("text", ""),
    )


def act(stage: Stage, step: Step) -> None:
    """The recipient writes down what was done."""
    share = stage.share(step.case, step.of)
    act_on_share(actor=stage.actor(step.by), share=share, at=step.at, note=step.said["text"])


def answer(stage: Stage, step: Step) -> None:
    """The recipient tells the sender the outcome."""
    share, outcome = stage.share(step.case, step.of), Answer(step.said["outcome"])
    answer_share(actor=stage.actor(step.by), share=share, at=step.at, outcome=outcome, note=step.said["text"])


def ask_sender(stage: Stage, step: Step) -> None:
    """The recipient asks one question back."""
    share = stage.share(step.case, step.of)
    ask_back(actor=stage.actor(step.by), share=share, at=step.at, question=step.said["text"])


def tell_recipient(stage: Stage, step: Step) -> None:
    """The sender answers that question."""
    share = stage.share(step.case, step.of)
    answer_question(actor=stage.actor(step.by), share=share, at=step.at, answer=step.said["text"])


def recall(stage: Stage, step: Step) -> None:
    """The sender takes a share back."""
    share = stage.share(step.case, step.of)
    recall_share(actor=stage.actor(step.by), share=share, at=step.at, reason=step.said["text"])


def advise(stage: Stage, step: Step) -> None:
    """A lead reads a colleague's question and answers it."""
    actor = stage.actor(step.by)
    question = lead_question_for(actor, stage.questions[step.case])
    if question is None:
        raise LookupError(step.case)
    open_question(actor=actor, question=question, at=step.at, purpose=PURPOSE)
    answer_lead(actor=actor, at=step.at, question=question, answer=step.said["text"])


def complete(stage: Stage, step: Step) -> None:
    """Whoever sent an emergency completes its record."""
    actor, concern = stage.actor(step.by), stage.concerns[step.case]
    opened = open_concern(actor=actor, concern=concern, at=step.at, purpose=PURPOSE)
    said = {"telling_reason": "", **step.said}
    complete_record(actor=actor, task=completion_of(concern), concern=opened, said=said, at=step.at)


def review(stage: Stage, step: Step) -> None:
    """A lead reads a completed record."""
    actor, concern = stage.actor(step.by), stage.concerns[step.case]
    task = completion_of(concern)
    if task is None:
        raise LookupError(step.case)
    open_concern(actor=actor, concern=concern, at=step.at, purpose=PURPOSE)
    review_completed(actor=actor, at=step.at, task=task, note=step.said["text"])


def look_again(stage: Stage, step: Step) -> None:
    """Whoever decided not to share looks again, and still does not."""
    actor, concern = stage.actor(step.by), stage.concerns[step.case]
    waiting = waiting_for_me(actor, at=step.at)
    due = (one for one in waiting if one.what is WaitingFor.LOOK_AGAIN and one.reference == concern.reference)
    held = look_again_for(actor, next(due).id)
    if held is None:
        raise LookupError(step.case)
    opened = open_concern(actor=actor, concern=concern, at=step.at, purpose=PURPOSE)
    said = {"reasons": step.said["text"], "look_again_on": day_later(step.said["look_again"], start=step.at)}
    still_not(actor=actor, look_again=held, concern=opened, said=said, at=step.at)
