"""Finding one thing that happened to a share, by its place in the count."""

from datetime import datetime

from django.db.models import Max

from sharewell.apps.shares.models import CorrectedItem, Errand, PassingAsk, ReturnAsk, Share


def corrected_at_place(share: Share, sequence: int) -> CorrectedItem | None:
    """The corrected copy at this place of a share."""
    rows = CorrectedItem.objects.select_related("share", "errand", "confirmation")
    return rows.filter(share_id=share.pk, sequence=sequence).first()


def newest_correction(share: Share) -> CorrectedItem | None:
    """The corrected copy that was written last in a share."""
    rows = CorrectedItem.objects.select_related("share", "errand", "confirmation")
    return rows.filter(share_id=share.pk).order_by("-sequence").first()


def passing_ask_at(share: Share, sequence: int) -> PassingAsk | None:
    """The question about passing on at this place of a share."""
    rows = PassingAsk.objects.select_related("share", "errand", "reply")
    return rows.filter(share_id=share.pk, sequence=sequence).first()


def return_ask_of(share: Share) -> ReturnAsk | None:
    """The asking back of a share."""
    rows = ReturnAsk.objects.select_related("share", "errand", "reply")
    return rows.filter(share_id=share.pk).first() if share.after_made else None


def last_told_at(share: Share) -> datetime | None:
    """When the recipient last got something to confirm or to answer that still waits; None where nothing does."""
    rows = Errand.objects.filter(share_id=share.pk, organisation_id=share.recipient_id, due_at__isnull=False)
    found: datetime | None = rows.aggregate(last=Max("since"))["last"] if share.after_made else None
    return found
