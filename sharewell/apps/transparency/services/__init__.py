"""What can be done with notices."""

from sharewell.apps.transparency.errors import NotPossibleNow
from sharewell.apps.transparency.services.notices import draft_notice, publish_notice
from sharewell.apps.transparency.services.statements import (
    OpenedStatement,
    agree_to_statement,
    drop_statement,
    leave_statement,
    let_statement_go,
    make_statement,
    open_statement,
    open_what_went,
    statements_held_back,
)
from sharewell.apps.transparency.services.telling import (
    OpenedLook,
    look_at_telling,
    open_looks,
    remind_of_untold,
)
from sharewell.apps.transparency.services.watching import watch_notices

__all__ = [
    "NotPossibleNow",
    "OpenedLook",
    "OpenedStatement",
    "agree_to_statement",
    "draft_notice",
    "drop_statement",
    "leave_statement",
    "let_statement_go",
    "look_at_telling",
    "make_statement",
    "open_looks",
    "open_statement",
    "open_what_went",
    "publish_notice",
    "remind_of_untold",
    "statements_held_back",
    "watch_notices",
]
