"""Who somebody is in a line, as every page says it. Never where they live."""

from collections.abc import Mapping
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from sharewell.domain.children import Identity, Kind
from sharewell.domain.identifiers import IdentifierKind

NUMBERS: Mapping[IdentifierKind, str | Promise] = {
    IdentifierKind.NHS_NUMBER: "NHS",
    IdentifierKind.CHI: "CHI",
    IdentifierKind.HEALTH_AND_CARE: "H&C",
    IdentifierKind.UPN: "UPN",
    IdentifierKind.ULN: "ULN",
    IdentifierKind.UPRN: "UPRN",
    IdentifierKind.LOCAL: gettext_lazy("our reference"),
}
_ABOUT = {4: "Y", 7: "F Y", 10: "j F Y"}


def identity_words(identity: Identity, *, today: date) -> str:
    """Name, age or due date, and number, on one line."""
    parts = [identity.name or _("Name not known")]
    if identity.known_as and identity.known_as != identity.name:
        parts.append(_("also “%(name)s”") % {"name": identity.known_as})
    parts += [part for part in (age_words(identity, today=today), numbers_words(identity)) if part]
    return ", ".join(parts)


def age_words(identity: Identity, *, today: date) -> str:
    """The date of birth with the age, or as much as is known of it, or when a baby is due; empty where nothing is."""
    if identity.kind is Kind.UNBORN_CHILD:
        if identity.due:
            return _("not born yet, due %(day)s") % {"day": date_format(identity.due, "j F Y")}
        return _("not born yet")
    years = identity.years_on(today)
    if years is None:
        return ""
    if identity.born:
        said = {
            "day": date_format(identity.born, "j F Y"),
            "age": ngettext("%d year", "%d years", years) % years,
        }
        return _("born %(day)s (%(age)s)") % said
    if identity.born_about:
        return _("born in %(when)s") % {"when": about_words(identity.born_about)}
    return ngettext("about %d year old", "about %d years old", years) % years


def numbers_words(identity: Identity) -> str:
    """The numbers, each with its kind."""
    return ", ".join(f"{NUMBERS[kind]} {value}" for kind, value in identity.identifiers)


def about_words(known: str) -> str:
    """A date of which perhaps only the year or the month is known: "2019-03" is March 2019."""
    parts = [int(part) for part in known.split("-")]
    return date_format(date(*(*parts, 1, 1)[:3]), _ABOUT[len(known)])
