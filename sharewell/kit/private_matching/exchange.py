"""The exchange: two lists, four messages, and each side knows the children whom both have. See docs/explanation.

offer    A → B   A's keys under A's number
answer   B → A   those under B's number too; B's keys under B's number
finish   A → B   which of B's keys are in common; which common keys belong to one child of A
close    B → A   which common keys belong to one child of B
"""

import hashlib
import json
import secrets
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sharewell.domain.matching import HEALTH, Particulars, shipped_weights
from sharewell.kit.private_matching.curve import chance_element, element_of, hidden, new_secret
from sharewell.kit.private_matching.keys import private_keys, way_of_making
from sharewell.kit.private_matching.messages import (
    Act,
    BadMessage,
    Identity,
    Message,
    elements_in,
    joined,
    opened,
    written,
)
from sharewell.kit.private_matching.pairing import Both, Mine, Shared, Told, enough, shared
from sharewell.kit.private_matching.people import OpenPerson, only_open
from sharewell.kit.private_matching.rule import KeyKind, Rule
from sharewell.kit.private_matching.state import Places, State


class TooMany(ValueError):
    """A set is larger than the rule allows."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A message to send, what to keep until the next, and, once it is known, the children whom both know."""

    content: bytes
    state: State
    found: tuple[Shared, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side: who signs, the partner's public key, the rule, and by how many processes (0: all cores)."""

    me: Identity
    partner: str
    rule: Rule
    workers: int = 1

    def offer(self, people: Iterable[OpenPerson], *, at: datetime) -> Sent:
        """Begin. Raises TooMany, ShieldedStaysOut."""
        exchange = secrets.token_hex(16)
        own = _own_set(people, exchange, self.rule)
        secret = new_secret()
        body = joined(hidden(own.elements, secret, workers=self.workers))
        content = self._written(Act.OFFER, exchange, body, len(own.elements), "", at)
        return Sent(content, self._state(Act.OFFER, exchange, content, own, secret=secret))

    def answer(self, people: Iterable[OpenPerson], offer: bytes, *, at: datetime) -> Sent:
        """Answer an offer. My number is used here alone, and is not kept. Raises BadMessage, BadElement, TooMany."""
        asked = self._opened(offer, Act.OFFER)
        theirs = self._elements(asked.body, asked.heading.elements)
        exchange = asked.heading.exchange
        own = _own_set(people, exchange, self.rule)
        secret = new_secret()
        both = hidden(theirs, secret, workers=self.workers)
        body = joined(both) + joined(hidden(own.elements, secret, workers=self.workers))
        content = self._written(Act.ANSWER, exchange, body, len(own.elements), asked.sha256, at)
        tokens = frozenset(token_of(each) for each in both)
        return Sent(content, self._state(Act.ANSWER, exchange, content, own, tokens=tokens))

    def finish(self, state: State, answer: bytes, *, at: datetime) -> Sent:
        """Find which of my keys are in common, and tell the partner which of theirs are. Raises BadMessage."""
        said = self._opened(answer, Act.ANSWER, state, Act.OFFER)
        cut = len(said.body) - said.heading.elements * 32
        mine_hidden = elements_in(said.body[: max(0, cut)], len(state.places))
        theirs = hidden(
            self._elements(said.body[cut:], said.heading.elements), state.secret, workers=self.workers
        )
        places = {token_of(element): place for place, element in enumerate(mine_hidden)}
        common = {token: place for place, token in enumerate(map(token_of, theirs)) if token in places}
        mine = enough(state.children_with({places[token]: token for token in common}), self.rule)
        body = _json({"common": common, "children": _plain(_told(mine, state))})
        content = self._written(Act.FINISH, state.exchange, body, 0, said.sha256, at)
        return Sent(content, state.known(mine, act=Act.FINISH, sha256=_sha256(content)))

    def close(self, state: State, finish: bytes, *, at: datetime) -> Sent:
        """Learn which of my keys are in common, and who is shared; tell the partner the same. Raises BadMessage."""
        said = self._opened(finish, Act.FINISH, state, Act.ANSWER)
        plain = _parsed(said.body, ("common", "children"))
        common = _places_told(plain["common"], state.tokens)
        mine = enough(state.children_with(common), self.rule)
        ours = _told(mine, state)
        found = shared(mine, ours, _children_told(plain["children"]), self.rule)
        body = _json({"children": _plain(ours)})
        content = self._written(Act.CLOSE, state.exchange, body, 0, said.sha256, at)
        return Sent(content, state.known(mine, act=Act.CLOSE, sha256=_sha256(content)), tuple(found))

    def read(self, state: State, close: bytes) -> tuple[Shared, ...]:
        """Learn who is shared, for the side that offered. Raises BadMessage."""
        said = self._opened(close, Act.CLOSE, state, Act.FINISH)
        theirs = _children_told(_parsed(said.body, ("children",))["children"])
        return tuple(shared(state.mine, _told(state.mine, state), theirs, self.rule))

    def _opened(
        self, content: bytes, act: Act, state: State | None = None, after: Act | None = None
    ) -> Message:
        message = opened(content, sender=self.partner, recipient=self.me.public, act=act)
        heading = message.heading
        if (heading.rule, heading.keys) != (_rule_name(self.rule), way_of_making(self.rule)):
            raise BadMessage(
                "the partner works by another rule or another version: bring both to the same one"
            )
        if state and (state.act is not after or heading.exchange != state.exchange):
            raise BadMessage("this message does not come next in the exchange that is under way")
        if state and heading.answers != state.sha256:
            raise BadMessage("this answers another message than the one that was sent")
        return message

    def _elements(self, body: bytes, count: int) -> list[bytes]:
        if count > self.rule.largest:
            raise TooMany(f"the partner's set has {count} elements; the rule allows {self.rule.largest}")
        return elements_in(body, count)

    def _written(
        self, act: Act, exchange: str, body: bytes, elements: int, answers: str, at: datetime
    ) -> bytes:
        heading = {
            "act": act, "exchange": exchange, "recipient": self.partner, "at": at.isoformat(timespec="seconds"),
            "elements": elements, "kinds": tuple(self.rule.points), "rule": _rule_name(self.rule),
            "keys": way_of_making(self.rule), "weights": shipped_weights().id, "answers": answers,
        }  # fmt: skip
        return written(heading, body, self.me)

    def _state(self, act: Act, exchange: str, content: bytes, own: "_Own", **more: Any) -> State:
        return State(
            act=act, exchange=exchange, partner=self.partner, sha256=_sha256(content),
            places=own.places, references=own.references, holds=own.holds, **more,
        )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Own:
    elements: Sequence[bytes]
    places: Places
    references: Mapping[str, str]
    holds: Mapping[str, str]


def _own_set(people: Iterable[OpenPerson], exchange: str, rule: Rule) -> _Own:
    """My keys as elements, in an order by chance, filled up; and who has which."""
    having: dict[tuple[KeyKind, str], list[str]] = defaultdict(list)
    references: dict[str, str] = {}
    holds: dict[str, str] = {}
    for person in only_open(people):
        reference = secrets.token_hex(8)
        references[reference] = person.id
        holds[reference] = _held(person.particulars)
        for key in private_keys(person.particulars, rule):
            having[key].append(reference)
    keys = [key for key, children in having.items() if len(children) <= rule.crowded]
    size = max(1, -(-len(keys) // rule.filled_to)) * rule.filled_to
    if size > rule.largest:
        raise TooMany(f"the list gives {len(keys)} keys; the rule allows {rule.largest}")
    places: list[Any] = [(key[0], tuple(having[key]), key[1]) for key in keys] + [None] * (size - len(keys))
    secrets.SystemRandom().shuffle(places)
    elements = [chance_element() if each is None else element_of(each[2], exchange) for each in places]
    return _Own(elements, tuple(each and each[:2] for each in places), references, holds)


def _held(person: Particulars) -> str:
    return ("n" if person.numbers_of(HEALTH) else "") + ("b" if person.born else "") + person.sex


def token_of(element: bytes) -> str:
    """By what a key in common is called: the same on both sides, and of no use outside this exchange."""
    return hashlib.sha256(b"sharewell private-match 1 token\x00" + element).hexdigest()[:24]


def _rule_name(rule: Rule) -> str:
    return f"{rule.id} {rule.sha256}"


def _sha256(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _json(plain: Mapping[str, Any]) -> bytes:
    return json.dumps(plain, sort_keys=True).encode()


def _told(mine: Mine, state: State) -> dict[str, Told]:
    return {child: Told(frozenset(tokens), frozenset(state.holds[child])) for child, tokens in mine.items()}


def _plain(children: Mapping[str, Told]) -> dict[str, dict[str, Any]]:
    return {
        child: {"tokens": sorted(told.tokens), "holds": "".join(sorted(told.holds))}
        for child, told in children.items()
    }


def _parsed(body: bytes, names: tuple[str, ...]) -> dict[str, dict[str, Any]]:
    try:
        plain = json.loads(body)
    except ValueError as wrong:
        raise BadMessage("the body cannot be read") from wrong
    if not isinstance(plain, dict) or set(plain) != set(names) or not all(
        isinstance(each, dict) for each in plain.values()
    ):  # fmt: skip
        raise BadMessage("the body has other parts than it should")
    return plain


def _places_told(common: Mapping[str, Any], tokens: frozenset[str]) -> dict[int, str]:
    found = {place: token for token, place in common.items() if isinstance(place, int) and token in tokens}
    if len(found) != len(common):
        raise BadMessage("the partner names keys in common that are not")
    return found


def _children_told(children: Mapping[str, Any]) -> Both:
    try:
        return {
            child: Told(frozenset(map(str, told["tokens"])), frozenset(str(told["holds"])))
            for child, told in children.items()
        }
    except (KeyError, TypeError) as wrong:
        raise BadMessage("the children in common cannot be read") from wrong
