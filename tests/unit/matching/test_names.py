"""Names in the form in which they are compared."""

import pytest

from sharewell.domain.matching.families import BadFamilies, read_families, shipped_families
from sharewell.domain.matching.names import name_words
from sharewell.domain.matching.sounds import LONGEST, sound


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("Siân O'Neill-Nguyễn", ("sian", "oneill", "nguyen")),
        ("Mc Donald", ("mcdonald",)),
        ("Ó Súilleabháin", ("osuilleabhain",)),
        ("Muhammad al-Hassan", ("muhammad", "hassan")),
        ("van der Berg", ("berg",)),
        ("Łukasz Müller", ("lukasz", "muller")),
        ("Владимир", ("vladimir",)),
        ("Anna ANNA anna", ("anna",)),
        ("  ", ()),
    ],
)
def test_a_name_is_compared_as_plain_latin_words(typed: str, words: tuple[str, ...]) -> None:
    assert name_words(typed) == words


def test_a_word_in_the_place_of_a_name_is_no_name() -> None:
    assert name_words("Baby") == ()
    assert name_words("Baby girl Okafor") == ("okafor",)


def test_a_particle_that_is_all_there_is_stays() -> None:
    assert name_words("Al") == ("al",)


def test_an_accent_typed_apart_is_the_same_name() -> None:
    assert name_words("Zoe\u0308") == name_words("Zo\u00eb")


@pytest.mark.parametrize(
    "names",
    [
        ("mohammed", "muhamed", "mohamad", "mhmd"),
        ("catherine", "kathryn", "katherine"),
        ("hussain", "hussein", "husain"),
        ("sean", "shaun", "shawn"),
        ("siobhan", "shevaun"),
        ("philip", "filip"),
        ("geoffrey", "jeffrey"),
        ("aoife", "eefa"),
    ],
)
def test_spellings_of_one_name_sound_alike(names: tuple[str, ...]) -> None:
    assert len({sound(name) for name in names}) == 1


def test_a_sound_is_short() -> None:
    assert len(sound("wolstenholmebartholomew")) == LONGEST


def test_names_of_one_family_meet() -> None:
    families = shipped_families()
    assert families["billy"] & families["william"]
    assert families["kasia"] & families["katarzyna"]
    assert not families["billy"] & families["kasia"]


@pytest.mark.parametrize("names", ['["bill"]', '["bill", "will i am"]', '["bill", "Bill"]'])
def test_a_family_that_says_nothing_is_refused(names: str) -> None:
    with pytest.raises(BadFamilies):
        read_families(f"[[family]]\nnames = {names}\n")
