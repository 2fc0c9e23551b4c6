"""Covering passages: what is covered is gone, wherever it stands and however it is written."""

from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.rights import covered, pieces, words_in

MARK = "[covered]"
TEXT = "Mum rang. They live at 04 Elm-Road now!\nShe asked us not to tell. See you."


@given(st.text(max_size=300))
def test_the_pieces_together_are_the_whole_text(text: str) -> None:
    assert "".join(piece.text for piece in pieces(3, text)) == text


def test_a_ticked_sentence_is_gone_and_neighbours_are_one_mark() -> None:
    found = pieces(0, TEXT)
    assert [piece.key for piece in found] == ["0-0", "0-1", "0-2", "0-3"]
    went = covered(0, TEXT, ticked={"0-1", "0-2"}, mark=MARK)
    assert went == "Mum rang. [covered]\nSee you."
    assert covered(0, TEXT, ticked={"1-1"}, mark=MARK) == TEXT, "a tick in another text covers nothing here"


def test_words_are_covered_everywhere_however_they_are_written() -> None:
    went = covered(
        0, "04 ELM ROAD, 04 elm  road, 04-Elm-Road; Elmer stays", ticked=(), words=["04 Elm Road"], mark=MARK
    )
    assert went == "[covered], [covered], [covered]; Elmer stays"


def test_words_to_cover_are_lines_and_a_single_letter_is_none() -> None:
    assert words_in(" Anna  Lee \n\na\nAnna Lee\nElm") == ("Anna Lee", "Elm")
