"""Every fault of what can be asked for: sectors forgotten, sources that are nowhere, facts that ask for everything."""

from collections.abc import Iterable, Iterator, Mapping

from sharewell.domain.advice.faults import Fault
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, Sector
from sharewell.domain.requests.askable import Aim, Askable, Objective
from sharewell.domain.requests.askable_files import ASKABLE, BadAskable, aims, askables, source_titles
from sharewell.domain.requests.narrow import MOST_FACTS, is_blanket

LONGEST_FACT = 22
FEWEST_OF_A_SECTOR = 3


def lint_askables() -> list[Fault]:
    """Every fault of the shipped files."""
    try:
        return [*faults_of(askables(), source_titles()), *_faults_of_aims(aims(), askables())]
    except BadAskable as wrong:
        return [Fault(ASKABLE, 0, f"{wrong}.", "Write it as the head of core/askable.toml tells.")]


def faults_of(facts: Iterable[Askable], titles: Mapping[str, str]) -> Iterator[Fault]:
    """The faults of these facts, beside sources with these ids."""
    known = tuple(facts)
    for fact in known:
        for says, instead in _faults(fact, titles):
            yield Fault(fact.id, 0, says, instead)
    for sector in sorted(set(Sector) - {Sector.UNKNOWN}):
        mine = [fact for fact in known if fact.sector == sector]
        if len(mine) < FEWEST_OF_A_SECTOR:
            yield Fault(
                f"sectors/{sector}/{ASKABLE}", 0, f"It has {len(mine)} facts.", "Name what it may hold."
            )
        for objective in Objective:
            if sum(objective in fact.needed_for for fact in mine) > MOST_FACTS:
                says = f"The smallest list for {objective} has more than {MOST_FACTS} facts."
                yield Fault(f"sectors/{sector}/{ASKABLE}", 0, says, "Move some to may_help.")


def _faults(fact: Askable, titles: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    if "/askable/" not in fact.id:
        yield "Its id is not of its pack.", 'Write id = "school/askable/…".'
    if fact.source.id not in titles:
        yield f"There is no source {fact.source.id}.", "Name one of a sources.toml."
    if ItemKind.UNKNOWN is fact.kind or ItemAbout.UNKNOWN is fact.about or fact.sector is Sector.UNKNOWN:
        yield "It does not say what it is, about whom, or who holds it.", "Name kind, about and sector."
    if not fact.needed_for | fact.may_help or fact.needed_for & fact.may_help:
        yield (
            "It serves no objective, or one in two ways.",
            "Name each objective once, in needed_for or may_help.",
        )
    for says in (fact.says, *fact.says_in.values()):
        if is_blanket(says):
            yield "It asks for everything.", "Name one thing."
        if len(says.split()) > LONGEST_FACT:
            yield f"It has more than {LONGEST_FACT} words.", "Say it shorter."


def _faults_of_aims(known: Iterable[Aim], facts: Iterable[Askable]) -> Iterator[Fault]:
    told, held = [aim.objective for aim in known], tuple(facts)
    if sorted(told) != sorted(Objective):
        yield Fault(f"core/{ASKABLE}", 0, "An objective is missing or there twice.", "Name each once.")
    for objective in Objective:
        if not any(objective in fact.needed_for for fact in held):
            yield Fault(f"core/{ASKABLE}", 0, f"Nobody is asked for {objective}.", "Name it in needed_for.")
