"""One form for each step of somebody who collects what was left for them, or answers what they are asked."""

from sharewell.apps.pickups.forms.asked import ClarifyForm, RefuseForm, TellForm
from sharewell.apps.pickups.forms.steps import (
    AnswerForm,
    AskForm,
    CallForm,
    CodeForm,
    ConfirmForm,
    GiveBackForm,
    LetterForm,
    SealedCopyForm,
    TextCodeForm,
)

__all__ = [
    "AnswerForm",
    "AskForm",
    "CallForm",
    "ClarifyForm",
    "CodeForm",
    "ConfirmForm",
    "GiveBackForm",
    "LetterForm",
    "RefuseForm",
    "SealedCopyForm",
    "TellForm",
    "TextCodeForm",
]
