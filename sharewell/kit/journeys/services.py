"""Beginning, saving, handing on and ending drafts, each in one transaction. Drafts are no records: none is audited."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction

from sharewell.domain.access import Actor
from sharewell.kit.crypto import create_record_key, destroy_record_key, seal
from sharewell.kit.ids import new_id
from sharewell.kit.journeys.content import Content, Typed
from sharewell.kit.journeys.graph import Journey
from sharewell.kit.journeys.models import Draft, DraftState
from sharewell.kit.journeys.path import walk
from sharewell.kit.journeys.selectors import FIELD, content_of, own_draft


class StaleSave(Exception):
    """Another window has written the same place since this one was opened; nothing was changed."""


def start_draft(
    *, actor: Actor, journey: Journey, at: datetime, answers: Mapping[str, Any] | None = None
) -> Draft:
    """A new draft of the journey; `answers` are taken as given for the pages that they name."""
    with transaction.atomic():
        draft = Draft(
            id=new_id(),
            journey=journey.name,
            person=actor.person,
            organisation=actor.organisation,
            created_at=at,
            # Lists leave out a draft in which nothing was ever said: one of version 1.
            version=1 if answers else 0,
        )
        create_record_key(record=draft.pk, owner=actor.organisation)
        content = Content()
        for slug, answer in (answers or {}).items():
            content = _answered(journey, content, slug, answer)
        _keep(draft, content, journey, at)
    return draft


def save_answer(
    *, actor: Actor, journey: Journey, draft: Draft, slug: str, answer: Any, at: datetime, window: str = "",
    seen: int | None = None,
) -> Content:  # fmt: skip
    """Keep a page's valid answer as its form gave it, and count the page as passed.

    Raises:
        StaleSave: the page was written from another window after version `seen`, and says something else.
        Refused: the draft is not the actor's own.
    """
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        content = content_of(draft)
        if seen is not None and content.answers.get(slug) != answer:
            _refuse_stale(content, slug, seen, window)
        content = _answered(journey, content, slug, answer).without_typed(slug)
        return _keep(draft, content.with_change(slug, draft.version + 1, window), journey, at)


def pass_page(*, actor: Actor, journey: Journey, draft: Draft, slug: str, at: datetime) -> Content:
    """Count a page without a form, or a list, as passed with the answers before it as they are now."""
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        content = content_of(draft)
        before = walk(journey, content).before(slug)
        return _keep(draft, content.with_passed(slug, before.fingerprint()), journey, at)


def save_item(
    *, actor: Actor, journey: Journey, draft: Draft, slug: str, item: str, answer: Mapping[str, Any],
    at: datetime, place: str, window: str = "", seen: int | None = None,
) -> Content:  # fmt: skip
    """Keep one item of a list: in the place of the item with this id, or at the end.

    Raises:
        StaleSave: the item was written or removed from another window after version `seen`.
        Refused: the draft is not the actor's own.
    """
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        content = content_of(draft)
        items, kept = list(content.answers.get(slug, ())), {"id": item, **answer}
        at_place = next((number for number, held in enumerate(items) if held["id"] == item), len(items))
        if items[at_place : at_place + 1] != [kept] and seen is not None:
            _refuse_stale(content, place, seen, window)
        items[at_place : at_place + 1] = [kept]
        content = content.with_answer(slug, items).without_typed(place)
        return _keep(draft, content.with_change(place, draft.version + 1, window), journey, at)


def remove_item(
    *, actor: Actor, journey: Journey, draft: Draft, slug: str, item: str, at: datetime
) -> Content:
    """Take one item out of a list; nothing happens when it is gone already."""
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        content = content_of(draft)
        left = [held for held in content.answers.get(slug, ()) if held["id"] != item]
        place = f"{slug}/{item}"
        content = content.with_answer(slug, left).without_typed(place)
        return _keep(draft, content.with_change(place, draft.version + 1, ""), journey, at)


def save_typed(
    *, actor: Actor, journey: Journey, draft: Draft, place: str, typed: Typed, at: datetime,
    window: str = "", seen: int | None = None,
) -> Content:  # fmt: skip
    """Keep words as they were typed, valid or not, for when the person comes back.

    Raises:
        StaleSave: the place was written from another window after version `seen`, and says something else.
        Refused: the draft is not the actor's own.
    """
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        content = content_of(draft)
        if seen is not None and content.typed.get(place) != typed:
            _refuse_stale(content, place, seen, window)
        content = content.with_typed(place, typed).with_change(place, draft.version + 1, window)
        return _keep(draft, content, journey, at)


def finish_draft(*, actor: Actor, draft: Draft, at: datetime) -> None:
    """End a draft whose journey was submitted: its key is destroyed, and only the fact that it ended stays a while."""
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        destroy_record_key(draft.pk)
        draft.sealed, draft.state, draft.updated_at = b"", DraftState.FINISHED, at
        draft.save(update_fields=["sealed", "state", "updated_at"])


def discard_draft(*, actor: Actor, draft: Draft, at: datetime) -> None:
    """Destroy the key of a draft that its owner does not want any more: nobody can open it again.

    Its empty row goes with those whose time is over, so that what was gathered for it can be found until then.
    """
    with transaction.atomic():
        draft = own_draft(actor, draft.pk, at=at, lock=True)
        destroy_record_key(draft.pk)
        draft.sealed, draft.expires_at = b"", at
        draft.save(update_fields=["sealed", "expires_at"])


def remove_drafts_expired(*, at: datetime) -> int:
    """Remove every draft whose time is over at `at`, with its key; how many there were. Twice does no harm."""
    with transaction.atomic():
        expired = list(
            Draft.objects.select_for_update().filter(expires_at__lte=at).values_list("pk", flat=True)
        )
        for draft in expired:
            destroy_record_key(draft)
        Draft.objects.filter(pk__in=expired).delete()
    return len(expired)


def snapshot(*, actor: Actor, draft: Draft, journey: Journey, at: datetime) -> dict[str, Any]:
    """What counts in a draft now, as JSON-able data: journey, draft, version, taken_at, is_complete, answers.

    For another app to seal and keep, when the draft is shown to a named person. Raises Refused for another's draft.
    """
    draft = own_draft(actor, draft.pk, at=at, journey=journey.name)
    path = walk(journey, content_of(draft))
    return {
        "journey": journey.name,
        "draft": str(draft.pk),
        "version": draft.version,
        "taken_at": at.isoformat(),
        "is_complete": path.is_complete,
        "answers": path.answers.plain(),
    }


def _answered(journey: Journey, content: Content, slug: str, answer: Any) -> Content:
    content = content.with_answer(slug, answer)
    path = walk(journey, content)
    before = path.before(slug).fingerprint() if slug in path else ""
    return content.with_passed(slug, before)


def _refuse_stale(content: Content, place: str, seen: int, window: str) -> None:
    if content.is_stale(place, seen=seen, window=window):
        raise StaleSave


def _keep(draft: Draft, content: Content, journey: Journey, at: datetime) -> Content:
    draft.version += 1
    draft.sealed = seal(
        record=draft.pk, holder=draft.organisation, field=FIELD, text=content.to_json(), version=draft.version
    )
    draft.updated_at, draft.expires_at = at, at + timedelta(days=journey.keeps_days)
    draft.save()
    return content
