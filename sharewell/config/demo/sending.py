"""How each case of the history begins: shared or kept back, sent at once, told by phone, or only a draft so far."""

from sharewell.apps.concerns.journeys import ORDINARY
from sharewell.apps.concerns.journeys.at_once import record_call, send_danger
from sharewell.apps.concerns.journeys.deciding import share_or_not
from sharewell.apps.concerns.journeys.followups import ask_about_draft
from sharewell.apps.decisions.selectors import children_of, concern_by_id, my_questions, questions_about_draft
from sharewell.config.demo.answers import answers_up_to, ordinary_answers
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.times import moment
from sharewell.domain.access import Actor
from sharewell.kit.journeys import Answers
from sharewell.kit.journeys.services import finish_draft, save_answer, start_draft


def ordinary(stage: Stage, step: Step) -> None:
    """Somebody went through the pages, and shared or decided not to."""
    actor = stage.actor(step.by)
    _finish_ordinary(stage, step, actor, ordinary_answers(stage, actor, step.said, at=step.at))


def emergency(stage: Stage, step: Step) -> None:
    """Somebody sent at once."""
    case, actor = step.said, stage.actor(step.by)
    danger = {
        "who": case["who"],
        "age": case.get("age", ""),
        "what": case["what"],
        "where": case.get("where", ""),
    }
    to = [str(stage.place(name)) for name in case["to"]]
    answers = Answers({"danger": danger, "send": {"recipients": to, "extra": case.get("extra", "")}})
    stage.concerns[step.case] = send_danger(actor=actor, answers=answers, at=step.at).concern


def told(stage: Stage, step: Step) -> None:
    """Somebody had rung already, and put it on record."""
    case, actor = step.said, stage.actor(step.by)
    call = {key: case.get(key, "") for key in ("who", "age", "what", "urgency")}
    spoken = {
        "organisation": str(stage.place(case["to"][0])),
        "person": case["spoken_to"],
        "said": case.get("said", ""),
        "spoken_at": moment(case["spoken"], now=step.at).isoformat(),
    }
    answers = Answers({"call": call, "spoken": spoken})
    stage.concerns[step.case] = record_call(actor=actor, answers=answers, at=step.at).concern


def draft(stage: Stage, step: Step) -> None:
    """Somebody began and has not finished."""
    actor = stage.actor(step.by)
    answers = answers_up_to(stage, actor, step.said, step.said["as_far_as"], at=step.at)
    begun = start_draft(actor=actor, journey=ORDINARY, at=step.at)
    for slug, answer in answers.items():
        save_answer(actor=actor, journey=ORDINARY, draft=begun, slug=slug, answer=answer, at=step.at)
    stage.drafts[step.case] = begun
    stage.cases[step.case] = step.said


def ask(stage: Stage, step: Step) -> None:
    """Whoever has a draft asks a lead about it."""
    actor, held = stage.actor(step.by), stage.drafts[step.case]
    lead = stage.partnership.people[step.said["lead"]]
    ask_about_draft(actor=actor, draft=held, lead=lead, question=step.said["text"], at=step.at)
    stage.questions[step.case] = questions_about_draft(actor, held.pk)[0].pk


def finish(stage: Stage, step: Step) -> None:
    """A draft is gone through to its end."""
    actor, case = stage.actor(step.by), stage.cases[step.case]
    _finish_ordinary(stage, step, actor, ordinary_answers(stage, actor, case, at=step.at))
    finish_draft(actor=actor, draft=stage.drafts.pop(step.case), at=step.at)


def _finish_ordinary(stage: Stage, step: Step, actor: Actor, answers: Answers) -> None:
    done = share_or_not(actor=actor, answers=answers, at=step.at)
    concern = concern_by_id(actor, done.concern)
    if concern is None:
        raise LookupError(step.case)
    stage.concerns[step.case] = concern
    case = stage.cases.get(step.case, step.said)
    stage.entries[actor.organisation, case["child"]] = children_of(concern)[0]
    if "lead" in case["decision"]:
        stage.questions[step.case] = my_questions(actor)[0].pk
