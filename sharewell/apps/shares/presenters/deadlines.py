"""What is to be done by when, who owes it, and the rule that says so, as points for a page or a record."""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.shares.models import Share
from sharewell.apps.shares.selectors import owed_about
from sharewell.apps.shares.services import OpenedShare
from sharewell.domain.deadlines import Owes
from sharewell.domain.sharing.owed import Owed
from sharewell.kit.govuk.moments import (
    by_words,
    day_words,
    full_by_words,
    full_moment_words,
    moment_words,
    runs_out_words,
)

CHECKED: dict[str, str | Promise] = {
    "source": gettext_lazy("Read at its source on %(day)s."),
    "secondary": gettext_lazy("Read in a later text on %(day)s, not at its source."),
    "unverified": gettext_lazy("Not verified: nobody has read it at its source yet."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownDeadline:
    """One deadline: by when, what must happen, and below it who owes it and by which rule."""

    due_at: datetime
    mark: str
    text: str
    hint: str


def share_deadlines(opened: OpenedShare, *, at: datetime) -> tuple[ShownDeadline, ...]:
    """The deadlines of a share as at `at`, for a page that somebody reads now."""
    return tuple(
        shown(one, who=_who(one.owes, opened.share), when=_when_now(one, at)) for one in owed_in(opened)
    )


def share_deadlines_on_record(opened: OpenedShare) -> tuple[ShownDeadline, ...]:
    """The same with moments in full, for a record that may be read in many years."""
    return tuple(
        shown(one, who=_who(one.owes, opened.share), when=when_on_record(one)) for one in owed_in(opened)
    )


def owed_in(opened: OpenedShare) -> tuple[Owed, ...]:
    """What is owed about an opened share, with what its receipts show as done."""
    reached = {one.kind: one.at for one in reversed(opened.receipts)}
    answer = next((one.outcome for one in opened.receipts if one.outcome), "")
    return owed_about(opened.share, reached=reached, answer=answer)


def shown(one: Owed, *, who: str, when: str) -> ShownDeadline:
    """A deadline in words."""
    said = [who, law_words(one.source.title, one.source.part, one.source.seen, one.source.checked)]
    if one.guessed:
        said.append(_("Bank holidays of that year are not known yet, so it may be a little later."))
    return ShownDeadline(due_at=one.due_at, mark=when, text=_(one.says), hint=" ".join(said))


def law_words(title: str, part: str, seen: str, checked: date | None) -> str:
    """The rule behind a deadline, and how it was checked; a rule that is not verified says so."""
    if seen == "own":
        return _("Sharewell’s own limit: no law sets it.")
    named = f"{title}, {part}." if part else f"{title}."
    if seen not in CHECKED or checked is None:
        return named
    return f"{named} {str(CHECKED[seen]) % {'day': day_words(checked)}}"


def owner_words(who: str) -> str:
    """Who has to do it."""
    return _("To be done by %(who)s.") % {"who": who.rstrip(".")}


def when_on_record(one: Owed) -> str:
    """By when in full, and when it was done."""
    said = _("By %(when)s") % {"when": full_by_words(one.due_at)}
    if one.done_at is None:
        return said
    return f"{said}. {_('Done on %(when)s') % {'when': full_moment_words(one.done_at)}}"


def _when_now(one: Owed, at: datetime) -> str:
    said = _("By %(when)s") % {"when": by_words(one.due_at, at=at)}
    if one.done_at is not None:
        return f"{said}: {_('done at %(when)s') % {'when': moment_words(one.done_at, at=at)}}"
    late = one.due_at <= at and one.seen_done
    return f"{said}: {runs_out_words(one.due_at, at=at)}" if late else said


def _who(owes: Owes, share: Share) -> str:
    if owes is Owes.SENDER:
        return owner_words(share.sender_name)
    if owes is Owes.RECEIVER:
        return owner_words(share.recipient_name)
    return _("To be done by %(who)s with the other agencies.") % {"who": share.recipient_name}
