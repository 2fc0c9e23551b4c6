"""What is known of somebody and what a list says of them, put together. An empty cell leaves things as they are."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import Address, Identity, Kind, Name, NameKind, SafeContact
from sharewell.domain.matching import Sex


def merged(before: Identity, said: Identity, *, today: date) -> Identity:
    """The identity as it will be. What the list has otherwise is kept as former name and former address."""
    return replace(
        before,
        kind=before.kind if said.kind is Kind.CHILD else said.kind,
        given_names=said.given_names or before.given_names,
        family_name=said.family_name or before.family_name,
        order=said.order if said.given_names and not said.family_name else before.order,
        known_as=said.known_as or before.known_as,
        other_names=_names(before, said),
        born=said.born or before.born,
        born_about="" if said.born else before.born_about,
        due=said.due or before.due,
        sex=before.sex if said.sex is Sex.UNKNOWN else said.sex,
        identifiers=tuple({**dict(before.identifiers), **dict(said.identifiers)}.items()),
        addresses=_addresses(before, said, today),
        languages=tuple(dict.fromkeys((*said.languages, *before.languages))),
        interpreter=before.interpreter if said.interpreter is YesNo.UNKNOWN else said.interpreter,
        contacts=before.contacts + tuple(_new_contacts(before, said)),
    )


def _names(before: Identity, said: Identity) -> tuple[Name, ...]:
    known = [(one.given, one.family) for one in before.other_names]
    fresh = [one for one in said.other_names if (one.given, one.family) not in known]
    changed = said.family_name and before.family_name and said.family_name != before.family_name
    if changed and before.family_name not in [one.family for one in (*before.other_names, *fresh)]:
        fresh.append(replace(before.present_name, kind=NameKind.FORMER))
    return before.other_names + tuple(fresh)


def _addresses(before: Identity, said: Identity, today: date) -> tuple[Address, ...]:
    kept = before.addresses
    for one in said.addresses:
        if any(_same(one, held) for held in kept if held.is_now):
            continue
        # When they moved a list does not say: not later than today.
        ended = (replace(held, until=today.isoformat()) if _ends(held, one) else held for held in kept)
        kept = (one, *ended)
    return kept


def _same(one: Address, other: Address) -> bool:
    return _where(one) == _where(other) or bool(one.uprn and one.uprn == other.uprn)


def _ends(held: Address, new: Address) -> bool:
    return held.is_now and held.use is new.use


def _where(address: Address) -> tuple[str, str]:
    return " ".join(address.lines.replace(",", " ").casefold().split()), address.postcode


def _new_contacts(before: Identity, said: Identity) -> Iterator[SafeContact]:
    known = {(one.way, one.value.replace(" ", "")) for one in before.contacts}
    return (one for one in said.contacts if (one.way, one.value.replace(" ", "")) not in known)
