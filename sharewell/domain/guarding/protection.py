"""A protected fact with who must not learn it, and whether a recipient may."""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from uuid import UUID

from sharewell.domain.advice.vocabulary import RecipientKind, YesNo
from sharewell.domain.guarding.facts import FactKind
from sharewell.domain.sharing.text import checked


class Use(StrEnum):
    """Whether a fact must not be told, or is a place to which nothing of the child may go."""

    KEEP_SAFE = "keep_safe"
    NEVER_SEND_TO = "never_send_to"


class KeepFrom(StrEnum):
    """Who must not learn it: everybody but the organisations named, or those who are or may be near the danger."""

    EVERYONE_ELSE = "everyone_else"
    DANGEROUS = "dangerous"


@dataclass(frozen=True, slots=True, kw_only=True)
class Protection:
    """What is protected, from whom, why, and which organisations may know it all the same."""

    kind: FactKind
    text: str
    use: Use = Use.KEEP_SAFE
    keep_from: KeepFrom = KeepFrom.EVERYONE_ELSE
    from_whom: str = ""
    why: str = ""
    known_to: tuple[UUID, ...] = ()

    def __post_init__(self) -> None:
        checked(self.text, required=True)
        checked(self.from_whom)
        checked(self.why)

    def to_json(self) -> str:
        """The text that is sealed."""
        plain = {
            "kind": self.kind, "text": self.text, "use": self.use, "keep_from": self.keep_from,
            "from_whom": self.from_whom, "why": self.why, "known_to": [str(one) for one in self.known_to],
        }  # fmt: skip
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Protection":
        """The protection in a text made by `to_json`."""
        plain = json.loads(text)
        return cls(
            kind=FactKind(plain["kind"]),
            text=plain["text"],
            use=Use(plain["use"]),
            keep_from=KeepFrom(plain["keep_from"]),
            from_whom=plain["from_whom"],
            why=plain["why"],
            known_to=tuple(UUID(one) for one in plain["known_to"]),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """Who would receive it. `destination` are the words by which it is reached: name, address, telephone, e-mail.

    `verified` is False for somebody outside the directory, whom one organisation alone has added.
    """

    kind: RecipientKind = RecipientKind.AGENCY
    organisation: UUID | None = None
    linked: YesNo = YesNo.UNKNOWN
    verified: bool = True
    destination: Mapping[str, str] = field(default_factory=dict)


def may_learn(protection: Protection, recipient: Recipient) -> bool:
    """Whether this recipient may be told a protected fact.

    Nobody who is linked to a person of concern ever may, nor anybody who is no agency (DESIGN 6, invariants 6 and 7).
    """
    if recipient.kind is not RecipientKind.AGENCY or recipient.linked is YesNo.YES:
        return False
    if recipient.organisation is not None and recipient.organisation in protection.known_to:
        return True
    return protection.keep_from is KeepFrom.DANGEROUS and recipient.verified
