"""An agreement as a file: by the published schema and back, and whether a signed copy is as it was given out."""

import json
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from sharewell.domain.advice.vocabulary import Condition, ItemAbout, ItemKind, LawfulBasis
from sharewell.domain.agreements import (
    AgreedItem,
    Exchanged,
    ExchangedParty,
    Kind,
    Part,
    PartyTerms,
    Signature,
    Verdict,
    Wrong,
    agreement_schema,
    agreement_terms,
    fingerprint,
    first_text,
    from_data,
    looked_at,
    party_mapping,
    stamped,
    to_data,
    to_file,
    written,
)
from sharewell.domain.agreements.exchange import LARGEST
from sharewell.domain.audit.checkpoint import Checkpoint, VerifierKey, note
from sharewell.domain.audit.checkpoint import Signature as Signed
from sharewell.domain.audit.commitment import entry_leaf
from sharewell.domain.audit.merkle import inclusion_proof, leaf_hash, root_of
from sharewell.domain.audit.proof import Proof
from sharewell.kit.crypto import signature_holds
from sharewell.kit.schemas import BadFile, read_json

SCHEMA = agreement_schema()
SAID = PartyTerms(
    basis=LawfulBasis.PUBLIC_TASK,
    power="Section 10",
    conditions=(Condition.SAFEGUARDING_OF_CHILDREN,),
    contact="The lead",
)
RECORD = str(UUID(int=7))
SIGNER = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
KEY = VerifierKey("sharewell.example/audit", SIGNER.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw))


def text(**more):
    made = first_text(Kind.RECIPROCAL, "Nurses", agreement_terms(), short=False, on=date(2026, 11, 22))
    item = AgreedItem(kind=ItemKind.SOCIAL_CARE, about=ItemAbout.SIBLING, restricted="The lead")
    return replace(made, items=(item,), **more)


def a_copy(**more):
    party = ExchangedParty(name="Oak School", part=Part.GIVES, said=SAID)
    return Exchanged(text=text(**more), parties=(party,), reference="AG-1", number=2)


def signed_copy():
    found = a_copy()
    said = json.dumps({"part": "gives", **party_mapping(SAID)}, sort_keys=True, ensure_ascii=False)
    fields = {"sequence": 5, "step": "signed", "version": 2, "person": str(UUID(int=1)), "person_name": "Ada"}
    where = {
        "organisation": str(UUID(int=2)),
        "organisation_name": "Oak School",
        "at": "2026-11-22T12:00:00Z",
    }
    one = Signature(record=RECORD, said=said, sha256="", **fields, **where)
    one = replace(one, sha256=one.digest_of("AG-1", fingerprint(written(found.text))))
    one = replace(one, log=proof_of(one.sha256))
    return stamped(to_data(replace(found, signatures=(one,))), KEY, SIGNER.sign)


def proof_of(sha256):
    detail = json.dumps({"sha256": sha256})
    event = {"sequence": 2, "record": RECORD, "version": 5, "detail": detail, "kind": "agreement.signed"}
    leaves = [leaf_hash(bytes([number])) for number in range(5)]
    leaves[2] = entry_leaf(bytes(32), event)
    checkpoint = Checkpoint(KEY.name, 5, root_of(leaves))
    signature = Signed(KEY.name, KEY.key_id, SIGNER.sign(checkpoint.body().encode()))
    hashes = tuple(inclusion_proof(leaves, 2))
    return Proof(event=event, salt=bytes(32), hashes=hashes, note=note(checkpoint, signature))


def look(data, keys=(KEY,)):
    return looked_at(data, keys, signature_holds)


def test_the_schema_is_a_schema_and_a_file_comes_back_as_it_went():
    Draft202012Validator.check_schema(SCHEMA)
    data = read_json(to_file(to_data(a_copy())).encode(), SCHEMA, largest=LARGEST)
    assert from_data(data) == a_copy()
    assert read_json(to_file(signed_copy()).encode(), SCHEMA, largest=LARGEST)


@pytest.mark.parametrize(
    ("was", "becomes", "says"),
    [
        (b'"reciprocal"', b'"sideways"', "agreement, kind: “sideways” is none of “reciprocal”"),
        (b'"number": 2', b'"number": "two"', "number: this must be a whole number"),
        (b'"number": 2', b'"number": -2', "number: the number must be at least 0"),
        (b'"number": 2', b'"number": 2.5', "in one way only"),
        (b'"short": false', b'"shorter": false', "agreement: “short” is missing"),
        (b'"short": false', b'"shorter": false', "agreement: “shorter” is not known"),
        (b"2026-11-22", b"22 November", "agreement, starts_on: a day is written as"),
        (b'"controllers"', b'"lawlessness"', "agreement, words: “lawlessness” is not known"),
        (b'"gives"', b'"takes"', "parties, 1, part: “takes” is none of"),
        (b'"Nurses"', b'""', "agreement, title: this must not be empty"),
        (b"Nurses", b"N" * 200, "agreement, title: at most 150 characters"),
        (b"Nurses", b"\\ud800", "in one way only"),
        (b'"number": 2', b'"number": 2, "number": 2', "in one way only"),
        (b'"number": 2', b'"number": 2,,', "Line "),
    ],
)
def test_a_file_that_is_no_agreement_says_where_and_what(was, becomes, says):
    content = to_file(to_data(a_copy())).encode()
    assert was in content
    with pytest.raises(BadFile) as refused:
        read_json(content.replace(was, becomes, 1), SCHEMA, largest=LARGEST)
    assert any(says in fault for fault in refused.value.faults), refused.value.faults


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    )
)
def test_nothing_that_is_put_in_breaks_the_reading(data):
    with pytest.raises(BadFile):
        read_json(json.dumps(data).encode(), SCHEMA, largest=LARGEST)


def test_a_signed_copy_is_sound_however_it_is_spaced():
    found = look(json.loads(json.dumps(signed_copy(), indent=7)))
    assert (found.verdict, found.signed, found.unproven) == (Verdict.SOUND, ("Oak School",), ())


def test_who_has_another_key_finds_that_it_is_not_ours():
    assert look(signed_copy(), keys=()).verdict is Verdict.NOT_OURS
    assert look(to_data(a_copy())).verdict is Verdict.NOT_OURS


def letters(data, path=()):
    """Where a letter or a number stands."""
    if isinstance(data, dict | list):
        rows = data.items() if isinstance(data, dict) else enumerate(data)
        return [place for key, value in rows for place in letters(value, (*path, key))]
    if isinstance(data, str):
        return [(path, place) for place in range(len(data))]
    return [(path, 0)] if data is not None else []


PLACES = letters(signed_copy())


@given(st.sampled_from(PLACES))
def test_one_letter_that_was_changed_is_found(place):
    data = signed_copy()
    path, at = place
    inner = data
    for key in path[:-1]:
        inner = inner[key]
    was = inner[path[-1]]
    if isinstance(was, str):
        inner[path[-1]] = was[:at] + ("x" if was[at] != "x" else "y") + was[at + 1 :]
    else:
        inner[path[-1]] = not was if isinstance(was, bool) else was + 1
    assert look(data).verdict is not Verdict.SOUND


@pytest.mark.parametrize(
    ("change", "wrong"),
    [
        (lambda data: data["agreement"]["words"].update(aims="Other"), Wrong.TEXT),
        (lambda data: data["signatures"][0].update(person_name="Eve"), Wrong.TEXT),
        (lambda data: data.update(number=3), Wrong.TEXT),
        (lambda data: data["parties"][0].update(power="Section 11"), Wrong.PARTY),
        (lambda data: data.update(parties=[]), Wrong.PARTY),
        (lambda data: data["signatures"][0]["log"]["event"].update(version=6), Wrong.LOG),
        (lambda data: data["signatures"][0]["log"].update(checkpoint="none"), Wrong.LOG),
        (lambda data: data["signatures"][0]["log"].update(salt="!"), Wrong.STAMP),
        (lambda data: data.update(signatures=[]), Wrong.STAMP),
    ],
)
def test_it_says_what_is_not_as_it_was(change, wrong):
    data = signed_copy()
    change(data)
    found = look(data)
    assert (found.verdict, found.wrong[0][0]) == (Verdict.ALTERED, wrong)
    # Whoever stamps it anew needs the key, and still cannot change what was signed.
    again = look(stamped(data, KEY, SIGNER.sign))
    assert again.verdict is (Verdict.SOUND if not data["signatures"] else Verdict.ALTERED)
