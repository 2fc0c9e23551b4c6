"""The files that go between the two sides: a signed heading in plain text, then the body that it commits to.

    sharewell private-match 1
    {"act": "offer", "elements": 812000, ... "body": "<SHA-256>"}
    <signature, Ed25519, of the two lines above>
    <body>

Each message names the one it answers by its SHA-256, so that the whole exchange hangs together.
"""

import hashlib
import json
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, fields
from enum import StrEnum
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from sharewell.kit.private_matching.curve import LENGTH

FIRST_LINE = b"sharewell private-match 1"
LONGEST_HEADING = 4_000


class BadMessage(ValueError):
    """A message is not what it should be: changed, from somebody else, out of turn, or under another rule."""


class Act(StrEnum):
    """Which message it is, in the order in which they go."""

    OFFER = "offer"
    ANSWER = "answer"
    FINISH = "finish"
    CLOSE = "close"


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What is signed.

    Attributes:
        exchange: chosen afresh by whoever offers.
        elements: how many elements of the sender's own set are in the body, filled up with chance ones.
        kinds: the kinds of key that the set is made of.
        rule: id and fingerprint of the rule; `keys`: fingerprint of how keys are made; `weights`: id of the weights.
        answers: SHA-256 of the message that this one answers; empty in an offer.
        body: SHA-256 of the body.
    """

    act: Act
    exchange: str
    sender: str
    recipient: str
    at: str
    elements: int
    kinds: tuple[str, ...]
    rule: str
    keys: str
    weights: str
    answers: str
    body: str


@dataclass(frozen=True, slots=True)
class Message:
    """A message whose signature and body have been checked. `sha256` is of the whole file."""

    heading: Heading
    body: bytes
    sha256: str


@dataclass(frozen=True, slots=True)
class Identity:
    """Who signs. The public half is given to the partner once, by a way that both trust."""

    seed: bytes

    @property
    def public(self) -> str:
        """The public half, as hexadecimal."""
        key = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return key.public_bytes(Encoding.Raw, PublicFormat.Raw).hex()

    def sign(self, said: bytes) -> bytes:
        """The signature, 64 bytes."""
        return Ed25519PrivateKey.from_private_bytes(self.seed).sign(said)


def written(heading: Mapping[str, Any], body: bytes, me: Identity) -> bytes:
    """A message as a file. `heading` is everything but sender and body."""
    whole = Heading(**heading, sender=me.public, body=hashlib.sha256(body).hexdigest())
    said = b"\n".join((FIRST_LINE, json.dumps(asdict(whole), sort_keys=True).encode()))
    return b"\n".join((said, b64encode(me.sign(said)), body))


def opened(content: bytes, *, sender: str, recipient: str, act: Act) -> Message:
    """A message that was checked. Raises BadMessage."""
    heading, body = _checked(content, sender)
    if heading.sender != sender or heading.recipient != recipient:
        raise BadMessage("the message is between others: look at the keys that you exchanged")
    if heading.act is not act:
        raise BadMessage(f"this is the message {heading.act!s}, and {act!s} is wanted")
    return Message(heading, body, hashlib.sha256(content).hexdigest())


def act_of(content: bytes) -> Act:
    """Which message a file says that it is; nothing of it is checked. Raises BadMessage."""
    lines = content.split(b"\n", 2)
    try:
        if lines[0] == FIRST_LINE and len(lines) == 3 and len(lines[1]) <= LONGEST_HEADING:
            return Act(json.loads(lines[1])["act"])
    except (ValueError, KeyError, TypeError):
        pass
    raise BadMessage("this is no message of private matching, or one of another version")


def _checked(content: bytes, sender: str) -> tuple[Heading, bytes]:
    lines = content.split(b"\n", 3)
    if len(lines) != 4 or lines[0] != FIRST_LINE or len(lines[1]) > LONGEST_HEADING:
        raise BadMessage("this is no message of private matching, or one of another version")
    first, plain, signature, body = lines
    try:
        key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(sender))
        key.verify(b64decode(signature, validate=True), b"\n".join((first, plain)))
        heading = _heading(json.loads(plain))
    except (InvalidSignature, ValueError, TypeError, KeyError) as wrong:
        raise BadMessage("the message was changed, or the partner's key is another") from wrong
    if hashlib.sha256(body).hexdigest() != heading.body:
        raise BadMessage("what follows the heading was changed or cut off")
    return heading, body


def _heading(plain: dict[str, Any]) -> Heading:
    if set(plain) != {field.name for field in fields(Heading)}:
        raise ValueError("a heading has other fields")
    words = {name: value for name, value in plain.items() if name not in ("act", "elements", "kinds")}
    if not all(isinstance(value, str) for value in words.values()) or not isinstance(plain["elements"], int):
        raise ValueError("a field of the heading is of another type")
    kinds = tuple(str(kind) for kind in plain["kinds"])
    return Heading(act=Act(plain["act"]), elements=plain["elements"], kinds=kinds, **words)


def joined(elements: Sequence[bytes]) -> bytes:
    """Elements as one body."""
    return b"".join(elements)


def elements_in(body: bytes, count: int) -> list[bytes]:
    """So many elements, each once. Raises BadMessage."""
    if len(body) != count * LENGTH:
        raise BadMessage("the message holds another number of elements than it says")
    found = [body[start : start + LENGTH] for start in range(0, len(body), LENGTH)]
    if len(set(found)) != count:
        raise BadMessage("an element comes twice")
    return found
