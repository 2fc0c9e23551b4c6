"""Forms about entries, about what is protected of them, and about words that were stopped."""

from sharewell.apps.children.forms.addresses import AddressForm
from sharewell.apps.children.forms.again import AgainForm
from sharewell.apps.children.forms.items import ContactForm, ItemForm, NumberForm, OtherNameForm, RelationForm
from sharewell.apps.children.forms.language import LanguageForm
from sharewell.apps.children.forms.new import NewEntryForm
from sharewell.apps.children.forms.shields import LiftForm, ShieldForm, TellForm
from sharewell.apps.children.forms.who import BirthForm, NameForm

__all__ = [
    "AddressForm",
    "AgainForm",
    "BirthForm",
    "ContactForm",
    "ItemForm",
    "LanguageForm",
    "LiftForm",
    "NameForm",
    "NewEntryForm",
    "NumberForm",
    "OtherNameForm",
    "RelationForm",
    "ShieldForm",
    "TellForm",
]
