"""Packs from outside: what a partnership adds of its own, and what it may not do to the rules that everybody has.

A pack adds notes, things to do, whom to tell instead, and people to ring. It never decides anything, so nothing that is
proved of the shipped rules can be lost by it.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.files import CONTACTS_FILE, LOCAL, PACK_FILE, Files
from sharewell.domain.advice.places import Key, line_of
from sharewell.domain.advice.reading import Reading, Table, read_toml
from sharewell.domain.advice.rule import Effect, Rule, Says, Subject, rule_in

MAY_SAY = frozenset({Subject.NOTE, Subject.ACTION, Subject.INSTEAD})
CONTACTS = "contacts"
ADD_INSTEAD = (
    'Write effect = "explains" with note = "…", or effect = "adds" with action = "…" or instead = "…"; '
    "what decides is for the shipped rules alone."
)
_VERSION = re.compile(r"[0-9A-Za-z][0-9A-Za-z.-]{0,30}")
_CONTACT_ID = re.compile(r"[a-z0-9][a-z0-9-]*")
_PHONE = re.compile(r"\+?[0-9][0-9 ]{2,20}")
_CONTACT_KEYS = {
    "id", "name", "phone", "hours", "out_of_hours", "from", "until", "follows", "when", "sources", "review_by",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Pack:
    """A pack from outside: the name that its ids begin with, who answers for it, and its version."""

    name: str
    owner: str
    version: str

    @property
    def id(self) -> str:
        """What the ids of its rules begin with, such as `local/leeds`."""
        return f"{LOCAL}/{self.name}"


def pack_from(pack: str, files: Files) -> Pack:
    """What a pack says of itself; raises BadRule with every fault."""
    file = f"{pack}/{PACK_FILE}"
    data, text = read_toml(file, files.get(file, b""))
    reading = Reading(file, text)
    table = reading.table(data)
    table.only({"name", "owner", "version"})
    found = Pack(table.some_text("name"), table.some_text("owner"), table.some_text("version"))
    if found.version and not _VERSION.fullmatch(found.version):
        table.fault("version", f'"{found.version}" is not a version.', 'Write version = "1", or "2026.11".')
    reading.done()
    return found


def contact_rules(pack: Pack, files: Files, note: Callable[[BadRule], None]) -> list[Rule]:
    """A thing to do for each contact of a pack: whom to ring, where its questions are answered so."""
    file = f"{pack.id}/{CONTACTS_FILE}"
    if file not in files:
        return []
    try:
        data, text = read_toml(file, files[file])
        reading = Reading(file, text)
        table = reading.table(data)
        table.only({"contact"})
        found = [_contact(pack, one) for one in table.tables("contact")]
        reading.done()
    except BadRule as bad:
        note(bad)
        return []
    return found


def what_packs_may_not(rules: Sequence[Rule], files: Files) -> Iterator[Fault]:
    """A fault for each rule from outside that would decide something, or change what the shipped rules say."""
    shipped = [rule for rule in rules if not is_local(rule)]
    first = min((rule.from_ for rule in shipped), default=date.min)
    for rule in rules:
        if is_local(rule):
            yield from _what_it_may_not(rule, first, files)


def is_local(rule: Rule) -> bool:
    """Whether the rule is of a pack from outside."""
    return rule.id.startswith(f"{LOCAL}/")


def fault_in(rule: Rule, files: Files, key: Key, says: str, instead: str) -> Fault:
    """A fault of a rule that could be read, where it stands: in its own file, or among its pack's contacts."""
    file = f"{rule.id}.toml"
    if file in files:
        return Fault(file, line_of(files[file].decode(), key), says, instead)
    pack, _, name = rule.id.rpartition(f"/{CONTACTS}/")
    file = f"{pack}/{CONTACTS_FILE}"
    if file not in files:
        return Fault(f"{rule.id}.toml", 0, says, instead)
    text = files[file].decode()
    listed = [entry["id"] for entry in tomllib.loads(text)["contact"]]
    return Fault(file, line_of(text, ("contact", listed.index(name), *key)), says, instead)


def _what_it_may_not(rule: Rule, first: date, files: Files) -> Iterator[Fault]:
    says = rule.says
    if says.subject not in MAY_SAY:
        told = f"A pack from outside may only add; it may not say that it {says.effect} {says.subject} {says.value}."
        yield fault_in(rule, files, ("says", says.subject.value), told, ADD_INSTEAD)
    if says.weight:
        told = "A pack from outside may not weigh more than what everybody is told."
        yield fault_in(rule, files, ("says", "weight"), told, "Take weight away.")
    if rule.from_ < first:
        told = f"The shipped rules begin on {first.isoformat()}; a pack cannot begin before them."
        yield fault_in(rule, files, ("from",), told, f"Write from = {first.isoformat()}, or a later day.")
    if rule.follows and not rule.follows.startswith(f"{LOCAL}/"):
        told = "A pack from outside may not take over from a shipped rule."
        yield fault_in(rule, files, ("follows",), told, "Take follows away.")


def _contact(pack: Pack, table: Table) -> Rule:
    table.only(_CONTACT_KEYS)
    name = table.some_text("id")
    if name and not _CONTACT_ID.fullmatch(name):
        table.fault("id", f'"{name}" cannot be part of an id.', "Write small letters, digits and hyphens.")
    sentence = _sentence(table)
    says = Says(Effect.ADDS, Subject.ACTION, sentence, sentence)
    return rule_in(f"{pack.id}/{CONTACTS}/{name}", table, says)


def _sentence(table: Table) -> str:
    """Whom to ring, as it is said to somebody who is about to do so."""
    hours, otherwise = table.text("hours", ""), _phone(table, "out_of_hours", needed=False)
    during = f" ({hours})" if hours else ""
    then = f" At other times, ring {otherwise}." if otherwise else ""
    return f"Ring {table.some_text('name')} on {_phone(table, 'phone')}{during}.{then}"


def _phone(table: Table, name: str, *, needed: bool = True) -> str:
    number = table.some_text(name) if needed else table.text(name, "")
    if number and not _PHONE.fullmatch(number):
        table.fault(name, f'"{number}" is not a telephone number.', f'Write {name} = "01632 960001".')
    return number
