"""Words that were stopped, in words: what was found, where they stand, what can be done."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import Piece, kind_words, marked_pieces
from sharewell.apps.children.services import OpenedHeld
from sharewell.domain.sharing.stopping import WAITING, StoppedState
from sharewell.kit.govuk.moments import moment_words

STANDS: dict[str, str | Promise] = {
    StoppedState.STOPPED: gettext_lazy("Nothing has gone. What you wrote is kept here."),
    StoppedState.ASKED: gettext_lazy("A second person has been asked. Nothing goes until they agree."),
    StoppedState.NOT_AGREED: gettext_lazy("The second person did not agree. Nothing has gone."),
    StoppedState.AGREED: gettext_lazy("A second person agreed. You can send it as it is within a day."),
    StoppedState.COVERED: gettext_lazy("It was written differently, and that has gone."),
    StoppedState.GIVEN_UP: gettext_lazy("It was not sent. It stays on record."),
}
WENT = gettext_lazy("A second person agreed, and it went as it is.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownHeld:
    """The page. `hidden` are the parts of the form that stay as they were; `again` those to be changed."""

    names: str
    stands: str
    when: str
    by: str
    to_danger: bool
    found: Sequence[Sequence[Piece]]
    kinds: Sequence[str]
    reason: str
    note: str
    answered_by: str
    waits: bool
    is_asked: bool
    can_go: bool
    path: str
    hidden: Sequence[tuple[str, str]]
    all_hidden: Sequence[tuple[str, str]]


def present_held(opened: OpenedHeld, *, at: datetime) -> ShownHeld:
    """The page in words."""
    row, held = opened.row, opened.held
    hits = [hit for found in opened.hits.values() for hit in found.stopping]
    changed = fields_to_change(opened)
    everything = [(name, value) for name, values in held.fields for value in values]
    went = row.went_at is not None and row.state == StoppedState.AGREED
    return ShownHeld(
        names=", ".join(held.names),
        stands=str(WENT if went else STANDS[StoppedState(row.state)]),
        when=moment_words(row.at, at=at),
        by=row.said_by_name,
        to_danger=row.to_danger,
        found=[list(marked_pieces(held.texts[name], found)) for name, found in opened.hits.items()],
        kinds=sorted({kind_words(hit.kind) for hit in hits}),
        reason=opened.reason,
        note=opened.note,
        answered_by=row.answered_by_name,
        waits=row.state in WAITING,
        is_asked=row.state == StoppedState.ASKED,
        can_go=row.state == StoppedState.AGREED and not went,
        path=held.path,
        hidden=[one for one in everything if one[0] not in changed],
        all_hidden=everything,
    )


def fields_to_change(opened: OpenedHeld) -> frozenset[str]:
    """The names of the form's fields in which something was found."""
    texts = opened.held.texts
    told = {texts[name][hit.start : hit.end] for name, found in opened.hits.items() for hit in found.stopping}
    return frozenset(
        name
        for name, values in opened.held.fields
        if len(values) == 1 and any(words in values[0].replace("\r\n", "\n") for words in told)
    )
