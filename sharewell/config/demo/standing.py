"""What organisations say of themselves in the history: whom to ring, and who is on duty."""

from datetime import datetime, time, timedelta

from sharewell.apps.organisations.services import ContactDetails, add_contact, add_shift, copy_last_week
from sharewell.config.demo.script import Step
from sharewell.config.demo.stage import Stage
from sharewell.domain.contacts import Purpose, read_hours
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.deadlines.reckon import LOCAL
from sharewell.domain.rota import Span, weeks_from


def contact(stage: Stage, step: Step) -> None:
    """Somebody adds a duty contact of their organisation."""
    actor, said = stage.actor(step.by), step.said
    details = ContactDetails(
        purpose=Purpose(said["purpose"]),
        name=said["name"],
        phone=said.get("phone", ""),
        email=said.get("email", ""),
        hours=read_hours(said.get("hours", "")),
    )
    add_contact(actor=actor, organisation=actor.organisation, details=details, at=step.at)


def duty(stage: Stage, step: Step) -> None:
    """Somebody writes the rota of a week and gives the next week the same."""
    actor, monday = stage.actor(step.by), weeks_from(local_day(step.at), 0)
    for row in step.said["shifts"]:
        for day in row["days"]:
            wall = datetime.combine(monday + timedelta(days=day), time.fromisoformat(row["from"]), LOCAL)
            add_shift(
                actor=actor,
                organisation=actor.organisation,
                person=stage.partnership.people[row["person"]],
                span=Span(wall, wall + timedelta(hours=row["hours"])),
                at=step.at,
            )
    copy_last_week(actor=actor, organisation=actor.organisation, week=weeks_from(monday, 1), at=step.at)
