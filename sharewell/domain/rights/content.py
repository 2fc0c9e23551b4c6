"""What is written down of a request and of each thing that was found, as the text that is sealed."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, replace
from hashlib import sha256
from typing import Any

from sharewell.domain.rights.words import Ending, ItemDecision, Settled
from sharewell.domain.sharing.text import checked


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """Who asks, about whom, for what, and how they are safely reached.

    `born` is the day on which the person was born whom it is about, as far as it is known (ISO).
    """

    asker: str
    about: str
    words: str = ""
    address: str = ""
    email: str = ""
    telephone: str = ""
    safe: str = ""
    born: str = ""

    def __post_init__(self) -> None:
        checked(self.asker, required=True)
        for one in (self.about, self.words, self.address, self.email, self.telephone, self.safe):
            checked(one)


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """One thing that was settled, with what is said about it."""

    answer: Settled = Settled.UNKNOWN
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What the answer says besides the things themselves.

    `covered` are words that are covered wherever they stand. `for_child`: it is in words for a child.
    `silent`: it does not name the reasons for which something was kept back. `why` is kept and never told: why it is
    not said whether anything is held, or why words that look like something kept safe are not.
    """

    ending: Ending = Ending.GIVEN
    words: str = ""
    covered: tuple[str, ...] = ()
    for_child: bool = False
    silent: bool = False
    why: str = ""

    def __post_init__(self) -> None:
        checked(self.words)
        checked(self.why)


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What was decided for one thing. `about` is a kind of item; `ticked` are the pieces that are covered.

    `seen` is the fingerprint of its texts as they were when this was decided.
    """

    decision: ItemDecision = ItemDecision.OPEN
    about: str = ""
    exemption: str = ""
    reason: str = ""
    opinion: str = ""
    ticked: tuple[str, ...] = ()
    seen: str = ""

    def __post_init__(self) -> None:
        checked(self.reason)
        checked(self.opinion)


@dataclass(frozen=True, slots=True, kw_only=True)
class Content:
    """The whole of a request: what was told, what was settled, and what the answer says."""

    told: Told
    settled: Mapping[str, Answered] = field(default_factory=dict)
    written: Written = Written()

    def with_settled(self, settled: Mapping[str, Answered]) -> "Content":
        """The same with these answers."""
        return replace(self, settled={**self.settled, **settled})

    def with_written(self, written: Written) -> "Content":
        """The same with this answer."""
        return replace(self, written=written)


def content_text(content: Content) -> str:
    """The text that is sealed."""
    return json.dumps(asdict(content), ensure_ascii=False, sort_keys=True)


def content_from(text: str) -> Content:
    """The content in a text made by `content_text`."""
    plain: dict[str, Any] = json.loads(text)
    settled = {
        key: Answered(answer=Settled(one["answer"]), note=one["note"])
        for key, one in plain["settled"].items()
    }
    said = plain["written"]
    written = Written(**{**said, "ending": Ending(said["ending"]), "covered": tuple(said["covered"])})
    return Content(told=Told(**plain["told"]), settled=settled, written=written)


def weighed_text(weighed: Weighed) -> str:
    """The text that is sealed."""
    return json.dumps(asdict(weighed), ensure_ascii=False, sort_keys=True)


def weighed_from(text: str) -> Weighed:
    """What was decided, from a text made by `weighed_text`; nothing yet where it is empty."""
    if not text:
        return Weighed()
    plain = json.loads(text)
    return Weighed(**{**plain, "decision": ItemDecision(plain["decision"]), "ticked": tuple(plain["ticked"])})


def seen_of(texts: Mapping[str, str]) -> str:
    """The fingerprint of the texts of one thing: a text that was changed since has another."""
    return sha256(json.dumps(sorted(texts.items()), ensure_ascii=False).encode("utf-8")).hexdigest()
