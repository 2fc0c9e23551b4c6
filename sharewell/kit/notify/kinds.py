"""What can be told."""

from enum import StrEnum


class NoticeKind(StrEnum):
    """Why somebody is asked to sign in."""

    SHARE_WAITING = "share_waiting"
    SHARE_CLIMBED = "share_climbed"
    GIVEN_TO_YOU = "given_to_you"
    SHARE_NOT_TAKEN_UP = "share_not_taken_up"
    SHARE_MOVED = "share_moved"
    SHARE_RECALLED = "share_recalled"
    QUESTION_WAITING = "question_waiting"
    QUESTION_ANSWERED = "question_answered"
    ADVICE_WANTED = "advice_wanted"
    ADVICE_GIVEN = "advice_given"
    TASK_DUE = "task_due"
    TASK_OVERDUE = "task_overdue"
    REVIEW_WAITING = "review_waiting"
    REQUEST_WAITING = "request_waiting"
    REQUEST_CLIMBED = "request_climbed"
    REQUEST_NOT_ANSWERED = "request_not_answered"
    REQUEST_MOVED = "request_moved"
    REQUEST_WITHDRAWN = "request_withdrawn"
    DISAGREEMENT_WAITING = "disagreement_waiting"
    DISAGREEMENT_CLIMBED = "disagreement_climbed"
    DISAGREEMENT_MOVED = "disagreement_moved"
    CORRECTION_WAITING = "correction_waiting"
    CORRECTION_CLIMBED = "correction_climbed"
    CORRECTION_MOVED = "correction_moved"
    RETURN_WAITING = "return_waiting"
    RETURN_MOVED = "return_moved"
    PASSING_ON_WAITING = "passing_on_waiting"
    PASSING_ON_MOVED = "passing_on_moved"
    SHARE_PASSED_ON = "share_passed_on"
    SECOND_LOOK_WANTED = "second_look_wanted"
    SECOND_LOOK_DONE = "second_look_done"
    SECOND_LOOK_CLIMBED = "second_look_climbed"
    STILL_STOPPED = "still_stopped"
    MERGE_WANTED = "merge_wanted"
    RECORDS_TAKEN_APART = "records_taken_apart"
    PROTECTION_END_WANTED = "protection_end_wanted"
    PROTECTION_END_ANSWERED = "protection_end_answered"
    TIP_OFF_REVIEW = "tip_off_review"
    PROTECTION_REVIEW = "protection_review"
    CONTACT_TO_CONFIRM = "contact_to_confirm"
    TRANSFER_WAITING = "transfer_waiting"
    TRANSFER_DUE = "transfer_due"
    TRANSFER_MOVED = "transfer_moved"
    DISCUSSION_WAITING = "discussion_waiting"
    DISCUSSION_TO_RECORD = "discussion_to_record"
    DISCUSSION_MOVED = "discussion_moved"
    DISCUSSION_LEFT = "discussion_left"
    LIST_ENDED = "list_ended"
    COMPARING_ENDED = "comparing_ended"
    POINTER_RING_WANTED = "pointer_ring_wanted"
    PRIVATE_MATCH_WAITING = "private_match_waiting"
    PRIVATE_MATCH_MOVED = "private_match_moved"
    WATCH_MET = "watch_met"
    AGREEMENT_FOR_COMMENT = "agreement_for_comment"
    AGREEMENT_TO_SIGN = "agreement_to_sign"
    AGREEMENT_MOVED = "agreement_moved"
    AGREEMENT_REVIEW = "agreement_review"
    AGREEMENT_LAPSED = "agreement_lapsed"
    ASSESSMENT_WAITING = "assessment_waiting"
    RIGHTS_DUE = "rights_due"
    RIGHTS_LATE = "rights_late"
    RIGHTS_TO_READ = "rights_to_read"
    RIGHTS_MOVED = "rights_moved"
    BREACH_REPORTED = "breach_reported"
    BREACH_DUE = "breach_due"
    BREACH_TOLD = "breach_told"
    LESSON_DUE = "lesson_due"
    PACK_READY = "pack_ready"
    POLICY_TO_READ = "policy_to_read"
    POLICY_TO_APPROVE = "policy_to_approve"
    POLICY_REVIEW = "policy_review"
    POLICY_QUESTION = "policy_question"
    PRIVACY_NOTICE_OUTDATED = "privacy_notice_outdated"
    TELLING_DUE = "telling_due"
    STATEMENT_WAITING = "statement_waiting"
    FILES_DUE = "files_due"
    FILE_TO_CONFIRM = "file_to_confirm"
    HOLD_LIFT_WANTED = "hold_lift_wanted"
    SENDER_DESTROYED = "sender_destroyed"
    PICKUP_WAITING = "pickup_waiting"
    PICKUP_CODE = "pickup_code"
    PICKUP_MOVED = "pickup_moved"
    PICKUP_AGAIN = "pickup_again"
    RULES_CHANGED = "rules_changed"
    ACCOUNT_MADE = "account_made"
    ACCOUNT_CHANGED = "account_changed"
    PASSWORD_LINK = "password_link"  # noqa: S105 - a name, no secret
    PASSWORD_UNKNOWN = "password_unknown"  # noqa: S105 - a name, no secret
    DAILY = "daily"
    ADDRESS_NOT_WORKING = "address_not_working"
    ADDRESS_TRIED = "address_tried"
    MOBILE_CODE = "mobile_code"


CODES = frozenset({NoticeKind.MOBILE_CODE, NoticeKind.PICKUP_CODE})
"""What goes by text alone, with a code that is made when it is sent."""

NEVER_WAITS = frozenset(
    {
        NoticeKind.ACCOUNT_MADE,
        NoticeKind.ACCOUNT_CHANGED,
        NoticeKind.PASSWORD_LINK,
        NoticeKind.PASSWORD_UNKNOWN,
        NoticeKind.PICKUP_WAITING,
        NoticeKind.PICKUP_CODE,
        NoticeKind.DAILY,
        NoticeKind.ADDRESS_NOT_WORKING,
        NoticeKind.ADDRESS_TRIED,
        NoticeKind.MOBILE_CODE,
    }
)
"""Not urgent, and yet told at once: somebody looks for it now, or has to stop a stranger."""
