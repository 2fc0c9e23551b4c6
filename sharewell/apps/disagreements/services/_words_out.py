"""What is said in a disagreement: looked through before the other side can read it."""

from datetime import datetime

from sharewell.apps.children.services import Going, let_out
from sharewell.apps.disagreements.models import Disagreement
from sharewell.apps.disagreements.selectors import entries_concerned
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Urgency


def let_view(actor: Actor, row: Disagreement, way: str, at: datetime, words: str) -> str:
    """The words as they may go to the other side. Raises KeptSafe."""
    going = Going(
        way=f"disagreements.{way}",
        record=row.pk,
        entries=entries_concerned(actor, row.record),
        to=(row.raiser_id, row.other_id),
        emergency=row.urgency == Urgency.IMMEDIATE_DANGER,
    )
    return let_out(actor=actor, going=going, texts={"words": words}, at=at)["words"]
