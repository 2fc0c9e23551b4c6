"""What is typed about runs, agreements and private matchings."""

from sharewell.apps.matching.forms.private import AcceptForm, AskForm
from sharewell.apps.matching.forms.runs import ITSELF, AgreementForm, StartForm

__all__ = ["ITSELF", "AcceptForm", "AgreementForm", "AskForm", "StartForm"]
