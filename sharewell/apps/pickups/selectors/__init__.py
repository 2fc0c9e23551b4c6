"""Questions about pick-ups: what was left, where it stands, whose visit this is. Nothing here opens a share."""

import hashlib
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db.models import QuerySet
from django.utils.crypto import constant_time_compare, salted_hmac

from sharewell.apps.pickups.models import PickUp
from sharewell.apps.requests.selectors import Ask
from sharewell.apps.shares.selectors import Share
from sharewell.domain.pickups import Life, Lives, Standing, standing, words_from
from sharewell.kit.notify.codes import CodeText, code_texts_of
from sharewell.kit.notify.links import code_for_link, named_by, signed_name

__all__ = [
    "PickUp",
    "ask_of",
    "code_of",
    "code_to_read_out",
    "lives",
    "named_thing",
    "outside_of",
    "pick_ups_for",
    "pick_ups_of",
    "share_of",
    "standing_of",
    "texts_of",
    "thing_of",
    "token_of",
    "visit_by",
    "visit_digest",
    "words_to_say",
]


def pick_ups_of(thing: Share | Ask) -> tuple[PickUp, ...]:
    """The chances to collect a share or an ask, the newest first."""
    return tuple(pick_ups_for(thing))


def pick_ups_for(thing: Share | Ask) -> QuerySet[PickUp]:
    """As pick_ups_of, to be narrowed or held."""
    return PickUp.objects.filter(**named_thing(thing))


def named_thing(thing: Share | Ask) -> dict[str, UUID]:
    """The field of a pick-up that names a share or an ask, with its id."""
    return {"share_id": thing.pk} if isinstance(thing, Share) else {"ask_id": thing.pk}


def thing_of(row: PickUp) -> Share | Ask:
    """What a pick-up is of, as it stands."""
    if row.share_id is not None:
        return Share.objects.get(pk=row.share_id)
    return ask_of(row)


def outside_of(thing: Share | Ask) -> UUID:
    """The organisation without accounts that it is for."""
    return thing.recipient_id if isinstance(thing, Share) else thing.asked_id


def share_of(row: PickUp) -> Share:
    """The share of a pick-up that is of one. Raises ValueError."""
    if row.share is None:
        raise ValueError("this pick-up is of an ask")
    return row.share


def ask_of(row: PickUp) -> Ask:
    """The ask of a pick-up that is of one. Raises ValueError."""
    if row.ask is None:
        raise ValueError("this pick-up is of a share")
    return row.ask


def lives() -> Lives:
    """How long things last in this installation."""
    return Lives(
        danger=timedelta(hours=settings.SHAREWELL_PICKUP_DANGER_HOURS),
        harm=timedelta(hours=settings.SHAREWELL_PICKUP_HARM_HOURS),
        rest=timedelta(hours=settings.SHAREWELL_PICKUP_HOURS),
        visit=timedelta(minutes=settings.SHAREWELL_PICKUP_VISIT_MINUTES),
        code=timedelta(minutes=settings.SHAREWELL_PICKUP_CODE_MINUTES),
    )


def standing_of(row: PickUp, *, at: datetime) -> Standing:
    """Where a pick-up stands at a moment."""
    life = Life(
        expires_at=row.expires_at,
        wrong_tries=row.wrong_tries,
        opened_at=row.opened_at,
        ended=row.ended_at is not None,
        seen_at=row.seen_at,
    )
    return standing(life, visit=lives().visit, at=at)


def token_of(row: PickUp) -> str:
    """What stands in the link. It is made each time and stored nowhere."""
    return signed_name(row.pk)


def code_of(row: PickUp) -> str:
    """The code that opens it. It is made each time and stored nowhere."""
    return code_for_link(row.pk)


def code_to_read_out(row: PickUp, *, person: UUID, at: datetime) -> str:
    """The code, for whoever made it, while they may still be ringing; empty for anybody else and later."""
    fresh = row.made_at <= at < row.made_at + lives().code
    waits = standing_of(row, at=at) is Standing.WAITING
    return code_of(row) if fresh and waits and row.made_by_id == person else ""


def texts_of(row: PickUp) -> list[CodeText]:
    """The texts with its code, the newest first."""
    return code_texts_of(f"/pick-up/{row.pk}/")


def visit_by(token: str, *, secret: str, at: datetime) -> PickUp | None:
    """The open pick-up whose visit this browser has; None for any other browser, and when its time is over."""
    named = named_by(token) if secret else None
    row = PickUp.objects.select_related("share", "ask__request").filter(pk=named).first() if named else None
    if row is None or standing_of(row, at=at) is not Standing.OPEN:
        return None
    return row if constant_time_compare(row.visit_digest, visit_digest(secret)) else None


def visit_digest(secret: str) -> str:
    """How the browser of a visit is remembered (SHA-256 of 256 random bits, in hexadecimal)."""
    return hashlib.sha256(secret.encode("utf-8")).hexdigest()


def words_to_say(share: UUID) -> tuple[str, str]:
    """What whoever rings about a letter says, and what they must hear. Made each time and stored nowhere."""
    return words_from(salted_hmac("sharewell.apps.pickups.words", share.hex, algorithm="sha256").digest())
