"""Whether an assessment is needed, how large a risk is, what is missing before sign-off, and when one is amber."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.assessments.data import AssessmentForm, Need

MONTH = 30
"""Days over which an assessment says how often something goes at most."""


class Answer(StrEnum):
    """An answer to a screening question. UNKNOWN is not no."""

    YES = "yes"
    NO = "no"
    UNKNOWN = "unknown"


class Likelihood(StrEnum):
    """How likely harm is, as the regulator's template words it."""

    REMOTE = "remote"
    POSSIBLE = "possible"
    PROBABLE = "probable"


class Severity(StrEnum):
    """How bad it would be, as the regulator's template words it."""

    MINIMAL = "minimal"
    SIGNIFICANT = "significant"
    SEVERE = "severe"


class Overall(StrEnum):
    """How large a risk is."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Effect(StrEnum):
    """What a measure does to a risk."""

    ELIMINATED = "eliminated"
    REDUCED = "reduced"
    ACCEPTED = "accepted"


@dataclass(frozen=True, slots=True, kw_only=True)
class Risk:
    """A risk with its measure, who sees to it, and what is left."""

    says: str
    likelihood: Likelihood
    severity: Severity
    measure: str
    owner: str
    effect: Effect
    left: Overall


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What an assessment says will go: to whom, which kinds of item, and at most how often in thirty days."""

    recipients: frozenset[str]
    kinds: frozenset[str]
    most_in_thirty_days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Gone:
    """What really went in the last thirty days: to whom, which kinds of item, and how often."""

    recipients: frozenset[str]
    kinds: frozenset[str]
    times: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beyond:
    """By how much what went is more than what was described; empty where it is not."""

    recipients: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    times: int = 0

    def __bool__(self) -> bool:
        return bool(self.recipients or self.kinds or self.times)


def screened(form: AssessmentForm, answers: Mapping[str, Answer]) -> Need:
    """What the screening says. While a question is open whose yes would say more, it is not known."""
    yes = {one.needs for one in form.screens if answers.get(one.key) is Answer.YES}
    open_ = {one.needs for one in form.screens if answers.get(one.key, Answer.UNKNOWN) is Answer.UNKNOWN}
    if Need.MUST in yes:
        return Need.MUST
    if Need.MUST in open_ or (open_ and not yes):
        return Need.UNKNOWN
    return Need.SHOULD if yes else Need.NO


def overall(likelihood: Likelihood, severity: Severity) -> Overall:
    """How large a risk is. What would be severe is at least medium; what is both severe and likelier than remote, high.

    The template leaves the combining to whoever assesses; this table is Sharewell's own.
    """
    likely = list(Likelihood).index(likelihood)
    severe = list(Severity).index(severity)
    if likely + severe >= 3:
        return Overall.HIGH
    return Overall.MEDIUM if likely + severe == 2 else Overall.LOW


def missing(form: AssessmentForm, answers: Mapping[str, str], risks: Sequence[Risk]) -> tuple[str, ...]:
    """What keeps an assessment from being signed off: keys of questions without an answer, then codes.

    Codes: no_risks, no_measure, no_owner; regulator_first, where a high risk is left and the regulator is asked first.
    """
    open_ = [one.key for one in form.questions if not answers.get(one.key, "").strip()]
    codes = set() if risks else {"no_risks"}
    for risk in risks:
        if not risk.measure.strip() and risk.effect is not Effect.ACCEPTED:
            codes.add("no_measure")
        if not risk.owner.strip():
            codes.add("no_owner")
        if risk.left is Overall.HIGH:
            codes.add("regulator_first")
    return (*open_, *sorted(codes))


def beyond(described: Described, gone: Gone) -> Beyond:
    """What went and was not described. An assessment with something of it is amber."""
    return Beyond(
        recipients=_more(gone.recipients, described.recipients),
        kinds=_more(gone.kinds, described.kinds),
        times=max(0, gone.times - described.most_in_thirty_days),
    )


def _more(went: Iterable[str], said: frozenset[str]) -> tuple[str, ...]:
    return tuple(sorted(set(went) - said))
