"""What can be done with the schedule, files and holds."""

from sharewell.apps.retention.errors import NotPossible
from sharewell.apps.retention.services._judging import Standing
from sharewell.apps.retention.services.deciding import set_period
from sharewell.apps.retention.services.destroying import destroy_file
from sharewell.apps.retention.services.holding import (
    answer_lifting,
    ask_to_lift_hold,
    ask_to_lift_moratorium,
    set_hold,
)
from sharewell.apps.retention.services.purging import purge_destroyed
from sharewell.apps.retention.services.reviewing import (
    keep_longer,
    look_at_file,
    open_file,
    propose,
    review_files,
    say_of_file,
    take_back,
)

__all__ = [
    "NotPossible",
    "Standing",
    "answer_lifting",
    "ask_to_lift_hold",
    "ask_to_lift_moratorium",
    "destroy_file",
    "keep_longer",
    "look_at_file",
    "open_file",
    "propose",
    "purge_destroyed",
    "review_files",
    "say_of_file",
    "set_hold",
    "set_period",
    "take_back",
]
