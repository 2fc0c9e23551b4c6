"""What somebody wrote about a share that was taken back meanwhile: refused as an answer, kept as a note to ring."""

from datetime import datetime

from django.db import transaction

from sharewell.apps.shares.errors import NotPossibleNow
from sharewell.apps.shares.models import LateWords, Share
from sharewell.apps.shares.policies import SENTENCES, require_receive
from sharewell.apps.shares.selectors.after_digests import row_digest
from sharewell.apps.shares.services._after import log_after, made_by, next_place, sealed_for
from sharewell.apps.shares.services._moving import held
from sharewell.apps.shares.services._notices import tell_sender
from sharewell.apps.shares.services._words_out import let_words
from sharewell.domain.access import Actor
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.sharing import GONE
from sharewell.domain.sharing.text import checked
from sharewell.kit.notify import NoticeKind


@transaction.atomic
def keep_late_words(*, actor: Actor, share: Share, words: str, at: datetime) -> LateWords:
    """Keep words that came too late, for the sender to read and ring about.

    Raises:
        Refused: the actor is not on the receiving side.
        NotPossibleNow: the share was not taken or given back, so it can be answered as ever.
        BadContent: there are no words.
    """
    row = held(share)
    require_receive(actor, row)
    checked(words, required=True)
    if row.state not in GONE:
        raise NotPossibleNow("not_gone", str(SENTENCES["answered_already"]))
    words = let_words(actor, row, "keep_late_words", at, {"words": words})["words"]
    sequence = next_place(row)
    sealed = sealed_for(row, {"late.words": words}, version=sequence)
    late = LateWords.objects.create(
        share=row, sequence=sequence, words=sealed["late.words"], **made_by(actor, at)
    )
    tell_sender(row, kind=NoticeKind.SHARE_MOVED, key=f"late:{late.pk}", at=at)
    digest, fields = row_digest(late), ("late.words",)
    log_after(actor, row, EventKind.SHARE_ANSWERED_LATE, at, version=sequence, sha256=digest, fields=fields)
    return late
