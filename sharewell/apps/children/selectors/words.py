"""The words for what can be protected, as every page says them."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.domain.guarding import FactKind

KIND_WORDS: Mapping[FactKind, str | Promise] = {
    FactKind.ADDRESS: gettext_lazy("Address"),
    FactKind.STREET_LINE: gettext_lazy("House and street"),
    FactKind.POSTCODE: gettext_lazy("Postcode"),
    FactKind.UPRN: gettext_lazy("Number of a property"),
    FactKind.PHONE: gettext_lazy("Telephone number"),
    FactKind.EMAIL: gettext_lazy("E-mail address"),
    FactKind.PLACE: gettext_lazy("Place"),
    FactKind.NEW_NAME: gettext_lazy("New name"),
    FactKind.REFERRER: gettext_lazy("Who told us"),
    FactKind.VEHICLE: gettext_lazy("Number plate"),
    FactKind.WORDS: gettext_lazy("Words"),
}


def kind_words(kind: FactKind) -> str:
    """What sort of protected thing it is, in a word or two."""
    return str(KIND_WORDS[kind])
