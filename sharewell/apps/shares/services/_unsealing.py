"""A share's text out of its seals. Whoever calls this has asked the policy and told the log before."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sharewell.apps.shares.models import Question, Recall, Receipt, Share, ShareItem
from sharewell.apps.shares.services._opened_after import NOTHING, OpenedAfter, OpenedCorrection
from sharewell.domain.sharing import OnwardLimit, ReceiptKind
from sharewell.kit.crypto import KeyRing


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedItem:
    """One item in plain text, with what rides on it. `id` names it when it is passed on, corrected or disputed."""

    id: int
    position: int
    kind: str
    about: str
    status: str
    advice: str
    text: str
    needed_because: str
    onward: OnwardLimit = OnwardLimit.MAY_PASS_ON
    guarded: bool = False
    came_from: int | None = None
    attachment: UUID | None = None
    corrections: tuple[OpenedCorrection, ...] = ()
    is_gone: bool = False
    """Given back, so not read here any more."""
    file_type: str = ""
    file_size: int = 0
    file_scan: str = ""
    file_sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedReceipt:
    """One receipt with what was said. `outcome` is a word of domain.sharing.Answer, or empty."""

    kind: ReceiptKind
    person: UUID
    person_name: str
    organisation_name: str
    at: datetime
    note: str
    outcome: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedShare:
    """A share in plain text. `recall_reason` is for the sender; `share` is the row as it stands now."""

    share: Share
    summary: str
    wanted: str
    family: str
    spoken_to: str
    items: tuple[OpenedItem, ...]
    receipts: tuple[OpenedReceipt, ...]
    question: str
    question_answer: str
    recall_reason: str
    after: OpenedAfter = NOTHING


def opened_with(
    ring: KeyRing,
    share: Share,
    items: Iterable[ShareItem],
    receipts: Iterable[Receipt],
    after: OpenedAfter = NOTHING,
) -> OpenedShare:
    """A share in plain text. The caller has asked the policy and told the log before."""
    question: Question | None = getattr(share, "question", None)
    recall: Recall | None = getattr(share, "recall", None)

    def text(name: str, sealed: bytes | memoryview | None) -> str:
        return ring.unseal(record=share.pk, field=name, sealed=bytes(sealed)) if sealed else ""

    return OpenedShare(
        share=share,
        summary=text("summary", share.summary),
        wanted=text("wanted", share.wanted),
        family=text("family", share.family),
        spoken_to=text("spoken_to", share.spoken_to),
        items=tuple(opened_item(ring, row, after) for row in items),
        receipts=tuple(_receipt(ring, row) for row in receipts),
        question=text("question.question", question.question) if question else "",
        question_answer=text("question.answer", question.answer) if question else "",
        recall_reason=text("recall.reason", recall.reason) if recall else "",
        after=after,
    )


def opened_item(ring: KeyRing, row: ShareItem, after: OpenedAfter = NOTHING) -> OpenedItem:
    """An item in plain text. The caller has asked the policy and told the log before."""
    mended, is_gone = after.corrections.get(row.position, ()), row.position in after.gone

    def text(name: str) -> str:
        if is_gone:
            return ""
        sealed = bytes(getattr(row, name))
        return ring.unseal(record=row.share_id, field=f"item.{name}", sealed=sealed, version=row.position)

    return OpenedItem(
        id=row.pk,
        position=row.position,
        kind=row.kind,
        about=row.about,
        status=row.status,
        advice=row.advice,
        text=mended[-1].text if mended and not is_gone else text("text"),
        needed_because=text("needed_because"),
        onward=OnwardLimit(row.onward),
        guarded=row.guarded,
        came_from=row.came_from_id,
        attachment=row.attachment,
        corrections=() if is_gone else mended,
        is_gone=is_gone,
        file_type=row.file_type,
        file_size=row.file_size,
        file_scan=row.file_scan,
        file_sha256=row.file_sha256,
    )


def _receipt(ring: KeyRing, row: Receipt) -> OpenedReceipt:
    def text(name: str) -> str:
        sealed = bytes(getattr(row, name))
        place = f"receipt.{name}"
        return (
            ring.unseal(record=row.share_id, field=place, sealed=sealed, version=row.sequence)
            if sealed
            else ""
        )

    return OpenedReceipt(
        kind=ReceiptKind(row.kind),
        person=row.person,
        person_name=row.person_name,
        organisation_name=row.organisation_name,
        at=row.at,
        note=text("note"),
        outcome=text("outcome"),
    )
