"""What a file of the directory would change, in words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import fault_line, purpose_words
from sharewell.domain.directory_file import Change, Plan, What

HEADS = (gettext_lazy("Which"), gettext_lazy("Column"), gettext_lazy("Before"), gettext_lazy("After"))


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanPresenter:
    """New and changed, each with what its columns become; how many stay; what is wrong. `may_apply`: nothing is."""

    new: tuple[tuple[str, str], ...]
    changed: tuple[tuple[str, str, str, str], ...]
    unchanged: int
    wrong: tuple[str, ...]
    may_apply: bool


def present_plan(plan: Plan) -> PlanPresenter:
    """The preview of a file."""
    return PlanPresenter(
        new=tuple((_name(one), _said(one)) for one in plan.of(What.NEW)),
        changed=tuple(row for one in plan.of(What.CHANGED) for row in _rows(one)),
        unchanged=len(plan.of(What.UNCHANGED)),
        wrong=tuple(fault_line(one) for one in plan.faults),
        may_apply=plan.does_something and not plan.faults,
    )


def _rows(one: Change) -> Iterator[tuple[str, str, str, str]]:
    for difference in one.differences:
        yield (_name(one), difference.column, difference.before or _("(empty)"), difference.after)


def _name(one: Change) -> str:
    name = ", ".join(one.organisation)
    if one.contact is None:
        return name
    purpose, who = one.contact
    return f"{name}: {purpose_words(purpose)}, {who}"


def _said(one: Change) -> str:
    return "; ".join(difference.after for difference in one.differences)
