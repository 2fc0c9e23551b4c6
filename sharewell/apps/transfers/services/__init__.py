"""What can be done with transfers. Each write leaves its event in the log, in the same transaction."""

from sharewell.apps.transfers.errors import NotMovable, NotPossibleNow, TransfersError
from sharewell.apps.transfers.services._moving import MOVE_EVENTS
from sharewell.apps.transfers.services._packed import Packed, Paper
from sharewell.apps.transfers.services.climbing import climb_transfers
from sharewell.apps.transfers.services.opening import OpenedMove, OpenedTransfer, open_transfer
from sharewell.apps.transfers.services.receiving import confirm_transfer, say_incomplete
from sharewell.apps.transfers.services.school import SCHOOLS, Tell, start_school_clock, tell_school
from sharewell.apps.transfers.services.school_climbing import climb_school_notices
from sharewell.apps.transfers.services.sending import note_ahead, send_file, send_rest
from sharewell.apps.transfers.services.starting import ChildLeaves, give_up, place_known, start_transfer

__all__ = [
    "MOVE_EVENTS",
    "SCHOOLS",
    "ChildLeaves",
    "NotMovable",
    "NotPossibleNow",
    "OpenedMove",
    "OpenedTransfer",
    "Packed",
    "Paper",
    "Tell",
    "TransfersError",
    "climb_school_notices",
    "climb_transfers",
    "confirm_transfer",
    "give_up",
    "note_ahead",
    "open_transfer",
    "place_known",
    "say_incomplete",
    "send_file",
    "send_rest",
    "start_school_clock",
    "start_transfer",
    "tell_school",
]
