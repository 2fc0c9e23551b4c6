from uuid import UUID

import pytest

from sharewell.domain.advice.vocabulary import RecipientKind, YesNo
from sharewell.domain.guarding import (
    FactKind,
    Guard,
    KeepFrom,
    ProtectedFact,
    Protection,
    Recipient,
    Use,
    facts_told,
    may_learn,
)

FRIEND, OTHER = UUID(int=1), UUID(int=2)
AGENCY = RecipientKind.AGENCY


def protection(**given: object) -> Protection:
    return Protection(**{"kind": FactKind.ADDRESS, "text": "14 Elm Road", "known_to": (FRIEND,), **given})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("keep_from", "recipient", "may"),
    [
        (KeepFrom.EVERYONE_ELSE, Recipient(organisation=FRIEND), True),
        (KeepFrom.EVERYONE_ELSE, Recipient(organisation=OTHER), False),
        (KeepFrom.EVERYONE_ELSE, Recipient(organisation=FRIEND, linked=YesNo.YES), False),
        (KeepFrom.DANGEROUS, Recipient(organisation=OTHER), True),
        (KeepFrom.DANGEROUS, Recipient(organisation=OTHER, verified=False), False),
        (KeepFrom.DANGEROUS, Recipient(organisation=OTHER, linked=YesNo.YES), False),
        *(
            (keep, Recipient(kind=kind, organisation=FRIEND), False)
            for keep in KeepFrom
            for kind in RecipientKind
            if kind is not AGENCY
        ),
    ],
)
def test_who_may_learn_a_protected_fact(keep_from: KeepFrom, recipient: Recipient, may: bool) -> None:
    assert may_learn(protection(keep_from=keep_from), recipient) is may


def test_a_protection_comes_out_of_its_text_as_it_went_in() -> None:
    made = protection(
        use=Use.NEVER_SEND_TO, keep_from=KeepFrom.DANGEROUS, from_whom="Zoë's father", why="He hit her."
    )
    assert Protection.from_json(made.to_json()) == made


@pytest.mark.parametrize(
    ("text", "about_referrer", "found"),
    [
        (
            "She has moved to Flat 2, 14 Elm Road, Leeds LS1 4AB.",
            False,
            {(FactKind.POSTCODE, "LS1 4AB"), (FactKind.STREET_LINE, "14 Elm Road")},
        ),
        ("Ring her on 07700 900123.", False, {(FactKind.PHONE, "07700 900123")}),
        ("It was Margaret O'Neill, the neighbour", True, {(FactKind.REFERRER, "Margaret O'Neill")}),
        ("the lady next door", True, {(FactKind.WORDS, "the lady next door")}),
        ("the house behind the mill", False, {(FactKind.WORDS, "the house behind the mill")}),
    ],
)
def test_an_item_that_tells_a_protected_fact_is_read_for_it(
    text: str, about_referrer: bool, found: set[tuple[FactKind, str]]
) -> None:
    assert set(facts_told(text, about_referrer=about_referrer)) == found


def test_what_is_read_out_of_an_item_is_found_in_other_spellings() -> None:
    told = facts_told("She is at 14 Elm Road, LS1 4AB; 0113 496 0123", about_referrer=False)
    guard = Guard(ProtectedFact(id=text, kind=kind, text=text) for kind, text in told)
    for text in ("fourteen Elm Rd", "ls14ab", "+44 113 4960123"):
        assert guard.find(text).stops
