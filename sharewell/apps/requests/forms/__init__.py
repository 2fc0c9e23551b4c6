"""Forms of this app: one for each page."""

from sharewell.apps.requests.forms.steps import (
    ChallengeForm,
    ClarifyForm,
    DeclineForm,
    DisagreeForm,
    ExplainForm,
    ForwardForm,
    GiveForm,
    ReopenForm,
    UpholdForm,
    WithdrawForm,
)

__all__ = [
    "ChallengeForm",
    "ClarifyForm",
    "DeclineForm",
    "DisagreeForm",
    "ExplainForm",
    "ForwardForm",
    "GiveForm",
    "ReopenForm",
    "UpholdForm",
    "WithdrawForm",
]
