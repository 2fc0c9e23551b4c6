"""One form for each step on the receiving and the sending side, and for what happens after a share went."""

from sharewell.apps.shares.forms.after import (
    AskReturnForm,
    AskToPassOnForm,
    ConfirmForm,
    CorrectForm,
    DisagreeForm,
    PassingAnswerForm,
    PassOnForm,
    ReturnForm,
)
from sharewell.apps.shares.forms.steps import (
    ActForm,
    AnswerForm,
    AskForm,
    GiveForm,
    QuestionAnswerForm,
    RecallForm,
)

__all__ = [
    "ActForm",
    "AnswerForm",
    "AskForm",
    "AskReturnForm",
    "AskToPassOnForm",
    "ConfirmForm",
    "CorrectForm",
    "DisagreeForm",
    "GiveForm",
    "PassOnForm",
    "PassingAnswerForm",
    "QuestionAnswerForm",
    "RecallForm",
    "ReturnForm",
]
