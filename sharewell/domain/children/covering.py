"""An identity without what must be kept safe, to be shown in a list, compared or taken out."""

from collections.abc import Callable
from dataclasses import replace

from sharewell.domain.children.addresses import Address
from sharewell.domain.children.contact import SafeContact
from sharewell.domain.children.identity import Identity
from sharewell.domain.children.relations import Relation

Tells = Callable[[str], bool]
"""Whether a text tells something that is protected."""


def covered(identity: Identity, tells: Tells) -> Identity:
    """A copy without addresses, further names, contacts and words that tell what is protected.

    The present name stays: whoever may open the entry knows it. Where nothing was taken out it is the identity itself.
    """
    copy = replace(
        identity,
        other_names=tuple(one for one in identity.other_names if not tells(one.text)),
        addresses=tuple(covered_address(one, tells) for one in identity.addresses),
        relations=tuple(_relation(one, tells) for one in identity.relations),
        contacts=tuple(_contact(one, tells) for one in identity.contacts),
        interpreter_words=_words(identity.interpreter_words, tells),
    )
    return identity if copy == identity else replace(copy, is_covered=True)


def covered_address(address: Address, tells: Tells) -> Address:
    """The address, or, where it tells what is protected, since when it holds and how it was checked."""
    # Each part by itself too: a postcode can be protected where the lines are not written.
    parts = (address.text, address.text.replace("\n", ", "), address.postcode, address.uprn)
    if not any(part and tells(part) for part in parts):
        return address
    return replace(address, lines="", postcode="", uprn="", kept_safe=True)


def _relation(one: Relation, tells: Tells) -> Relation:
    return replace(one, name=_words(one.name, tells), words=_words(one.words, tells))


def _contact(one: SafeContact, tells: Tells) -> SafeContact:
    said = {name: _words(getattr(one, name), tells) for name in ("who", "value", "when", "words")}
    return replace(one, **said)  # type: ignore[arg-type]


def _words(text: str, tells: Tells) -> str:
    return "" if text and tells(text) else text
