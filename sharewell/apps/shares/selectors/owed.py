"""What is owed by when about a share, from its row alone. Nothing is looked up."""

from collections.abc import Mapping
from datetime import datetime

from sharewell.apps.shares.models import Share
from sharewell.domain.sharing import ReceiptKind, ShareState
from sharewell.domain.sharing.owed import Owed, SharePosition, owed_for_share


def owed_about(
    share: Share, *, reached: Mapping[ReceiptKind, datetime] | None = None, answer: str = ""
) -> tuple[Owed, ...]:
    """What either side owes the other, soonest first. `reached` and `answer` are of the share's receipts."""
    return owed_for_share(
        SharePosition(
            state=ShareState(share.state),
            state_at=share.state_at,
            due_at=share.due_at,
            sent_at=share.sent_at,
            spoken_at=share.spoken_at,
            nation=share.nation,
            sector=share.recipient_sector,
            reached=reached or {},
            answer=answer,
        )
    )
