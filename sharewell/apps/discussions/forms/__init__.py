"""One form for each page of a discussion."""

from sharewell.apps.discussions.forms.calling import CallForm, InviteForm, MoveForm, WhyForm
from sharewell.apps.discussions.forms.taking_part import (
    PASSAGES,
    ROWS,
    AgreeForm,
    ComingForm,
    PutInForm,
    RecordForm,
    ReportForm,
    ViewForm,
    initial_of,
)

__all__ = [
    "PASSAGES",
    "ROWS",
    "AgreeForm",
    "CallForm",
    "ComingForm",
    "InviteForm",
    "MoveForm",
    "PutInForm",
    "RecordForm",
    "ReportForm",
    "ViewForm",
    "WhyForm",
    "initial_of",
]
