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
    ORGANISATION_RESUMED = "organisation.resumed"

    # An organisation's own entries for children and adults
    ENTRY_CREATED = "entry.created"
    ENTRY_OPENED = "entry.opened"
    ENTRY_CORRECTED = "entry.corrected"
    ENTRY_SEARCHED = "entry.searched"
    LINK_ASKED = "link.asked"
    LINK_OPENED = "link.opened"
    LINK_AGREED = "link.agreed"
    LINK_REFUSED = "link.refused"
    LINK_LEFT_OPEN = "link.left-open"
    MERGE_ASKED = "merge.asked"
    MERGE_AGREED = "merge.agreed"
    MERGE_REFUSED = "merge.refused"
    LINK_SPLIT = "link.split"
    MIXTURE_LISTED = "mixture.listed"
    BAR_SET = "bar.set"
    BAR_OPENED = "bar.opened"
    BAR_LIFT_ASKED = "bar.lift-asked"
    BAR_LIFTED = "bar.lifted"
    TIP_OFF_SET = "tip-off.set"
    TIP_OFF_OPENED = "tip-off.opened"
    TIP_OFF_KEPT = "tip-off.kept"
    TIP_OFF_REMINDED = "tip-off.reminded"
    TIP_OFF_LIFT_ASKED = "tip-off.lift-asked"
    TIP_OFF_LIFTED = "tip-off.lifted"
    ENTRY_WITHDRAWN = "entry.withdrawn"
    ENTRY_EXPORTED = "entry.exported"
    LIST_CHOSEN = "list.chosen"
    LIST_LOOKED_AT = "list.looked-at"
    LIST_STARTED = "list.started"
    LIST_STOPPED = "list.stopped"
    LIST_FINISHED = "list.finished"
    LIST_LINE_SETTLED = "list.line-settled"
    LIST_UNDO_ASKED = "list.undo-asked"
    LIST_UNDONE = "list.undone"
    LIST_FORGOTTEN = "list.forgotten"
    ENTRY_LISTED = "entry.listed"

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

    # Contacts that prove themselves, and who is on duty
    CONTACT_CHANGED = "contact.changed"
    CONTACT_CONFIRMED = "contact.confirmed"
    CONTACT_ASKED = "contact.asked"
    DIRECTORY_IMPORTED = "directory.imported"
    DUTY_ROTA_CHANGED = "duty-rota.changed"
    OUTSIDE_RECIPIENT_ADDED = "outside-recipient.added"
    NOTICE_CHOICES_CHANGED = "notice-choices.changed"
    ADDRESS_NOT_WORKING = "address.not-working"

    # What must not reach a person of concern
    SHIELD_SET = "shield.set"
    SHIELD_OPENED = "shield.opened"
    SHIELD_LIFT_ASKED = "shield.lift-asked"
    SHIELD_LIFTED = "shield.lifted"
    PROTECTION_KEPT = "protection.kept"
    SENDING_STOPPED = "sending.stopped"
    WORDS_STOPPED = "words.stopped"
    SENDING_MASKED = "sending.masked"
    SENDING_ASKED = "sending.asked"
    SENDING_AGREED = "sending.agreed"
    SENDING_GIVEN_UP = "sending.given-up"
    SENDING_CLIMBED = "sending.climbed"

    # Files
    ATTACHMENT_TAKEN = "attachment.taken"
    ATTACHMENT_REFUSED = "attachment.refused"
    ATTACHMENT_OPENED = "attachment.opened"
    ATTACHMENT_REDACTED = "attachment.redacted"
    ATTACHMENT_REMOVED = "attachment.removed"

    # Views that differ
    DISAGREEMENT_RAISED = "disagreement.raised"
    DISAGREEMENT_ANSWERED = "disagreement.answered"
    DISAGREEMENT_CLIMBED = "disagreement.climbed"
    DISAGREEMENT_CLOSED = "disagreement.closed"
    DISAGREEMENT_OPENED = "disagreement.opened"
    DISAGREEMENT_CARRIED = "disagreement.carried"

    # Asking other organisations
    REQUEST_MADE = "request.made"
    REQUEST_ASKED = "request.asked"
    REQUEST_LISTED = "request.listed"
    REQUEST_OPENED = "request.opened"
    REQUEST_OWNED = "request.owned"
    REQUEST_ANSWERED = "request.answered"
    REQUEST_FORWARDED = "request.forwarded"
    REQUEST_CLARIFIED = "request.clarified"
    REQUEST_REOPENED = "request.reopened"
    REQUEST_CHALLENGED = "request.challenged"
    REQUEST_UPHELD = "request.upheld"
    REQUEST_CLIMBED = "request.climbed"
    REQUEST_WITHDRAWN = "request.withdrawn"
    REQUEST_READ = "request.read"
    CHRONOLOGY_READ = "chronology.read"
    CHRONOLOGY_PRINTED = "chronology.printed"

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

    # What went, after it went
    ITEM_CORRECTED = "item.corrected"
    CORRECTION_SENT = "correction.sent"
    CORRECTION_CONFIRMED = "correction.confirmed"
    CORRECTION_CLIMBED = "correction.climbed"
    RETURN_ASKED = "return.asked"
    RETURN_ANSWERED = "return.answered"
    RETURN_CLIMBED = "return.climbed"
    SHARE_PASSED_ON = "share.passed-on"
    PASSING_ON_ASKED = "passing-on.asked"
    PASSING_ON_ANSWERED = "passing-on.answered"
    PASSING_ON_CLIMBED = "passing-on.climbed"
    SHARE_ANSWERED_LATE = "share.answered-late"
    SHARES_ASSIGNED = "shares.assigned"
    SHARE_ROUTED = "share.routed"
    SHARE_CHILD_NOTED = "share.child-noted"

    # People with no account
    PICKUP_MADE = "pickup.made"
    PICKUP_SENT = "pickup.sent"
    PICKUP_FAILED = "pickup.failed"
    PICKUP_OPENED = "pickup.opened"
    PICKUP_DOWNLOADED = "pickup.downloaded"
    PICKUP_ENDED = "pickup.ended"
    CALL_WRITTEN_DOWN = "call.written-down"
    PAPER_PRINTED = "paper.printed"

    # Files that move, notices that law wants, and meetings
    TRANSFER_STARTED = "transfer.started"
    TRANSFER_SENT = "transfer.sent"
    TRANSFER_RECEIVED = "transfer.received"
    TRANSFER_GIVEN_UP = "transfer.given-up"
    TRANSFER_CLIMBED = "transfer.climbed"
    TRANSFER_OPENED = "transfer.opened"
    SCHOOL_TOLD = "school.told"
    DISCUSSION_CALLED = "discussion.called"
    DISCUSSION_OPENED = "discussion.opened"
    DISCUSSION_CONTRIBUTED = "discussion.contributed"
    DISCUSSION_DECIDED = "discussion.decided"
    DISCUSSION_CLIMBED = "discussion.climbed"

    # Who else knows a child
    POINTER_SETTING_CHANGED = "pointer-setting.changed"
    POINTER_AGREED = "pointer-agreement.recorded"
    POINTER_AGREEMENT_ENDED = "pointer-agreement.ended"
    POINTER_LOOKED = "pointer.looked"
    POINTER_OPENED = "pointer.opened"
    POINTER_SHOWN = "pointer.shown"
    POINTER_BARRED = "pointer.barred"
    POINTER_RING_ASKED = "pointer.ring-asked"
    WORKER_NAMED = "worker.named"

    # Being told when something happens, and what belongs together
    WATCH_SET = "watch.set"
    WATCH_ENDED = "watch.ended"
    WATCH_MET = "watch.met"
    STORY_READ = "story.read"
    HOLDINGS_READ = "holdings.read"
    PERIOD_SET = "retention.period-set"
    FILE_STEP = "retention.file-moved"
    HOLD_SET = "retention.hold-set"
    HOLD_LIFT_ASKED = "retention.hold-lift-asked"
    HOLD_LIFTED = "retention.hold-lifted"
    FILE_DESTROYED = "retention.file-destroyed"
    FILE_PURGED = "retention.file-purged"
    STORY_PRINTED = "story.printed"

    # Whole lists compared with each other
    MATCH_AGREED = "match-agreement.recorded"
    MATCH_AGREEMENT_ENDED = "match-agreement.ended"
    MATCH_STARTED = "match-run.started"
    MATCH_LIST_READ = "match-run.list-read"
    MATCH_FINISHED = "match-run.finished"
    MATCH_FAILED = "match-run.failed"

    # Data sharing agreements
    AGREEMENT_STARTED = "agreement.started"
    AGREEMENT_CHANGED = "agreement.changed"
    AGREEMENT_MOVED = "agreement.moved"
    AGREEMENT_SIGNED = "agreement.signed"
    AGREEMENT_DECLINED = "agreement.declined"
    AGREEMENT_IN_FORCE = "agreement.took-force"
    AGREEMENT_LEFT = "agreement.left"
    AGREEMENT_ENDED = "agreement.ended"
    AGREEMENT_REMINDED = "agreement.reminded"

    # Lists compared without showing them
    PRIVATE_ASKED = "private-match.asked"
    PRIVATE_ACCEPTED = "private-match.accepted"
    PRIVATE_DECLINED = "private-match.declined"
    PRIVATE_SHIELDED_ANSWERED = "private-match.shielded-answered"
    PRIVATE_SENT = "private-match.message-sent"
    PRIVATE_FINISHED = "private-match.finished"
    PRIVATE_FAILED = "private-match.failed"
    PRIVATE_OPENED = "private-match.opened"

    # Data protection impact assessments
    ASSESSMENT_CHANGED = "assessment.changed"
    ASSESSMENT_MOVED = "assessment.moved"

    # Rights over information
    RIGHTS_MOVED = "rights.moved"
    RIGHTS_CHANGED = "rights.changed"
    RIGHTS_OPENED = "rights.opened"
    MARK_SET = "mark.set"
    MARK_LIFTED = "mark.lifted"
    # Policies of a body
    POLICY_CHANGED = "policy.changed"
    POLICY_MOVED = "policy.moved"
    POLICY_ACKNOWLEDGED = "policy.acknowledged"
    POLICY_ASKED = "policy.question-asked"
    POLICY_ANSWERED = "policy.question-answered"

    # What people are told
    NOTICE_DRAFTED = "privacy-notice.drafted"
    NOTICE_PUBLISHED = "privacy-notice.published"
    NOTICE_LOOKED_AT = "privacy-notice.looked-at"
    TELLING_LOOKED_AT = "telling.looked-at"
    TELLING_OPENED = "telling.opened"
    STATEMENT_MADE = "statement.made"
    STATEMENT_OPENED = "statement.opened"
    STATEMENT_AGREED = "statement.agreed"
    STATEMENT_GONE = "statement.gone"
    STATEMENT_DROPPED = "statement.dropped"

    # What goes, as numbers
    FLOWS_COUNTED = "flows.counted"

    # What went wrong with information
    BREACH_REPORTED = "breach.reported"
    BREACH_MOVED = "breach.moved"
    BREACH_OPENED = "breach.opened"
    BREACH_READERS_LISTED = "breach.readers-listed"
    BREACH_REMINDED = "breach.reminded"
    BREACH_WORD_SENT = "breach.word-sent"
    BREACH_WORD_READ = "breach.word-read"
    PACK_ASKED = "pack.asked"
    PACK_MADE = "pack.made"
    PACK_OPENED = "pack.opened"

    # The log itself
    TRAIL_READ = "trail.read"
    CHECKPOINT_TAKEN = "checkpoint.taken"
    LOG_EXPORTED = "log.exported"
