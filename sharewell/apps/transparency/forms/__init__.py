"""What is asked about notices."""

from sharewell.apps.transparency.forms.notices import DraftForm, PublishForm
from sharewell.apps.transparency.forms.statements import LeaveForm, MakeForm, SecondForm
from sharewell.apps.transparency.forms.untold import LookForm

__all__ = ["DraftForm", "LeaveForm", "LookForm", "MakeForm", "PublishForm", "SecondForm"]
