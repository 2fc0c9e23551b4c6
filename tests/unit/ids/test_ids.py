"""Ids say nothing; references can be said over the telephone."""

import re

from sharewell.kit.ids import ALPHABET, new_id, new_reference


def test_a_reference_has_no_letters_or_figures_that_are_taken_for_others() -> None:
    assert not set("0O1ILSAEU") & set(ALPHABET)
    assert all(re.fullmatch(rf"SW-[{ALPHABET}]{{4}}-[{ALPHABET}]{{4}}", new_reference()) for _ in range(200))


def test_no_two_ids_are_alike() -> None:
    assert len({new_id() for _ in range(1000)}) == 1000
