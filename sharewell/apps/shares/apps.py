"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class SharesConfig(AppConfig):
    name = "sharewell.apps.shares"
    label = "shares"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare shares with the log, and requests know with whom something was shared."""
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.requests.selectors import register_earlier_links
        from sharewell.apps.shares import selectors
        from sharewell.domain.audit.kinds import EventKind as Kind

        steps = (
            Kind.SHARE_DELIVERED,
            Kind.SHARE_OPENED,
            Kind.SHARE_OWNED,
            Kind.SHARE_ACTED_ON,
            Kind.SHARE_ANSWERED,
        )
        sources = {
            "shares": (selectors.share_digests, (Kind.SHARE_SENT, Kind.SHARE_RECORDED)),
            "receipts": (selectors.receipt_digests, steps),
            "where shares stand": (selectors.standing_digests, steps),
            "questions back": (selectors.question_digests, (Kind.QUESTION_ASKED,)),
            "answers to questions back": (selectors.reply_digests, (Kind.QUESTION_ANSWERED,)),
            "recalls": (selectors.recall_digests, (Kind.SHARE_RECALLED,)),
        }
        for name, (rows, kinds) in sources.items():
            register_digests(name, partial(_found, rows), kinds=kinds)
        register_earlier_links(selectors.links_by_sharing)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())
