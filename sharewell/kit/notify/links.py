"""Links that open something for whoever holds them. They are made when they are sent, and are stored nowhere.

Who reads the outbox's table finds an id there, and cannot make the link without the installation's secret.
"""

import base64
from collections.abc import Callable
from uuid import UUID

from django.conf import settings
from django.utils.crypto import constant_time_compare, salted_hmac

from sharewell.domain.pickups import code_from
from sharewell.kit.notify.kinds import NoticeKind
from sharewell.kit.notify.models import Notice

SIGNED = frozenset({NoticeKind.PICKUP_WAITING, NoticeKind.PICKUP_CODE})
"""Kinds whose recipient has no account. Their `link_path` ends with the id of what waits."""


_made: dict[str, Callable[[UUID], str]] = {}


def register_path(kind: NoticeKind, path: Callable[[UUID], str]) -> None:
    """Have the path of this kind's notices made from the id of what they lead to; again for a kind takes its place.

    `path` raises ValueError where there is no such thing, or it gets no link now.
    """
    _made[kind] = path


def signed_name(thing: UUID) -> str:
    """The id of something with what proves that this installation gave it out (HMAC-SHA-256), for a path."""
    mac = salted_hmac("sharewell.kit.notify.links", thing.hex, algorithm="sha256").digest()
    return f"{thing.hex}-{base64.urlsafe_b64encode(mac).decode().rstrip('=')}"


def named_by(signed: str) -> UUID | None:
    """The id in a signed name; None where this installation did not give it out."""
    try:
        thing = UUID(hex=signed[:32])
    except ValueError:
        return None
    return thing if constant_time_compare(signed_name(thing), signed) else None


def code_for_link(thing: UUID) -> str:
    """The code that belongs to a link: it goes another way, and is made each time like the link itself."""
    return code_from(salted_hmac("sharewell.apps.pickups.code", thing.hex, algorithm="sha256").digest())


def path_of(notice: Notice) -> str:
    """The path that a notice leads to. Raises ValueError where what it names is not there, or gets no link now."""
    made_by = _made.get(notice.kind)
    if made_by is not None:
        return made_by(thing_of(notice))
    if notice.kind not in SIGNED:
        return notice.link_path
    head, _slash, _thing = notice.link_path.rstrip("/").rpartition("/")
    return f"{head}/{signed_name(thing_of(notice))}/"


def thing_of(notice: Notice) -> UUID:
    """What a notice without an account leads to. Raises ValueError where its path does not end with an id."""
    return UUID(notice.link_path.rstrip("/").rpartition("/")[2])


def address_of(notice: Notice) -> str:
    """The whole address that a notice leads to. Raises ValueError as path_of."""
    return str(settings.SHAREWELL_PUBLIC_ADDRESS) + path_of(notice)
