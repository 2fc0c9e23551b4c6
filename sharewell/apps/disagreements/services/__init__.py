"""What can be done with views that differ. Each write leaves its events in the log, in the same transaction."""

from sharewell.apps.disagreements.errors import DisagreementsError, NotPossibleNow
from sharewell.apps.disagreements.services.carrying import OtherView, Way, carry_views, views_in
from sharewell.apps.disagreements.services.climbing import climb_disagreements
from sharewell.apps.disagreements.services.opening import (
    OpenedDisagreement,
    OpenedStep,
    open_disagreement,
)
from sharewell.apps.disagreements.services.raising import Dispute, raise_disagreement
from sharewell.apps.disagreements.services.settling import (
    answer_disagreement,
    close_disagreement,
    take_up_disagreement,
)

__all__ = [
    "DisagreementsError",
    "Dispute",
    "NotPossibleNow",
    "OpenedDisagreement",
    "OpenedStep",
    "OtherView",
    "Way",
    "answer_disagreement",
    "carry_views",
    "climb_disagreements",
    "close_disagreement",
    "open_disagreement",
    "raise_disagreement",
    "take_up_disagreement",
    "views_in",
]
