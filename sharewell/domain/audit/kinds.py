"""What can happen: one enumeration of every kind of event, named `subject.verb-past`.

A value, once written to a log, is there for ever: add kinds, never rename or reuse one.
"""

from enum import StrEnum


class EventKind(StrEnum):
    """The kinds of event that the audit log knows."""

    # Signing in and the people who do
    PERSON_SIGNED_IN = "person.signed-in"
    PERSON_SIGNED_OUT = "person.signed-out"
    PERSON_REFUSED = "person.refused"
    PERSON_LOCKED_OUT = "person.locked-out"
    PERSON_ADDED = "person.added"
    PERSON_CHANGED_ROLE = "person.changed-role"
    PERSON_LEFT = "person.left"
    PERSON_CHOSE_LANGUAGE = "person.chose-language"
    SESSION_ENDED = "session.ended"
    PASSWORD_CHANGED = "password.changed"  # noqa: S105 - a name, no secret
    PASSWORD_LINK_MADE = "password.link-made"  # noqa: S105 - a name, no secret
    SECOND_FACTOR_ADDED = "second-factor.added"
    SECOND_FACTOR_REMOVED = "second-factor.removed"

    # Anything that was asked for and refused
    ACCESS_REFUSED = "access.refused"

    # Organisations and their directory
    ORGANISATION_ADDED = "organisation.added"
    ORGANISATION_CHANGED = "organisation.changed"
    ORGANISATION_CONFIRMED = "organisation.confirmed"
    ORGANISATION_SUSPENDED = "organisation.suspended"

    # An organisation's own entries for children and adults
    ENTRY_CREATED = "entry.created"
    ENTRY_OPENED = "entry.opened"
    ENTRY_CORRECTED = "entry.corrected"
    ENTRY_SEARCHED = "entry.searched"

    # From a worry to a decision
    CONCERN_RAISED = "concern.raised"
    ADVICE_ASKED = "advice.asked"
    ADVICE_ANSWERED = "advice.answered"
    CONCERN_OPENED = "concern.opened"
    ADVICE_OPENED = "advice.opened"
    ADVICE_CLIMBED = "advice.climbed"
    DECISION_RECORDED = "decision.recorded"
    DECISION_LOOKED_AT_AGAIN = "decision.looked-at-again"
    DECISION_REMINDED = "decision.reminded"
    DECISION_COMPLETED = "decision.completed"
    DECISION_REVIEWED = "decision.reviewed"
    DECISION_OPENED = "decision.opened"
    DECISION_PRINTED = "decision.printed"
    DECISION_REPLAYED = "decision.replayed"
    GUIDANCE_KEPT = "guidance.kept"

    # Being told when the rules change
    SUBSCRIPTION_CHANGED = "subscription.changed"
    SUBSCRIPTION_STOPPED = "subscription.stopped"
    GUIDANCE_TOLD = "guidance.told"
    ALERT_READ = "alert.read"

    # What went, and what became of it
    SHARE_SENT = "share.sent"
    SHARE_RECORDED = "share.recorded"
    SHARE_DELIVERED = "share.delivered"
    SHARE_OPENED = "share.opened"
    SHARE_READ = "share.read"
    SHARE_OWNED = "share.owned"
    SHARE_ACTED_ON = "share.acted-on"
    SHARE_ANSWERED = "share.answered"
    SHARE_RECALLED = "share.recalled"
    SHARE_CLIMBED = "share.climbed"
    SHARES_LISTED = "shares.listed"
    QUESTION_CLIMBED = "question.climbed"
    QUESTION_ASKED = "question.asked"
    QUESTION_ANSWERED = "question.answered"

    # The log itself
    TRAIL_READ = "trail.read"
    CHECKPOINT_TAKEN = "checkpoint.taken"
    LOG_EXPORTED = "log.exported"
