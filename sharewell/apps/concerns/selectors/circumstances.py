"""What is special about a worry, as facts that advice depends on: boxes ticked, the child's age, how it is known."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from sharewell.apps.concerns.selectors.children import identity_from
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.facts import SITUATION_FACTS
from sharewell.domain.children import Identity, Kind
from sharewell.kit.journeys import Answers

NONE = "none"
# Each box, and what ticking it tells. A box that is left empty tells nothing: it is not a no.
TELLS: dict[str, tuple[str, str]] = {
    "worker": ("concern_about_worker", "yes"),
    "past": ("concern_time", "past"),
    "rumour": ("concern_grounds", "rumour"),
    "small": ("concern_grounds", "several_small_worries"),
    "understands": ("child_understands", "yes"),
    "missing": ("child_schooling", "missing"),
    "moved": ("child_schooling", "moved"),
    "home_educated": ("child_schooling", "home_educated"),
    "died": ("child_died", "yes"),
    "adult": ("sharer_client", "adult"),
    "order": ("family_court_order", "limits_contact"),
    "choice": ("family_may_refuse_help", "yes"),
    "confession": ("confidence_kind", "confession"),
    "contract": ("sharer_standing", "contracted"),
    "other_area": ("child_lives_in_their_area", "no"),
}
# "None of these" is an answer to each question that has a plain no.
NONE_TELLS: Mapping[str, str] = {
    "concern_about_worker": "no",
    "concern_time": "current",
    "child_died": "no",
    "sharer_client": "child",
    "sharer_standing": "own",
    "family_court_order": "none",
    "family_may_refuse_help": "no",
    "child_lives_in_their_area": "yes",
}
FACTS_BY_FIELD = {fact.field: fact for fact in SITUATION_FACTS}
_AGES = (
    (12, v.Age.UNDER_12),
    (13, v.Age.TWELVE),
    (16, v.Age.THIRTEEN_TO_FIFTEEN),
    (18, v.Age.SIXTEEN_OR_SEVENTEEN),
)
_GROUNDS = (
    ("seen", v.Grounds.SEEN),
    ("heard", v.Grounds.SEEN),
    ("told_by_child", v.Grounds.TOLD_BY_CHILD),
    ("told_by_other", v.Grounds.TOLD_BY_SOMEONE),
)


def circumstances(answers: Answers, *, on: date) -> dict[str, Any]:
    """What is special, as far as it was told: from the boxes, the child's age, and how the worry is known."""
    told: dict[str, str] = {"child_age": _age(answers, on), "concern_grounds": _grounds(answers)}
    ticked = answers.value("objective", "special", ())
    if NONE in ticked:
        told |= NONE_TELLS
    # Where two boxes answer one question, the one that stands first in the list counts: missing before taught at home.
    told |= dict(TELLS[box] for box in reversed(TELLS) if box in ticked)
    told["concern_kind"] = answers.value("objective", "kind", "") or v.ConcernKind.UNKNOWN
    for field, question in (
        ("child_lives_in", "lives_in"),
        ("child_is_in", "is_in"),
        ("concern_happened_in", "happened_in"),
    ):
        told[field] = answers.value("objective", question, "") or v.Place.UNKNOWN
    return {field: FACTS_BY_FIELD[field].values(answer) for field, answer in told.items()}


def age_group(identity: Identity, on: date) -> v.Age:
    """The age of a child on a day, as the law parts ages; a guess counts as said."""
    if identity.kind is Kind.UNBORN_CHILD:
        return v.Age.UNBORN
    years = identity.years_on(on)
    if years is None:
        return v.Age.UNKNOWN
    return next((group for below, group in _AGES if years < below), v.Age.EIGHTEEN_OR_OVER)


def _age(answers: Answers, on: date) -> str:
    said = answers.get("child", {})
    return said.get("age_group") or age_group(identity_from(said), on)


def _grounds(answers: Answers) -> str:
    """How the worry is known: what was seen or the child said counts before what others said."""
    how = {one.get("how") for one in answers.value("worry", "observations", ())}
    return next((grounds for said, grounds in _GROUNDS if said in how), v.Grounds.UNKNOWN)
