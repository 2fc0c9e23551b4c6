"""What the worker does for organisations at each tick."""

from datetime import datetime

from sharewell.apps.organisations.selectors import organisations_to_ask
from sharewell.apps.organisations.services import ask_to_confirm, forget_uploads, tell_of_unreached
from sharewell.domain.access import SYSTEM


def pulse(at: datetime) -> int:
    """Ask organisations whose month is over to confirm their contacts; answers how many were asked."""
    return ask_to_confirm(actor=SYSTEM, organisations=organisations_to_ask(at), at=at)


def tell_who_is_not_reached(at: datetime) -> int:
    """Tell leads of addresses that do not work, and of what was urgent and lost; returns how many."""
    return tell_of_unreached(actor=SYSTEM, at=at)


def forget_old_uploads(at: datetime) -> int:
    """Remove uploaded files of the directory after a day; answers how many."""
    return forget_uploads(actor=SYSTEM, at=at)
