"""The questions of this app's pages."""

from sharewell.apps.assessments.forms.answering import AnswersForm, DescribedForm, RiskForm, SignForm
from sharewell.apps.assessments.forms.starting import StartForm

__all__ = ["AnswersForm", "DescribedForm", "RiskForm", "SignForm", "StartForm"]
