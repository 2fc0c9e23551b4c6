"""A pack for an inspector: whatever is changed in it shows."""

import json

import pytest

from sharewell.domain.accountability import (
    CoveredProof,
    Known,
    Processing,
    as_csv,
    faults_of,
    indexed,
    processing_columns,
    read_columns,
)
from sharewell.domain.audit.checkpoint import Checkpoint, Signature, VerifierKey, note
from sharewell.domain.audit.merkle import inclusion_proof, leaf_hash, root_of
from sharewell.domain.cited import BadData, data_text

KEY = VerifierKey("log.example", b"k" * 32)
LEAVES = [leaf_hash(bytes([one])) for one in range(5)]


def _holds(public: bytes, body: bytes, signature: bytes) -> bool:
    return public == KEY.public and signature == b"s" * 64


def _pack() -> dict[str, bytes]:
    checkpoint = Checkpoint(KEY.name, len(LEAVES), root_of(LEAVES))
    proof = CoveredProof(
        leaf=LEAVES[2],
        place=2,
        hashes=tuple(inclusion_proof(LEAVES, 2)),
        note=note(checkpoint, Signature(KEY.name, KEY.key_id, b"s" * 64)),
    )
    samples = json.dumps([{"number": 1, "in_the_log": proof.to_mapping()}]).encode()
    return indexed({"samples.json": samples, "a.csv": b"1"}, keys=[KEY.text()], about={"for": "An inspector"})


def test_a_pack_as_it_was_made_has_no_fault() -> None:
    assert list(faults_of(_pack(), _holds)) == []
    assert list(faults_of(_pack(), _holds, keys=[KEY.text()])) == []


def test_what_was_changed_taken_out_put_in_or_signed_by_another_key_shows() -> None:
    pack = _pack()
    samples = pack["samples.json"].replace(LEAVES[2].hex().encode(), LEAVES[3].hex().encode())
    other = VerifierKey("log.example", b"x" * 32).text()
    assert list(faults_of({**pack, "a.csv": b"2"}, _holds)) == ["a.csv is not what the index says."]
    assert list(faults_of({name: pack[name] for name in pack if name != "a.csv"}, _holds)) == [
        "a.csv is missing."
    ]
    assert list(faults_of({**pack, "b.csv": b""}, _holds)) == ["b.csv is not what the index says."]
    assert len(list(faults_of({**pack, "samples.json": samples}, _holds))) == 2
    assert list(faults_of(pack, _holds, keys=[other])) == ["Proof 1 does not show that the log has it."]
    for broken in (
        {},
        {"index.json": b"["},
        {"index.json": b"[]"},
        {"index.json": b'{"files": 1, "keys": []}'},
    ):
        assert list(faults_of(broken, _holds)) == ["The pack has no index that can be read."]


def test_a_record_of_processing_lists_what_is_missing_and_runs_nothing_in_a_spreadsheet() -> None:
    columns = processing_columns()
    row = Processing(
        name="Health", reference="AG-1", known={"why": Known("=1+1", "AG-1"), "safe": Known(" ")}
    )
    assert {one.fills for one in row.missing(columns)} == {one.fills for one in columns} - {"why"}
    told = as_csv(["Why"], [[row.cell("why").text]]).decode("utf-8-sig")
    assert told.splitlines() == ["Why", "'=1+1"]
    assert {one.source.seen for one in columns} == {"unverified"}, "nobody has seen the regulator's layout"
    with pytest.raises(BadData):
        read_columns(data_text("core", "processing.toml").replace('"kept"', '"lost"'))
