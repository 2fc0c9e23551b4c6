"""The facts that advice depends on, read strictly: an omission is unknown, anything unlisted is refused."""

from __future__ import annotations

import re
import reprlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from difflib import get_close_matches
from enum import StrEnum

from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import ITEM_FACTS, SITUATION_FACTS, Fact

MOST_ITEMS = 500
_ISO_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_A_DATE = "a date such as 2026-11-22"
_A_TABLE = "a table of questions and answers"
_A_LIST = "a list of items"
_TABLES = ("sharer", "recipient", "family", "confidence", "agreement", "child", "concern", "request")


class BadSituation(ValueError):
    """A question or an answer that is not listed. `key`, `value` and `permitted` say which, and what is allowed."""

    def __init__(self, key: str, value: object, permitted: Sequence[str], problem: str) -> None:
        self.key = key
        self.value = value
        self.permitted = tuple(permitted)
        super().__init__(
            f"{problem} Permitted: {', '.join(self.permitted)}.{_suggest(value, self.permitted)}"
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One piece of information that may be shared."""

    kind: v.ItemKind = v.ItemKind.UNKNOWN
    about: v.ItemAbout = v.ItemAbout.UNKNOWN
    needed: v.YesNo = v.YesNo.UNKNOWN
    status: v.ItemStatus = v.ItemStatus.UNKNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything that advice may depend on. `on` is the day whose law applies; items keep their order."""

    on: date
    nation: v.Nation = v.Nation.UNKNOWN
    urgency: v.Urgency = v.Urgency.UNKNOWN
    prompt: v.Prompt = v.Prompt.UNKNOWN
    purpose: v.Purpose = v.Purpose.UNKNOWN
    sharer_sector: v.Sector = v.Sector.UNKNOWN
    sharer_body: v.Body = v.Body.UNKNOWN
    recipient_kind: v.RecipientKind = v.RecipientKind.UNKNOWN
    recipient_sector: v.Sector = v.Sector.UNKNOWN
    recipient_body: v.Body = v.Body.UNKNOWN
    recipient_verified: v.YesNo = v.YesNo.UNKNOWN
    recipient_linked_to_person_of_concern: v.YesNo = v.YesNo.UNKNOWN
    family_wishes: v.FamilyWishes = v.FamilyWishes.UNKNOWN
    family_telling: v.Telling = v.Telling.UNKNOWN
    confidence_owed: v.YesNo = v.YesNo.UNKNOWN
    agreement_state: v.AgreementState = v.AgreementState.UNKNOWN
    child_age: v.Age = v.Age.UNKNOWN
    child_understands: v.YesNo = v.YesNo.UNKNOWN
    child_died: v.YesNo = v.YesNo.UNKNOWN
    child_schooling: v.Schooling = v.Schooling.UNKNOWN
    child_lives_in: v.Place = v.Place.UNKNOWN
    child_is_in: v.Place = v.Place.UNKNOWN
    child_lives_in_their_area: v.YesNo = v.YesNo.UNKNOWN
    concern_kind: v.ConcernKind = v.ConcernKind.UNKNOWN
    concern_grounds: v.Grounds = v.Grounds.UNKNOWN
    concern_time: v.Time = v.Time.UNKNOWN
    concern_about_worker: v.YesNo = v.YesNo.UNKNOWN
    concern_happened_in: v.Place = v.Place.UNKNOWN
    sharer_client: v.Client = v.Client.UNKNOWN
    sharer_standing: v.Standing = v.Standing.UNKNOWN
    recipient_nation: v.Nation = v.Nation.UNKNOWN
    recipient_standing: v.Standing = v.Standing.UNKNOWN
    request_need_stated: v.YesNo = v.YesNo.UNKNOWN
    family_court_order: v.CourtOrder = v.CourtOrder.UNKNOWN
    family_may_refuse_help: v.YesNo = v.YesNo.UNKNOWN
    confidence_kind: v.ConfidenceKind = v.ConfidenceKind.UNKNOWN
    items: tuple[Item, ...] = ()

    @classmethod
    def from_mapping(cls, data: object, *, today: date | None = None) -> Situation:
        """Read a mapping as it comes from TOML or JSON; `today` stands in where `on` is left out.

        Raises BadSituation for anything that the contract does not list, whatever its type.
        """
        table = _table("", data)
        _refuse_unknown_keys("", table, _TOP_KEYS)
        answers: dict[str, object] = {"on": _day(table.get("on", "unknown"), today)}
        tables = {name: _table(name, table.get(name, {})) for name in _TABLES}
        for name, nested in tables.items():
            _refuse_unknown_keys(f"{name}.", nested, _TABLE_KEYS[name])
        for fact in SITUATION_FACTS:
            name, dot, inner = fact.key.partition(".")
            answer = tables[name].get(inner, "unknown") if dot else table.get(name, "unknown")
            answers[fact.field] = _answer(fact.key, answer, fact)
        answers["items"] = _items(table.get("items", []))
        return cls(**answers)  # type: ignore[arg-type]

    def to_mapping(self) -> dict[str, object]:
        """The same situation as plain data, every question written out; `from_mapping` gives it back."""
        mapping: dict[str, object] = {"on": self.on.isoformat()}
        tables: dict[str, dict[str, str]] = {}
        for fact in SITUATION_FACTS:
            answer = getattr(self, fact.field).value
            table, dot, key = fact.key.partition(".")
            if dot:
                tables.setdefault(table, {})[key] = answer
            else:
                mapping[fact.key] = answer
        mapping.update(tables)
        mapping["items"] = [
            {fact.field: getattr(item, fact.field).value for fact in ITEM_FACTS} for item in self.items
        ]
        return mapping


_TABLE_KEYS: dict[str, tuple[str, ...]] = {
    name: tuple(fact.key.partition(".")[2] for fact in SITUATION_FACTS if fact.key.startswith(f"{name}."))
    for name in _TABLES
}
_TOP_KEYS: tuple[str, ...] = (
    "on",
    *(fact.key for fact in SITUATION_FACTS if "." not in fact.key),
    *_TABLES,
    "items",
)
_ITEM_KEYS: tuple[str, ...] = tuple(fact.field for fact in ITEM_FACTS)


def _table(key: str, value: object) -> Mapping[object, object]:
    if isinstance(value, Mapping):
        return value
    where = key or "the situation"
    raise BadSituation(key, value, (_A_TABLE,), f"{where}: {show(value)} is not {_A_TABLE}.")


def _refuse_unknown_keys(prefix: str, table: Mapping[object, object], known: tuple[str, ...]) -> None:
    for key in table:
        if key not in known:
            path = prefix + (key if isinstance(key, str) and len(key) <= 60 else show(key))
            raise BadSituation(path, key, known, f"{path}: there is no such question.")


def _answer(key: str, value: object, fact: Fact) -> StrEnum:
    if isinstance(value, str):
        try:
            return fact.values(value)
        except ValueError:
            pass
    raise BadSituation(key, value, fact.permitted, f"{key}: {show(value)} is not an answer that we know.")


def _day(value: object, today: date | None) -> date:
    if value == "unknown" and isinstance(value, str):
        if today is not None:
            return today
        raise BadSituation("on", value, (_A_DATE,), "on: the day whose law applies is needed.")
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    if isinstance(value, str) and _ISO_DAY.fullmatch(value):
        try:
            return date.fromisoformat(value)
        except ValueError:
            pass
    raise BadSituation("on", value, (_A_DATE,), f"on: {show(value)} is not a date.")


def _items(value: object) -> tuple[Item, ...]:
    if not isinstance(value, list | tuple):
        raise BadSituation("items", value, (_A_LIST,), f"items: {show(value)} is not {_A_LIST}.")
    if len(value) > MOST_ITEMS:
        allowed = f"at most {MOST_ITEMS} items"
        raise BadSituation("items", len(value), (allowed,), f"items: {len(value)} is too many at once.")
    return tuple(_item(f"items[{place}]", entry) for place, entry in enumerate(value))


def _item(path: str, value: object) -> Item:
    table = _table(path, value)
    _refuse_unknown_keys(f"{path}.", table, _ITEM_KEYS)
    answers = {
        fact.field: _answer(f"{path}.{fact.field}", table.get(fact.field, "unknown"), fact)
        for fact in ITEM_FACTS
    }
    return Item(**answers)  # type: ignore[arg-type]


def show(value: object) -> str:
    """A short, safe way to name any value in a message, however large or odd it is."""
    if isinstance(value, StrEnum):
        return repr(value.value)
    try:
        return reprlib.repr(value)
    except (ValueError, RecursionError):
        return f"a {type(value).__name__}"


def _suggest(value: object, permitted: Sequence[str]) -> str:
    if isinstance(value, bool):
        value = "yes" if value else "no"
        return f' Write "{value}" as a word.' if value in permitted else ""
    if not isinstance(value, str) or len(value) > 60:
        return ""
    near = get_close_matches(value.strip().lower().replace(" ", "_").replace("-", "_"), permitted, n=1)
    return f" Did you mean {near[0]}?" if near else ""
