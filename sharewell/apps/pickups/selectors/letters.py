"""Questions about letters that were left for a person. Nothing here opens one."""

from datetime import datetime
from uuid import UUID

from django.utils.crypto import constant_time_compare

from sharewell.apps.pickups.models import LeftLetter
from sharewell.apps.pickups.selectors import lives, visit_digest
from sharewell.domain.pickups import Life, Standing, standing
from sharewell.kit.notify.links import code_for_link, named_by, signed_name

__all__ = [
    "LeftLetter",
    "code_to_tell",
    "letter_code",
    "letter_standing",
    "letter_token",
    "letter_visit",
    "letters_of",
]


def letters_of(organisation: UUID, record: UUID) -> tuple[LeftLetter, ...]:
    """The letters that an organisation left for a record, newest first."""
    rows = LeftLetter.objects.filter(organisation_id=organisation, record=record)
    return tuple(rows.defer("document").order_by("-made_at", "-pk"))


def letter_standing(row: LeftLetter, *, at: datetime) -> Standing:
    """Where a letter stands at a moment."""
    life = Life(
        expires_at=row.expires_at,
        wrong_tries=row.wrong_tries,
        opened_at=row.opened_at,
        ended=row.ended_at is not None,
        seen_at=row.seen_at,
    )
    return standing(life, visit=lives().visit, at=at)


def letter_token(row: LeftLetter) -> str:
    """What stands in the link. It is made each time and stored nowhere."""
    return signed_name(row.pk)


def letter_code(row: LeftLetter) -> str:
    """The code that opens it. It is made each time and stored nowhere."""
    return code_for_link(row.pk)


def code_to_tell(row: LeftLetter, *, person: UUID, at: datetime) -> str:
    """The code, for whoever left it, while they may still be ringing; empty for anybody else and later."""
    is_fresh = row.made_at <= at < row.made_at + lives().code
    waits = letter_standing(row, at=at) is Standing.WAITING
    return letter_code(row) if is_fresh and waits and row.made_by_id == person else ""


def letter_visit(token: str, *, secret: str, at: datetime) -> LeftLetter | None:
    """The open letter whose visit this browser has; None for any other browser, and when its time is over."""
    named = named_by(token) if secret else None
    row = LeftLetter.objects.filter(pk=named).first() if named else None
    if row is None or letter_standing(row, at=at) is not Standing.OPEN:
        return None
    return row if constant_time_compare(row.visit_digest, visit_digest(secret)) else None
