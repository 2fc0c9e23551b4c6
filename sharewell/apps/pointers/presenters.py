"""Pointers and looks in words. Never a child's name."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import DirectoryEntry, hours_words
from sharewell.apps.organisations.selectors import purpose_words as contact_words
from sharewell.apps.pointers.selectors import Agreed, Answer, Look
from sharewell.domain.contacts import Contact
from sharewell.domain.contacts import Purpose as Reached
from sharewell.domain.pointers import Showing, Told, pointer_rules
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import Cell

PURPOSES: Mapping[str, str | Promise] = {
    "danger_now": gettext_lazy("The child may be in danger now"),
    "harm": gettext_lazy("I think the child is being hurt or may be hurt"),
    "whom_to_tell": gettext_lazy("I have a worry and want to know whom to tell"),
    "assessment": gettext_lazy("I am assessing what the child needs"),
    "moved": gettext_lazy("The child has moved or is missing"),
}
TOLD_WORDS: Mapping[str, str | Promise] = {
    Told.NOTHING: gettext_lazy("Nothing"),
    Told.KEPT_BACK: gettext_lazy("Nothing: this child is kept safe"),
    Told.LOCKED: gettext_lazy("That somebody knows the child"),
    Told.PARTLY: gettext_lazy("That you know the child"),
    Told.SHOWN: gettext_lazy("Whom to ring"),
}
SHOWING_WORDS: Mapping[Showing, str | Promise] = {
    Showing.NOT_AT_ALL: gettext_lazy("Others learn nothing."),
    Showing.LOCKED: gettext_lazy("Others learn that somebody knows the child, but not who."),
    Showing.PARTLY: gettext_lazy("Others learn that you know the child."),
    Showing.SHOWN: gettext_lazy("Others learn that you know the child, whom to ring, and since when."),
}
TO_ONE_WORDS: Mapping[str, str | Promise] = {
    Showing.NOT_AT_ALL: gettext_lazy("They learn nothing."),
    Showing.LOCKED: gettext_lazy("They learn that somebody knows the child, but not who."),
    Showing.PARTLY: gettext_lazy("They learn that you know the child."),
    Showing.SHOWN: gettext_lazy("They learn that you know the child, whom to ring, and since when."),
}
FIRST = (Reached.SAFEGUARDING_LEAD, Reached.DUTY, Reached.DEPUTY, Reached.OUT_OF_HOURS)
"""Whom to ring about a child, best first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RingPresenter:
    """Whom to ring, and when it is answered. `stale`: nobody has confirmed the number of late."""

    role: str
    name: str
    phone: str
    phone_url: str
    hours: str
    stale: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PointerPresenter:
    """What one organisation told. A locked one has no name, and a page to ask it to ring."""

    title: str
    worker: str
    since: str
    contact: RingPresenter | None
    directory_url: str
    ring_url: str
    ring_asked: str


def purpose_words(code: str) -> str:
    """Why somebody looked; the words of the rules where a partnership added its own."""
    known = PURPOSES.get(code)
    found = pointer_rules().purpose(code)
    return str(known) if known else found.says if found else code


def purpose_choices() -> list[tuple[str, str]]:
    """Every purpose of the rules."""
    return [(one.id, purpose_words(one.id)) for one in pointer_rules().purposes]


def present_answers(
    answers: Iterable[Answer],
    *,
    places: Mapping[UUID, DirectoryEntry],
    contacts: Mapping[UUID, Sequence[Contact]],
    at: datetime,
) -> list[PointerPresenter]:
    """What a look was told, those who said most first. Who said nothing is not there."""
    said = [one for one in answers if Told(one.told).says_something]
    shown = [one for one in said if one.told == Told.LOCKED or one.organisation_id in places]
    ranked = sorted(shown, key=lambda one: -tuple(Told).index(Told(one.told)))
    return [_pointer(one, places, contacts, at) for one in ranked]


def _pointer(
    one: Answer,
    places: Mapping[UUID, DirectoryEntry],
    contacts: Mapping[UUID, Sequence[Contact]],
    at: datetime,
) -> PointerPresenter:
    locked, whole = one.told == Told.LOCKED, one.told == Told.SHOWN
    reached = _whom_to_ring(contacts.get(one.organisation_id, ())) if whole else None
    return PointerPresenter(
        title=_("Somebody knows this child") if locked else places[one.organisation_id].name,
        worker=one.worker_name if whole else "",
        since=date_format(localtime(one.since), "F Y") if whole and one.since else "",
        contact=_ring(reached) if reached else None,
        directory_url="" if locked else reverse("organisations:organisation", args=[one.organisation_id]),
        ring_url=reverse("pointers:ring", args=[one.look_id, one.pk]) if locked else "",
        ring_asked=moment_words(one.ring_asked_at, at=at) if one.ring_asked_at else "",
    )


def _ring(one: Contact) -> RingPresenter:
    return RingPresenter(
        role=contact_words(one.purpose),
        name=one.name,
        phone=one.phone,
        phone_url="tel:" + one.phone.replace(" ", ""),
        hours=hours_words(one),
        stale=one.stale,
    )


def _whom_to_ring(contacts: Sequence[Contact]) -> Contact | None:
    usable = [one for one in contacts if one.phone and not one.ended]
    ranked = sorted((one for one in usable if one.purpose in FIRST), key=lambda one: FIRST.index(one.purpose))
    return ranked[0] if ranked else None


def look_rows(looks: Iterable[Look], *, at: datetime) -> list[list[Cell]]:
    """One's own looks from an entry: when, who, why."""
    return [
        [
            Cell(moment_words(one.at, at=at), url=reverse("pointers:result", args=[one.pk])),
            Cell(one.person_name),
            Cell(purpose_words(one.purpose)),
        ]
        for one in looks
    ]


def looked_columns(*, with_entry: bool) -> list[str]:
    """The headings of `looked_rows`."""
    first = _("When, and the child’s page") if with_entry else _("When")
    return [first, _("Who, why, and what they learnt")]


def looked_rows(answers: Iterable[Answer], *, at: datetime, opens: bool) -> list[list[Cell]]:
    """Who looked for children whom one knows. `opens`: lead to the child's page."""
    return [_looked(one, at, opens) for one in answers]


def _looked(one: Answer, at: datetime, opens: bool) -> list[Cell]:
    told = str(TOLD_WORDS[one.told])
    if one.ring_asked_at:
        told = _("%(told)s. They ask you to ring.") % {"told": told}
    who = f"{one.look.person_name}, {one.look.organisation_name}"
    said = {"who": who, "why": purpose_words(one.look.purpose), "told": told}
    words = _("%(who)s: %(why)s. What they learnt: %(told)s") % said
    url = reverse("pointers:ours", args=[one.entry]) if opens else ""
    return [Cell(moment_words(one.at, at=at), url=url), Cell(words)]


def length_choices() -> list[tuple[int, str]]:
    """How long an agreement can hold, by the rules."""
    said = {91: _("Three months"), 182: _("Half a year"), 365: _("One year")}
    return [
        (days, said.get(days, _("%(days)d days") % {"days": days})) for days in pointer_rules().agreement_days
    ]


def agreed_rows(agreed: Iterable[Agreed], *, on: date) -> list[tuple[str, str, str, str]]:
    """What was agreed with others: with whom, what, by which agreement and how long, and where to end it."""
    return [
        (
            one.partner.name,
            str(TO_ONE_WORDS[one.showing]),
            _length(one, on),
            reverse("pointers:end_agreement", args=[one.pk]),
        )
        for one in agreed
    ]


def _length(one: Agreed, on: date) -> str:
    day = date_format(one.until, "j F Y")
    words = _("%(named)s, until %(day)s") if one.until >= on else _("%(named)s, ended on %(day)s")
    return words % {"named": one.named, "day": day}
