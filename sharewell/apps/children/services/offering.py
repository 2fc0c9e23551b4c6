"""Offering those who could be meant, likeliest first, to be chosen from: the one search behind every journey's box."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.children.selectors import grade_words, identity_words, reason_words
from sharewell.apps.children.services.finding import FoundEntry, find_entries
from sharewell.apps.children.services.paper import covered_for_paper
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity, particulars_of
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.govuk.choosing import Choice


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An entry that may be meant. `who` is a line without what is protected, `why` how likely it is and what agrees.

    `likely` says whether it is, taken by itself: a twin makes neither of two less so.
    """

    entry: UUID
    identity: Identity
    who: str
    why: str
    likely: bool

    @property
    def choice(self) -> Choice:
        """The same for a form."""
        return Choice(str(self.entry), self.who, self.why)


def offer_entries(
    *, actor: Actor, at: datetime, purpose: str, typed: str = "", identity: Identity | None = None
) -> tuple[Offer, ...]:
    """The organisation's own entries that may be meant by what was typed, or that are like an identity.

    One event names them. Raises Refused.
    """
    known = particulars_of(identity) if identity else None
    found = find_entries(actor=actor, typed=typed, particulars=known, at=at, purpose=purpose).found
    lines = _lines(actor, found, local_day(at))
    return tuple(
        Offer(
            entry=one.entry.pk,
            identity=one.identity,
            who=lines[str(one.entry.pk)],
            why=_why(one),
            likely=one.likely,
        )
        for one in found
    )


def offered_choices(*, actor: Actor, typed: str, at: datetime, purpose: str) -> tuple[Choice, ...]:
    """The same as choices for a form or a page. Raises Refused."""
    return tuple(one.choice for one in offer_entries(actor=actor, typed=typed, at=at, purpose=purpose))


def _lines(actor: Actor, found: Sequence[FoundEntry], today: date) -> dict[str, str]:
    """Who each is, with the day since when there is a record: two entries of one name can be told apart."""
    if not found:
        return {}
    said = {
        str(one.entry.pk): _("%(who)s. Your record since %(day)s")
        % {
            "who": identity_words(one.identity, today=today),
            "day": date_format(local_day(one.entry.created_at), "j F Y"),
        }
        for one in found
    }
    return covered_for_paper(actor=actor, entries=[one.entry.pk for one in found], data=said)


def _why(one: FoundEntry) -> str:
    """How likely, and each reason for and against, as sentences."""
    said = [grade_words(one.grade), *(reason_words(reason) for reason in one.reasons)]
    return " ".join(f"{words}." for words in said)
