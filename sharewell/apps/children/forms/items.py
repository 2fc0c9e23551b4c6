"""One more name, number, somebody else or way to reach them: a page for each, of which an entry may hold several."""

from collections.abc import Sequence
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.fields import NAME, one_from_list, one_of
from sharewell.apps.children.forms.who import WHOLE
from sharewell.apps.children.selectors.kinds import (
    NAME_KINDS,
    NEVER,
    NUMBERS,
    ORDERS,
    SAFETIES,
    TIES,
    WAYS,
    YES_NO,
    kind_choices,
)
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import (
    Name,
    NameKind,
    NameOrder,
    Never,
    Relation,
    SafeContact,
    Safety,
    Tie,
    Way,
)
from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.kit.govuk.choosing import Choice, hints_of
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line


class ItemForm(GovukForm):
    """One thing of which an entry holds several. `item()` is what was said, `initial_of` the way back."""

    empty: ClassVar[dict[str, Any]] = {}
    """What stands chosen in a new one."""

    @staticmethod
    def initial_of(item: Any) -> dict[str, Any]:
        """What the fields say of an item."""
        return {name: getattr(item, name) for name in item.__slots__}

    def item(self) -> Any:
        """What was said, as it is kept."""
        raise NotImplementedError


class OtherNameForm(ItemForm):
    """A name besides the present one."""

    kind = one_of(_("What name is it?"), NAME_KINDS, needed=_("Choose what name it is"))
    given = line(_("First names"), limit=NAME)
    family = line(_("Last name"), limit=NAME)
    order = one_of(_("How is the name said?"), ORDERS, needed=_("Choose how the name is said"))
    looks = {
        "given": Look(width="two-thirds"),
        "family": Look(width="two-thirds"),
        "order": Look(hints=WHOLE),
    }
    empty = {"order": NameOrder.GIVEN_FIRST}

    def clean(self) -> dict[str, Any]:
        """Some name is there. Raises ValidationError."""
        said = super().clean()
        if not (said.get("given") or said.get("family") or {"given", "family"} & set(self.errors)):
            self.add_error("given", _("Write the name"))
        return said

    def item(self) -> Name:
        """The name."""
        said = self.cleaned_data
        kind, order = NameKind(said["kind"]), NameOrder(said["order"])
        return Name(kind=kind, given=said["given"], family=said["family"], order=order)


class NumberForm(ItemForm):
    """A number of some kind, checked."""

    kind = one_of(_("What kind of number is it?"), NUMBERS, needed=_("Choose what kind of number it is"))
    number = line(_("The number"), _("Enter the number"), limit=40)
    looks = {"number": Look(width=20)}

    @staticmethod
    def initial_of(item: Any) -> dict[str, Any]:
        """Its kind and itself."""
        return {"kind": item[0], "number": item[1]}

    def clean(self) -> dict[str, Any]:
        """The number in its plain form. Raises ValidationError where a slip shows."""
        said = super().clean()
        if said.get("kind") and said.get("number"):
            try:
                kind = IdentifierKind(said["kind"])
                said["number"] = check_identifier(kind, said["number"], demo=settings.SHAREWELL_DEMO)
            except BadIdentifier as wrong:
                self.add_error("number", wrong.sentence)
        return said

    def item(self) -> tuple[IdentifierKind, str]:
        """Its kind and the number."""
        return IdentifierKind(self.cleaned_data["kind"]), self.cleaned_data["number"]


class RelationForm(ItemForm):
    """Somebody else in their life: one of our own entries, or only a name."""

    tie = one_from_list(_("Who are they to this person?"), TIES, needed=_("Choose who they are"))
    name = line(_("Their name"), limit=NAME, hint=_("Look for it, if you may have a record of them too."))
    entry = forms.ChoiceField(label=_("Is it one of these?"), required=False, widget=forms.RadioSelect)
    lives_with = one_of(_("Do they live together?"), YES_NO, needed=_("Say whether they live together"))
    of_concern = forms.BooleanField(label=_("This person may be a danger"), required=False)
    words = block(
        _("Anything else"),
        hint=_("For somebody who works with them: where, and how to reach them"),
        limit=500,
    )
    looks = {"name": Look(width="two-thirds"), "words": Look(rows=3)}
    empty = {"lives_with": YesNo.UNKNOWN}

    def __init__(self, *args: Any, found: Sequence[Choice] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if found:
            offered = [(one.key, one.words) for one in found]
            nobody = ("", _("Nobody: keep only the name"))
            self.fields["entry"].choices = [*offered, nobody]  # type: ignore[attr-defined]
            self.looks = {**self.looks, "entry": Look(hints=hints_of(found))}  # type: ignore[misc]
        else:
            del self.fields["entry"]

    def clean(self) -> dict[str, Any]:
        """There is a name, or a record with one. Raises ValidationError."""
        said = super().clean()
        if not said.get("name") and not said.get("entry") and "name" not in self.errors:
            self.add_error("name", _("Write their name, or words that say who it is"))
        return said

    def item(self) -> Relation:
        """Who it is, with the name of the record that was chosen."""
        said = self.cleaned_data
        entry = said.get("entry") or ""
        names = dict(self.fields["entry"].choices) if entry else {}  # type: ignore[attr-defined]
        return Relation(
            tie=Tie(said["tie"]),
            name=said["name"] or str(names.get(entry, "")),
            entry=entry,
            lives_with=YesNo(said["lives_with"]),
            of_concern=said["of_concern"],
            words=said["words"],
        )


class ContactForm(ItemForm):
    """A way to reach them, and how it is safe."""

    who = line(
        _("Whose is it?"), _("Say whose it is"), _("For example: mother, the child, a friend"), limit=NAME
    )
    way = one_of(_("How are they reached?"), WAYS, needed=_("Choose how they are reached"))
    value = line(_("Number or address"), limit=200)
    safety = one_of(_("Is it safe to use?"), SAFETIES, needed=_("Say whether it is safe to use"))
    when = line(
        _("When is it safe?"),
        _("Say when it is safe"),
        _("For example: weekdays 10 to 2, when he is at work"),
    )
    never = forms.MultipleChoiceField(
        label=_("What must nobody do?"),
        choices=kind_choices(NEVER),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    words = block(
        _("Anything else"), hint=_("For example, a word to say so that they know it is you"), limit=500
    )
    looks = {
        "who": Look(width="two-thirds"),
        "value": Look(width="two-thirds"),
        "safety": Look(conditional={Safety.AT_TIMES: "when"}),
        "words": Look(rows=3),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["when"].required = False

    def item(self) -> SafeContact:
        """The way to reach them."""
        said = self.cleaned_data
        return SafeContact(
            who=said["who"],
            way=Way(said["way"]),
            value=said["value"],
            safety=Safety(said["safety"]),
            when=said["when"] or "",
            never=tuple(Never(one) for one in said["never"]),
            words=said["words"],
        )
