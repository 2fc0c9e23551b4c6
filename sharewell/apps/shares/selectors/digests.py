"""SHA-256 over what went, receipts, questions back and recalls, sealed text by its sealed bytes: no key is needed.

The same value stands in the audit event of the write, so an edit by SQL shows.
"""

from collections.abc import Iterable, Iterator
from uuid import UUID

from sharewell.apps.shares.models import Question, Recall, Receipt, Share, ShareItem
from sharewell.domain.audit.digests import digest, sealed_digests
from sharewell.domain.audit.entry import written_time
from sharewell.domain.sharing import (
    GIVEN_BACK,
    WAITS_FOR,
    OnwardLimit,
    ReceiptKind,
    ReturnAnswer,
    Rung,
    ShareState,
)


def share_digest(share: Share, items: Iterable[ShareItem]) -> str:
    """The digest of what went: the share's fixed part and every item, in order."""
    return digest(
        {
            "id": str(share.pk),
            "reference": share.reference,
            "concern": str(share.concern_id),
            "decision": str(share.decision_id),
            "sender": f"{share.sender_id} {share.sender_name}",
            "sent_by": f"{share.sent_by_id} {share.sent_by_name}",
            "recipient": f"{share.recipient_id} {share.recipient_name}",
            "sent_at": written_time(share.sent_at),
            "urgency": str(share.urgency),
            "clock_of": f"{share.nation} {share.recipient_sector}",
            "how": str(share.how),
            "spoken_at": written_time(share.spoken_at) if share.spoken_at else "",
            "items": ",".join(_item_digest(item) for item in items),
            **({"answers": str(share.answers_id)} if share.answers_id else {}),
            **sealed_digests(share, "summary", "wanted", "family", "spoken_to"),
        }
    )


def receipt_digest(receipt: Receipt) -> str:
    """The digest of one receipt."""
    return digest(
        {
            "share": str(receipt.share_id),
            "sequence": receipt.sequence,
            "kind": str(receipt.kind),
            "person": f"{receipt.person} {receipt.person_name}",
            "organisation": receipt.organisation_name,
            "at": written_time(receipt.at),
            **sealed_digests(receipt, "note", "outcome"),
        }
    )


def question_digest(question: Question) -> str:
    """The digest of what was asked back."""
    return digest(
        {
            "share": str(question.share_id),
            "asked_by": f"{question.asked_by_id} {question.asked_by_name}",
            "asked_at": written_time(question.asked_at),
            **sealed_digests(question, "question"),
        }
    )


def reply_digest(question: Question) -> str:
    """The digest of what was answered to it."""
    return digest(
        {
            "share": str(question.share_id),
            "answered_by": f"{question.answered_by_id} {question.answered_by_name}",
            "answered_at": written_time(question.answered_at) if question.answered_at else "",
            **sealed_digests(question, "answer"),
        }
    )


def recall_digest(recall: Recall) -> str:
    """The digest of a recall."""
    return digest(
        {
            "share": str(recall.share_id),
            "person": f"{recall.person_id} {recall.person_name}",
            "at": written_time(recall.at),
            **sealed_digests(recall, "reason"),
        }
    )


def share_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every share, for `sharewell verify`."""
    for share in Share.objects.order_by("pk").prefetch_related("items").iterator(chunk_size=500):
        yield share.pk, 0, share_digest(share, share.items.all())


def receipt_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every receipt, for `sharewell verify`."""
    for row in Receipt.objects.order_by("share_id", "sequence").iterator():
        yield row.share_id, row.sequence, receipt_digest(row)


def question_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every question back, for `sharewell verify`."""
    for row in Question.objects.order_by("share_id").iterator():
        yield row.share_id, 0, question_digest(row)


def reply_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every answer to one, for `sharewell verify`."""
    for row in Question.objects.filter(answered_at__isnull=False).order_by("share_id").iterator():
        yield row.share_id, 0, reply_digest(row)


def recall_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and present digest of every recall, for `sharewell verify`."""
    for row in Recall.objects.order_by("share_id").iterator():
        yield row.share_id, 0, recall_digest(row)


def standing_digests() -> Iterator[tuple[UUID, int, str]]:
    """Record, version and stored digest of every receipt, for `sharewell verify`.

    There is none for the last receipt of a share that stands elsewhere than its receipts say, or whose clock does
    not run as it should: an edit of the share's row then shows at that receipt.
    """
    shares = (
        Share.objects.select_related("recall", "return_ask__reply")
        .prefetch_related("receipts")
        .order_by("pk")
    )
    for share in shares.iterator(chunk_size=500):
        receipts = list(share.receipts.all())
        for row in receipts:
            wrong = row is receipts[-1] and not _stands_as_said(share, receipts)
            yield share.pk, row.sequence, "" if wrong else row.sha256


def _stands_as_said(share: Share, receipts: list[Receipt]) -> bool:
    state = _ended(share) or _last_state(receipts)
    waits = state in WAITS_FOR
    climbs = share.next_climb_at is not None or share.rung == Rung.CHIEFS
    clock = share.due_at is not None and climbs if waits else share.due_at is None
    return share.state == state and share.receipts_made == len(receipts) and clock


def _ended(share: Share) -> ShareState | None:
    """Where it stands if it was taken back, or given back as a whole."""
    if hasattr(share, "recall"):
        return ShareState.RECALLED
    ask = getattr(share, "return_ask", None)
    reply = getattr(ask, "reply", None)
    back = ask and reply and not ask.positions and ReturnAnswer(reply.answer) in GIVEN_BACK
    return ShareState.RETURNED if back else None


def _last_state(receipts: list[Receipt]) -> ShareState:
    kinds = [row.kind for row in receipts]
    # Giving on what is acted on already leaves it there.
    given_on = kinds[-1] == ReceiptKind.OWNED and ReceiptKind.ACTED_ON in kinds
    return ShareState.ACTED_ON if given_on else ShareState(kinds[-1])


def _item_digest(item: ShareItem) -> str:
    return digest(
        {
            "position": item.position,
            "kind": str(item.kind),
            "about": str(item.about),
            "status": str(item.status),
            "advice": str(item.advice),
            **_rides_on(item),
            **sealed_digests(item, "text", "needed_because"),
        }
    )


def _rides_on(item: ShareItem) -> dict[str, str]:
    """What rides on an item, where anything does: a share from before there was any keeps its digest."""
    said = {
        "onward": str(item.onward) if item.onward != OnwardLimit.MAY_PASS_ON else "",
        "guarded": "yes" if item.guarded else "",
        "came_from": str(item.came_from_id or ""),
        "attachment": str(item.attachment or ""),
        "file": f"{item.file_type} {item.file_size} {item.file_scan} {item.file_sha256}"
        if item.file_type
        else "",
    }
    return {name: value for name, value in said.items() if value}
