"""An answer as it would go, and as it was kept."""

import json
from base64 import b64decode
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.rights.errors import NotReady
from sharewell.apps.rights.models import PreparedAnswer
from sharewell.apps.rights.services._guarding import KeptSafe
from sharewell.domain.rights import Content, Ending
from sharewell.kit.crypto import unseal


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """An answer as it would go now: what is missing, what must be kept safe, the letter and the file."""

    ending: Ending
    lacks: tuple[str, ...]
    safe: KeptSafe
    letter: dict[str, Any]
    data: str
    content: Content


def refuse_unsafe(draft: Draft) -> None:
    """Raises NotReady where it tells what is kept safe of the person, or of others and nobody looked at that."""
    if draft.safe.own:
        raise NotReady(
            "kept_safe", _("It tells something that must be kept safe of this person. Cover it first.")
        )
    if draft.safe.near and not draft.content.written.why.strip():
        raise NotReady(
            "near",
            _(
                "It has words that are kept safe of somebody else. Cover them, or write why they are not that."
            ),
        )


def letter_in(answer: PreparedAnswer) -> dict[str, Any]:
    """The letter that was kept, with what the second reader has to know, for a service that has written the event."""
    row = answer.request
    found: dict[str, Any] = json.loads(
        unseal(
            record=row.pk,
            holder=row.organisation_id,
            field=f"letter.{answer.pk}",
            sealed=bytes(answer.letter),
        )
    )
    return found


def document_in(answer: PreparedAnswer) -> bytes:
    """The PDF that was kept, for a service that has written the event."""
    row = answer.request
    return b64decode(
        unseal(
            record=row.pk,
            holder=row.organisation_id,
            field=f"document.{answer.pk}",
            sealed=bytes(answer.document),
        )
    )


def data_in(answer: PreparedAnswer) -> str:
    """The file for another service that was kept; empty where there is none."""
    row = answer.request
    if not answer.data:
        return ""
    return unseal(
        record=row.pk, holder=row.organisation_id, field=f"data.{answer.pk}", sealed=bytes(answer.data)
    )
