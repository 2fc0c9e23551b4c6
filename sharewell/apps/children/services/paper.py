"""A copy that leaves the screen goes to nobody in particular: what must be kept safe is covered in it."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from uuid import UUID

from sharewell.apps.children.services.watching import watch_over
from sharewell.domain.access import Actor
from sharewell.domain.guarding import Guard, Recipient, mask

NOBODY = Recipient(verified=False)


def covering(*, actor: Actor, entries: Iterable[UUID]) -> Callable[[str], str]:
    """What takes each protected fact of these entries out of a text that is shown to many."""
    watch = watch_over(actor=actor, children=entries)
    guard = watch.guard_for(NOBODY)
    return lambda text: mask(text, guard.find(text).stopping) if watch.shields else text


def covered_for_paper(*, actor: Actor, entries: Iterable[UUID], data: Mapping[str, Any]) -> dict[str, Any]:
    """The data of a document with each protected fact of these entries covered; one query where nothing is."""
    watch = watch_over(actor=actor, children=entries)
    guard = watch.guard_for(NOBODY)
    return {key: _covered(guard, value) for key, value in data.items()} if watch.shields else dict(data)


def _covered(guard: Guard, value: Any) -> Any:
    if isinstance(value, str):
        return mask(value, guard.find(value).stopping)
    if isinstance(value, Mapping):
        return {key: _covered(guard, one) for key, one in value.items()}
    if isinstance(value, list | tuple):
        return [_covered(guard, one) for one in value]
    return value
