"""A statement is kept as it was written, and what is left out never goes."""

import pytest

from sharewell.domain.notices import LeftOut, Statement, Told, Who
from sharewell.domain.sharing.text import BadContent

TOLD = Told(share="1", day="2026-11-01", recipient="Front door", kinds=("health",), why="She was hurt.")
SAID = Statement(
    about="Mina", to="Ana Bell", who=Who.PARENT, told=(TOLD,), left_out={"SH-1": LeftOut.GUARDED}
)


def test_it_is_read_as_it_was_written_and_what_is_left_out_is_not_among_what_goes() -> None:
    assert Statement.from_json(SAID.to_json()) == SAID
    assert SAID.holds_back and not any("SH-1" in text for text in SAID.texts)


def test_nobody_is_told_without_a_name_or_a_why() -> None:
    for wrong in ({"why": " "},):
        with pytest.raises(BadContent):
            Told(**{"share": "1", "day": "2026-11-01", "recipient": "x", "kinds": (), **wrong})  # type: ignore[arg-type]
    with pytest.raises(BadContent):
        Statement(about="Mina", to="", who=Who.PARENT, told=(TOLD,), left_out={})
