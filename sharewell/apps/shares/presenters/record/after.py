"""The same for the record: whole moments, what was said before beside what is said since."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from sharewell.apps.shares.presenters.after import return_words, view_lines
from sharewell.apps.shares.presenters.record.parts import Block, Point
from sharewell.apps.shares.services import OpenedCorrection, OpenedItem, OpenedShare
from sharewell.kit.govuk.moments import full_moment_words


def changes_hint(item: OpenedItem) -> str:
    """Why and by whom an item was corrected, and who confirmed it, as sentences."""
    return " ".join(sentence for one in item.corrections for sentence in _sentences(one))


def after_blocks(opened: OpenedShare) -> Iterator[Block]:
    """What else happened after it went; nothing where nothing did."""
    points = [*_views(opened), *_returned(opened), *_asks(opened), *_passed(opened), *_late(opened)]
    if points:
        yield Block(title=_("What happened afterwards"), points=tuple(points))


def views_of_item(item: OpenedItem, opened: OpenedShare) -> tuple[Point, ...]:
    """The other views of one item, to stand behind it."""
    said = view_lines(opened.after.views, position=item.position) if not item.is_gone else []
    return tuple(Point(mark=title, text=words) for title, words in said)


def _views(opened: OpenedShare) -> Iterator[Point]:
    for title, words in view_lines(opened.after.views, position=None):
        yield Point(mark=title, text=words)


def _sentences(one: OpenedCorrection) -> Iterator[str]:
    said = {"when": full_moment_words(one.at), "who": one.by, "why": one.reason.rstrip(".")}
    yield _("Corrected on %(when)s by %(who)s: %(why)s.") % said
    if one.confirmed_at:
        yield _confirmed(one.confirmed_by, full_moment_words(one.confirmed_at), one.did)
    for copy in one.copies:
        who = copy.recipient or _("Somebody with no account")
        if copy.confirmed_at:
            said = {"to": who, "when": full_moment_words(copy.confirmed_at), "who": copy.confirmed_by}
            yield _("%(to)s: confirmed on %(when)s by %(who)s.") % said
        else:
            yield _("%(to)s: not confirmed.") % {"to": who}


def _confirmed(who: str, when: str, did: str) -> str:
    said = _("Confirmed on %(when)s by %(who)s.") % {"when": when, "who": who}
    return f"{said} {did}".strip()


def _returned(opened: OpenedShare) -> Iterator[Point]:
    one = opened.after.asked_back
    if one is None:
        return
    title = _("Asked back: it was about the wrong child") if one.ask.wrong_child else _("Asked back")
    yield Point(mark=title, text=one.reason, hint=_when(one.by, full_moment_words(one.ask.at)))
    if one.answered_at:
        hint = _when(one.answered_by, full_moment_words(one.answered_at))
        yield Point(mark=return_words(one), text=one.words, hint=hint)


def _asks(opened: OpenedShare) -> Iterator[Point]:
    for one in opened.after.asks:
        title = _("Asked whether it may go to %(to)s") % {"to": one.ask.recipient_name}
        yield Point(mark=title, text=one.why, hint=_when(one.by, full_moment_words(one.ask.at)))
        if one.answered_at:
            hint = _when(one.answered_by, full_moment_words(one.answered_at))
            yield Point(mark=_("Yes") if one.allowed else _("No"), text=one.words, hint=hint)


def _passed(opened: OpenedShare) -> Iterator[Point]:
    for one in opened.after.passed:
        to = {"to": one.recipient or _("somebody with no account")}
        title = _("Passed on past its limit to %(to)s") if one.over_limit else _("Passed on to %(to)s")
        yield Point(mark=title % to, text=one.because, hint=_when(one.by, full_moment_words(one.at)))


def _late(opened: OpenedShare) -> Iterator[Point]:
    for one in opened.after.late:
        title = _("Written after it was taken or given back")
        yield Point(mark=title, text=one.words, hint=_when(one.by, full_moment_words(one.at)))


def _when(who: str, when: str) -> str:
    return f"{when}. {who}"
