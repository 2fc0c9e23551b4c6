"""How some of the demo's people are told, and one whom no e-mail reaches."""

from sharewell.apps.organisations.selectors import how_told
from sharewell.apps.organisations.services import (
    choose_when_told,
    confirm_mobile,
    give_mobile,
    tell_of_unreached,
)
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.access import SYSTEM
from sharewell.domain.reaching import QuietHours, Route, dialled
from sharewell.kit.notify.addresses import mark_broken
from sharewell.kit.notify.choices import code_for
from sharewell.kit.notify.models import Reader


def choose(stage: Stage, step: Step) -> None:
    """Somebody chooses quiet hours, one message a day, or a mobile number."""
    actor = stage.actor(step.by)
    if "mobile" in step.said:
        give_mobile(actor=actor, mobile=dialled(step.said["mobile"]), at=step.at)
        code = code_for(Reader.objects.get(address=how_told(actor.person).email))
        confirm_mobile(actor=actor, code=code, at=step.at)
        return
    quiet = QuietHours(*step.said["quiet"]) if "quiet" in step.said else None
    choose_when_told(actor=actor, quiet=quiet, daily_at=step.said.get("daily_at"), at=step.at)


def come_back(stage: Stage, step: Step) -> None:
    """E-mails to somebody come back: their mailbox is full."""
    address = how_told(stage.actor(step.by).person).email
    mark_broken(address, Route.MAIL, reason="SMTPRecipientsRefused 552", at=step.at)
    tell_of_unreached(actor=SYSTEM, at=step.at)
