"""An agreement as a Word file, in both languages, from the same data as its PDF."""

import io
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import docx
import pytest
from django.utils import translation

from sharewell.apps.agreements.models import Agreement, AgreementStep, Party
from sharewell.apps.agreements.presenters import present_document
from sharewell.apps.agreements.selectors import Held
from sharewell.domain.access import Actor, Role
from sharewell.domain.advice.vocabulary import ItemKind, LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    Kind,
    PartyTerms,
    State,
    agreement_terms,
    first_text,
    party_mapping,
)
from sharewell.kit.documents import render_word

AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
ACTOR = Actor(
    person=UUID(int=1), name="Ada", organisation=UUID(int=2), organisation_name="Oak School", role=Role.LEADER
)


def an_agreement():
    said = PartyTerms(basis=LawfulBasis.PUBLIC_TASK, power="Section 10", contact="The lead")
    text = first_text(Kind.RECIPROCAL, "Nyrsys ysgol", agreement_terms(), short=False, on=date(2026, 11, 22))
    row = Agreement(reference="AG-2222-2222", nation="wales", kind=text.kind, stage="none", title=text.title)
    party = Party(organisation_name="Oak School", part="both", said=party_mapping(said))
    text = replace(
        text, items=(AgreedItem(kind=ItemKind.HEALTH, fields="allergies", restricted="The nurse"),)
    )
    more = {"suspended": frozenset(), "runs": (), "numbers": (1,)}
    return Held(agreement=row, text=text, parties=(party,), state=State.IN_FORCE, **more)


@pytest.mark.parametrize(
    ("language", "shared", "signatures"),
    [("en-gb", "What is shared", "Signatures"), ("cy", "Beth sy’n cael ei rannu", "Llofnodion")],
)
def test_it_says_the_same_in_both_languages(language, shared, signatures):
    found = an_agreement()
    step = AgreementStep(
        organisation_name="Oak School", kind="signed", version=1, person_name="Ada", at=AT, sha256="ab" * 32
    )
    with translation.override(language):
        data = present_document(found, found.text, actor=ACTOR, steps=[step], fingerprint="cd" * 32, at=AT)
        made = docx.Document(io.BytesIO(render_word(data)))
    headings = [one.text for one in made.paragraphs if one.style.name == "Heading 2"]
    assert {shared, signatures} <= set(headings)
    assert made.core_properties.title == "Nyrsys ysgol AG-2222-2222"
    assert made.tables[0].rows[1].cells[2].text == "allergies"
    text = "\n".join(one.text for one in made.paragraphs)
    assert "Section 10" in text
    assert "cdcdcdcd" in text
