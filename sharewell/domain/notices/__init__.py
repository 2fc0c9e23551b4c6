"""Privacy notices: what one must say as data, its sentences for each audience, and when it is no longer true."""

from sharewell.domain.notices.composing import (
    Composed,
    Known,
    Section,
    compose,
    exceeded,
    read_known,
    written,
)
from sharewell.domain.notices.data import (
    Audience,
    BadNotices,
    NoticeForm,
    Part,
    Points,
    Reason,
    notice_form,
    read_form,
)
from sharewell.domain.notices.statement import (
    OPEN_STATES,
    TELLABLE,
    LeftOut,
    Statement,
    StatementState,
    Told,
    Who,
)
from sharewell.domain.notices.telling import UNTOLD, Untold, first_look

__all__ = [
    "OPEN_STATES",
    "TELLABLE",
    "UNTOLD",
    "Audience",
    "BadNotices",
    "Composed",
    "Known",
    "LeftOut",
    "NoticeForm",
    "Part",
    "Points",
    "Reason",
    "Section",
    "Statement",
    "StatementState",
    "Told",
    "Untold",
    "Who",
    "compose",
    "exceeded",
    "first_look",
    "notice_form",
    "read_form",
    "read_known",
    "written",
]
