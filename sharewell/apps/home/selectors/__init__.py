"""What waits for somebody, gathered from the apps that know. Nothing here opens sealed text."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.utils.timezone import localtime

from sharewell.apps.children.selectors import KeptSafeWaiting, how_many_cards_wait, kept_safe_waiting
from sharewell.apps.concerns.selectors import drafts_to_resume
from sharewell.apps.concerns.selectors.drafts import DraftToResume
from sharewell.apps.decisions.selectors import LeadQuestion, Waiting, my_questions, waiting_for_me
from sharewell.apps.disagreements.selectors import (
    Disagreement,
    disagreements_at_the_top,
    waiting_disagreements,
)
from sharewell.apps.discussions.selectors import (
    Discussion,
    Seat,
    discussions_at_the_top,
    discussions_waiting,
    seats_at_the_top,
)
from sharewell.apps.guidance.selectors import Checked, doubtful
from sharewell.apps.requests.selectors import Ask, ask_inbox, asks_at_the_top, asks_waiting_for_asker
from sharewell.apps.shares.selectors import (
    ErrandWaiting,
    Figures,
    InboxCounts,
    QuestionWaiting,
    Share,
    StoppedSending,
    errands_waiting,
    inbox,
    inbox_counts,
    organisation_figures,
    questions_waiting,
    sent_by,
    shares_at_the_top,
    stopped_at_the_top,
    stopped_waiting,
)
from sharewell.apps.transfers.selectors import Transfer, files_at_the_top, transfers_waiting
from sharewell.domain.access import Actor, Role
from sharewell.domain.sharing.sides import RECEIVERS

MOST = 5
DRAFTS = 10
NEWS = timedelta(days=7)
"""How long an answer from a lead stays on the first page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """What a person whose work is with children's records has before them. `counts` is for those who receive."""

    received: tuple[Share, ...]
    more_received: bool
    counts: InboxCounts | None
    waiting: tuple[Waiting, ...]
    questions: tuple[QuestionWaiting, ...]
    errands: tuple[ErrandWaiting, ...]
    disagreements: tuple[Disagreement, ...]
    lead_answers: tuple[LeadQuestion, ...]
    drafts: tuple[DraftToResume, ...]
    sent: tuple[Share, ...]
    asked: tuple[Ask, ...]
    asks_back: tuple[Ask, ...]
    stopped: tuple[StoppedSending, ...]
    kept_safe: tuple[KeptSafeWaiting, ...]
    cards: int
    discussions: tuple[Discussion, ...]
    transfers: tuple[Transfer, ...]
    person: UUID
    organisation: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class Sides:
    """How an organisation's shares of the last four weeks stand: what it sent and what came to it."""

    sent: Figures
    received: Figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Waited:
    """What has waited so long that the actor was told of it as the chief of an organisation."""

    asks: tuple[Ask, ...]
    shares: tuple[Share, ...]
    files: tuple[Transfer, ...]
    seats: tuple[Seat, ...]
    discussions: tuple[Discussion, ...]
    disagreements: tuple[Disagreement, ...]
    stopped: tuple[StoppedSending, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DoubtsAboutRules:
    """How many rules of the day rest on something that nobody has seen, and how many are past their review."""

    unverified: int
    stale: int


def desk_of(actor: Actor, *, at: datetime) -> Desk:
    """Everything that the first page of a practitioner, a lead or a duty worker shows."""
    page, asked = inbox(actor, limit=MOST), ask_inbox(actor, limit=MOST)
    receives = actor.role in RECEIVERS
    return Desk(
        received=page.rows,
        more_received=bool(page.next_after),
        counts=inbox_counts(actor, at=at) if receives else None,
        waiting=waiting_for_me(actor, at=at),
        questions=questions_waiting(actor, at=at),
        errands=errands_waiting(actor),
        disagreements=waiting_disagreements(actor),
        lead_answers=_answered(actor, at),
        drafts=drafts_to_resume(actor, at=at)[:DRAFTS],
        sent=sent_by(actor, limit=MOST).rows,
        asked=asked.rows,
        asks_back=asks_waiting_for_asker(actor),
        stopped=stopped_waiting(actor),
        kept_safe=kept_safe_waiting(actor),
        cards=how_many_cards_wait(actor),
        discussions=discussions_waiting(actor, limit=MOST),
        transfers=transfers_waiting(actor, limit=MOST),
        person=actor.person,
        organisation=actor.organisation,
    )


def sides_of(actor: Actor, *, at: datetime) -> Sides:
    """The figures that a leader sees."""
    sent, received = organisation_figures(actor, at=at)
    return Sides(sent=sent, received=received)


def waited_for(actor: Actor) -> Waited:
    """What a leader was told of because nobody else had acted."""
    return Waited(
        asks=asks_at_the_top(actor),
        shares=shares_at_the_top(actor),
        files=files_at_the_top(actor),
        seats=seats_at_the_top(actor),
        discussions=discussions_at_the_top(actor),
        disagreements=disagreements_at_the_top(actor),
        stopped=stopped_at_the_top(actor),
    )


def doubts_about_rules(*, at: datetime) -> DoubtsAboutRules:
    """How many rules somebody should look at again."""
    found = doubtful(localtime(at).date())
    return DoubtsAboutRules(unverified=found[Checked.UNVERIFIED], stale=found[Checked.STALE])


def _answered(actor: Actor, at: datetime) -> tuple[LeadQuestion, ...]:
    rows = () if actor.role is Role.SAFEGUARDING_LEAD else my_questions(actor)[:MOST]
    return tuple(row for row in rows if row.answered_at and at - row.answered_at < NEWS)
