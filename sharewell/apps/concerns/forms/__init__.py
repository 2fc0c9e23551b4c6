"""The questions of the journeys, one form a page. No form saves anything."""

from sharewell.apps.concerns.forms.child import ChildForm
from sharewell.apps.concerns.forms.decision import DecisionForm
from sharewell.apps.concerns.forms.emergency import DangerForm, SendNowForm
from sharewell.apps.concerns.forms.family import FamilyForm
from sharewell.apps.concerns.forms.items import ItemsForm
from sharewell.apps.concerns.forms.recipients import RecipientsForm
from sharewell.apps.concerns.forms.told import SpokenForm, ToldForm
from sharewell.apps.concerns.forms.words import ObjectiveForm, VoiceForm
from sharewell.apps.concerns.forms.worry import WorryForm

__all__ = [
    "ChildForm",
    "DangerForm",
    "DecisionForm",
    "FamilyForm",
    "ItemsForm",
    "ObjectiveForm",
    "RecipientsForm",
    "SendNowForm",
    "SpokenForm",
    "ToldForm",
    "VoiceForm",
    "WorryForm",
]
