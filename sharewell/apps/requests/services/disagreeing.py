"""Another view of what was answered, or held back: it climbs the steps of the nation."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.disagreements.selectors import Disagreement
from sharewell.apps.disagreements.services import DisagreementsError, Dispute, raise_disagreement
from sharewell.apps.requests.errors import NotPossibleNow
from sharewell.apps.requests.models import Ask
from sharewell.apps.requests.policies import may_disagree, require_see_ask
from sharewell.apps.requests.services._moving import held
from sharewell.apps.requests.services._notices import link_to
from sharewell.apps.requests.services._words_out import let_ask_words
from sharewell.domain.access import Actor
from sharewell.domain.disagreements import About


@transaction.atomic
def disagree_with_ask(*, actor: Actor, ask: Ask, view: str, at: datetime) -> Disagreement:
    """Record another view of an answer, from either side, and start the ladder of the nation.

    Raises:
        Refused: the actor stands on neither side.
        NotPossibleNow: it is not answered yet, or the organisation has raised this already.
        BadContent: no view is given.
    """
    row = held(ask)
    require_see_ask(actor, row)
    permission = may_disagree(actor, row)
    if not permission:
        raise NotPossibleNow(permission.code, permission.sentence)
    view = let_ask_words(actor, row, "disagree_with_ask", at, view)
    by_asker = actor.organisation == row.asker_id
    dispute = Dispute(
        record=row.pk,
        position=None,
        about=About.REFUSAL,
        reference=row.reference,
        link_path=link_to(row),
        other=row.asked_id if by_asker else row.asker_id,
        other_person=row.owner_id if by_asker else row.asked_by_id,
        urgency=row.urgency,
        nation=row.nation,
    )
    try:
        return raise_disagreement(actor=actor, dispute=dispute, view=view, at=at)
    except DisagreementsError as refused:
        raise NotPossibleNow(refused.code, refused.sentence) from refused
