"""The family picture: everybody of the table is in it with the same words, and nothing lies over anything else."""

from types import SimpleNamespace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.apps.patterns.presenters.family import BAND_WORDS, TIE_WORDS, FamilyPicture, present_family
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children.relations import Relation, Tie
from sharewell.domain.patterns import Band, Picture, kin_of
from sharewell.domain.patterns.picture import BOX, LETTER, PAD, width_of, wrapped

RELATIONS = st.lists(
    st.builds(
        Relation,
        tie=st.sampled_from(Tie),
        name=st.text("abcÀŴ王 -mW", max_size=60),
        lives_with=st.sampled_from(YesNo),
        of_concern=st.booleans(),
        words=st.sampled_from(["", "Health visitor"]),
    ),
    max_size=16,
)


def _shown(relations: list[Relation], names: dict[str, str] | None = None) -> FamilyPicture:
    story: Any = SimpleNamespace(
        identity=SimpleNamespace(name="Gwenllian Mair Penderyn-Hughes"),
        family=kin_of(relations, names or {}),
    )
    return present_family(story)


def _told(picture: Picture) -> list[tuple[str, str]]:
    return sorted(
        (one.person.name, "; ".join(one.person.notes)) for one in picture.boxes if not one.person.is_self
    )


@given(RELATIONS)
def test_the_table_holds_everybody_of_each_picture_with_the_same_words(relations: list[Relation]) -> None:
    family = _shown(relations)
    rows = sorted((name.text, about.text.removesuffix("; Health visitor")) for name, about in family.rows)
    assert all(_told(picture) == rows for _kind, picture in family.pictures)
    assert len(family.pictures) == (2 if relations else 0)


@given(RELATIONS)
def test_no_box_or_line_lies_over_another_box_and_all_words_fit(relations: list[Relation]) -> None:
    for _kind, picture in _shown(relations).pictures:
        for box in picture.boxes:
            assert box.x >= 0 and box.x + box.width <= picture.width
            assert box.y >= 0 and box.y + box.height <= picture.height
            assert all(box.y < line.y < box.y + box.height for line in box.words)
            assert all(width_of(line.text) * LETTER[line.bold] <= BOX - 2 * PAD + 1 for line in box.words)
            assert not any(_overlap(box, other) for other in picture.boxes if other is not box)
            assert not any(_crosses(line, box) for line in picture.lines)


def _overlap(one: Any, other: Any) -> bool:
    across = one.x < other.x + other.width and other.x < one.x + one.width
    return across and one.y < other.y + other.height and other.y < one.y + one.height


def _crosses(line: Any, box: Any) -> bool:
    top, bottom = sorted((line.y1, line.y2))
    left, right = sorted((line.x1, line.x2))
    return left < box.x + box.width and right > box.x and top < box.y + box.height and bottom > box.y


def test_older_people_stand_above_and_the_rest_below_with_twins_first() -> None:
    family = _shown([Relation(tie=one, name=one.value) for one in reversed(Tie)])
    for _kind, picture in family.pictures:
        own = next(one for one in picture.boxes if one.person.is_self)
        above = {one.person.name for one in picture.boxes if one.y < own.y}
        assert above == {
            "grandparent",
            "mother",
            "father",
            "parent",
            "step_parent",
            "parents_partner",
            "carer",
        }
        below = [one.person.name for one in picture.boxes if one.y > own.y]
        assert below[0] == "twin"
        assert [title for title, _y in picture.headings] == [str(BAND_WORDS[band]) for band in Band]


@pytest.mark.parametrize(("name", "seen"), [("", []), ("Lena", ["Lena"])])
def test_whoever_may_not_open_an_entry_learns_no_more_than_was_written_here(
    name: str, seen: list[str]
) -> None:
    hidden = [Relation(tie=Tie.TWIN, entry="e1", name=name)]
    assert [cells[0].text for cells in _shown(hidden).rows] == seen
    assert all(not cells[0].url for cells in _shown(hidden).rows)


def test_a_name_that_is_not_known_and_one_that_is_kept_safe_read_alike() -> None:
    entry = "11111111-1111-4111-8111-111111111111"
    covered = _shown([Relation(tie=Tie.TWIN, entry=entry)], {entry: ""})
    unknown = _shown([Relation(tie=Tie.TWIN)])
    assert [one.text for one in covered.rows[0]] == [one.text for one in unknown.rows[0]]


@pytest.mark.parametrize("language", ["en", "cy"])
def test_what_somebody_is_always_fits_whole_into_a_box(language: str) -> None:
    from django.utils import translation

    with translation.override(language):
        for words in TIE_WORDS.values():
            assert "…" not in "".join(wrapped(str(words), bold=False))
