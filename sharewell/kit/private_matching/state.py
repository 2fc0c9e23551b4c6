"""What one side keeps between two messages. It is secret: with it and a message, guesses could be tried."""

import json
import os
from base64 import b64decode, b64encode
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sharewell.kit.private_matching.messages import Act, BadMessage
from sharewell.kit.private_matching.pairing import Mine
from sharewell.kit.private_matching.rule import KeyKind

Places = tuple[tuple[KeyKind, tuple[str, ...]] | None, ...]
"""For each element of my set, in its order: the kind of its key, and who has it. None: a chance one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """One exchange, seen from one side.

    Attributes:
        act: the message that I sent last.
        sha256: of that message.
        secret: my secret number; empty once it is needed no more.
        references: my children by their reference in this exchange, which alone is ever told.
        holds: of each reference, whether a number ("n") and a date of birth ("b") are held, and the sex ("f", "m").
        tokens: the partner's set under both secret numbers, for whoever answered.
        mine: my children with enough keys in common, once that is known.
    """

    act: Act
    exchange: str
    partner: str
    sha256: str
    secret: bytes = field(default=b"", repr=False)
    places: Places = field(default=(), repr=False)
    references: Mapping[str, str] = field(default_factory=dict, repr=False)
    holds: Mapping[str, str] = field(default_factory=dict, repr=False)
    tokens: frozenset[str] = field(default=frozenset(), repr=False)
    mine: Mine = field(default_factory=dict, repr=False)

    def children_with(self, common: Mapping[int, str]) -> Mine:
        """My children with the tokens in common. Raises BadMessage at a place that is no key of mine."""
        found: dict[str, dict[str, KeyKind]] = defaultdict(dict)
        for place, token in common.items():
            key = self.places[place] if 0 <= place < len(self.places) else None
            if key is None:
                raise BadMessage("the partner names an element in common that belongs to none of my keys")
            for child in key[1]:
                found[child][token] = key[0]
        return dict(found)

    def known(self, mine: Mine, *, act: Act, sha256: str) -> "State":
        """The state once the keys in common are known: what could try guesses is thrown away."""
        kept = {child: self.references[child] for child in mine}
        holds = {child: self.holds[child] for child in mine}
        return replace(
            self,
            act=act,
            sha256=sha256,
            secret=b"",
            places=(),
            tokens=frozenset(),
            mine=mine,
            references=kept,
            holds=holds,
        )


def state_bytes(state: State) -> bytes:
    """A state as it is kept."""
    plain = {
        "act": state.act, "exchange": state.exchange, "partner": state.partner, "sha256": state.sha256,
        "secret": b64encode(state.secret).decode(), "places": state.places, "references": dict(state.references),
        "holds": dict(state.holds),
        "tokens": sorted(state.tokens), "mine": {child: dict(keys) for child, keys in state.mine.items()},
    }  # fmt: skip
    return json.dumps(plain).encode()


def read_state(content: bytes) -> State:
    """A state that was kept. Raises BadMessage where it cannot be read."""
    try:
        plain: dict[str, Any] = json.loads(content)
        return State(
            act=Act(plain["act"]), exchange=plain["exchange"], partner=plain["partner"], sha256=plain["sha256"],
            secret=b64decode(plain["secret"]), places=_places(plain["places"]), references=plain["references"],
            holds=plain["holds"],
            tokens=frozenset(plain["tokens"]),
            mine={child: _kinds(keys) for child, keys in plain["mine"].items()},
        )  # fmt: skip
    except (ValueError, KeyError, TypeError) as wrong:
        raise BadMessage("what was kept of the exchange is spoilt") from wrong


def keep(state: State, file: Path) -> None:
    """Write a state where only its owner can read it. A state that is there already is replaced whole."""
    beside = file.with_name(file.name + ".new")
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "wb") as opened:
        opened.write(state_bytes(state))
    beside.replace(file)


def kept(file: Path) -> State:
    """A state that was kept in a file. Raises BadMessage where there is none or it cannot be read."""
    try:
        return read_state(file.read_bytes())
    except (OSError, BadMessage) as wrong:
        raise BadMessage(
            f"{file.name}: no exchange is under way here, or what was kept of it is spoilt"
        ) from wrong


def _places(plain: Sequence[Any]) -> Places:
    return tuple(None if each is None else (KeyKind(each[0]), tuple(each[1])) for each in plain)


def _kinds(plain: Mapping[str, str]) -> dict[str, KeyKind]:
    return {token: KeyKind(kind) for token, kind in plain.items()}
