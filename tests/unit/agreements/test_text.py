"""The text: what it lacks, and what differs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import ItemKind, LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    Kind,
    Part,
    PartySaid,
    PartyTerms,
    agreement_terms,
    differences,
    first_text,
    gaps,
    next_text,
    read_written,
    with_words,
    written,
)
from sharewell.domain.agreements.gaps import GapKind

TODAY = date(2026, 11, 22)
TERMS = agreement_terms()
SAID = PartyTerms(basis=LawfulBasis.PUBLIC_TASK, power="Children Act 2004, section 10", contact="The lead")


def whole():
    text = first_text(Kind.RECIPROCAL, "School nurses and schools", TERMS, short=False, on=TODAY)
    text = with_words(text, {"aims": "Every child seen.", "why_needed": "Neither sees all."})
    return replace(text, items=(AgreedItem(kind=ItemKind.HEALTH, fields="allergies\nmedicines"),))


def parties(**more):
    return [
        PartySaid(name=name, part=Part.BOTH, public=True, said=replace(SAID, **more))
        for name in ("School", "Trust")
    ]


def kinds(text, those, **more):
    return [one.kind for one in gaps(text, those, TERMS, on=TODAY, **more)]


def test_a_whole_agreement_lacks_nothing():
    assert kinds(whole(), parties()) == []


@pytest.mark.parametrize(
    ("changed", "lacks"),
    [
        ({"words": {}}, GapKind.TERM),
        ({"items": ()}, GapKind.ITEMS),
        ({"ends_on": None}, GapKind.DAYS),
        ({"review_on": None}, GapKind.REVIEW),
        ({"ends_on": date(2029, 11, 22)}, GapKind.TOO_LONG),
    ],
)
def test_what_is_not_said_is_a_gap(changed, lacks):
    assert lacks in kinds(replace(whole(), **changed), parties())


@pytest.mark.parametrize(
    ("said", "lacks"),
    [({"basis": None}, GapKind.BASIS), ({"power": " "}, GapKind.POWER), ({"contact": ""}, GapKind.CONTACT)],
)
def test_each_party_says_on_what_it_relies_and_whom_to_ask(said, lacks):
    assert kinds(whole(), parties(**said)) == [lacks, lacks]


def test_there_are_two_at_least_and_one_of_them_gives():
    assert kinds(whole(), parties()[:1]) == [GapKind.ONE_PARTY]
    assert kinds(whole(), [replace(one, part=Part.RECEIVES) for one in parties()]) == [GapKind.NO_GIVER]
    assert kinds(whole(), [replace(one, part=Part.GIVES) for one in parties()]) == [GapKind.NO_RECEIVER]


def test_the_next_version_follows_with_no_day_between():
    before = whole()
    after = next_text(before, TERMS)
    assert after.starts_on == before.ends_on + timedelta(days=1)
    assert kinds(after, parties(), before_ends=before.ends_on) == []
    late = replace(after, starts_on=after.starts_on + timedelta(days=1))
    assert GapKind.DAY_BETWEEN in kinds(late, parties(), before_ends=before.ends_on)


def test_what_differs_can_be_read_word_by_word():
    after = replace(
        with_words(whole(), {"aims": "Every child seen in time."}),
        items=(AgreedItem(kind=ItemKind.IDENTITY),),
    )
    found = differences(whole(), after)
    assert [one.what for one in found.said] == ["aims"]
    assert [piece.words for piece in found.said[0].pieces if piece.sort == "new"] == ["seen in time."]
    assert (found.items_gone, found.items_new) == (whole().items, after.items)
    assert not differences(after, after)


WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=30)


@given(st.dictionaries(st.sampled_from(["aims", "benefit", "quality"]), WORDS), WORDS, st.sampled_from(Kind))
def test_the_words_of_both_stand_in_their_pieces_and_every_text_survives_its_writing(words, more, kind):
    text = replace(whole(), kind=kind, words=words)
    assert read_written(written(text)) == text
    after = with_words(text, {"aims": more})
    for one in differences(text, after).said:
        assert "".join(piece.words for piece in one.pieces if piece.sort != "new") == one.before
        assert "".join(piece.words for piece in one.pieces if piece.sort != "gone") == one.after
