"""Events in words. Nothing is looked up here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.selectors import TrailPage, TrailQuery
from sharewell.domain.audit.kinds import EventKind
from sharewell.kit.govuk.parts import Cell

LATE = timedelta(minutes=5)
"""An event entered longer after it happened than this shows both times (SECURITY.md B02)."""

ROLES: dict[str, str | Promise] = {
    "practitioner": gettext_lazy("practitioner"),
    "safeguarding_lead": gettext_lazy("safeguarding lead"),
    "duty_worker": gettext_lazy("duty worker"),
    "information_governance_lead": gettext_lazy("information governance lead"),
    "leader": gettext_lazy("leader"),
    "administrator": gettext_lazy("administrator"),
}
KINDS: dict[str, str | Promise] = {
    EventKind.PERSON_SIGNED_IN: gettext_lazy("Signed in"),
    EventKind.PERSON_SIGNED_OUT: gettext_lazy("Signed out"),
    EventKind.PERSON_REFUSED: gettext_lazy("Could not sign in"),
    EventKind.PERSON_LOCKED_OUT: gettext_lazy("Was locked out for a while"),
    EventKind.PERSON_ADDED: gettext_lazy("Added a person"),
    EventKind.PERSON_CHANGED_ROLE: gettext_lazy("Gave a person another role"),
    EventKind.PERSON_LEFT: gettext_lazy("Ended a person's access"),
    EventKind.PERSON_CHOSE_LANGUAGE: gettext_lazy("Chose a language"),
    EventKind.SESSION_ENDED: gettext_lazy("Ended a session"),
    EventKind.PASSWORD_CHANGED: gettext_lazy("Changed their password"),
    EventKind.PASSWORD_LINK_MADE: gettext_lazy("Made a link for a first password"),
    EventKind.SECOND_FACTOR_ADDED: gettext_lazy("Added a second step to signing in"),
    EventKind.SECOND_FACTOR_REMOVED: gettext_lazy("Removed a second step from signing in"),
    EventKind.ACCESS_REFUSED: gettext_lazy("Asked for something and was refused"),
    EventKind.ORGANISATION_ADDED: gettext_lazy("Added an organisation"),
    EventKind.ORGANISATION_CHANGED: gettext_lazy("Changed an organisation's contact details"),
    EventKind.ORGANISATION_CONFIRMED: gettext_lazy("Confirmed an organisation's contact details"),
    EventKind.ORGANISATION_SUSPENDED: gettext_lazy("Suspended an organisation"),
    EventKind.ENTRY_CREATED: gettext_lazy("Made an entry for a child or adult"),
    EventKind.ENTRY_OPENED: gettext_lazy("Looked at an entry"),
    EventKind.ENTRY_CORRECTED: gettext_lazy("Corrected an entry"),
    EventKind.ENTRY_SEARCHED: gettext_lazy("Searched the entries"),
    EventKind.CONCERN_RAISED: gettext_lazy("Raised a worry"),
    EventKind.CONCERN_OPENED: gettext_lazy("Looked at a worry"),
    EventKind.ADVICE_ASKED: gettext_lazy("Asked a lead"),
    EventKind.ADVICE_ANSWERED: gettext_lazy("Answered a colleague who asked"),
    EventKind.ADVICE_OPENED: gettext_lazy("Looked at what a colleague asked"),
    EventKind.ADVICE_CLIMBED: gettext_lazy("A question to a lead waited too long, and someone was told"),
    EventKind.DECISION_RECORDED: gettext_lazy("Recorded a decision"),
    EventKind.DECISION_LOOKED_AT_AGAIN: gettext_lazy("Looked again at a decision not to share"),
    EventKind.DECISION_REMINDED: gettext_lazy("A task of a decision waited too long, and someone was told"),
    EventKind.DECISION_COMPLETED: gettext_lazy("Completed the record of an emergency"),
    EventKind.DECISION_REVIEWED: gettext_lazy("Read the completed record of an emergency"),
    EventKind.DECISION_OPENED: gettext_lazy("Looked at a decision"),
    EventKind.DECISION_PRINTED: gettext_lazy("Took a decision as a document"),
    EventKind.DECISION_REPLAYED: gettext_lazy(
        "Checked that the advice of a decision is given again as it was"
    ),
    EventKind.GUIDANCE_KEPT: gettext_lazy("Kept a version of the rules"),
    EventKind.SUBSCRIPTION_CHANGED: gettext_lazy("Asked to be told when the rules change"),
    EventKind.SUBSCRIPTION_STOPPED: gettext_lazy("Asked not to be told any more when the rules change"),
    EventKind.GUIDANCE_TOLD: gettext_lazy("Told people that the rules have changed"),
    EventKind.ALERT_READ: gettext_lazy("Read what changed in the rules"),
    EventKind.SHARE_SENT: gettext_lazy("Sent a share"),
    EventKind.SHARE_RECORDED: gettext_lazy("Recorded a share already made"),
    EventKind.SHARE_DELIVERED: gettext_lazy("A share was delivered"),
    EventKind.SHARE_OPENED: gettext_lazy("Opened a share for the first time"),
    EventKind.SHARE_READ: gettext_lazy("Looked at a share"),
    EventKind.SHARE_OWNED: gettext_lazy("Took on a share"),
    EventKind.SHARE_ACTED_ON: gettext_lazy("Acted on a share"),
    EventKind.SHARE_ANSWERED: gettext_lazy("Answered a share"),
    EventKind.SHARE_RECALLED: gettext_lazy("Recalled a share"),
    EventKind.SHARE_CLIMBED: gettext_lazy("A share that waited too long went to someone else"),
    EventKind.SHARES_LISTED: gettext_lazy("Looked at a list of shares"),
    EventKind.QUESTION_ASKED: gettext_lazy("Asked a question"),
    EventKind.QUESTION_ANSWERED: gettext_lazy("Answered a question"),
    EventKind.QUESTION_CLIMBED: gettext_lazy("A question waited too long, and someone was told"),
    EventKind.TRAIL_READ: gettext_lazy("Looked at this trail"),
    EventKind.CHECKPOINT_TAKEN: gettext_lazy("Took a checkpoint of the log"),
    EventKind.LOG_EXPORTED: gettext_lazy("Took a copy of the whole log"),
}


@dataclass(frozen=True, slots=True)
class TrailPresenter:
    """The page: rows, what it is narrowed to, and where older events are."""

    columns: Sequence[str]
    rows: Sequence[Sequence[str | Cell]]
    narrowed_to: Sequence[str]
    all_url: str
    older_url: str
    newest_url: str
    technical_only: bool


def present_trail(page: TrailPage, query: TrailQuery, *, technical_only: bool) -> TrailPresenter:
    """The trail in words."""
    older = _url(query, before=page.next_before) if page.next_before is not None else ""
    return TrailPresenter(
        columns=[_("When"), _("Who"), _("What"), _("Record"), _("Why")],
        rows=[_row(event, query) for event in page.events],
        narrowed_to=_narrowed(page, query),
        all_url=reverse("audit:trail"),
        older_url=older,
        newest_url=_url(query) if query.before is not None else "",
        technical_only=technical_only,
    )


def _row(event: Event, query: TrailQuery) -> list[str | Cell]:
    role = ROLES.get(event.role, event.role)
    record = Cell(_short(event.record), url=_url(query, record=event.record)) if event.record else ""
    return [
        _when(event),
        # Isolated, so that a name with direction marks cannot turn round the words beside it.
        Cell(f"\u2068{event.person_name}\u2069, {role}", url=_url(query, person=event.person)),
        kind_in_words(event.kind) + _outcome(event.outcome),
        record,
        _(event.purpose) if event.purpose else "",
    ]


def _when(event: Event) -> str:
    entered = _moment(event.entered_at)
    if event.entered_at - event.happened_at <= LATE:
        return entered
    return _("%(entered)s (entered late: happened %(happened)s)") % {
        "entered": entered,
        "happened": _moment(event.happened_at),
    }


def _outcome(outcome: str) -> str:
    if outcome == "done":
        return ""
    return f" ({_('refused')})" if outcome == "refused" else f" ({outcome})"


def kind_in_words(kind: str) -> str:
    """An event's kind for a reader; one without words of its own is shown as its name."""
    return str(KINDS.get(kind) or kind.replace(".", ": ").replace("-", " ").capitalize())


def _narrowed(page: TrailPage, query: TrailQuery) -> list[str]:
    said = []
    if query.person:
        name = page.events[0].person_name if page.events else _("one person")
        said.append(_("Only what %(name)s did") % {"name": name})
    if query.record:
        said.append(_("Only record %(record)s") % {"record": _short(query.record)})
    if query.day:
        said.append(_("Only %(day)s") % {"day": date_format(query.day, "j F Y")})
    return said


def _url(query: TrailQuery, **changed: object) -> str:
    asked: dict[str, object] = {"record": query.record, "person": query.person, **changed}
    if query.day:
        asked |= {"day-day": query.day.day, "day-month": query.day.month, "day-year": query.day.year}
    given = {name: value for name, value in asked.items() if value is not None}
    return reverse("audit:trail") + (f"?{urlencode(given)}" if given else "")


def _moment(at: datetime) -> str:
    return date_format(localtime(at), "j F Y, H:i")


def _short(record: object) -> str:
    return str(record)[:8] if record else ""
