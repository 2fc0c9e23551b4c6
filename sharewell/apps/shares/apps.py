"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Any
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
        from sharewell.apps.children.services import register_what_went
        from sharewell.apps.disagreements.selectors import register_concerned
        from sharewell.apps.requests.selectors import register_earlier_links
        from sharewell.apps.shares import selectors
        from sharewell.apps.shares.selectors import after_digests
        from sharewell.apps.shares.services._mixed import what_went
        from sharewell.apps.shares.services._words_out import entries_of_share
        from sharewell.domain.audit.kinds import EventKind as Kind
        from sharewell.kit.crypto import register_blank

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
            "corrections": (after_digests.correction_digests, (Kind.ITEM_CORRECTED,)),
            "confirmations": (after_digests.confirmation_digests, (Kind.CORRECTION_CONFIRMED,)),
            "asking back": (after_digests.return_digests, (Kind.RETURN_ASKED,)),
            "answers to asking back": (after_digests.return_reply_digests, (Kind.RETURN_ANSWERED,)),
            "questions about passing on": (after_digests.passing_digests, (Kind.PASSING_ON_ASKED,)),
            "answers about passing on": (after_digests.passing_reply_digests, (Kind.PASSING_ON_ANSWERED,)),
            "passing on": (after_digests.passed_on_digests, (Kind.SHARE_PASSED_ON,)),
            "words that came late": (after_digests.late_words_digests, (Kind.SHARE_ANSWERED_LATE,)),
            "stopped sendings": (selectors.stopped_digests, (Kind.SENDING_STOPPED, Kind.SENDING_MASKED)),
            "recalls": (selectors.recall_digests, (Kind.SHARE_RECALLED,)),
        }
        _register(sources)
        register_earlier_links(selectors.links_by_sharing)
        register_concerned(entries_of_share)
        register_what_went("shares", what_went)
        register_blank("stopped.", None)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())


def _register(sources: "dict[str, tuple[Rows, tuple[Any, ...]]]") -> None:
    from sharewell.apps.audit.services import register_digests

    for name, (rows, kinds) in sources.items():
        register_digests(name, partial(_found, rows), kinds=kinds)
