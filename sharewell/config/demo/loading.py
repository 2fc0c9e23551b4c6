"""Loading the demo: the partnership, then each thing that happened, at its moment; all of it or nothing."""

from collections.abc import Callable
from datetime import datetime, timedelta
from itertools import pairwise

from django.db import transaction
from django.utils.translation import override

from sharewell.apps.organisations.services import load_partnership
from sharewell.config.demo import (
    afterwards,
    agreed,
    alike,
    asked_for,
    asking,
    breached,
    files,
    following,
    informing,
    keeping_safe,
    kept,
    knowing,
    listing,
    moving,
    outside,
    policed,
    records,
    sending,
    standing,
    talking,
    telling,
)
from sharewell.config.demo.script import Step, read_script
from sharewell.config.demo.stage import Stage
from sharewell.config.demo.worker import end_of_work, work_until
from sharewell.domain.access import SYSTEM
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.clock import frozen, now

BEGAN = timedelta(days=30)
"""How long ago the partnership began to use Sharewell: a little before the first thing that happened."""
LANGUAGE = "en-gb"

ACTS: dict[str, Callable[[Stage, Step], None]] = {
    "confirm": following.confirm,
    "choose_told": telling.choose,
    "come_back": telling.come_back,
    "contact": standing.contact,
    "duty": standing.duty,
    "ordinary": sending.ordinary,
    "emergency": sending.emergency,
    "told": sending.told,
    "draft": sending.draft,
    "ask": sending.ask,
    "finish": sending.finish,
    "advise": following.advise,
    "open": following.look,
    "own": following.own,
    "act": following.act,
    "answer": following.answer,
    "ask_sender": following.ask_sender,
    "tell_recipient": following.tell_recipient,
    "recall": following.recall,
    "send_file": files.follow_with_file,
    "correct": afterwards.correct,
    "confirm_correction": afterwards.confirm_mended,
    "pass_on": afterwards.go_on,
    "disagree": afterwards.disagree,
    "answer_view": afterwards.answer_view,
    "settle": afterwards.settle,
    "ask_return": afterwards.ask_for_return,
    "give_back": afterwards.give_back,
    "complete": following.complete,
    "review": following.review,
    "look_again": following.look_again,
    "ask_others": outside.ask_others,
    "answer_by_link": outside.answer_by_link,
    "tell_outside": outside.tell_outside,
    "share_in_answer": asking.share_in_answer,
    "hold_nothing": asking.hold_nothing,
    "decline": asking.decline_it,
    "read_answers": asking.read_answers,
    "protect": keeping_safe.protect,
    "ask_second": keeping_safe.second_asked,
    "agree_second": keeping_safe.second_agrees,
    "leaves": moving.leaves,
    "look_alike": alike.look_alike,
    "bring_list": listing.bring_list,
    "compare": listing.compare,
    "match_privately": listing.match_privately,
    "agree": agreed.agree,
    "keep_policies": policed.keep_policies,
    "read_policy": policed.read,
    "ask_about_policy": policed.ask,
    "go_wrong": breached.go_wrong,
    "decide_period": kept.decide_period,
    "propose_end": kept.propose_end,
    "right_used": asked_for.came,
    "look_into_right": asked_for.look_into,
    "acknowledge_right": asked_for.acknowledge,
    "told_school": moving.told_school,
    "keep_record": records.keep_record,
    "show": knowing.show,
    "agree_with": knowing.agree,
    "know": knowing.know,
    "look_who": knowing.look,
    "watch": knowing.watch,
    "publish": informing.publish,
    "must_not_be_told": informing.must_not_be_told,
    "call": talking.call,
    "put_in": talking.contribute,
    "record": talking.record,
    "confirm_record": talking.confirm,
}
"""What each word of the history does."""


def load(at: datetime | None = None) -> bool:
    """Load the fictional partnership and its four weeks up to `at` (or now), unless it is there.

    Answers whether it was loaded now.
    """
    end = at or now()
    with transaction.atomic(), override(LANGUAGE):
        began = end - BEGAN
        with frozen(began):
            partnership = load_partnership(actor=SYSTEM, at=began)
        if not partnership.added:
            return False
        script = read_script(now=end)
        play(script.steps, Stage(partnership=partnership, children=script.children), until=end)
    return True


def play(steps: tuple[Step, ...], stage: Stage, *, until: datetime) -> None:
    """Do each thing in turn with the clock held at its moment, and what the worker would have done between."""
    for step, following_step in pairwise([*steps, None]):
        if step is None:
            break
        work_until(step.at)
        with frozen(step.at):
            ACTS[step.do](stage, step)
        if following_step is None or local_day(following_step.at) != local_day(step.at):
            end_of_work(step.at)
    work_until(until)
    end_of_work(until)
