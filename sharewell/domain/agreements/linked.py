"""An agreement as linked data (JSON-LD 1.1): who may use what of whom in ODRL 2.2, why and on which basis in DPV 2.

The context stands in the file, so that nothing is fetched to read it. What those vocabularies have no word for (kinds
of item, bases that UK law alone knows) bears a name of ours and says which of their words is the nearest.
"""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements.exchange import Exchanged, ExchangedParty
from sharewell.domain.agreements.text import AgreedItem, Text

CONTEXT: Final = {
    "odrl": "http://www.w3.org/ns/odrl/2/",
    "dpv": "https://w3id.org/dpv#",
    "dcterms": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "skos": "http://www.w3.org/2004/02/skos/core#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "sharewell": "urn:sharewell:term:",
}
SAME: Final = {
    LawfulBasis.CONSENT: "dpv:Consent",
    LawfulBasis.LEGAL_OBLIGATION: "dpv:LegalObligation",
    LawfulBasis.VITAL_INTERESTS: "dpv:VitalInterest",
    LawfulBasis.LEGITIMATE_INTERESTS: "dpv:LegitimateInterest",
}
"""Bases for which DPV has the word itself."""
NEAREST: Final = {
    LawfulBasis.PUBLIC_TASK: "dpv:PublicInterest",
    LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST: "dpv:LegitimateInterest",
    ItemAbout.CHILD: "dpv:Child",
    ItemAbout.PARENT_OR_CARER: "dpv:ParentOfDataSubject",
}
SPECIAL: Final = frozenset({ItemKind.HEALTH, ItemKind.SEXUAL_HEALTH, ItemKind.ETHNICITY_OR_RELIGION})
"""Kinds that are special categories by their name alone. Others may be, by what they say."""


def to_linked(found: Exchanged) -> dict[str, Any]:
    """The agreement as JSON-LD. What nobody signed is a Set of rules and no Agreement."""
    here = f"urn:sharewell:agreement:{found.reference or 'draft'}:{found.number}"
    items = [f"{here}:item:{place}" for place, _item in enumerate(found.text.items, start=1)]
    return {
        "@context": dict(CONTEXT),
        "@id": here,
        "@type": "odrl:Agreement" if found.signatures else "odrl:Set",
        "odrl:uid": _ref(here),
        "dcterms:identifier": found.reference,
        "dcterms:title": found.text.title,
        "odrl:permission": list(_permissions(found, here, items)),
        "dpv:hasProcess": list(_processes(found, here, items)),
        "dcterms:hasPart": [_item(name, item) for name, item in zip(items, found.text.items, strict=True)],
        "dcterms:relation": [_party(here, place, one) for place, one in _numbered(found)],
        "dpv:hasPurpose": _purpose(here, found.text),
    }


def _numbered(found: Exchanged) -> Iterator[tuple[int, ExchangedParty]]:
    return enumerate(found.parties, start=1)


def _permissions(found: Exchanged, here: str, items: list[str]) -> Iterator[dict[str, Any]]:
    """One for each giver: each of the others that receives may use each of the items."""
    for place, giver in _numbered(found):
        receivers = _receivers(found, here, but=place)
        if giver.part.gives and receivers and items:
            yield {
                "@type": "odrl:Permission",
                "odrl:assigner": _ref(_party_name(here, place)),
                "odrl:assignee": receivers,
                "odrl:action": _ref("odrl:use"),
                "odrl:target": [_ref(one) for one in items],
                "odrl:constraint": list(_constraints(here, found.text)),
            }


def _receivers(found: Exchanged, here: str, *, but: int) -> list[dict[str, str]]:
    return [
        _ref(_party_name(here, place))
        for place, one in _numbered(found)
        if one.part.receives and place != but
    ]


def _constraints(here: str, text: Text) -> Iterator[dict[str, Any]]:
    yield _constraint("odrl:purpose", "odrl:eq", _ref(f"{here}:purpose"))
    for operator, day in (("odrl:gteq", text.starts_on), ("odrl:lteq", text.ends_on)):
        if day:
            yield _constraint("odrl:dateTime", operator, {"@value": day.isoformat(), "@type": "xsd:date"})


def _constraint(left: str, operator: str, right: Mapping[str, str]) -> dict[str, Any]:
    return {
        "@type": "odrl:Constraint",
        "odrl:leftOperand": _ref(left),
        "odrl:operator": _ref(operator),
        "odrl:rightOperand": dict(right),
    }


def _processes(found: Exchanged, here: str, items: list[str]) -> Iterator[dict[str, Any]]:
    """What each party does as a controller, on what it relies, and by which power."""
    for place, one in _numbered(found):
        doing = ["dpv:Share"] * one.part.gives + ["dpv:Use"] * one.part.receives
        bases = [_basis(one.said.basis)] if one.said.basis else []
        conditions = [
            {"@id": f"sharewell:condition.{name}", "@type": "dpv:LegalBasis"} for name in one.said.conditions
        ]
        yield {
            "@type": "dpv:Process",
            "dpv:hasDataController": _ref(_party_name(here, place)),
            "dpv:hasProcessing": [_ref(name) for name in doing],
            "dpv:hasPurpose": _ref(f"{here}:purpose"),
            "dpv:hasPersonalData": [_ref(name) for name in items],
            "dpv:hasRecipient": _receivers(found, here, but=place) if one.part.gives else [],
            "dpv:hasLegalBasis": [*bases, *conditions],
            **({"dcterms:description": one.said.power} if one.said.power else {}),
        }


def _basis(basis: LawfulBasis) -> dict[str, Any]:
    if basis in SAME:
        return _ref(SAME[basis])
    return {"@id": f"sharewell:basis.{basis}", "@type": "dpv:LegalBasis", **_nearest(basis)}


def _item(name: str, item: AgreedItem) -> dict[str, Any]:
    sort = "dpv:SpecialCategoryPersonalData" if item.kind in SPECIAL else "dpv:PersonalData"
    about = {"@id": f"sharewell:about.{item.about}", "@type": "dpv:DataSubject", **_nearest(item.about)}
    return {
        "@id": name,
        "@type": ["odrl:Asset", sort],
        "dcterms:type": _ref(f"sharewell:item.{item.kind}"),
        "dpv:hasDataSubject": about,
        **({"dcterms:description": item.fields} if item.fields else {}),
        **({"skos:note": item.restricted} if item.restricted else {}),
    }


def _party(here: str, place: int, party: ExchangedParty) -> dict[str, Any]:
    return {
        "@id": _party_name(here, place),
        "@type": ["odrl:Party", "foaf:Organization", "dpv:DataController"],
        "foaf:name": party.name,
    }


def _purpose(here: str, text: Text) -> dict[str, Any]:
    said = text.words.get("aims", "")
    return {
        "@id": f"{here}:purpose",
        "@type": "dpv:Purpose",
        "dcterms:title": text.title,
        **({"dcterms:description": said} if said else {}),
    }


def _nearest(word: LawfulBasis | ItemAbout) -> dict[str, Any]:
    return {"skos:broader": _ref(NEAREST[word])} if word in NEAREST else {}


def _party_name(here: str, place: int) -> str:
    return f"{here}:party:{place}"


def _ref(name: str) -> dict[str, str]:
    return {"@id": name}
