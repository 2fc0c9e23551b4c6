"""One address: where, since when, who said so, whether it was checked, and whether it must be kept safe."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.children.forms.fields import one_of, today
from sharewell.apps.children.forms.items import ItemForm
from sharewell.apps.children.selectors.kinds import CHECKED, SOURCES, USES
from sharewell.domain.children import Address, Checked, Source, Use, covered_address, read_postcode
from sharewell.domain.guarding import FactKind, Guard, ProtectedFact, Protection
from sharewell.domain.identifiers import BadIdentifier, IdentifierKind, check_identifier
from sharewell.kit.govuk.dates import ApproximateDate
from sharewell.kit.govuk.fields import ApproximateDateField, GovukDateField
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block, line

WHERE = ("lines", "postcode", "uprn")
SAFE = ("keep_safe", "from_whom")
KEEP = {"no": _("No"), "yes": _("Yes, somebody must not learn it")}


def _about(label: Any, what: Any) -> ApproximateDateField:
    return ApproximateDateField(label=label, what=what, not_after=today, required=False)


class AddressForm(ItemForm):
    """One address. Of one that is kept safe, where it is can be neither read nor changed here."""

    use = one_of(_("What sort of address is it?"), USES, needed=_("Choose what sort of address it is"))
    lines = block(_("Address"), limit=500, hint=_("Each part on a line of its own, without the postcode"))
    postcode = line(_("Postcode"), limit=12)
    uprn = line(_("Number of the property (UPRN)"), limit=15, hint=_("If you have it"))
    since = _about(_("Since when?"), _("the day it began"))
    until = _about(_("Until when?"), _("the day it ended"))
    source = one_of(_("Who said so?"), SOURCES, needed=_("Choose who said so"))
    checked = one_of(_("Was it checked?"), CHECKED, needed=_("Say whether it was checked"))
    checked_on = GovukDateField(
        label=_("When was it checked?"), what=_("the day it was checked"), not_after=today, required=False
    )
    keep_safe = one_of(
        _("Must this address be kept safe?"), KEEP, needed=_("Say whether it must be kept safe")
    )
    from_whom = line(_("Who must not learn it above all, and why?"))
    looks = {
        "lines": Look(rows=4),
        "postcode": Look(width=10),
        "uprn": Look(width=20),
        "keep_safe": Look(size="m", conditional={"yes": "from_whom"}),
    }
    not_needed = ("from_whom",)
    empty = {"use": Use.HOME, "source": Source.UNKNOWN, "checked": Checked.NOT_YET}

    def __init__(self, *args: Any, hidden: Address | None = None, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.hidden = hidden
        self.fields["until"].help_text = _("Leave empty if they are there now.")
        if hidden:
            for name in (*WHERE, *SAFE):
                del self.fields[name]
            self.looks = {}  # type: ignore[misc]

    @staticmethod
    def initial_of(item: Any) -> dict[str, Any]:
        """What the fields say of an address."""
        said = ItemForm.initial_of(item)
        dates = {name: ApproximateDate.from_text(said[name]) for name in ("since", "until") if said[name]}
        return {**said, "since": None, "until": None, **dates, "keep_safe": "no"}

    def clean_postcode(self) -> str:
        """The postcode as it is written. Raises ValidationError."""
        typed: str = self.cleaned_data["postcode"]
        if typed and not read_postcode(typed):
            raise forms.ValidationError(
                _("Enter a postcode like LS1 4AB. For an address abroad, write it in the address.")
            )
        return read_postcode(typed)

    def clean_uprn(self) -> str:
        """The number in its plain form. Raises ValidationError."""
        typed: str = self.cleaned_data["uprn"]
        try:
            return check_identifier(IdentifierKind.UPRN, typed) if typed else ""
        except BadIdentifier as wrong:
            raise forms.ValidationError(wrong.sentence) from wrong

    def clean(self) -> dict[str, Any]:
        """It says where, it ends after it began, and what is to be kept safe can be found again."""
        said = super().clean()
        if (
            not self.hidden
            and not any(said.get(name) for name in WHERE)
            and not set(WHERE) & set(self.errors)
        ):
            self.add_error("lines", _("Write the address, or as much of it as you know"))
        since, until = said.get("since"), said.get("until")
        if since and until and until.latest < since.earliest:
            self.add_error("until", _("It cannot end before it began"))
        if said.get("keep_safe") == "yes" and not self.errors and not self._finds_itself():
            self.add_error(
                "lines", _("Write more of the address, or its postcode: we could not find it again")
            )
        return said

    def item(self) -> Address:
        """The address; of one that is kept safe, where it is stays as it was."""
        said = self.cleaned_data
        where = self.hidden or Address(**{name: said[name] for name in WHERE})
        return Address(
            lines=where.lines.replace("\r\n", "\n"),
            postcode=where.postcode,
            uprn=where.uprn,
            use=Use(said["use"]),
            since=str(said["since"] or ""),
            until=str(said["until"] or ""),
            source=Source(said["source"]),
            checked=Checked(said["checked"]),
            checked_on=said["checked_on"],
        )

    def protections(self) -> tuple[Protection, ...]:
        """What is to be kept safe from now on: the address, and the number of the property."""
        if self.cleaned_data.get("keep_safe") != "yes":
            return ()
        address, said = self.item(), self.cleaned_data
        facts = (
            (FactKind.ADDRESS if address.lines else FactKind.POSTCODE, address.text.replace("\n", ", ")),
            (FactKind.UPRN, address.uprn),
        )
        return tuple(
            Protection(kind=kind, text=text, from_whom=said["from_whom"]) for kind, text in facts if text
        )

    def _finds_itself(self) -> bool:
        facts = [ProtectedFact(id="1", kind=one.kind, text=one.text) for one in self.protections()]
        guard = Guard(facts)
        return covered_address(self.item(), lambda text: guard.find(text).stops).kept_safe
