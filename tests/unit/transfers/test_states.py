"""Where a file on its way stands, and what its list says."""

from itertools import product

import pytest

from sharewell.domain.sharing import BadContent, StepRefused
from sharewell.domain.transfers import (
    TRANSITIONS,
    WAITS_FOR,
    Line,
    Move,
    TransferState,
    manifest_from_text,
    manifest_sha256,
    manifest_to_text,
    moved,
)

LINES = (
    Line(title="Chronology", kind="text", dated="May 2026"),
    Line(title="Photo", kind="file", sha256="0" * 64),
)


def test_a_file_is_sent_found_incomplete_completed_and_received() -> None:
    state = TransferState.TO_SEND
    for move in (Move.NOTE_AHEAD, Move.SENT, Move.SAID_INCOMPLETE, Move.REST_SENT, Move.RECEIVED):
        state = moved(state, move)
    assert state is TransferState.RECEIVED


@pytest.mark.parametrize(("state", "move"), list(product(TransferState, Move)))
def test_what_is_not_in_the_table_is_refused_with_a_reason(state: TransferState, move: Move) -> None:
    if (state, move) in TRANSITIONS:
        assert moved(state, move) in TransferState
        return
    with pytest.raises(StepRefused):
        moved(state, move)


def test_a_clock_runs_until_the_file_is_received_or_given_up() -> None:
    assert set(TransferState) - set(WAITS_FOR) == {TransferState.RECEIVED, TransferState.GIVEN_UP}


def test_the_list_is_the_same_after_it_was_kept_and_any_change_shows() -> None:
    assert manifest_from_text(manifest_to_text(LINES)) == LINES
    assert manifest_sha256(LINES) != manifest_sha256(LINES[::-1])
    assert manifest_sha256(LINES) != manifest_sha256(LINES[:1])


def test_a_line_says_what_it_is() -> None:
    with pytest.raises(BadContent):
        Line(title=" ", kind="text")
