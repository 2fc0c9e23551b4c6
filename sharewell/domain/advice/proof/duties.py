"""The duties to share that the law is known to set without a court order: whom each binds, towards whom, from when.

A rule that says "must" outside all of these is wrong, whatever it cites. Each reach is a box of answers; the law is
given in its own words in /docs/explanation and by the rules that cite it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import product

from sharewell.domain.advice.proof.walk import Only
from sharewell.domain.advice.rule import Effect, Rule, Says, Subject
from sharewell.domain.advice.vocabulary import Sector

NO_ORDER: Only = {"prompt": ("own_initiative", "request", "routine", "unknown")}
A_CHECKED_AGENCY: Only = {
    "recipient.kind": ("agency",),
    "recipient.verified": ("yes",),
    "recipient.linked_to_person_of_concern": ("no",),
}
FROM_SIGNIFICANT_HARM = ("significant_harm", "immediate_danger")
BORN_AND_UNDER_18 = ("under_12", "12", "13_to_15", "16_or_17")
# Children Act 2004 s.11(1): bodies listed by what they do; with them their contractors (s.16LA) and the childcare and
# education agencies that local partners named (s.16E as amended). Unknown never reads as contracted or named.
LISTED_SECTORS = (
    Sector.CHILDRENS_SOCIAL_CARE,
    Sector.ADULT_SOCIAL_CARE,
    Sector.POLICE,
    Sector.HOSPITAL,
    Sector.MENTAL_HEALTH,
    Sector.HEALTH_VISITING,
    Sector.GENERAL_PRACTICE,
    Sector.YOUTH_JUSTICE,
    Sector.PROBATION,
    Sector.HOUSING,
)
NAMED_SECTORS = (Sector.EARLY_YEARS, Sector.SCHOOL, Sector.COLLEGE)
# Social Services and Well-being (Wales) Act 2014 s.162: the relevant partners that s.130 binds.
PARTNERS_IN_WALES = (
    Sector.CHILDRENS_SOCIAL_CARE,
    Sector.ADULT_SOCIAL_CARE,
    Sector.POLICE,
    Sector.HOSPITAL,
    Sector.MENTAL_HEALTH,
    Sector.HEALTH_VISITING,
    Sector.PROBATION,
    Sector.YOUTH_JUSTICE,
)
# Female Genital Mutilation Act 2003 s.5B: teachers, health and social work professionals, to the police.
REGULATED = (
    Sector.SCHOOL,
    Sector.GENERAL_PRACTICE,
    Sector.HOSPITAL,
    Sector.HEALTH_VISITING,
    Sector.MENTAL_HEALTH,
    Sector.CHILDRENS_SOCIAL_CARE,
)


def _listed(side: str) -> tuple[Only, ...]:
    return (
        {f"{side}.sector": LISTED_SECTORS, f"{side}.body": ("public",)},
        {f"{side}.standing": ("contracted",)},
        {f"{side}.standing": ("named_partner",), f"{side}.sector": NAMED_SECTORS},
    )


IN_ENGLAND: Only = {"nation": ("england",), "recipient.nation": ("england", "unknown")}
REACHES: Sequence[tuple[date, Mapping[str, Sequence[str]]]] = (
    *(
        (date(2026, 9, 30), {**A_CHECKED_AGENCY, **IN_ENGLAND, **sharer, **recipient})
        for sharer, recipient in product(_listed("sharer"), _listed("recipient"))
    ),
    (
        date(2023, 9, 14),
        {
            **A_CHECKED_AGENCY,
            "nation": ("wales",),
            "recipient.nation": ("wales", "unknown"),
            "urgency": FROM_SIGNIFICANT_HARM,
            "sharer.sector": PARTNERS_IN_WALES,
            "sharer.body": ("public",),
            "recipient.sector": (Sector.CHILDRENS_SOCIAL_CARE,),
        },
    ),
    (
        date(2023, 9, 14),
        {
            **A_CHECKED_AGENCY,
            "nation": ("england", "wales"),
            "concern.kind": ("fgm",),
            "child.age": BORN_AND_UNDER_18,
            "sharer.sector": REGULATED,
            "recipient.sector": (Sector.POLICE,),
        },
    ),
    # Domestic Abuse Act 2021 s.49A, from its statutory guidance: the police tell the child's school.
    (
        date(2025, 11, 7),
        {
            **A_CHECKED_AGENCY,
            "nation": ("england", "wales"),
            "concern.kind": ("domestic_abuse",),
            "sharer.sector": (Sector.POLICE,),
            "sharer.body": ("public",),
            "recipient.sector": (Sector.SCHOOL, Sector.COLLEGE),
        },
    ),
)


def reaches(day: date) -> tuple[Rule, ...]:
    """The duties in force on a day, each as a rule that only marks how far it reaches."""
    return tuple(_marker(number, since, when) for number, (since, when) in enumerate(REACHES) if since <= day)


def _marker(number: int, since: date, when: Mapping[str, Sequence[str]]) -> Rule:
    return Rule(
        id=f"proof/duties/{number}",
        from_=since,
        until=None,
        when={key: frozenset(str(answer) for answer in answers) for key, answers in when.items()},
        says=Says(Effect.EXPLAINS, Subject.NOTE, "reach", "How far a duty reaches."),
        sources=(),
        review_by=since,
        reads_items=False,
    )
