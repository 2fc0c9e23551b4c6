"""One form for each page of a transfer."""

from sharewell.apps.transfers.forms.moves import GiveUpForm, MissingForm, NoteForm
from sharewell.apps.transfers.forms.packing import ROWS, Files, PackForm, packed_of
from sharewell.apps.transfers.forms.school import SchoolForm, tell_of
from sharewell.apps.transfers.forms.starting import LeavesForm, PlaceForm

__all__ = [
    "ROWS",
    "Files",
    "GiveUpForm",
    "LeavesForm",
    "MissingForm",
    "NoteForm",
    "PackForm",
    "PlaceForm",
    "SchoolForm",
    "packed_of",
    "tell_of",
]
