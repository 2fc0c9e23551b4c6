"""Canonical bytes, commitments, entries and notes have one form each, and nothing else is taken."""

import json
from base64 import b64encode
from datetime import datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sharewell.domain.audit.canonical import NotCanonical, canonical
from sharewell.domain.audit.checkpoint import (
    Checkpoint,
    NotANote,
    Signature,
    VerifierKey,
    note,
    read_note,
    read_verifier_key,
)
from sharewell.domain.audit.commitment import commitment, entry_leaf
from sharewell.domain.audit.entry import (
    EventRefused,
    checked_text,
    written_detail,
    written_fields,
    written_time,
)

plain = st.dictionaries(
    st.text("abc_", min_size=1), st.text() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1)
)


@given(plain)
def test_the_canonical_form_reads_back_and_ignores_order(entry: dict[str, str | int | bool]) -> None:
    written = canonical(entry)
    assert json.loads(written) == entry
    assert canonical(dict(reversed(entry.items()))) == written


@pytest.mark.parametrize(
    "bad", [{"n": 1.0}, {"n": None}, {"n": [1]}, {"n": 2**53}, {"é": 1}, {"t": "\ud800"}]
)
def test_what_has_two_forms_is_refused(bad: dict[str, str]) -> None:
    with pytest.raises(NotCanonical):
        canonical(bad)


def test_a_commitment_depends_on_salt_and_entry_and_needs_a_whole_salt() -> None:
    made = {commitment(salt, entry) for salt in (bytes(32), b"1" * 32) for entry in ({"a": 1}, {"a": "1"})}
    assert len(made) == 4
    with pytest.raises(ValueError, match="32"):
        entry_leaf(b"short", {"a": 1})


def test_times_are_written_in_utc_to_the_microsecond() -> None:
    summer = datetime(2026, 6, 1, 9, 30, tzinfo=timezone(timedelta(hours=1)))
    assert written_time(summer) == "2026-06-01T08:30:00.000000Z"
    with pytest.raises(EventRefused):
        written_time(datetime(2026, 6, 1))  # noqa: DTZ001


def test_detail_is_short_facts_only() -> None:
    assert written_detail({"b": True, "a": 1}) == '{"a":1,"b":true}'
    with pytest.raises(EventRefused):
        written_detail({"a": "x" * 2001})
    with pytest.raises(NotCanonical):
        written_detail({"a": 0.5})  # type: ignore[dict-item]


def test_fields_are_plain_names_in_one_order() -> None:
    assert written_fields(("name", "address.line-1", "name")) == "address.line-1,name"
    for bad in (("a,b",), ("Ünicode",), ("",), tuple(f"f{number}" for number in range(61))):
        with pytest.raises(EventRefused):
            written_fields(bad)


@pytest.mark.parametrize("bad", ["x" * 301, "nul\x00"])
def test_a_text_that_cannot_be_kept_is_refused(bad: str) -> None:
    with pytest.raises(EventRefused):
        checked_text("purpose", bad)


KEY = VerifierKey("sharewell.example/audit", bytes(range(32)))
STATE = Checkpoint("sharewell.example/audit", 1742, bytes(range(32)))
SIGNED = note(STATE, Signature(KEY.name, KEY.key_id, bytes(64)))


def test_a_note_reads_back_as_it_was_written() -> None:
    assert read_note(SIGNED) == (STATE, (Signature(KEY.name, KEY.key_id, bytes(64)),))
    assert SIGNED.startswith("sharewell.example/audit\n1742\nAAEC")
    assert read_verifier_key(KEY.text()) == KEY


@pytest.mark.parametrize(
    "bad",
    [
        SIGNED[:-1], SIGNED.replace("1742", "01742"), SIGNED.replace("1742", "-1"), SIGNED.replace("\n\n", "\n"),
        SIGNED.replace("\u2014", "-"), SIGNED.replace("audit\n1742", "au dit\n1742"), STATE.body(), "",
        SIGNED.replace(b64encode(STATE.root).decode(), "AAEC"), SIGNED.replace("1742\n", "1742\nmore\n"),
        SIGNED.replace("Hh8=", "Hh9="), SIGNED[:-1] + "~\n", SIGNED + "extra\n", STATE.body() + "\n\u2014 name AAAA\n",
    ],
)  # fmt: skip
def test_a_note_in_another_form_is_refused(bad: str) -> None:
    with pytest.raises(NotANote):
        read_note(bad)


@pytest.mark.parametrize("bad", ["", "name", KEY.text().replace("+", " "), KEY.text()[:-4], "x" + KEY.text()])
def test_a_key_in_another_form_is_refused(bad: str) -> None:
    with pytest.raises(NotANote):
        read_verifier_key(bad)
