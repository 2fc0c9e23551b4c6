"""The questions of this app's pages."""

from sharewell.apps.policies.forms.deciding import ApproveForm, PressForm, ReasonForm, ReviewForm
from sharewell.apps.policies.forms.reading import AnswerForm, ReadForm
from sharewell.apps.policies.forms.starting import SetForm, StartForm
from sharewell.apps.policies.forms.writing import HeadingForm, PartForm, ReadersForm

__all__ = [
    "AnswerForm",
    "ApproveForm",
    "HeadingForm",
    "PartForm",
    "PressForm",
    "ReadForm",
    "ReadersForm",
    "ReasonForm",
    "ReviewForm",
    "SetForm",
    "StartForm",
]
