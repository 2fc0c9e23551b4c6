"""What is settled first, which exemptions have to be thought of for one thing, and when an answer may go."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sharewell.domain.cited import in_force, most_particular
from sharewell.domain.rights.data import Competence, Exemption, RightsLaw, ToSettle
from sharewell.domain.rights.words import Asker, ItemDecision, Right, Settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a request is, as far as law asks. `age` is the child's in whole years; nothing where it is not known."""

    right: Right
    asker: Asker
    nation: str
    sector: str
    age: int | None
    day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """One thing that was found, with what was decided. `exemption` is an id."""

    kind: str
    decision: ItemDecision
    exemption: str = ""
    reason: str = ""
    opinion_by: str = ""
    redacted: bool = False


def competence_of(law: RightsLaw, *, nation: str, day: date) -> Competence | None:
    """From which age a child in this nation asks for themselves."""
    return most_particular(in_force(law.competences, nation=nation, sector="", day=day))


def to_settle(law: RightsLaw, case: Case) -> tuple[ToSettle, ...]:
    """What has to be settled before anything is given to whoever asks."""
    known = in_force(law.to_settle, nation=case.nation, sector=case.sector, day=case.day)
    return tuple(one for one in known if case.asker in one.askers)


def unsettled(law: RightsLaw, case: Case, settled: Mapping[str, Settled]) -> tuple[ToSettle, ...]:
    """Those of them that are not yet answered with yes. Unknown is not yes."""
    return tuple(
        one for one in to_settle(law, case) if settled.get(one.id, Settled.UNKNOWN) is not Settled.YES
    )


def exemptions_for(law: RightsLaw, case: Case, kind: str) -> tuple[Exemption, ...]:
    """Those to think of for one thing of this kind. A child whose age is not known counts as under every age."""
    known = in_force(law.exemptions, nation=case.nation, sector=case.sector, day=case.day)
    return tuple(one for one in known if _applies(one, case, kind))


def _applies(one: Exemption, case: Case, kind: str) -> bool:
    return (
        case.right in one.rights
        and _any_or(one.askers, case.asker)
        and _any_or(one.nations, case.nation)
        and _any_or(one.sectors, case.sector)
        and _any_or(one.kinds, kind)
        and (not one.under or case.age is None or case.age < one.under)
    )


def _any_or(wanted: Collection[str], given: str) -> bool:
    return not wanted or given in wanted


def not_ready(
    law: RightsLaw,
    case: Case,
    *,
    settled: Mapping[str, Settled],
    tried: Sequence[Tried],
    readers: Collection[str],
) -> tuple[str, ...]:
    """Why an answer may not go yet, as codes; nothing where it may. `readers` are those who read it whole.

    Codes: unsettled, undecided, no_reason, wrong_exemption, no_opinion, not_covered, second_reader.
    """
    found = {code for one in tried for code in faults(law, case, one)}
    if unsettled(law, case, settled):
        found.add("unsettled")
    if len(set(readers)) < 2:
        found.add("second_reader")
    return tuple(sorted(found))


def faults(law: RightsLaw, case: Case, one: Tried) -> list[str]:
    """What is missing in a decision about one thing, as codes; see `not_ready`."""
    if one.decision is ItemDecision.OPEN:
        return ["undecided"]
    if one.decision is ItemDecision.GIVE:
        return []
    found = []
    if not one.reason.strip():
        found.append("no_reason")
    if one.decision is ItemDecision.OUTSIDE:
        return found
    exemption = next(
        (known for known in exemptions_for(law, case, one.kind) if known.id == one.exemption), None
    )
    if exemption is None:
        found.append("wrong_exemption")
    elif exemption.opinion and not one.opinion_by.strip():
        found.append("no_opinion")
    if one.decision is ItemDecision.GIVE_IN_PART and not one.redacted:
        found.append("not_covered")
    return found
