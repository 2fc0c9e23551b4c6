"""Opening what another organisation asked, and what is written down here already. Each look is audited."""

from collections.abc import Iterator
from datetime import datetime
from uuid import UUID

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, gettext_noop

from sharewell.apps.concerns.selectors.answering import AskedBrief, AskedFact, HeldItem
from sharewell.apps.concerns.selectors.asked import asked_of_us, found_by
from sharewell.apps.concerns.selectors.items import KIND_OF_SECTOR, STATUS_OF_HOW
from sharewell.apps.decisions.selectors import concerns_about
from sharewell.apps.decisions.services import open_concern
from sharewell.apps.requests.selectors import asked_about
from sharewell.apps.requests.services import OpenedAsk, open_ask
from sharewell.apps.shares.services import OpenedAnswer, open_answers
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus, Sector
from sharewell.domain.sharing import OnwardLimit

PURPOSE = gettext_noop("answering another organisation")
MOST_CONCERNS = 3
MOST_HELD = 12
LIMITS = {
    OnwardLimit.ASK_FIRST: gettext_lazy("Whoever told you wants to be asked before you pass this on."),
    OnwardLimit.DO_NOT: gettext_lazy("Whoever told you asked you not to pass this on."),
}


def open_brief(*, actor: Actor, reference: str, at: datetime) -> tuple[OpenedAsk, AskedBrief]:
    """What was asked, in full and in brief; the look is in the log.

    Raises:
        Refused: it is not this organisation's to answer.
        NotPossibleNow: it was withdrawn before anybody opened it.
    """
    opened = open_ask(actor=actor, ask=asked_of_us(actor, reference), at=at, purpose=PURPOSE)
    return opened, _brief(opened)


def _brief(opened: OpenedAsk) -> AskedBrief:
    ask, words = opened.ask, opened.words
    return AskedBrief(
        ask=ask.pk,
        reference=ask.reference,
        asker=ask.asker_id,
        asker_name=ask.asker_name,
        urgency=ask.urgency,
        objective=words.wanted.objective,
        name=words.subject.name,
        why=words.why,
        facts=tuple(
            AskedFact(place=place, code=fact.code, words=fact.words)
            for place, fact in enumerate(words.wanted.facts)
        ),
        found_by=found_by(words.subject),
    )


def held_about(*, actor: Actor, entry: UUID, at: datetime, sector: str) -> tuple[HeldItem, ...]:
    """What the actor may see of what is written down here about the child: our own worries, and what we were told."""
    own = [*_own(actor, entry, at, sector)]
    received = [*_received(actor, entry, at)]
    return tuple([*own, *received][:MOST_HELD])


def _own(actor: Actor, entry: UUID, at: datetime, sector: str) -> Iterator[HeldItem]:
    kind = KIND_OF_SECTOR.get(Sector(sector), ItemKind.FAMILY_CIRCUMSTANCES) if sector else ItemKind.UNKNOWN
    for concern in concerns_about(actor, entry)[:MOST_CONCERNS]:
        opened = open_concern(actor=actor, concern=concern, at=at, purpose=PURPOSE)
        for place, seen in enumerate(opened.observations):
            yield HeldItem(
                name=f"held-{concern.pk.hex[:12]}-{place}",
                text=seen.text,
                when=seen.when,
                kind=kind,
                about=ItemAbout.CHILD,
                status=STATUS_OF_HOW.get(seen.how, ItemStatus.OPINION),
            )


def _received(actor: Actor, entry: UUID, at: datetime) -> Iterator[HeldItem]:
    """Items that others answered us with about the same child, with their limits."""
    shares = [ask.share for ask in asked_about(actor, entry) if ask.share]
    for answer in open_answers(actor=actor, shares=shares, at=at, purpose=PURPOSE):
        for item in answer.items:
            yield HeldItem(
                name=f"held-item-{item.id}",
                text=item.text,
                kind=item.kind,
                about=item.about,
                status=item.status,
                came_from=item.id,
                note=_note(answer, item.onward),
            )


def _note(answer: OpenedAnswer, onward: OnwardLimit) -> str:
    told = _("%(who)s told you this.") % {"who": answer.share.sender_name}
    return f"{told} {LIMITS[onward]}" if onward in LIMITS else told
