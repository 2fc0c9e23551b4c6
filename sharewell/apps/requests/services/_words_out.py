"""What either side of a request writes to the other: looked through before it is kept where the other reads it."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sharewell.apps.children.selectors import entries_called
from sharewell.apps.children.services import Going, KeptSafe, let_out
from sharewell.apps.decisions.selectors import children_of, concern_by_id
from sharewell.apps.requests.models import Ask, Request
from sharewell.apps.requests.selectors.one import ask_by_id
from sharewell.apps.requests.services._words import words_with
from sharewell.domain.access import Actor
from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.requests import Asking, Wanted
from sharewell.kit.crypto import keyring


def let_request(actor: Actor, asking: Asking, to: Iterable[UUID], at: datetime) -> Asking:
    """What is asked, as it may go to everybody who is asked.

    Raises:
        KeptSafe: it tells one of them something that must be kept safe, or one of them is a place of danger.
    """
    going = Going(
        way="requests.ask",
        record=None,
        entries=entries_asked_about(actor, asking.subject.name, asking.entry, asking.concern),
        to=tuple(to),
        emergency=asking.urgency == Urgency.IMMEDIATE_DANGER,
    )
    texts = _texts(asking)
    told = let_out(actor=actor, going=going, texts=texts, at=at)
    return asking if told == texts else _with_texts(asking, told)


def let_ask_words(
    actor: Actor, ask: Ask, way: str, at: datetime, text: str, *, to: Iterable[UUID] = ()
) -> str:
    """Words of one side of an ask as they may go to the other side, and to these organisations. Raises KeptSafe."""
    if not text:
        return text
    going = Going(
        way=f"requests.{way}",
        record=ask.pk,
        entries=_entries(actor, ask),
        to=tuple(dict.fromkeys([ask.asker_id, ask.asked_id, *to])),
        emergency=ask.urgency == Urgency.IMMEDIATE_DANGER,
    )
    return let_out(actor=actor, going=going, texts={"note": text}, at=at)["note"]


def entries_asked_about(
    actor: Actor, name: str, entry: UUID | None, concern: UUID | None
) -> tuple[UUID, ...]:
    """The entries of the actor's organisation that a request is about: as said, and those of the same name."""
    said = [entry] if entry else []
    found = concern_by_id(actor, concern) if concern else None
    about = children_of(found) if found else ()
    return tuple(dict.fromkeys([*said, *about, *entries_called(actor, name)]))


def entries_of_request(*, actor: Actor, request: Request) -> tuple[UUID, ...]:
    """The entries of the asking organisation that its request is about."""
    words = words_with(keyring(holder=actor.organisation, records=[request.pk]), request)
    return entries_asked_about(actor, words.subject.name, request.entry_id, request.concern_id)


def entries_of_ask(actor: Actor, record: UUID) -> tuple[UUID, ...]:
    """The entries of the actor's organisation that an ask is about; none where the record is no ask of theirs."""
    row = ask_by_id(actor, record)
    return _entries(actor, row) if row else ()


def _entries(actor: Actor, ask: Ask) -> tuple[UUID, ...]:
    words = words_with(keyring(holder=actor.organisation, records=[ask.pk]), ask)
    asks = actor.organisation == ask.asker_id
    request = ask.request if asks else None
    return entries_asked_about(
        actor,
        words.subject.name,
        request.entry_id if request else None,
        request.concern_id if request else None,
    )


def may_go_on(row: Ask, actor: Actor, at: datetime) -> bool:
    """Whether the asker's words may go to the organisation that was named, without the asker looking at them again.

    The asker's own facts are looked for, as the words go from the asker's own copy.
    """
    if row.forwarded_to_id is None:
        return False
    try:
        let_on(row, replace(actor, organisation=row.asker_id), at)
    except KeptSafe:
        return False
    return True


def let_on(row: Ask, actor: Actor, at: datetime) -> None:
    """The asker's words, looked through for the organisation that was named in their place. Raises KeptSafe."""
    words = words_with(keyring(holder=row.asker_id, records=[row.pk]), row)
    to = [row.forwarded_to_id] if row.forwarded_to_id else []
    going = Going(way="requests.agree_to_forward", record=row.pk, entries=_entries(actor, row), to=tuple(to))
    facts = [fact.words for fact in words.wanted.facts]
    texts = {"name": words.subject.name, "where": words.subject.where, "why": words.why}
    let_out(actor=actor, going=going, texts={**texts, **_numbered(facts)}, at=at)


def _texts(asking: Asking) -> dict[str, str]:
    facts = [fact.words for wanted in _lists(asking) for fact in wanted.facts]
    texts = {"name": asking.subject.name, "where": asking.subject.where, "why": asking.why}
    return {**texts, **_numbered(facts)}


def _with_texts(asking: Asking, texts: Mapping[str, str]) -> Asking:
    lists = _lists(asking)
    words = iter([texts[f"fact.{place}"] for place in range(sum(len(one.facts) for one in lists))])
    mended = [
        replace(one, facts=tuple(replace(fact, words=next(words)) for fact in one.facts)) for one in lists
    ]
    own = [organisation for organisation, _wanted in asking.facts_for]
    return replace(
        asking,
        subject=replace(asking.subject, name=texts["name"], where=texts["where"]),
        why=texts["why"],
        wanted=mended[0],
        facts_for=tuple(zip(own, mended[1:], strict=True)),
    )


def _lists(asking: Asking) -> list[Wanted]:
    return [asking.wanted, *(wanted for _organisation, wanted in asking.facts_for)]


def _numbered(words: Iterable[str]) -> dict[str, str]:
    return {f"fact.{place}": one for place, one in enumerate(words)}
