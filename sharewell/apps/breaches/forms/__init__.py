"""The questions of this app's pages."""

from sharewell.apps.breaches.forms.acting import (
    AboutForm,
    CloseForm,
    ContainForm,
    JudgeForm,
    KnownForm,
    LessonForm,
    LetterForm,
    NoteForm,
    PartnerForm,
    PeopleForm,
    RegulatorForm,
    RegulatorToldForm,
    ReopenForm,
)
from sharewell.apps.breaches.forms.reporting import ReportForm

__all__ = [
    "AboutForm",
    "CloseForm",
    "ContainForm",
    "JudgeForm",
    "KnownForm",
    "LessonForm",
    "LetterForm",
    "NoteForm",
    "PartnerForm",
    "PeopleForm",
    "RegulatorForm",
    "RegulatorToldForm",
    "ReopenForm",
    "ReportForm",
]
