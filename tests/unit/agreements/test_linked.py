"""An agreement as linked data, read by an independent reader: its answers are the agreement's own."""

import json
from dataclasses import replace
from itertools import permutations

import pytest
from rdflib import Graph, URIRef

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    Exchanged,
    ExchangedParty,
    Part,
    PartyTerms,
    to_linked,
    with_words,
)
from sharewell.domain.agreements.linked import CONTEXT, SAME
from tests.unit.agreements.test_files import signed_copy, text

# The reader itself makes what it calls out of date.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

ODRL = {
    *("Agreement", "Set", "Permission", "Party", "Asset", "Constraint", "uid", "permission", "assigner", "assignee"),
    *("action", "target", "constraint", "leftOperand", "operator", "rightOperand", "use", "purpose", "dateTime"),
    *("eq", "gteq", "lteq"),
}  # fmt: skip
"""The words of ODRL 2.2 that we use, each looked up in it."""
DPV = {
    *("Process", "Purpose", "DataController", "PersonalData", "SpecialCategoryPersonalData", "DataSubject", "Child"),
    *("ParentOfDataSubject", "LegalBasis", "Consent", "LegalObligation", "VitalInterest", "LegitimateInterest"),
    *("PublicInterest", "Share", "Use", "hasProcess", "hasPurpose", "hasDataController", "hasProcessing"),
    *("hasPersonalData", "hasRecipient", "hasLegalBasis", "hasDataSubject"),
}  # fmt: skip
"""The words of DPV 2.1 that we use, each looked up in it."""
PREFIXES = "".join(f"PREFIX {name}: <{where}>\n" for name, where in CONTEXT.items())
BASES = [*LawfulBasis]


def an_agreement():
    parties = tuple(
        ExchangedParty(
            name=name,
            part=part,
            said=PartyTerms(basis=basis, power=f"Power of {name}", conditions=(Condition.LEGAL_CLAIMS,)),
        )
        for name, part, basis in [
            ("Oak School", Part.BOTH, LawfulBasis.PUBLIC_TASK),
            ("Elm Trust", Part.GIVES, LawfulBasis.CONSENT),
            ("The Door", Part.RECEIVES, LawfulBasis.LEGAL_OBLIGATION),
            ("A “club” \\ co", Part.BOTH, LawfulBasis.RECOGNISED_LEGITIMATE_INTEREST),
        ]
    )
    items = (
        AgreedItem(kind=ItemKind.HEALTH, about=ItemAbout.CHILD, fields="allergies", restricted="The nurse"),
        AgreedItem(kind=ItemKind.EDUCATION, about=ItemAbout.PARENT_OR_CARER),
    )
    said = with_words(replace(text(), items=items), {"aims": "Each child <seen> in time & place."})
    return Exchanged(text=said, parties=parties, reference="AG-2222-2222", number=3)


def graph_of(found):
    return Graph().parse(data=json.dumps(to_linked(found)), format="json-ld")


def asked(question, found=None):
    rows = graph_of(found or an_agreement()).query(PREFIXES + question)
    return sorted(tuple(str(one) for one in row) for row in rows)


def test_who_may_give_what_about_whom_to_whom():
    found = an_agreement()
    expected = sorted(
        (
            giver.name,
            receiver.name,
            f"urn:sharewell:term:item.{item.kind}",
            f"urn:sharewell:term:about.{item.about}",
        )
        for giver, receiver in permutations(found.parties, 2)
        if giver.part.gives and receiver.part.receives
        for item in found.text.items
    )
    question = """SELECT ?giver ?receiver ?kind ?about WHERE {
        ?agreement odrl:permission [ a odrl:Permission; odrl:assigner/foaf:name ?giver; odrl:action odrl:use;
            odrl:assignee/foaf:name ?receiver; odrl:target ?item ] .
        ?item a odrl:Asset; dcterms:type ?kind; dpv:hasDataSubject ?about }"""
    assert asked(question) == expected


def test_on_what_each_relies_and_by_which_power():
    question = """SELECT ?name ?basis ?power WHERE {
        [] a dpv:Process; dpv:hasDataController/foaf:name ?name; dpv:hasLegalBasis ?basis; dcterms:description ?power
        FILTER(!CONTAINS(STR(?basis), "condition.")) }"""
    assert asked(question) == [
        (
            "A “club” \\ co",
            "urn:sharewell:term:basis.recognised_legitimate_interest",
            "Power of A “club” \\ co",
        ),
        ("Elm Trust", "https://w3id.org/dpv#Consent", "Power of Elm Trust"),
        ("Oak School", "urn:sharewell:term:basis.public_task", "Power of Oak School"),
        ("The Door", "https://w3id.org/dpv#LegalObligation", "Power of The Door"),
    ]


def test_for_what_and_between_which_days():
    question = """SELECT DISTINCT ?why ?first ?last WHERE {
        ?agreement a odrl:Set; dpv:hasPurpose/dcterms:description ?why; odrl:permission ?one .
        ?one odrl:constraint [ odrl:leftOperand odrl:purpose; odrl:rightOperand/dcterms:description ?why ],
            [ odrl:leftOperand odrl:dateTime; odrl:operator odrl:gteq; odrl:rightOperand ?first ],
            [ odrl:leftOperand odrl:dateTime; odrl:operator odrl:lteq; odrl:rightOperand ?last ] }"""
    days = an_agreement().text
    assert asked(question) == [
        ("Each child <seen> in time & place.", days.starts_on.isoformat(), days.ends_on.isoformat())
    ]


def test_what_is_special_and_who_alone_may_see_it():
    question = (
        "SELECT ?what ?who WHERE { ?i a dpv:SpecialCategoryPersonalData; dcterms:type ?what; skos:note ?who }"
    )
    assert asked(question) == [("urn:sharewell:term:item.health", "The nurse")]


@pytest.mark.parametrize("basis", BASES)
def test_every_word_is_one_of_the_vocabularies_or_plainly_ours(basis):
    found = an_agreement()
    items = tuple(AgreedItem(kind=kind, about=about) for kind in ItemKind for about in ItemAbout)[:60]
    party = replace(found.parties[0], said=replace(found.parties[0].said, basis=basis))
    graph = graph_of(
        replace(found, text=replace(found.text, items=items), parties=(party, *found.parties[1:]))
    )
    names = {str(one) for triple in graph for one in triple if isinstance(one, URIRef)}
    for vocabulary, words in ((CONTEXT["odrl"], ODRL), (CONTEXT["dpv"], DPV)):
        used = {name.removeprefix(vocabulary) for name in names if name.startswith(vocabulary)}
        assert used <= words
    known = (*CONTEXT.values(), "urn:sharewell:agreement:", "http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
    assert all(name.startswith(known) for name in names)
    assert basis in SAME or f"urn:sharewell:term:basis.{basis}" in names


def test_only_what_is_signed_is_an_agreement():
    found = an_agreement()
    assert to_linked(found)["@type"] == "odrl:Set"
    assert signed_copy()["signatures"]
    assert to_linked(replace(found, signatures=(object(),)))["@type"] == "odrl:Agreement"
