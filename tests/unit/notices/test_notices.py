"""A notice says each part to each audience, in plain words, of what really goes; and says when it is true no more."""

from dataclasses import replace
from datetime import date

import pytest

from sharewell.domain.cited import data_text, doubtful_lines
from sharewell.domain.notices import (
    Audience,
    BadNotices,
    Known,
    Part,
    compose,
    exceeded,
    notice_form,
    read_form,
    read_known,
    written,
)
from tests.reading_age import grade

DAY = date(2026, 11, 23)
SCHOOL = Known(
    organisation="Oak School",
    contact="Ring us.",
    nation="england",
    sector="school",
    body="public",
    recipients=("police",),
    kinds=("health",),
    periods=("child_protection_file_of_a_school:25:born",),
)
WORST = {
    Audience.YOUNGER_CHILD: 9.0,
    Audience.YOUNG_PERSON: 10.0,
    Audience.PARENT: 11.0,
    Audience.STAFF: 12.0,
}


def said(audience: Audience, known: Known = SCHOOL, day: date = DAY) -> dict[Part, list[str]]:
    made = compose(notice_form(), audience, known, day=day)
    filled = {"organisation": known.organisation, "contact": known.contact, "regulator": made.regulator}
    return {one.part: [text % filled for text in one.says] for one in made.sections}


@pytest.mark.parametrize("audience", list(Audience))
@pytest.mark.parametrize("body", ["public", "private", "voluntary", "unknown"])
@pytest.mark.parametrize("known", [SCHOOL, replace(SCHOOL, recipients=(), kinds=(), periods=())])
def test_every_part_says_something_in_plain_words(audience: Audience, body: str, known: Known) -> None:
    found = said(audience, replace(known, body=body))
    assert list(found) == list(Part) and all(found.values())
    assert grade(" ".join(text for texts in found.values() for text in texts)) + 5 <= WORST[audience]


def test_what_is_listed_stands_below_its_part_and_nothing_is_announced_that_is_not_there() -> None:
    full = compose(notice_form(), Audience.PARENT, SCHOOL, day=DAY)
    assert {one.part: one.listed for one in full.sections if one.listed} == {
        Part.WHAT: SCHOOL.kinds,
        Part.RECIPIENTS: SCHOOL.recipients,
        Part.HOW_LONG: SCHOOL.periods,
    }
    bare = said(Audience.PARENT, replace(SCHOOL, recipients=(), kinds=(), periods=()))
    assert not [text for texts in bare.values() for text in texts if text.endswith(":")]


def test_the_basis_is_the_bodys_own_and_names_the_condition_where_law_wants_it() -> None:
    public, club = (
        said(Audience.PARENT, replace(SCHOOL, body=body))[Part.BASIS] for body in ("public", "voluntary")
    )
    assert "public interest" in public[0] and "recognised" not in public[0]
    assert "recognised legitimate interest" in club[0] and "safeguarding" in club[0]
    before = said(Audience.PARENT, replace(SCHOOL, body="voluntary"), date(2026, 2, 4))[Part.BASIS]
    assert "recognised" not in before[0]
    assert len(said(Audience.PARENT, replace(SCHOOL, sector="police"))[Part.BASIS]) == 2


def test_welsh_is_offered_in_wales_alone() -> None:
    def offers(nation: str) -> bool:
        return any("Welsh" in text for text in said(Audience.STAFF, replace(SCHOOL, nation=nation))[Part.WHO])

    assert offers("wales") and not offers("england")


def test_a_notice_is_outdated_by_a_new_recipient_or_kind_and_not_by_less() -> None:
    assert exceeded(SCHOOL, replace(SCHOOL, recipients=(), kinds=())) == {}
    more = replace(SCHOOL, recipients=("police", "housing"), kinds=("health", "education"))
    assert exceeded(SCHOOL, more) == {"recipients": ["housing"], "kinds": ["education"]}
    assert read_known(written(SCHOOL)) == SCHOOL


def test_wrong_data_is_refused_and_doubtful_data_is_shown_to_those_who_maintain_it() -> None:
    text = data_text("core", "notices.toml")
    for wrong in (
        text.replace('part = "who"', 'part = "whom"'),
        text.replace("%(contact)s", "%(phone)s"),
        text.replace("days = 28", "days = 0"),
        text.replace('audience = "staff"', 'audience = "parent"'),
    ):
        with pytest.raises(BadNotices):
            read_form(wrong)
    assert any(one.file == "core/notices.toml" for one in doubtful_lines())
