"""A signed copy: what each party signed, that the log has it, and whether any letter of the file was changed since.

The file bears a stamp of the installation over all of it. Each signature holds by itself as well: its digest covers the
text and what the party said, and a proof shows that the log took that digest. Neither needs more than the log's key.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from enum import StrEnum
from typing import Any

from sharewell.domain.agreements.text import from_mapping, party_from, party_mapping, written
from sharewell.domain.audit.checkpoint import VerifierKey
from sharewell.domain.audit.digests import digest
from sharewell.domain.audit.merkle import ProofRefused
from sharewell.domain.audit.proof import Holds, Proof, check_proof, proof_from


class Verdict(StrEnum):
    """What a look at a file came to."""

    SOUND = "sound"
    ALTERED = "altered"
    NOT_OURS = "not_ours"


class Wrong(StrEnum):
    """What is not as it was given out."""

    STAMP = "stamp"
    TEXT = "text"
    PARTY = "party"
    LOG = "log"


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A party's signature as the log knows it; `log` is missing while no checkpoint covers it."""

    record: str
    sequence: int
    step: str
    version: int
    person: str
    person_name: str
    organisation: str
    organisation_name: str
    at: str
    said: str
    sha256: str
    log: Proof | None = None

    def to_mapping(self) -> dict[str, Any]:
        """As plain data."""
        return {**asdict(self), "log": self.log.to_mapping() if self.log else None}

    def digest_of(self, reference: str, text_sha256: str) -> str:
        """The digest that this signature has with this text."""
        return digest(
            {
                "agreement": f"{self.record} {reference}",
                "sequence": self.sequence,
                "kind": self.step,
                "version": f"{self.version} {text_sha256}",
                "person": f"{self.person} {self.person_name}",
                "organisation": f"{self.organisation} {self.organisation_name}",
                "at": self.at,
                "said": self.said,
            }
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Looked:
    """What a look found: what is wrong and whose it is, who signed, and of whom the log's proof is missing."""

    verdict: Verdict
    wrong: tuple[tuple[Wrong, str], ...] = ()
    signed: tuple[str, ...] = ()
    unproven: tuple[str, ...] = ()


def fingerprint(text: str) -> str:
    """SHA-256 in hex of a text as it is stored."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def stamped(data: Mapping[str, Any], key: VerifierKey, sign: Callable[[bytes], bytes]) -> dict[str, Any]:
    """The same with a stamp over all of it."""
    stamp = {"key": key.text(), "signature": b64encode(sign(_message(data))).decode("ascii")}
    return {**data, "stamp": stamp}


def looked_at(data: Mapping[str, Any], keys: Iterable[VerifierKey], holds: Holds) -> Looked:
    """Whether a file that follows the schema is as an installation with one of these keys gave it out."""
    known = {key.text(): key for key in keys}
    stamper = known.get(data.get("stamp", {}).get("key", ""))
    if stamper is None:
        return Looked(verdict=Verdict.NOT_OURS)
    try:
        signatures = tuple(_signature(row) for row in data.get("signatures", ()))
        wrong = tuple(_wrong(data, signatures, known.values(), holds))
        if not _stamp_holds(data, stamper, holds):
            wrong = wrong or ((Wrong.STAMP, ""),)
    except (ValueError, KeyError, TypeError):
        return Looked(verdict=Verdict.ALTERED, wrong=((Wrong.STAMP, ""),))
    return Looked(
        verdict=Verdict.ALTERED if wrong else Verdict.SOUND,
        wrong=wrong,
        signed=tuple(one.organisation_name for one in signatures),
        unproven=tuple(one.organisation_name for one in signatures if one.log is None),
    )


def _message(data: Mapping[str, Any]) -> bytes:
    """What is signed. Its first line has spaces, which no checkpoint's has: one can never pass for the other."""
    rest = {name: value for name, value in data.items() if name != "stamp"}
    plain = json.dumps(rest, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return f"sharewell agreement file\n{fingerprint(plain)}\n".encode()


def _stamp_holds(data: Mapping[str, Any], key: VerifierKey, holds: Holds) -> bool:
    signature = b64decode(data["stamp"]["signature"], validate=True)
    return holds(key.public, _message(data), signature)


def _signature(row: Mapping[str, Any]) -> Signature:
    return Signature(**{**row, "log": None if row["log"] is None else proof_from(row["log"])})


def _wrong(
    data: Mapping[str, Any], signatures: Iterable[Signature], keys: Iterable[VerifierKey], holds: Holds
) -> Iterable[tuple[Wrong, str]]:
    text = fingerprint(written(from_mapping(data["agreement"])))
    parties = {row["name"]: row for row in data["parties"]}
    for one in signatures:
        if one.digest_of(data["reference"], text) != one.sha256 or one.version != data["number"]:
            yield Wrong.TEXT, one.organisation_name
        elif not _says_the_same(one, parties.get(one.organisation_name)):
            yield Wrong.PARTY, one.organisation_name
        elif one.log is not None and not _logged(one, one.log, keys, holds):
            yield Wrong.LOG, one.organisation_name


def _says_the_same(signature: Signature, party: Mapping[str, Any] | None) -> bool:
    if party is None:
        return False
    now = {"part": party["part"], **party_mapping(party_from(party))}
    return bool(now == json.loads(signature.said))


def _logged(signature: Signature, proof: Proof, keys: Iterable[VerifierKey], holds: Holds) -> bool:
    try:
        check_proof(proof, keys, holds)
        said = json.loads(str(proof.event["detail"]))
    except (ProofRefused, ValueError, KeyError):
        return False
    record, version = proof.event.get("record"), proof.event.get("version")
    return bool((said["sha256"], record, version) == (signature.sha256, signature.record, signature.sequence))
