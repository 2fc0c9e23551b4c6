"""An identity without what must be kept safe, to be shown in a list, compared or taken out."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from sharewell.domain.children.addresses import Address
from sharewell.domain.children.contact import SafeContact
from sharewell.domain.children.identity import Identity
from sharewell.domain.children.names import Name
from sharewell.domain.children.relations import Relation
from sharewell.domain.guarding import Guard, ProtectedFact, Protection, Use

Tells = Callable[[str], bool]
"""Whether a text tells something that is protected."""


def what_tells(protections: Iterable[Protection]) -> Tells:
    """Answers whether a text would tell what must be kept safe, for pages; for keys, a mere possibility is enough."""
    kept = [one for one in protections if one.use is Use.KEEP_SAFE]
    guard = Guard(
        ProtectedFact(id=str(place), kind=one.kind, text=one.text) for place, one in enumerate(kept)
    )
    return lambda text: guard.find(text).stops


def covered(identity: Identity, tells: Tells) -> Identity:
    """A copy without addresses, further names, contacts and words that tell what is protected.

    The present name stays: whoever may open the entry knows it. Where nothing was taken out it is the identity itself.
    """
    copy = replace(
        identity,
        other_names=tuple(_name(one, tells) for one in identity.other_names),
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


def _name(one: Name, tells: Tells) -> Name:
    # Everything keeps its place, so that a page can say which it means.
    return replace(one, given="", family="") if tells(one.text) else one


def _relation(one: Relation, tells: Tells) -> Relation:
    return replace(one, name=_words(one.name, tells), words=_words(one.words, tells))


def _contact(one: SafeContact, tells: Tells) -> SafeContact:
    said = {name: _words(getattr(one, name), tells) for name in ("who", "value", "when", "words")}
    return replace(one, **said)  # type: ignore[arg-type]


def _words(text: str, tells: Tells) -> str:
    return "" if text and tells(text) else text
