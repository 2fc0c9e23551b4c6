"""What one version says that another did not: readable, word by word."""

from collections.abc import Iterator
from dataclasses import dataclass

from sharewell.domain.agreements.text import AgreedItem, Text
from sharewell.domain.differing import Piece, pieces


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing that is said otherwise: `what` is the term's id, or "title", "starts_on" and so on."""

    what: str
    before: str
    after: str

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The words of both, in order."""
        return pieces(self.before, self.after)


@dataclass(frozen=True, slots=True, kw_only=True)
class Differences:
    """Everything that is otherwise. An item whose fields or limits changed is one gone and one new."""

    said: tuple[Difference, ...]
    items_gone: tuple[AgreedItem, ...]
    items_new: tuple[AgreedItem, ...]

    def __bool__(self) -> bool:
        return bool(self.said or self.items_gone or self.items_new)


def differences(before: Text, after: Text) -> Differences:
    """What the later text says otherwise than the earlier."""
    return Differences(
        said=tuple(_said(before, after)),
        items_gone=tuple(one for one in before.items if one not in after.items),
        items_new=tuple(one for one in after.items if one not in before.items),
    )


def _said(before: Text, after: Text) -> Iterator[Difference]:
    for what in ("title", "kind", "starts_on", "review_on", "ends_on"):
        was, is_now = getattr(before, what), getattr(after, what)
        if was != is_now:
            yield Difference(what=what, before=str(was or ""), after=str(is_now or ""))
    for term in dict.fromkeys((*before.words, *after.words)):
        was, is_now = before.words.get(term, ""), after.words.get(term, "")
        if was != is_now:
            yield Difference(what=term, before=was, after=is_now)
