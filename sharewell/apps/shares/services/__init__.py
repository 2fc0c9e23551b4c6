"""What can be done with shares. Each write leaves its events in the log, in the same transaction."""

from sharewell.apps.shares.errors import NotPossibleNow, NotSendable, SharesError
from sharewell.apps.shares.services._advising import advice_on, kept_advice
from sharewell.apps.shares.services._opened_after import (
    CopyStanding,
    OpenedAfter,
    OpenedCorrection,
    OpenedLate,
    OpenedPassedOn,
    OpenedPassingAsk,
    OpenedReturn,
)
from sharewell.apps.shares.services._unsealing import OpenedItem, OpenedReceipt, OpenedShare
from sharewell.apps.shares.services.answering import act_on_share, answer_share, own_share
from sharewell.apps.shares.services.asking_back import answer_question, ask_back
from sharewell.apps.shares.services.assigning import assign_shares
from sharewell.apps.shares.services.climbing import climb_all
from sharewell.apps.shares.services.climbing_errands import climb_errands
from sharewell.apps.shares.services.climbing_stopped import climb_stopped
from sharewell.apps.shares.services.correcting import confirm_correction, correct_item
from sharewell.apps.shares.services.disagreeing import disagree_with_share
from sharewell.apps.shares.services.emergencies import SentAtOnce, record_spoken_share, send_emergency
from sharewell.apps.shares.services.letting_go import when_let_go
from sharewell.apps.shares.services.listing import ListedShare, Listing, list_inbox, list_sent
from sharewell.apps.shares.services.naming import shares_naming
from sharewell.apps.shares.services.noting_children import note_child, unnote_child
from sharewell.apps.shares.services.opening import open_share
from sharewell.apps.shares.services.passing_on import Passing, answer_passing_on, ask_to_pass_on, pass_on
from sharewell.apps.shares.services.recalling import recall_share
from sharewell.apps.shares.services.record import (
    LogLine,
    OpenedRecord,
    note_printed,
    open_received_record,
    open_record,
)
from sharewell.apps.shares.services.returning import Asking, Returned, answer_return, ask_return
from sharewell.apps.shares.services.routing import route_share
from sharewell.apps.shares.services.sending import Sent, send_decided, send_share, send_worry
from sharewell.apps.shares.services.side_by_side import OpenedAnswer, open_answers, open_held
from sharewell.apps.shares.services.stopped import (
    OpenedStopped,
    answer_second,
    ask_second,
    give_up_sending,
    note_looked_at,
    open_stopped,
    send_covered,
    send_without,
)
from sharewell.apps.shares.services.writing_late import keep_late_words

__all__ = [
    "Asking",
    "CopyStanding",
    "ListedShare",
    "Listing",
    "LogLine",
    "NotPossibleNow",
    "NotSendable",
    "OpenedAfter",
    "OpenedAnswer",
    "OpenedCorrection",
    "OpenedItem",
    "OpenedLate",
    "OpenedPassedOn",
    "OpenedPassingAsk",
    "OpenedReceipt",
    "OpenedRecord",
    "OpenedReturn",
    "OpenedShare",
    "OpenedStopped",
    "Passing",
    "Returned",
    "Sent",
    "SentAtOnce",
    "SharesError",
    "act_on_share",
    "advice_on",
    "answer_passing_on",
    "answer_question",
    "answer_return",
    "answer_second",
    "answer_share",
    "ask_back",
    "ask_return",
    "ask_second",
    "ask_to_pass_on",
    "assign_shares",
    "climb_all",
    "climb_errands",
    "climb_stopped",
    "confirm_correction",
    "correct_item",
    "disagree_with_share",
    "give_up_sending",
    "keep_late_words",
    "kept_advice",
    "list_inbox",
    "list_sent",
    "note_child",
    "note_looked_at",
    "note_printed",
    "open_answers",
    "open_held",
    "open_received_record",
    "open_record",
    "open_share",
    "open_stopped",
    "own_share",
    "pass_on",
    "recall_share",
    "record_spoken_share",
    "route_share",
    "send_covered",
    "send_decided",
    "send_emergency",
    "send_share",
    "send_without",
    "send_worry",
    "shares_naming",
    "unnote_child",
    "when_let_go",
]
