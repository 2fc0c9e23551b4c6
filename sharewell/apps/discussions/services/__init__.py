"""What can be done with discussions. Each write leaves its event in the log, in the same transaction."""

from sharewell.apps.discussions.errors import DiscussionsError, NotCallable, NotPossibleNow
from sharewell.apps.discussions.services._moving import ACT_EVENTS, report_due
from sharewell.apps.discussions.services.about import discussions_naming, discussions_of_others_about
from sharewell.apps.discussions.services.calling import (
    Calling,
    call_discussion,
    call_off,
    invite,
    move_discussion,
    stand_down,
)
from sharewell.apps.discussions.services.climbing import climb_discussions
from sharewell.apps.discussions.services.opening import (
    OpenedAct,
    OpenedDiscussion,
    note_printed,
    open_discussion,
)
from sharewell.apps.discussions.services.recording import record_discussion
from sharewell.apps.discussions.services.taking_part import put_in, say_view, say_who_comes

__all__ = [
    "ACT_EVENTS",
    "Calling",
    "DiscussionsError",
    "NotCallable",
    "NotPossibleNow",
    "OpenedAct",
    "OpenedDiscussion",
    "call_discussion",
    "call_off",
    "climb_discussions",
    "discussions_naming",
    "discussions_of_others_about",
    "invite",
    "move_discussion",
    "note_printed",
    "open_discussion",
    "put_in",
    "record_discussion",
    "report_due",
    "say_view",
    "say_who_comes",
    "stand_down",
]
