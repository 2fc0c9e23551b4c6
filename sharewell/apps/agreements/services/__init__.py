"""What can be done with agreements. Each service is one transaction, with its events and notices inside."""

from sharewell.apps.agreements.errors import NotPossible
from sharewell.apps.agreements.services._steps import STEP_EVENTS
from sharewell.apps.agreements.services.parties import (
    ask_in,
    end_agreement,
    go_on_without,
    keep_note,
    leave,
    open_note,
)
from sharewell.apps.agreements.services.reminding import remind_of_agreements
from sharewell.apps.agreements.services.signing import decline, sign
from sharewell.apps.agreements.services.stages import (
    begin_review,
    drop_draft,
    put_out,
    put_to_signing,
    say_of_draft,
    settle_comment,
    take_back,
)
from sharewell.apps.agreements.services.starting import import_agreement, start_agreement
from sharewell.apps.agreements.services.writing import (
    add_item,
    remove_item,
    say_for_party,
    write_heading,
    write_words,
)

__all__ = [
    "STEP_EVENTS",
    "NotPossible",
    "add_item",
    "ask_in",
    "begin_review",
    "decline",
    "drop_draft",
    "end_agreement",
    "go_on_without",
    "import_agreement",
    "keep_note",
    "leave",
    "open_note",
    "put_out",
    "put_to_signing",
    "remind_of_agreements",
    "remove_item",
    "say_for_party",
    "say_of_draft",
    "settle_comment",
    "sign",
    "start_agreement",
    "take_back",
    "write_heading",
    "write_words",
]
