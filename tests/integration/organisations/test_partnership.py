"""The demonstration's partnership: invented, whole, and loaded as often as one likes."""

import re

import pytest

from sharewell.apps.organisations.models import Membership, Organisation, Person
from sharewell.apps.organisations.selectors import directory
from sharewell.apps.organisations.services import Partnership, load_partnership
from sharewell.domain.access import SYSTEM, Role
from sharewell.kit.clock import now

DRAMA = re.compile(r"01632 960\d{3}|07700 900\d{3}")
SECTORS = {
    "childrens_social_care",
    "school",
    "early_years",
    "general_practice",
    "hospital",
    "police",
    "domestic_abuse",
    "sport",
}


@pytest.fixture
def partnership(db: None) -> Partnership:
    return load_partnership(actor=SYSTEM, at=now())


def test_it_has_every_kind_of_agency_and_some_thirty_people(partnership: Partnership) -> None:
    assert set(Organisation.objects.values_list("sector", flat=True)) >= SECTORS
    assert len(partnership.organisations) >= 9
    assert 28 <= len(partnership.people) <= 36


def test_every_role_is_played_by_somebody(partnership: Partnership) -> None:
    assert set(Membership.objects.values_list("role", flat=True)) == set(Role)


def test_nobody_in_it_can_be_rung_or_written_to(partnership: Partnership) -> None:
    assert all(email.endswith(".example.org") for email in Person.objects.values_list("email", flat=True))
    for entry in directory():
        assert DRAMA.fullmatch(entry.phone), entry.name
        assert not entry.out_of_hours_phone or DRAMA.fullmatch(entry.out_of_hours_phone), entry.name


def test_loading_it_again_changes_nothing(partnership: Partnership) -> None:
    again = load_partnership(actor=SYSTEM, at=now())
    assert again.added == 0
    assert again.people == partnership.people


def test_a_person_of_it_can_act(partnership: Partnership) -> None:
    assert partnership.actor("maya-lindqvist").organisation_name == "Larkrise Primary School"


def test_the_front_door_comes_first_in_the_directory(partnership: Partnership) -> None:
    assert directory(area="Harrowmere")[0].name == "Harrowmere Children's Front Door"
