"""The text of a checkpoint and of its signatures: C2SP tlog-checkpoint inside a C2SP signed note.

    sharewell.example/audit          the origin: which log this is
    1742                             how many events it covers
    n2Yk…=                           the root over them, base64
                                     (an empty line)
    — sharewell.example/audit 9aTz…= one line for each signature: key id (4 bytes) and signature, base64

Signing itself needs a key and is in kit/crypto.
"""

from base64 import b64decode, b64encode
from binascii import Error as NotBase64
from dataclasses import dataclass
from hashlib import sha256

ED25519 = b"\x01"
"""The signature type of C2SP signed-note for plain Ed25519."""
HASH_LENGTH = 32
KEY_ID_LENGTH = 4
_MARK = "\N{EM DASH} "


class NotANote(ValueError):
    """Text that is no checkpoint, no signature line or no verifier key."""


@dataclass(frozen=True, slots=True)
class Checkpoint:
    """How the log stood: so many events with this root."""

    origin: str
    size: int
    root: bytes

    def body(self) -> str:
        """The lines that are signed, each ended by a line break."""
        return f"{self.origin}\n{self.size}\n{b64encode(self.root).decode('ascii')}\n"


@dataclass(frozen=True, slots=True)
class Signature:
    """One signature line of a note."""

    name: str
    key_id: bytes
    signature: bytes

    def line(self) -> str:
        """The line as it stands at the end of a note."""
        return f"{_MARK}{self.name} {b64encode(self.key_id + self.signature).decode('ascii')}\n"


@dataclass(frozen=True, slots=True)
class VerifierKey:
    """A public Ed25519 key with the name of its holder."""

    name: str
    public: bytes

    @property
    def key_id(self) -> bytes:
        """The first four bytes of SHA-256(name ‖ line break ‖ type ‖ key)."""
        return sha256(self.name.encode() + b"\n" + ED25519 + self.public).digest()[:KEY_ID_LENGTH]

    def text(self) -> str:
        """The key as one line: name+id+key, which partners are given and keep."""
        return f"{self.name}+{self.key_id.hex()}+{b64encode(ED25519 + self.public).decode('ascii')}"


def note(checkpoint: Checkpoint, *signatures: Signature) -> str:
    """The whole signed note."""
    return checkpoint.body() + "\n" + "".join(signature.line() for signature in signatures)


def read_note(text: str) -> tuple[Checkpoint, tuple[Signature, ...]]:
    """The checkpoint and the signatures in a note; whether they hold is not looked at.

    Raises:
        NotANote: the text is not in the form of this module's docstring.
    """
    body, empty_line, ending = text.partition("\n\n")
    if not empty_line or not ending.endswith("\n"):
        raise NotANote("a note has an empty line before its signatures and ends with a line break")
    return _read_body(body), tuple(_read_signature(line) for line in ending[:-1].split("\n"))


def read_verifier_key(text: str) -> VerifierKey:
    """The key in a line of the form name+id+key.

    Raises:
        NotANote: the line has another form, or its id does not belong to its key.
    """
    name, _, rest = text.strip().partition("+")
    key_id, _, encoded = rest.partition("+")
    decoded = _base64(encoded)
    if not is_name(name) or decoded[:1] != ED25519 or len(decoded) != HASH_LENGTH + 1:
        raise NotANote("a key is written name+id+key")
    key = VerifierKey(name, decoded[1:])
    if key.key_id.hex() != key_id:
        raise NotANote("the id does not belong to the key")
    return key


def is_name(name: str) -> bool:
    """Whether this can name a key or a log: not empty, no spaces, no plus."""
    return bool(name) and "+" not in name and not any(letter.isspace() for letter in name)


def _read_body(body: str) -> Checkpoint:
    lines = body.split("\n")
    if len(lines) != len(("origin", "size", "root")):
        raise NotANote("a checkpoint has three lines: origin, size, root")
    origin, size, root = lines
    if not is_name(origin) or not size.isascii() or not size.isdigit() or str(int(size)) != size:
        raise NotANote("a checkpoint begins with the log's name and its size")
    if len(_base64(root)) != HASH_LENGTH:
        raise NotANote("the root of a checkpoint is 32 bytes")
    return Checkpoint(origin, int(size), _base64(root))


def _read_signature(line: str) -> Signature:
    name, _, encoded = line.removeprefix(_MARK).partition(" ")
    decoded = _base64(encoded)
    if not line.startswith(_MARK) or not is_name(name) or len(decoded) <= KEY_ID_LENGTH:
        raise NotANote("a signature line is a dash, a name and the signature")
    return Signature(name, decoded[:KEY_ID_LENGTH], decoded[KEY_ID_LENGTH:])


def _base64(text: str) -> bytes:
    try:
        decoded = b64decode(text, validate=True)
    except (NotBase64, ValueError) as broken:
        raise NotANote("not base64") from broken
    if b64encode(decoded).decode("ascii") != text:
        raise NotANote("not base64 in its one proper form")
    return decoded
