"""Django's registration of this app."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from django.apps import AppConfig

if TYPE_CHECKING:
    from sharewell.apps.audit.services import Digest

Rows = Callable[[], Iterator[tuple[UUID, int, str]]]


class DecisionsConfig(AppConfig):
    name = "sharewell.apps.decisions"
    label = "decisions"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Have `sharewell verify` compare concerns, decisions, the rules kept with them and what leads said."""
        _register_blanks()
        from sharewell.apps.audit.services import register_digests
        from sharewell.apps.decisions import selectors
        from sharewell.domain.audit.kinds import EventKind as Kind

        sources = {
            "concerns": (selectors.concern_digests, (Kind.CONCERN_RAISED,)),
            "decisions": (selectors.decision_digests, (Kind.DECISION_RECORDED, Kind.DECISION_COMPLETED)),
            "questions to leads": (selectors.asked_digests, (Kind.ADVICE_ASKED,)),
            "answers of leads": (selectors.answered_digests, (Kind.ADVICE_ANSWERED,)),
            "rules kept": (selectors.kept_guidance_digests, (Kind.GUIDANCE_KEPT,)),
            "reviews": (selectors.review_digests, (Kind.DECISION_REVIEWED,)),
        }
        for name, (rows, kinds) in sources.items():
            register_digests(name, partial(_found, rows), kinds=kinds)


def _found(rows: Rows) -> "Iterator[Digest]":
    from sharewell.apps.audit.services import Digest

    return (Digest(*found) for found in rows())


def _register_blanks() -> None:
    """What stands in the fields of data whose key was destroyed."""
    from sharewell.kit.crypto import register_blank

    register_blank("concern.observations", lambda: "[]")
    for field in ("decision.situation", "decision.advice", "question.snapshot"):
        register_blank(field, lambda: "{}")
