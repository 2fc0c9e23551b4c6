"""Milestones: what the law or its guidance wants done by when, whatever the urgency. Nothing here climbs or reminds."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from sharewell.domain.cited import Source
from sharewell.domain.deadlines.clocks import NoClock, local_day
from sharewell.domain.deadlines.reckon import end_of_day, reckon
from sharewell.domain.deadlines.span import Span, Unit
from sharewell.domain.deadlines.working_days import Calendar


class Milestone(StrEnum):
    """What is to be done."""

    REFERRAL_DECIDED = "referral_decided"
    REFERRER_TOLD = "referrer_told"
    PHONE_REPORT_IN_WRITING = "phone_report_in_writing"
    ACKNOWLEDGEMENT_CHASED = "acknowledgement_chased"
    CHILD_SEEN = "child_seen"
    DISCUSSION_COMPLETED = "discussion_completed"
    INITIAL_ASSESSMENT = "initial_assessment"
    ASSESSMENT = "assessment"
    INVESTIGATION = "investigation"
    CONFERENCE = "conference"
    CONFERENCE_NOTICE = "conference_notice"
    CONFERENCE_REPORT = "conference_report"
    CONFERENCE_RECONVENED = "conference_reconvened"
    CONFERENCE_RECORDED = "conference_recorded"
    PRE_BIRTH_CONFERENCE = "pre_birth_conference"
    PRE_BIRTH_CONFERENCE_AT_LATEST = "pre_birth_conference_at_latest"
    CORE_GROUP = "core_group"
    NEXT_CORE_GROUP = "next_core_group"
    PLAN_CHANGE_FLAGGED = "plan_change_flagged"
    FIRST_REVIEW = "first_review"
    LATER_REVIEW = "later_review"
    ALLEGATION_TOLD = "allegation_told"
    SERIOUS_INCIDENT_NOTIFIED = "serious_incident_notified"
    RAPID_REVIEW = "rapid_review"
    CHILD_PROTECTION_FILE_SENT = "child_protection_file_sent"
    SCHOOL_TOLD_OF_DOMESTIC_ABUSE = "school_told_of_domestic_abuse"
    POLICE_NOTICE_PASSED_ON = "police_notice_passed_on"
    HOME_EDUCATION_VISIT = "home_education_visit"
    INSPECTORATE_TOLD = "inspectorate_told"
    POLICE_PROTECTION_ENDS = "police_protection_ends"
    EMERGENCY_ORDER_ENDS = "emergency_order_ends"
    EXTENDED_EMERGENCY_ORDER_ENDS = "extended_emergency_order_ends"
    SUBJECT_ACCESS = "subject_access"
    EXTENDED_SUBJECT_ACCESS = "extended_subject_access"
    PRIVACY_NOTICE = "privacy_notice"
    COMPLAINT_ACKNOWLEDGED = "complaint_acknowledged"
    BREACH_REPORTED = "breach_reported"


class Start(StrEnum):
    """What a milestone is counted from."""

    SHARE_SENT = "share_sent"
    TOLD_BY_TELEPHONE = "told_by_telephone"
    REFERRAL_DECIDED = "referral_decided"
    DISCUSSION_OUT_OF_HOURS = "discussion_out_of_hours"
    STRATEGY_DISCUSSION = "strategy_discussion"
    ENQUIRY_BEGAN = "enquiry_began"
    CONFERENCE = "conference"
    PRE_BIRTH_CONFERENCE = "pre_birth_conference"
    CONFERENCE_WITHOUT_QUORUM = "conference_without_quorum"
    CORE_GROUP = "core_group"
    PLAN_NEEDS_CHANGE = "plan_needs_change"
    REVIEW = "review"
    CONCERN_FOR_UNBORN = "concern_for_unborn"
    PREGNANCY_DATED = "pregnancy_dated"
    ALLEGATION_KNOWN = "allegation_known"
    SERIOUS_INCIDENT_KNOWN = "serious_incident_known"
    SERIOUS_INCIDENT_NOTIFIED = "serious_incident_notified"
    CHILD_LEFT = "child_left"
    TERM_BEGAN = "term_began"
    DOMESTIC_ABUSE_ATTENDED = "domestic_abuse_attended"
    POLICE_NOTICE_RAISED = "police_notice_raised"
    HOME_EDUCATION_NOTIFIED = "home_education_notified"
    HARM_AT_SETTING = "harm_at_setting"
    POLICE_PROTECTION_BEGAN = "police_protection_began"
    EMERGENCY_ORDER_MADE = "emergency_order_made"
    REQUEST_RECEIVED = "request_received"
    DATA_RECEIVED = "data_received"
    COMPLAINT_RECEIVED = "complaint_received"
    BREACH_KNOWN = "breach_known"

    @property
    def of_route(self) -> bool:
        """Whether the receiver's nation and sector decide; where not, those of the organisation that has the duty."""
        return self in {Start.SHARE_SENT, Start.TOLD_BY_TELEPHONE}


class Owes(StrEnum):
    """Who has to do it."""

    SENDER = "sender"
    RECEIVER = "receiver"
    ORGANISATION = "organisation"
    AGENCIES = "agencies"


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit:
    """How long a milestone may take. An empty nation or sector means any.

    `rolls_on`: a last day without open offices is followed by the next working day. `before`: it is done so long
    before the start, not after.
    """

    id: str
    milestone: Milestone
    start: Start
    owes: Owes
    says: str
    span: Span
    first: date
    last: date | None
    nation: str
    sector: str
    rolls_on: bool
    before: bool
    source: Source

    @property
    def particular(self) -> int:
        """How particular the limit is: the more it names, the more it counts."""
        return bool(self.nation) + bool(self.sector)

    def fits(self, start: Start, nation: str, sector: str, day: date) -> bool:
        """Whether the limit counts from this, for this nation and sector, and is in force on the day."""
        in_force = self.first <= day and (self.last is None or day <= self.last)
        right_place = self.nation in {"", nation} and self.sector in {"", sector}
        return self.start is start and in_force and right_place


def limits_after(
    known: Iterable[Limit], start: Start, *, nation: str, sector: str = "", day: date
) -> tuple[Limit, ...]:
    """For each milestone that counts from `start`, the most particular limit in force on a day; there may be none."""
    found: dict[Milestone, Limit] = {}
    for limit in known:
        if limit.fits(start, nation, sector, day):
            other = found.get(limit.milestone)
            if other is None or _weight(other) < _weight(limit):
                found[limit.milestone] = limit
    return tuple(found.values())


def limit_for(
    known: Iterable[Limit],
    milestone: Milestone,
    start: Start,
    *,
    nation: str,
    sector: str = "",
    day: date,
) -> Limit:
    """The most particular limit of one milestone in force on a day.

    Raises:
        NoClock: none is; a length known for another day or nation is never taken instead.
    """
    for limit in limits_after(known, start, nation=nation, sector=sector, day=day):
        if limit.milestone is milestone:
            return limit
    raise NoClock(f"no limit for {milestone} after {start} in {nation} on {day}")


def limit_due_at(limit: Limit, *, start: datetime, calendar: Calendar) -> datetime:
    """When a milestone that counts from `start` is to be reached, in UTC. What counts in days ends with the day.

    Raises:
        NoCalendar: it would run beyond the bank holidays that are known.
    """
    if limit.before:
        return end_of_day(_day_before(local_day(start), limit.span, calendar))
    at = reckon(start, limit.span, calendar)
    if limit.span.unit.runs_through_the_night:
        return at
    last = local_day(at)
    return end_of_day(calendar.working_day_from(last) if limit.rolls_on else last)


def _day_before(day: date, span: Span, calendar: Calendar) -> date:
    if span.unit is not Unit.WORKING_DAYS:
        return day - timedelta(days=span.length)
    return calendar.working_day_before(day, span.length)


def _weight(limit: Limit) -> tuple[int, date]:
    return limit.particular, limit.first
