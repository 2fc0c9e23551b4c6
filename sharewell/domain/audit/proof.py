"""What shows to somebody outside that one event stands in a log: the event, its place in the tree, a signed checkpoint.

Whoever holds the log's public key needs nothing else. The form is plain data, so that it can stand in any JSON file.
"""

from base64 import b64decode, b64encode
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sharewell.domain.audit.canonical import NotCanonical, Value
from sharewell.domain.audit.checkpoint import NotANote, VerifierKey, read_note
from sharewell.domain.audit.commitment import entry_leaf
from sharewell.domain.audit.merkle import ProofRefused, check_inclusion

Holds = Callable[[bytes, bytes, bytes], bool]
"""Whether a signature holds: public key, message, signature."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """An event as the log commits to it, its salt, the hashes beside it up to the root, and the checkpoint's note."""

    event: Mapping[str, Value]
    salt: bytes
    hashes: tuple[bytes, ...]
    note: str

    def to_mapping(self) -> dict[str, Any]:
        """As plain data."""
        return {
            "event": dict(self.event),
            "salt": _text(self.salt),
            "hashes": [_text(one) for one in self.hashes],
            "checkpoint": self.note,
        }


def proof_from(data: Mapping[str, Any]) -> Proof:
    """From plain data. Raises ValueError, KeyError or TypeError where it is none."""
    return Proof(
        event=dict(data["event"]),
        salt=b64decode(data["salt"], validate=True),
        hashes=tuple(b64decode(one, validate=True) for one in data["hashes"]),
        note=data["checkpoint"],
    )


def check_proof(proof: Proof, keys: Iterable[VerifierKey], holds: Holds) -> None:
    """Check that the event stands in a log that one of these keys signed. Raises ProofRefused."""
    try:
        checkpoint, signatures = read_note(proof.note)
        leaf, index = entry_leaf(proof.salt, proof.event), int(proof.event["sequence"])
    except (NotANote, NotCanonical, ValueError, KeyError, TypeError) as wrong:
        raise ProofRefused("the proof cannot be read") from wrong
    check_inclusion(leaf=leaf, index=index, size=checkpoint.size, proof=proof.hashes, root=checkpoint.root)
    known = {key.key_id: key for key in keys}
    body = checkpoint.body().encode("utf-8")
    if not any(
        one.key_id in known and holds(known[one.key_id].public, body, one.signature) for one in signatures
    ):
        raise ProofRefused("no key that is known signed the checkpoint")


def _text(value: bytes) -> str:
    return b64encode(value).decode("ascii")
