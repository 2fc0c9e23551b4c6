"""Making an answer ready: it is put together, looked through, kept as it would go, and handed to a second reader."""

import json
from base64 import b64encode
from collections.abc import Sequence
from datetime import datetime
from hashlib import sha256

from django.db import transaction

from sharewell.apps.rights.errors import NotReady
from sharewell.apps.rights.models import PreparedAnswer, RightsRequest
from sharewell.apps.rights.policies import require_change
from sharewell.apps.rights.selectors.words import LACK_WORDS
from sharewell.apps.rights.services._answer import Draft, refuse_unsafe
from sharewell.apps.rights.services._case import case_of
from sharewell.apps.rights.services._guarding import kept_safe_in
from sharewell.apps.rights.services._letter import letter_of, texts_to_guard
from sharewell.apps.rights.services._notices import readers, tell
from sharewell.apps.rights.services._portable import portable_of
from sharewell.apps.rights.services._steps import content_of, open_row, write_step
from sharewell.apps.rights.services._things import OpenedThing, new_things, opened_things
from sharewell.domain.access import Actor
from sharewell.domain.deadlines import local_day
from sharewell.domain.rights import (
    BY_THING,
    Content,
    Ending,
    Happened,
    ItemDecision,
    Right,
    Stage,
    ending_of,
    not_ready,
    rights_law,
)
from sharewell.kit.crypto import seal
from sharewell.kit.documents import LETTER, render_pdf
from sharewell.kit.ids import new_id
from sharewell.kit.notify import NoticeKind

BOTH = ("second_reader", "wants two")


def draft_answer(*, actor: Actor, request: RightsRequest, at: datetime, purpose: str) -> Draft:
    """Put the answer together; every thing that was found is read for it. Raises Refused."""
    require_change(actor, request)
    content = content_of(request)
    things = opened_things(actor, request, at, purpose=purpose)
    decisions = [one.decision for one in things]
    ending = ending_of(Right(request.right), content.written.ending, decisions)
    letter = letter_of(request, content, things, ending, day=local_day(at), law=rights_law())
    data = portable_of(request, content, things) if request.right == Right.PORTABILITY else ""
    safe = kept_safe_in(actor, request, content.told, [*texts_to_guard(letter), data])
    lacks = _lacks(actor, request, content, things, ending, at)
    return Draft(ending=ending, lacks=lacks, safe=safe, letter=letter, data=data, content=content)


@transaction.atomic
def make_ready(*, actor: Actor, request: RightsRequest, at: datetime, purpose: str) -> PreparedAnswer:
    """Keep the answer as it would go, and ask a second person to read it whole.

    Raises:
        Refused: the actor does not work with this.
        NotPossibleNow: the request has ended.
        NotReady: something is missing, or it tells what must be kept safe.
    """
    row = open_row(actor, request)
    draft = draft_answer(actor=actor, request=row, at=at, purpose=purpose)
    if draft.lacks:
        raise NotReady(draft.lacks[0], str(LACK_WORDS[draft.lacks[0]]))
    refuse_unsafe(draft)
    answer = _kept(actor, row, draft, at)
    row.stage = Stage.READING
    write_step(actor, row, Happened.MADE_READY, at, answer=answer)
    tell(
        row,
        [one for one in readers(row) if one.person != actor.person],
        kind=NoticeKind.RIGHTS_TO_READ,
        key=f"read:{answer.pk}",
        at=at,
        path=f"/rights/{row.reference}/read/",
    )
    return answer


def _kept(actor: Actor, row: RightsRequest, draft: Draft, at: datetime) -> PreparedAnswer:
    document = render_pdf(LETTER, draft.letter)
    answer = PreparedAnswer(
        id=new_id(),
        request=row,
        change=row.changes,
        ending=draft.ending,
        prepared_by=actor.person,
        prepared_by_name=actor.name,
        prepared_at=at,
        document_sha256=sha256(document).hexdigest(),
    )
    said = {"letter": draft.letter, "near": draft.safe.near, "why": draft.content.written.why}
    texts = {
        "letter": json.dumps({**said, "to_danger": draft.safe.to_danger}, ensure_ascii=False),
        "document": b64encode(document).decode("ascii"),
        "data": draft.data,
    }
    for name, text in texts.items():
        if text:
            field = f"{name}.{answer.pk}"
            setattr(answer, name, seal(record=row.pk, holder=row.organisation_id, field=field, text=text))
    answer.save(force_insert=True)
    return answer


def _lacks(
    actor: Actor,
    row: RightsRequest,
    content: Content,
    things: Sequence[OpenedThing],
    ending: Ending,
    at: datetime,
) -> tuple[str, ...]:
    by_thing = Right(row.right) in BY_THING and ending is not Ending.NOT_SAID
    answers = {key: one.answer for key, one in content.settled.items()}
    tried = [one.tried(content.written.covered) for one in things] if by_thing else []
    case = case_of(row, content, at)
    found = [
        code
        for code in not_ready(rights_law(), case, settled=answers, tried=tried, readers=BOTH)
        if code != "undecided" or not any(one.was_changed for one in things)
    ]
    if by_thing and any(one.was_changed for one in things):
        found.append("changed_since")
    if by_thing and any(_covers_in_whole(one, content) for one in things):
        found.append("words_covered")
    if by_thing and row.entry_id is not None and new_things(actor, row):
        found.append("not_searched")
    if (
        Right(row.right) not in BY_THING
        and ending is not Ending.NOT_SAID
        and not content.written.words.strip()
    ):
        found.append("no_words")
    return tuple(found)


def _covers_in_whole(one: OpenedThing, content: Content) -> bool:
    """Whether words are covered in a thing that was to be given whole: there, too, a ground is needed."""
    return one.decision is ItemDecision.GIVE and one.words_covered(content.written.covered)
