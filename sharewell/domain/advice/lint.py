"""What is wrong with packs that can be read: words, dates, sources, changes. Each fault has its line and a remedy."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from sharewell.domain.advice.diff import NATION_KEYS
from sharewell.domain.advice.faults import Fault, write_one_of
from sharewell.domain.advice.files import CHANGES_FILE, source_names
from sharewell.domain.advice.lint_scenarios import SCENARIO_CHECKS
from sharewell.domain.advice.local import fault_in
from sharewell.domain.advice.packs import Packs
from sharewell.domain.advice.places import line_of
from sharewell.domain.advice.rule import Citation, Rule

LONGEST_SENTENCE = 22
JARGON = re.compile(
    r"\b(GDPR|DPIA|DPO|lawful basis under|data subject|controller|processor|article|schedule|section|paragraph)\b",
    re.I,
)
_SENTENCE_ENDS = re.compile(r"(?<=[.:])\s+")
Check = Callable[[Packs], Iterator[Fault]]


def lint(packs: Packs) -> tuple[Fault, ...]:
    """Every fault, by file and line. Where files could not be read, what rests on all of them is not judged yet."""
    found = list(packs.faults)
    for check in EACH_RULE:
        found += check(packs)
    if not packs.faults:
        for check in (*TOGETHER, *SCENARIO_CHECKS):
            found += check(packs)
    return tuple(sorted(set(found)))


def words(packs: Packs) -> Iterator[Fault]:
    """Each sentence is short, ends with a full stop, and has no jargon."""
    for rule in packs.guidance.rules:
        for said in _said_wrongly(rule.says.sentence):
            yield fault_in(rule, packs.files, ("says", "sentence"), *said)


def _said_wrongly(text: str) -> Iterator[tuple[str, str]]:
    for sentence in _SENTENCE_ENDS.split(text):
        count = len(sentence.split())
        if count > LONGEST_SENTENCE:
            says = f"A sentence has {count} words; {LONGEST_SENTENCE} are the most."
            yield says, f'Say it in two, or in fewer words: "{sentence}"'
    jargon = JARGON.search(text)
    if jargon:
        yield (
            f'"{jargon[0]}" is jargon.',
            "Say what it means, and put where it stands into the source's part.",
        )
    if not text.endswith("."):
        yield "The sentence does not end with a full stop.", f'Write "{text.rstrip()}."'


def dates(packs: Packs) -> Iterator[Fault]:
    """A rule is checked before it is due for review."""
    for rule in packs.guidance.rules:
        for place, cited in enumerate(rule.sources):
            if cited.checked >= rule.review_by:
                says = f"It was checked on {cited.checked.isoformat()}, on or after the day when it is due for review."
                instead = "Write a later review_by, or the day when you looked."
                yield fault_in(rule, packs.files, ("sources", place, "checked"), says, instead)


def reach(packs: Packs) -> Iterator[Fault]:
    """A sector's rules speak to that sector alone; a nation's, to or of that nation."""
    for rule in packs.guidance.rules:
        kind, name, *_ = rule.id.split("/")
        if kind == "sectors" and rule.when.get("sharer.sector") != frozenset({name}):
            says = f"A rule of sectors/{name} must speak to that sector alone."
            instead = f'Write "sharer.sector" = ["{name}"] under [when], or move the rule to another pack.'
            yield fault_in(rule, packs.files, ("when", "sharer.sector"), says, instead)
        if kind == "nations" and not any(rule.when.get(key) == frozenset({name}) for key in NATION_KEYS):
            says = f"A rule of nations/{name} must speak to or of that nation alone."
            instead = f'Write nation = ["{name}"] under [when]; {", ".join(NATION_KEYS[1:])} will do as well.'
            yield fault_in(rule, packs.files, ("when", "nation"), says, instead)


def cited_sources(packs: Packs) -> Iterator[Fault]:
    """Everything that is cited is listed, and is in force when the rule begins."""
    listed = packs.guidance.sources
    for rule in packs.guidance.rules:
        for place, cited in enumerate(rule.sources):
            if cited.id not in listed:
                says, instead = f'There is no source "{cited.id}".', _which_source(cited.id, tuple(listed))
                yield fault_in(rule, packs.files, ("sources", place, "id"), says, instead)
        if rule.sources and not any(_stands(packs, cited, rule) for cited in rule.sources):
            says = f"None of its sources is in force on {rule.from_.isoformat()}, when it begins."
            instead = "Begin the rule when its source begins, or cite what was in force before."
            yield fault_in(rule, packs.files, ("from",), says, instead)


def _stands(packs: Packs, cited: Citation, rule: Rule) -> bool:
    source = packs.guidance.sources.get(cited.id)
    return source is None or source.in_force(rule.from_)


def _which_source(name: str, listed: tuple[str, ...]) -> str:
    near = write_one_of(name, listed).partition(" Permitted")[0]
    meant = f"{near} " if near.startswith("Did you mean") else ""
    return f"{meant}Cite one that is listed, or list it in the pack's sources.toml."


def uncited_sources(packs: Packs) -> Iterator[Fault]:
    """Every source that is listed is cited by a rule or a change."""
    cited = {citation.id for rule in packs.guidance.rules for citation in rule.sources}
    cited |= {change.source for change in packs.changes}
    for file in source_names(packs.files):
        text = packs.files[file].decode()
        for name in packs.guidance.sources.keys() - cited:
            if re.search(rf"^\[\"?{re.escape(name)}\"?\]", text, re.M):
                line = line_of(text, (name,))
                yield Fault(file, line, f"No rule cites {name}.", "Take it away, or cite it.")


def successors(packs: Packs) -> Iterator[Fault]:
    """A rule that takes over names one that is there, and one that ends is followed."""
    by_id = {rule.id: rule for rule in packs.guidance.rules}
    followed = {rule.follows for rule in packs.guidance.rules}
    for rule in packs.guidance.rules:
        if rule.follows and rule.follows not in by_id:
            says, instead = f'There is no rule "{rule.follows}".', write_one_of(rule.follows, tuple(by_id))
            yield fault_in(rule, packs.files, ("follows",), says, instead.partition(" Permitted")[0])
        if rule.until is not None and rule.id not in followed:
            instead = (
                f'Write follows = "{rule.id}" in the rule that takes over on the day after; a note will do.'
            )
            yield fault_in(rule, packs.files, ("until",), "It ends and no rule takes over from it.", instead)


def told_changes(packs: Packs) -> Iterator[Fault]:
    """Each day on which a rule begins or ends is told of in a sentence, and no other day is."""
    told = {change.on for change in packs.changes}
    starts = packs.guidance.starts
    for rule in packs.guidance.rules:
        if rule.from_ not in told:
            yield fault_in(rule, packs.files, ("from",), *_untold(rule.from_.isoformat()))
    for change in packs.changes:
        file = f"{change.pack}/{CHANGES_FILE}"
        if change.on not in starts:
            says = f"No rule begins or ends on {change.on.isoformat()}."
            yield Fault(
                file, _line_of_day(packs, file, change.on.isoformat()), says, "Write the day of the rules."
            )
        if change.source not in packs.guidance.sources:
            says, instead = (
                f'There is no source "{change.source}".',
                _which_source(change.source, tuple(packs.guidance.sources)),
            )
            yield Fault(file, _line_of_day(packs, file, change.on.isoformat()), says, instead)


def _untold(day: str) -> tuple[str, str]:
    instead = f"Write a [[change]] with on = {day}, what and source into the pack's {CHANGES_FILE}."
    return f"No change tells of {day}, when this begins.", instead


def _line_of_day(packs: Packs, file: str, day: str) -> int:
    lines = packs.files[file].decode().splitlines()
    return next((number for number, line in enumerate(lines, start=1) if day in line), 0)


EACH_RULE: tuple[Check, ...] = (words, dates, reach)
TOGETHER: tuple[Check, ...] = (cited_sources, uncited_sources, successors, told_changes)
