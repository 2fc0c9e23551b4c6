"""The text: what it lacks, what differs, and its way into a file and back."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    BadFile,
    Exchanged,
    ExchangedParty,
    Kind,
    Part,
    PartySaid,
    PartyTerms,
    agreement_terms,
    differences,
    faults_in,
    first_text,
    from_file,
    gaps,
    next_text,
    read_written,
    to_file,
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


def file_of(text):
    said = replace(SAID, conditions=(Condition.SAFEGUARDING_OF_CHILDREN,))
    return Exchanged(
        text=text,
        parties=(ExchangedParty(name="School", part=Part.GIVES, said=said),),
        reference="AG-1",
        number=2,
    )


def test_a_file_follows_the_schema_and_comes_back_as_it_went():
    item = AgreedItem(kind=ItemKind.SOCIAL_CARE, about=ItemAbout.SIBLING, restricted="The lead")
    found = file_of(replace(whole(), items=(item,)))
    assert from_file(to_file(found).encode()) == found


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        (b'"reciprocal"', b'"sideways"', "kind: it must be one of"),
        (b'"number": 2', b'"number": "two"', "number: it must be of the type integer"),
        (b'"short": false', b'"shorter": false', "short is missing"),
        (b"2026-11-22", b"2026-13-99", "month"),
        (b"School nurses and schools", b"", "something must be written"),
        (b"{", b"[", "It is not JSON"),
    ],
)
def test_a_file_that_is_no_agreement_says_where(was, becomes, says):
    content = to_file(file_of(whole())).encode()
    with pytest.raises(BadFile) as refused:
        from_file(content.replace(was, becomes, 1))
    assert any(says in fault for fault in refused.value.faults)


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_nothing_that_is_put_in_breaks_the_reading(data):
    assert list(faults_in(data))
