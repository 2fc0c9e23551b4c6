"""The form of an accountability pack: files, an index with the digest of each, and proofs against the signed log."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from sharewell.domain.audit.checkpoint import NotANote, VerifierKey, read_note, read_verifier_key
from sharewell.domain.audit.merkle import ProofRefused, check_inclusion

INDEX = "index.json"
FORMAT = "sharewell-accountability/1"
Holds = Callable[[bytes, bytes, bytes], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class CoveredProof:
    """That an event stands in the log, without what it says: its leaf and place, the hashes beside, the checkpoint."""

    leaf: bytes
    place: int
    hashes: tuple[bytes, ...]
    note: str

    def to_mapping(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "leaf": self.leaf.hex(),
            "place": self.place,
            "hashes": [one.hex() for one in self.hashes],
            "checkpoint": self.note,
        }


def indexed(files: Mapping[str, bytes], *, keys: Iterable[str], about: Mapping[str, Any]) -> dict[str, bytes]:
    """The files with their index: the digest of each, the public keys of the log, and what the pack is about."""
    digests = {name: sha256(content).hexdigest() for name, content in sorted(files.items())}
    index = {"format": FORMAT, **about, "keys": sorted(keys), "files": digests}
    return {**files, INDEX: json.dumps(index, ensure_ascii=False, indent=1, sort_keys=True).encode()}


def faults_of(files: Mapping[str, bytes], holds: Holds, *, keys: Iterable[str] = ()) -> Iterator[str]:
    """What is wrong with a pack, in sentences; nothing where it is as it was made.

    `keys` are the lines of public keys that were kept outside; without them those in the pack are trusted.
    """
    try:
        index = json.loads(files[INDEX])
        digests, known = dict(index["files"]), [read_verifier_key(one) for one in keys or index["keys"]]
    except (KeyError, TypeError, ValueError):
        yield "The pack has no index that can be read."
        return
    for name in sorted({*digests, *files} - {INDEX}):
        content = files.get(name)
        if content is None:
            yield f"{name} is missing."
        elif sha256(content).hexdigest() != digests.get(name):
            yield f"{name} is not what the index says."
    for place, proof in enumerate(_proofs(files)):
        if not _shows(proof, known, holds):
            yield f"Proof {place + 1} does not show that the log has it."


def _proofs(files: Mapping[str, bytes]) -> Iterator[Any]:
    for name, content in sorted(files.items()):
        if name.endswith(".json") and name != INDEX:
            try:
                yield from _within(json.loads(content))
            except ValueError:
                yield None


def _within(value: Any) -> Iterator[Any]:
    if isinstance(value, dict):
        for key, one in value.items():
            if key == "in_the_log" and one is not None:
                yield one
            else:
                yield from _within(one)
    elif isinstance(value, list):
        for one in value:
            yield from _within(one)


def _shows(proof: Any, keys: Iterable[VerifierKey], holds: Holds) -> bool:
    try:
        checkpoint, signatures = read_note(proof["checkpoint"])
        check_inclusion(
            leaf=bytes.fromhex(proof["leaf"]),
            index=int(proof["place"]),
            size=checkpoint.size,
            proof=[bytes.fromhex(one) for one in proof["hashes"]],
            root=checkpoint.root,
        )
    except (KeyError, TypeError, ValueError, NotANote, ProofRefused):
        return False
    known = {key.key_id: key for key in keys}
    body = checkpoint.body().encode()
    return any(
        one.key_id in known and holds(known[one.key_id].public, body, one.signature) for one in signatures
    )
