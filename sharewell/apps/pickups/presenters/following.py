"""What the sender sees of what they left to be collected."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.pickups.selectors import PickUp, standing_of
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.pickups import MOST_TRIES, PickUpEnd, Standing, spaced
from sharewell.domain.reaching import Stand
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.notify.codes import CodeText

STANDS: dict[Standing, str | Promise] = {
    Standing.WAITING: gettext_lazy("Waits to be collected"),
    Standing.OPEN: gettext_lazy("Being read now"),
    Standing.COLLECTED: gettext_lazy("Collected"),
    Standing.STOPPED: gettext_lazy("Stopped after 5 wrong codes"),
    Standing.EXPIRED: gettext_lazy("Nobody collected it in time"),
    Standing.ENDED: gettext_lazy("Ended"),
}
COLOURS = {
    Standing.WAITING: "yellow",
    Standing.OPEN: "blue",
    Standing.COLLECTED: "green",
    Standing.STOPPED: "red",
    Standing.EXPIRED: "red",
    Standing.ENDED: "grey",
}
TEXTS: dict[Stand | None, tuple[str | Promise, str]] = {
    None: (gettext_lazy("On its way"), "yellow"),
    Stand.TAKEN: (gettext_lazy("Sent"), "blue"),
    Stand.DELIVERED: (gettext_lazy("Arrived"), "green"),
    Stand.FAILED: (gettext_lazy("Could not be sent"), "red"),
}
ENDS: dict[str, str | Promise] = {
    PickUpEnd.BY_SENDER: gettext_lazy("Your side ended it."),
    PickUpEnd.LEFT: gettext_lazy("They finished reading and closed it."),
    PickUpEnd.WRONG_PERSON: gettext_lazy("Somebody said that it was not meant for them. Check the address."),
    PickUpEnd.REPLACED: gettext_lazy("A new link took its place."),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPickUp:
    """One link: where it stands and what became of it."""

    stands: str
    colour: str
    facts: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownText:
    """A text with the code, and what became of it."""

    words: str
    stands: str
    colour: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowingPresenter:
    """All that was left of one share, or every link to one ask."""

    reference: str
    is_asked: bool
    back_url: str
    make_url: str
    end_url: str
    person: str
    organisation: str
    phone: str
    phone_url: str
    email: str
    code: str
    spelt: str
    code_minutes: int
    texts: Sequence[ShownText]
    can_text: bool
    own_name: str
    own_organisation: str
    pick_ups: Sequence[ShownPickUp]
    can_end: bool
    reach_again: bool
    not_now: str


def present_following(
    thing: Share | Ask,
    rows: Sequence[PickUp],
    *,
    recipient: DirectoryEntry,
    code: str,
    code_minutes: int,
    texts: Sequence[CodeText],
    can_text: bool,
    told_at: datetime | None,
    not_now: str,
    at: datetime,
) -> FollowingPresenter:
    """The page of whoever sent or asked; `code` is empty where it is not shown, `not_now` why no link can be made.

    `told_at`: since when something waits that they must be told of.
    """
    is_asked = isinstance(thing, Ask)
    return FollowingPresenter(
        reference=thing.reference,
        is_asked=is_asked,
        back_url=reverse("requests:ask" if is_asked else "shares:share", args=[thing.reference]),
        make_url=reverse("pickups:make_asked" if is_asked else "pickups:make", args=[thing.reference]),
        end_url=reverse("pickups:end_asked" if is_asked else "pickups:end", args=[thing.reference]),
        person=recipient.person_name or recipient.name,
        organisation=recipient.name,
        phone=recipient.phone,
        phone_url="tel:" + "".join(one for one in recipient.phone if one.isdigit() or one == "+"),
        email=recipient.notice_email,
        code=spaced(code) if code else "",
        spelt=" – ".join(code),
        code_minutes=code_minutes,
        texts=tuple(_shown_text(one, at) for one in texts),
        can_text=can_text and bool(code),
        own_name=thing.asked_by_name if isinstance(thing, Ask) else thing.sent_by_name,
        own_organisation=thing.asker_name if isinstance(thing, Ask) else thing.sender_name,
        pick_ups=tuple(_shown(row, at) for row in rows),
        can_end=any(standing_of(row, at=at) in {Standing.WAITING, Standing.OPEN} for row in rows),
        reach_again=told_at is not None and not any(_shows(row, told_at, at) for row in rows),
        not_now=not_now,
    )


def _shown_text(one: CodeText, at: datetime) -> ShownText:
    stands, colour = TEXTS.get(one.stand, TEXTS[None])
    said = {"ends": one.ends, "when": moment_words(one.at, at=at)}
    words = _("Code by text to the number that ends in %(ends)s, %(when)s.") % said
    return ShownText(words=words, stands=str(stands), colour=colour)


def _shows(row: PickUp, told_at: datetime, at: datetime) -> bool:
    """Whether what waits since then is seen by this link: it can be opened still, or was made after."""
    return row.made_at >= told_at or standing_of(row, at=at) in {Standing.WAITING, Standing.OPEN}


def _shown(row: PickUp, at: datetime) -> ShownPickUp:
    stands = standing_of(row, at=at)
    said = {"who": row.made_by_name, "when": moment_words(row.made_at, at=at)}
    facts = [_("Made by %(who)s, %(when)s.") % said]
    if stands is Standing.WAITING:
        facts.append(_("Can be collected until %(when)s.") % {"when": moment_words(row.expires_at, at=at)})
    if row.wrong_tries:
        facts.append(_("%(count)s of %(most)s wrong codes.") % {"count": row.wrong_tries, "most": MOST_TRIES})
    if row.opened_at:
        facts.append(_("Opened %(when)s.") % {"when": moment_words(row.opened_at, at=at)})
    if row.ended_because:
        facts.append(str(ENDS.get(row.ended_because, row.ended_because)))
    read = row.opened_at is not None and row.ended_because == PickUpEnd.LEFT
    shown = Standing.COLLECTED if read else stands
    return ShownPickUp(stands=str(STANDS[shown]), colour=COLOURS[shown], facts=facts)
