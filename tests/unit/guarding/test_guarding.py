import time
from random import Random

import pytest

from sharewell.domain.guarding import FactKind, Guard, ProtectedFact, Sure, find, look_at_destination, mask
from tests.unit.guarding import families
from tests.unit.guarding.figures import DRAWN, OF_EACH, false_stops, recall
from tests.unit.guarding.spellings import carried, spelling

EVERY_ONE = {FactKind.POSTCODE, FactKind.UPRN, FactKind.PHONE, FactKind.EMAIL}


def fact(kind: FactKind, text: str) -> ProtectedFact:
    return ProtectedFact(id="1", kind=kind, text=text)


def found(kind: FactKind, text: str, within: str) -> list[tuple[str, Sure]]:
    return [(within[hit.start : hit.end], hit.sure) for hit in find(within, [fact(kind, text)])]


@pytest.mark.parametrize("kind", DRAWN)
def test_spellings_are_found_as_often_as_the_requirement_asks(
    kind: FactKind, record_property: pytest.FixtureRequest
) -> None:
    figures = recall(kind)
    record_property("recall", f"{figures.right} of {figures.of}")  # type: ignore[operator]
    assert figures.share >= (1.0 if kind in EVERY_ONE else 0.99), figures.others


def test_the_figures_rest_on_five_thousand_spellings() -> None:
    assert OF_EACH * len(DRAWN) >= 5000


def test_clean_sentences_are_hardly_ever_stopped(record_property: pytest.FixtureRequest) -> None:
    figures = false_stops()
    record_property("false stops", f"{figures.of - figures.right} of {figures.of}")  # type: ignore[operator]
    assert figures.of >= 2000
    assert figures.share >= 0.99, figures.others


def test_what_was_covered_is_not_found_again() -> None:
    draw = Random(4)  # noqa: S311 - test data
    for _ in range(60):
        for one in families.family(draw):
            if one.kind in DRAWN:
                text = carried(draw, spelling(draw, one.kind, one.text))
                covered = mask(text, find(text, [one]).stopping)
                assert not find(covered, [one]).stops, (one, text, covered)


@pytest.mark.parametrize(
    ("kind", "text", "within"),
    [
        (FactKind.POSTCODE, "S1 4AB", "The shop is at LS1 4AB."),
        (FactKind.POSTCODE, "SO15 2ED", "he was so is zed that day"),
        (FactKind.STREET_LINE, "14 Elm Road", "He lives at 114 Elm Road."),
        (FactKind.STREET_LINE, "14 Elm Road", "He lives at 22 Elm Road."),
        (FactKind.STREET_LINE, "14 Elm Road", "He lives at 14 Elm Close."),
        (FactKind.STREET_LINE, "14 May Road", "It was on 14 May that she fell."),
        (FactKind.STREET_LINE, "15 High Street", "The shop is on High Street."),
        (FactKind.PHONE, "07700 900123", "Log 10770090012345 was closed."),
        (FactKind.UPRN, "100023336956", "Case 9100023336956 is closed."),
        (FactKind.PLACE, "St Mary's Primary School", "They wed at St Mary's Church."),
        (FactKind.REFERRER, "Jane Lowe", "Peter Lowe is her uncle, and Jane Smith her aunt."),
        (FactKind.NEW_NAME, "Rose Green", "a green coat with a rose on it"),
    ],
)
def test_what_is_only_like_a_protected_fact_stops_nothing(kind: FactKind, text: str, within: str) -> None:
    assert find(within, [fact(kind, text)]).stopping == ()


@pytest.mark.parametrize(
    ("kind", "text", "within", "place"),
    [
        (
            FactKind.ADDRESS,
            "Rose Cottage, 12 St Mary's Road, Leeds, LS1 4AB",
            "at Rose Cottage now",
            "Rose Cottage",
        ),
        (FactKind.ADDRESS, "14, Elm Road, Leeds", "at 14 Elm Rd, Leeds", "14 Elm Rd"),
        (FactKind.STREET_LINE, "Flat 3, 14 Elm Road", "seen in Elm Road today", "Elm Road"),
        (FactKind.PHONE, "0113 496 0123", "ring +44 (0) 113 496 0123 now", "+44 (0) 113 496 0123"),
        (
            FactKind.EMAIL,
            "jo.doe@example.org",
            "jo dot doe at example dot org",
            "jo dot doe at example dot org",
        ),
        (FactKind.REFERRER, "Mrs Jane Lowe", "as LOWE, Jane said", "LOWE, Jane"),
        (FactKind.REFERRER, "Jane Lowe", "as J. Lowe said", "J. Lowe"),
        (FactKind.NEW_NAME, "Keira Lowe", "now called Keira", "Keira"),
        (FactKind.PLACE, "Oakfield Primary School", "moved to Oakfield Primary", "Oakfield Primary"),
        (FactKind.WORDS, "the blue door", "has a BLUE  door, he said", "BLUE  door"),
    ],
)
def test_the_place_of_a_find_is_told_in_the_text_as_given(
    kind: FactKind, text: str, within: str, place: str
) -> None:
    assert [words for words, _ in found(kind, text, within)] == [place]


def test_an_address_is_covered_as_one_with_its_town() -> None:
    home = fact(FactKind.ADDRESS, "14 Elm Road, Leeds, LS1 4AB")
    text = "She is at 14 Elm Rd, Leeds, LS1 4AB since May."
    assert mask(text, find(text, [home]).stopping) == "She is at [address kept safe] since May."


@pytest.mark.parametrize(
    "text", ["", "-", "a", "1", "  ", "@", ",,,", "\u200b", "Flat", "St", "'s", "&#0;", "£"]
)
@pytest.mark.parametrize("kind", FactKind)
def test_a_fact_too_short_to_tell_is_no_error(kind: FactKind, text: str) -> None:
    assert (
        find("A plain sentence, with 1 figure & a sign. Flat St's", [fact(kind, text)]).stopping is not None
    )


def test_the_time_taken_grows_with_the_text_and_not_faster() -> None:
    draw = Random(1)  # noqa: S311 - test data
    guard = Guard([one for _ in range(3) for one in families.family(draw)])
    piece = "He rang 0113 496 0999 about 22 Elm Close on 14 May, aaaa 1 1 1 1 double double two hundred and "

    def taken(times: int) -> float:
        start = time.process_time()
        guard.find(piece * times)
        return time.process_time() - start

    taken(10)
    small, large = min(taken(100) for _ in range(3)), taken(1000)
    assert large < 30 * small + 0.2
    assert large < 2


def test_a_destination_that_is_an_old_home_or_a_workplace_is_told() -> None:
    never = [
        ProtectedFact(id="old", kind=FactKind.ADDRESS, text="3 Mill Lane, Leeds, LS1 4AB"),
        ProtectedFact(id="his", kind=FactKind.PHONE, text="07700 900123"),
    ]
    to = {
        "name": "Leeds Housing",
        "address": "3 Mill Ln",
        "phone": "+44 7700 900 123",
        "email": "a@example.org",
    }
    assert [(one.part, one.fact) for one in look_at_destination(to, never)] == [
        ("address", "old"),
        ("phone", "his"),
    ]


def test_a_guard_without_facts_finds_nothing() -> None:
    assert not Guard([]).find("14 Elm Road").stops
