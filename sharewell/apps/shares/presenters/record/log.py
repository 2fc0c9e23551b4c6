"""Where each write stands in the log, so that anybody can check later that nothing was changed."""

from collections.abc import Iterator

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.shares.presenters.record.parts import Block, Point, Section
from sharewell.apps.shares.services import LogLine, OpenedRecord
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.govuk.moments import full_moment_words

EVENTS: dict[EventKind, str | Promise] = {
    EventKind.CONCERN_RAISED: gettext_lazy("Concern written down"),
    EventKind.DECISION_RECORDED: gettext_lazy("Decision recorded"),
    EventKind.DECISION_LOOKED_AT_AGAIN: gettext_lazy("Decision looked at again"),
    EventKind.DECISION_COMPLETED: gettext_lazy("Record of the emergency completed"),
    EventKind.DECISION_REVIEWED: gettext_lazy("Record of the emergency reviewed"),
    EventKind.SHARE_SENT: gettext_lazy("Share sent"),
    EventKind.SHARE_RECORDED: gettext_lazy("Share by telephone recorded"),
    EventKind.SHARE_DELIVERED: gettext_lazy("Share delivered"),
    EventKind.SHARE_OPENED: gettext_lazy("Share opened"),
    EventKind.SHARE_OWNED: gettext_lazy("Share taken on"),
    EventKind.SHARE_ACTED_ON: gettext_lazy("Share acted on"),
    EventKind.SHARE_ANSWERED: gettext_lazy("Share answered"),
    EventKind.SHARE_RECALLED: gettext_lazy("Share taken back"),
    EventKind.SHARE_CLIMBED: gettext_lazy("Next person up was told"),
    EventKind.QUESTION_ASKED: gettext_lazy("Question asked"),
    EventKind.QUESTION_ANSWERED: gettext_lazy("Question answered"),
    EventKind.QUESTION_CLIMBED: gettext_lazy("Reminder of the question"),
    EventKind.CORRECTION_SENT: gettext_lazy("Correction sent"),
    EventKind.ITEM_CORRECTED: gettext_lazy("Item corrected"),
    EventKind.CORRECTION_CONFIRMED: gettext_lazy("Correction confirmed"),
    EventKind.CORRECTION_CLIMBED: gettext_lazy("Reminder of the correction"),
    EventKind.RETURN_ASKED: gettext_lazy("Share asked back"),
    EventKind.RETURN_ANSWERED: gettext_lazy("Asking back answered"),
    EventKind.RETURN_CLIMBED: gettext_lazy("Reminder of the asking back"),
    EventKind.PASSING_ON_ASKED: gettext_lazy("Asked whether it may be passed on"),
    EventKind.PASSING_ON_ANSWERED: gettext_lazy("Answered whether it may be passed on"),
    EventKind.PASSING_ON_CLIMBED: gettext_lazy("Reminder of the question about passing on"),
    EventKind.SHARE_PASSED_ON: gettext_lazy("Share passed on"),
    EventKind.SHARE_ANSWERED_LATE: gettext_lazy("Words that came after it was taken back"),
}


def log_section(record: OpenedRecord) -> Section:
    """The digests of what is stored, and the place and leaf of each event in the log."""
    return Section(
        title=_("How this can be checked"),
        intro=_(
            "Each line below is one event in the log of Sharewell: its number, and the hash by which the log is bound "
            "to it. The log only grows. With a checkpoint kept outside, the command “sharewell verify” shows whether "
            "any of it was changed."
        ),
        blocks=(
            Block(title=_("Digests (SHA-256) of what is stored"), rows=tuple(_digests(record)), fixed=True),
            Block(title=_("Events in the log"), points=tuple(_line(line) for line in record.log), fixed=True),
        ),
    )


def _digests(record: OpenedRecord) -> Iterator[tuple[str, str]]:
    if record.concern:
        yield _("Concern %(reference)s") % {"reference": record.concern.reference}, record.concern.sha256
        for one in record.concern.decisions:
            number = {"number": one.version}
            yield _("Decision, version %(number)d") % number, one.sha256
            if one.guidance_sha256:
                yield _("Rules read for version %(number)d") % number, one.guidance_sha256
    for opened in record.shares:
        yield _("Share %(reference)s") % {"reference": opened.share.reference}, opened.share.sha256


def _line(line: LogLine) -> Point:
    who = f"{line.person_name}, {line.organisation_name}"
    if line.person_name == line.organisation_name:
        who = line.person_name
    return Point(
        mark=_("Event %(number)d") % {"number": line.sequence},
        text=line.leaf,
        hint=f"{event_words(line.kind)}. {who}. {full_moment_words(line.at)}",
    )


def event_words(kind: EventKind) -> str:
    """An event's kind as a record names it."""
    return str(EVENTS[kind])
