"""The questions of this app's pages."""

from sharewell.apps.agreements.forms.finding import (
    FileForm,
    PartiesForm,
    RegisterForm,
    brought_along,
    found_in,
    read_again,
)
from sharewell.apps.agreements.forms.saying import CommentForm, NoteForm, ReasonForm, SignForm
from sharewell.apps.agreements.forms.writing import (
    AddPartyForm,
    HeadingForm,
    ItemForm,
    PartyForm,
    StartForm,
    TermsForm,
)

__all__ = [
    "AddPartyForm",
    "CommentForm",
    "FileForm",
    "HeadingForm",
    "ItemForm",
    "NoteForm",
    "PartiesForm",
    "PartyForm",
    "ReasonForm",
    "RegisterForm",
    "SignForm",
    "StartForm",
    "TermsForm",
    "brought_along",
    "found_in",
    "read_again",
]
