"""One form for each page of a request."""

from sharewell.apps.rights.forms.answering import AgainForm, ReadForm, ReleaseForm, WeighForm, WriteForm
from sharewell.apps.rights.forms.coming import CameForm, FindForm
from sharewell.apps.rights.forms.steps import OwnerForm, SettleForm, StepForm, WithdrawForm

__all__ = [
    "AgainForm",
    "CameForm",
    "FindForm",
    "OwnerForm",
    "ReadForm",
    "ReleaseForm",
    "SettleForm",
    "StepForm",
    "WeighForm",
    "WithdrawForm",
    "WriteForm",
]
