"""An assessment as its page shows it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sharewell.apps.assessments.presenters.words import (
    HAPPENED_WORDS,
    LACK_WORDS,
    NEED_WORDS,
    STAGE_COLOURS,
    STAGE_WORDS,
    STEP_WORDS,
)
from sharewell.apps.assessments.selectors import Assessment, AssessmentStep
from sharewell.apps.assessments.selectors.words import LIKELIHOOD_WORDS, OVERALL_WORDS, SEVERITY_WORDS
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.advice import load_guidance
from sharewell.domain.assessments import (
    Content,
    Happened,
    Risk,
    Stage,
    Step,
    assessment_form,
    overall,
    screened,
)
from sharewell.kit.advice.links import sentences_of
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import day_words, full_moment_words
from sharewell.kit.govuk.parts import Link, SummaryRow

OWN_PAGES = {Step.RISKS: "assessments:risks", Step.MEASURES: "assessments:described"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One of the seven steps: its title, what was answered, and where it is changed."""

    title: str
    rows: Sequence[SummaryRow]
    change_url: str


def heading(row: Assessment) -> dict[str, object]:
    """What stands at the head of each page of an assessment."""
    stage = Stage(row.stage)
    amber = bool(row.amber) and stage is Stage.SIGNED
    return {
        "reference": row.reference,
        "title": row.title,
        "state": str(_("To look at again") if amber else STAGE_WORDS[stage]),
        "colour": "orange" if amber else STAGE_COLOURS[stage],
        "version": row.version,
    }


def sections(
    row: Assessment, content: Content, names: Mapping[UUID, str], *, may_write: bool
) -> list[Section]:
    """The seven steps in their order."""
    rows = {
        **{step: _answers(content, step) for step in Step},
        Step.RISKS: [_risk_row(one) for one in content.risks],
        Step.MEASURES: _described(row, content, names),
    }
    return [
        Section(title=str(STEP_WORDS[step]), rows=rows[step], change_url=_url(row, step) if may_write else "")
        for step in Step
    ]


def lacks(row: Assessment, content: Content) -> list[Link]:
    """What is missing before it can be signed, each with the page where it is said."""
    form = assessment_form()
    asked = {one.key: one for one in form.questions}
    found = []
    for code in content.lacks(form):
        if code in asked:
            found.append(Link(in_language(asked[code].says), _url(row, asked[code].step)))
        else:
            step = Step.MEASURES if code in {"not_described", "no_review"} else Step.RISKS
            found.append(Link(str(LACK_WORDS[code]), _url(row, step)))
    return found


def need_words(content: Content) -> str:
    """Whether an assessment is needed, in a sentence."""
    return str(NEED_WORDS[screened(assessment_form(), content.screening)])


def amber_words(row: Assessment, names: Mapping[UUID, str]) -> list[str]:
    """In which way more goes than was described, and which rules that it rests on have changed."""
    said = row.amber
    found = []
    if said.get("recipients"):
        who = [names.get(UUID(one), "") for one in said["recipients"]]
        found.append(_("It also goes to: %(who)s") % {"who": get_text_list(who, _("and"))})
    if said.get("kinds"):
        kinds = [item_kind_words(one) for one in said["kinds"]]
        found.append(_("These kinds go as well: %(kinds)s") % {"kinds": get_text_list(kinds, _("and"))})
    if said.get("times"):
        found.append(
            _("It went %(count)d times more in thirty days than was said") % {"count": said["times"]}
        )
    if said.get("overarching"):
        found.append(_("The assessment that it is an annex to was signed anew"))
    said_now = sentences_of(load_guidance())
    for rule in said.get("rules", ()):
        words = in_language(said_now[rule]) if rule in said_now else rule
        found.append(_("A rule that it rests on has changed: %(rule)s") % {"rule": words})
    return found


def events(steps: Sequence[AssessmentStep]) -> list[dict[str, str]]:
    """What happened, for the timeline."""
    return [
        {
            "title": str(HAPPENED_WORDS[Happened(one.kind)]),
            "when": full_moment_words(one.at),
            "text": one.person_name,
        }
        for one in steps
    ]


def risk_words(risk: Risk) -> str:
    """How large a risk is, and what is done."""
    size = OVERALL_WORDS[overall(risk.likelihood, risk.severity)]
    first = _("%(size)s: %(likely)s and %(severe)s.") % {
        "size": size,
        "likely": str(LIKELIHOOD_WORDS[risk.likelihood]).lower(),
        "severe": str(SEVERITY_WORDS[risk.severity]).lower(),
    }
    left = _("%(owner)s sees to it. What is left is %(left)s.") % {
        "owner": risk.owner,
        "left": str(OVERALL_WORDS[risk.left]).lower(),
    }
    return "\n".join(_as_sentence(part) for part in (first, risk.measure, left) if part)


def _as_sentence(words: str) -> str:
    said = words.strip()
    return said if said.endswith((".", "!", "?")) else f"{said}."


def _answers(content: Content, step: Step) -> list[SummaryRow]:
    asked = [one for one in assessment_form().questions if one.step is step]
    return [
        SummaryRow(in_language(one.says), content.answers.get(one.key, _("Not said yet"))) for one in asked
    ]


def _risk_row(risk: Risk) -> SummaryRow:
    return SummaryRow(risk.says, risk_words(risk))


def _described(row: Assessment, content: Content, names: Mapping[UUID, str]) -> list[SummaryRow]:
    said = content.described
    if not said.kinds:
        return []
    who = sorted(names.get(UUID(one), "") for one in said.recipients)
    kinds = [item_kind_words(one) for one in sorted(said.kinds)]
    rows = [
        SummaryRow(_("To whom"), get_text_list(who, _("and")) if who else _("Nobody yet")),
        SummaryRow(_("What"), get_text_list(kinds, _("and"))),
        SummaryRow(_("At most in thirty days"), str(said.most_in_thirty_days)),
    ]
    if content.review_on:
        rows.append(SummaryRow(_("Looked at again"), day_words(content.review_on)))
    return rows


def _url(row: Assessment, step: Step) -> str:
    if step in OWN_PAGES:
        return reverse(OWN_PAGES[step], args=[row.reference])
    return reverse("assessments:step", args=[row.reference, step])
