"""A child in words, as a person would say it."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.domain.children import Identity, Kind
from sharewell.domain.children.identity import years_old
from sharewell.domain.identifiers import IdentifierKind

NUMBERS = {
    IdentifierKind.NHS_NUMBER: "NHS",
    IdentifierKind.CHI: "CHI",
    IdentifierKind.HEALTH_AND_CARE: "H&C",
    IdentifierKind.UPN: "UPN",
    IdentifierKind.ULN: "ULN",
    IdentifierKind.UPRN: "UPRN",
    IdentifierKind.LOCAL: gettext_lazy("our reference"),
}


def identity_words(identity: Identity, *, today: date) -> str:
    """Name, age or due date, and number, on one line."""
    parts = [identity.name or _("Name not known")]
    if identity.known_as and identity.known_as != identity.name:
        parts.append(_("also “%(name)s”") % {"name": identity.known_as})
    parts += [part for part in (_age(identity, today), _numbers(identity)) if part]
    return ", ".join(parts)


def entry_words(identity: Identity, since: date, *, today: date) -> str:
    """The same, with the day since when we have had a record: two entries of one name can be told apart."""
    told = {"who": identity_words(identity, today=today), "day": date_format(since, "j F Y")}
    return _("%(who)s. Your record since %(day)s") % told


def _age(identity: Identity, today: date) -> str:
    if identity.kind is Kind.UNBORN_CHILD:
        if identity.due:
            return _("not born yet, due %(day)s") % {"day": date_format(identity.due, "j F Y")}
        return _("not born yet")
    if identity.born:
        years = years_old(identity.born, today)
        said = {
            "day": date_format(identity.born, "j F Y"),
            "age": ngettext("%d year", "%d years", years) % years,
        }
        return _("born %(day)s (%(age)s)") % said
    if identity.age_guessed is not None:
        return (
            ngettext("about %d year old", "about %d years old", identity.age_guessed) % identity.age_guessed
        )
    return ""


def _numbers(identity: Identity) -> str:
    return ", ".join(f"{NUMBERS[kind]} {value}" for kind, value in identity.identifiers)
