"""The lists: policies, who has read them, the ten steps."""

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.urls import reverse
from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import ROLE_WORDS, role_words
from sharewell.apps.policies.presenters.page import minutes_words
from sharewell.apps.policies.selectors import Asked, Policy, Reading, state_of
from sharewell.apps.policies.selectors.words import STATE_COLOURS, STATE_WORDS
from sharewell.domain.access import Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Covered, Covering, Stage, State, minutes_for
from sharewell.domain.tables import harmless
from sharewell.kit.advice.words import STEPS
from sharewell.kit.govuk.moments import day_words
from sharewell.kit.govuk.parts import Cell, Column

COLUMNS = [
    gettext_lazy("Policy"),
    gettext_lazy("Version"),
    gettext_lazy("Name"),
    gettext_lazy("Role"),
    gettext_lazy("Asked from"),
    gettext_lazy("Read on"),
]
"""The heads of the file of who has read what, by person."""


def policy_url(policy: Policy) -> str:
    """The page of a policy."""
    return reverse("policies:policy", args=[policy.reference])


def reading_list(policies: Iterable[Policy]) -> list[dict[str, str]]:
    """What somebody has to read, with how long it takes."""
    return [
        {"title": one.title, "url": policy_url(one), "hint": minutes_words(minutes_for(one.words))}
        for one in policies
    ]


def register_rows(
    policies: Iterable[Policy], read: Mapping[UUID, tuple[int, int]], *, on: date
) -> list[dict[str, str]]:
    """The policies, each with where it stands and, where `read` has it, how many have read it."""
    rows = []
    for one in policies:
        state = state_of(one, on)
        rows.append(
            {
                "title": one.title,
                "url": policy_url(one),
                "hint": _hint(one, state, read.get(one.pk)),
                "state": str(STATE_WORDS[state]),
                "colour": STATE_COLOURS[state],
            }
        )
    return rows


def _hint(policy: Policy, state: State, read: tuple[int, int] | None) -> str:
    parts = []
    if policy.version and policy.stage == Stage.DRAFT:
        parts.append(_("The next version is being made."))
    if policy.version and policy.stage == Stage.OFFERED:
        parts.append(_("The next version is with your leader."))
    if policy.review_on and state in {State.IN_FORCE, State.REVIEW_DUE}:
        parts.append(_("Looked at again: %(day)s.") % {"day": day_words(policy.review_on)})
    if read:
        parts.append(_("%(read)d of %(asked)d have read it.") % {"read": read[0], "asked": read[1]})
    return " ".join(parts)


def roles_table(asked: Sequence[Asked]) -> list[list[Cell | str]]:
    """By policy and role: how many of those who are asked have read it."""
    found: dict[tuple[UUID, Role], list[Asked]] = {}
    for one in asked:
        found.setdefault((one.policy.pk, one.person.role), []).append(one)
    return [
        [
            Cell(rows[0].policy.title, url=_who_url(rows[0].policy)),
            str(ROLE_WORDS[role]),
            Cell(str(sum(bool(one.read_at) for one in rows)), numeric=True),
            Cell(str(sum(not one.read_at for one in rows)), numeric=True),
        ]
        for (_policy, role), rows in found.items()
    ]


def readings_left(asked: Sequence[Asked]) -> dict[str, int]:
    """Of all that is to be read, how much was, and how many people have something left."""
    waiting = [one for one in asked if not one.read_at]
    return {
        "done": len(asked) - len(waiting),
        "all": len(asked),
        "people": len({one.person.person for one in waiting}),
    }


def _who_url(policy: Policy) -> str:
    return reverse("policies:who", args=[policy.reference])


def roles_columns() -> list[Column]:
    """The heads of the table by policy and role."""
    return [
        Column(_("Policy")),
        Column(_("Role")),
        Column(_("Have read it"), numeric=True),
        Column(_("Have not"), numeric=True),
    ]


def people_columns() -> list[str]:
    """The heads of the table by person."""
    return [_("Name"), _("Role"), _("Asked from"), _("Read on")]


def read_columns() -> list[str]:
    """The heads of what somebody has read."""
    return [_("Policy"), _("Version"), _("Read on")]


def people_rows(asked: Iterable[Asked]) -> list[list[str]]:
    """Who is asked to read one policy, from when, and when they said that they had."""
    return [
        [
            one.person.name,
            role_words(one.person.role),
            day_words(one.since),
            day_words(local_day(one.read_at)) if one.read_at else _("Not yet"),
        ]
        for one in asked
    ]


def reading_file(asked: Iterable[Asked]) -> str:
    """The same of all policies as CSV; no cell can be run by a spreadsheet."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([str(one) for one in COLUMNS])
    for one in asked:
        read_on = local_day(one.read_at).isoformat() if one.read_at else ""
        said = [one.policy.title, str(one.policy.version), one.person.name, str(ROLE_WORDS[one.person.role])]
        writer.writerow([harmless(cell) for cell in (*said, one.since.isoformat(), read_on)])
    return out.getvalue()


def steps_rows(found: Iterable[Covered[Policy]]) -> list[dict[str, object]]:
    """The ten steps, each with the parts that speak of it."""
    return [
        {
            "number": one.step,
            "title": str(STEPS[one.step]),
            "by": _by_policy(one.by),
            "soon": _by_policy(one.soon),
            "state": str(_("In a policy") if one.by else _("In a draft") if one.soon else _("In no policy")),
            "colour": "green" if one.by else "yellow" if one.soon else "orange",
        }
        for one in found
    ]


def _by_policy(found: Iterable[Covering[Policy]]) -> list[dict[str, str]]:
    parts: dict[UUID, list[Covering[Policy]]] = {}
    for one in found:
        parts.setdefault(one.policy.pk, []).append(one)
    return [
        {
            "policy": rows[0].policy.title,
            "url": policy_url(rows[0].policy),
            "parts": get_text_list([one.part for one in rows], _("and")),
        }
        for rows in parts.values()
    ]


def read_rows(readings: Iterable[Reading]) -> list[list[Cell | str]]:
    """What somebody has read."""
    return [
        [Cell(one.policy.title, url=policy_url(one.policy)), str(one.number), day_words(local_day(one.at))]
        for one in readings
    ]
