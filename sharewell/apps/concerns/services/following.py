"""A file that follows a share: advice on it as on any other item, a decision that holds it, a further share."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop

from sharewell.apps.concerns.selectors import Counsel, own_place, places_named
from sharewell.apps.concerns.selectors.adding import counsel_on_addition, needs_a_reason
from sharewell.apps.concerns.selectors.counsel import advice_seen
from sharewell.apps.decisions.selectors import Concern, newest_decision
from sharewell.apps.decisions.services import OpenedDecision, open_concern, record_decision
from sharewell.apps.shares.selectors import Share, shares_under
from sharewell.apps.shares.services import NotSendable, send_decided
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus, Urgency
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import AskedFor, Deciding, Item, Outcome, Parcel, Telling, limits_proposed

PURPOSE = gettext_noop("sending a file afterwards")
LONGEST_LINE = 200
"""Characters of the line by which a share is found again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Addition:
    """One file on its way: what it shows, what sort of information it is, to whom, and the advice that was seen."""

    file: UUID
    shows: str
    kind: ItemKind
    counsel: tuple[Counsel, ...]
    to: tuple[UUID, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Advised:
    """What the rules say of a file, and whether whoever sends it must say why."""

    counsel: tuple[Counsel, ...]
    asks_why: bool


def advise_on_file(
    *, actor: Actor, at: datetime, concern: Concern, kind: ItemKind, to: Sequence[UUID]
) -> Advised:
    """The advice on adding this to what went, for each recipient. In an emergency it holds nothing up.

    Raises:
        Refused: the concern is not the actor's to see.
        NotSendable: there is no decision to share.
    """
    counsel = _counsel(actor, concern, _last(actor, concern, at), kind, to, at)
    in_danger = concern.urgency == Urgency.IMMEDIATE_DANGER
    return Advised(counsel=counsel, asks_why=needs_a_reason(counsel) and not in_danger)


@transaction.atomic
def send_file(*, actor: Actor, at: datetime, concern: Concern, addition: Addition) -> tuple[Share, ...]:
    """Send a file after what went before: a decision that holds its advice, and a further share to each recipient.

    Raises:
        Refused: the concern is not the actor's to decide about, or the file is not theirs.
        NotSendable: nothing went to one of them before, or it cannot receive anything now.
        decisions.errors.NotComplete: it departs from the advice, and nothing says why.
    """
    told = {share.recipient_id: share.reference for share in shares_under(actor, concern.pk)}
    if not set(addition.to) <= set(told):
        raise NotSendable("not_decided", _("There is no decision to share this."))
    deciding = _deciding(_last(actor, concern, at), concern, addition)
    decision = record_decision(actor=actor, at=at, concern=concern, deciding=deciding)
    advised = {one.recipient.id: one for one in addition.counsel}
    parcels = [_parcel(one, told[one], addition, advised.get(one)) for one in addition.to]
    return send_decided(actor=actor, at=at, concern=concern, decision=decision, parcels=parcels)


def _last(actor: Actor, concern: Concern, at: datetime) -> OpenedDecision:
    newest = newest_decision(concern)
    if newest is None or newest.outcome == Outcome.DO_NOT_SHARE:
        raise NotSendable("not_decided", _("There is no decision to share this."))
    return open_concern(actor=actor, concern=concern, at=at, purpose=PURPOSE).decisions[-1]


def _counsel(
    actor: Actor, concern: Concern, before: OpenedDecision, kind: ItemKind, to: Sequence[UUID], at: datetime
) -> tuple[Counsel, ...]:
    sharer = own_place(actor)
    if sharer is None:
        return ()
    recipients = places_named(map(str, to))
    on = local_day(at)
    seen = (before.situation, before.advice)
    return counsel_on_addition(
        seen, kind, sharer=sharer, recipients=recipients, urgency=concern.urgency, on=on
    )


def _deciding(before: OpenedDecision, concern: Concern, addition: Addition) -> Deciding:
    """The decision as it stood, with the advice on what is added and why it goes."""
    counsel = addition.counsel
    departs, why = needs_a_reason(counsel), addition.reason
    if departs and concern.urgency == Urgency.IMMEDIATE_DANGER:
        why = why or _("Sent as an emergency, before every fact was known.")
    added = _("A photograph or file was sent afterwards.")
    reasons = (before.reasons, added, why) if why or not departs else ()
    return Deciding(
        outcome=Outcome.SHARE,
        reasons="\n".join(part for part in reasons if part),
        harm_if_shared=before.harm_if_shared,
        harm_if_not_shared=before.harm_if_not_shared,
        telling=Telling(before.telling),
        telling_reason=before.telling_reason,
        departs_from_advice=departs,
        situation=counsel[0].advice.situation.to_mapping() if counsel else None,
        advice=advice_seen(counsel),
        who_else_should_see=before.who_else_should_see,
    )


def _parcel(recipient: UUID, reference: str, addition: Addition, counsel: Counsel | None) -> Parcel:
    family = _("As was said with %(reference)s, which this follows.") % {"reference": reference}
    asked = AskedFor(summary=addition.shows[:LONGEST_LINE], family=family)
    limits = limits_proposed(kind=addition.kind, about=ItemAbout.CHILD, text=addition.shows)
    item = Item(
        kind=addition.kind,
        about=ItemAbout.CHILD,
        status=ItemStatus.FACT,
        text=addition.shows,
        needed_because=_("So that they can see it for themselves"),
        onward=limits.onward,
        guarded=limits.guarded,
        attachment=addition.file,
    )
    if counsel is None:
        return Parcel(recipient=recipient, asked=asked, items=(item,))
    advised = replace(item, advice=counsel.advice.items[0].advice)
    linked = counsel.advice.situation.recipient_linked_to_person_of_concern
    return Parcel(recipient=recipient, asked=asked, items=(advised,), linked=linked)
