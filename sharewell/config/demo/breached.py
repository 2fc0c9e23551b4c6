"""What went wrong in the history: reported by whoever noticed, and seen to so far by whoever answers for it."""

from datetime import timedelta

from sharewell.apps.breaches.services import Report, add_lesson, contain, judge, report_breach
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.breaches import Bad, Likely, What
from sharewell.domain.deadlines import local_day


def go_wrong(stage: Stage, step: Step) -> None:
    """Somebody reports it; it is contained and judged, and the regulator is still to be decided."""
    said, at = step.said, step.at
    known = at - timedelta(minutes=said["minutes_before"])
    report = Report(what=What(said["what"]), words=said["words"], known_at=known, done=said["done"])
    row = report_breach(actor=stage.actor(step.by), at=at, report=report)
    keeper = stage.actor(said["seen_by"])
    contain(actor=keeper, breach=row, at=at, words=said["contained"])
    why = "Nobody opened it, and it named no worry."
    judge(
        actor=keeper, breach=row, at=at, likely=Likely.HARDLY, bad=Bad.SERIOUS, why=why, how_many="One family"
    )
    by = local_day(at) + timedelta(days=14)
    add_lesson(actor=keeper, breach=row, at=at, words=said["lesson"], owner=said["owner"], by=by)
