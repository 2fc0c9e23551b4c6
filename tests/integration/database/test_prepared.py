"""A prepared query finds what the plain one finds, asks the database once, and makes its SQL once."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db.models import QuerySet

from sharewell.apps.organisations.models import Membership, Person
from sharewell.kit.database.prepared import MOST_IN_A_LIST, Prepared, PreparedList
from tests.integration.conftest import Cast

pytestmark = pytest.mark.django_db


def _by_address(email: str) -> QuerySet[Person]:
    return Person.objects.filter(email=email)


def test_things_are_what_the_plain_query_gives(cast: Cast) -> None:
    found = Prepared(_by_address).things(cast.owner.person.email)
    assert found == [cast.owner.person]
    assert vars(found[0])["full_name"] == cast.owner.person.full_name
    assert not found[0]._state.adding


def test_rows_have_the_types_of_their_fields(cast: Cast) -> None:
    person = cast.owner.person
    plain = Membership.objects.filter(person=person).values_list("organisation_id", "since", "role")
    prepared = Prepared(
        lambda id_: Membership.objects.filter(person_id=id_).values_list("organisation_id", "since", "role")
    )
    assert [tuple(row) for row in prepared.rows(person.pk)] == list(plain)


def test_each_place_gets_its_own_value(cast: Cast) -> None:
    by_both = Prepared(lambda id_, email: Person.objects.filter(email=email, pk=id_), takes=2)
    owner = cast.owner.person
    assert by_both.things(owner.pk, owner.email) == [owner]
    assert by_both.things(cast.colleague.person.pk, owner.email) == []


def test_what_is_related_comes_along_and_what_is_deferred_does_not(
    cast: Cast, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    with_person = Prepared(
        lambda id_: (
            Membership.objects.filter(person_id=id_).select_related("person").only("role", "person__email")
        )
    )
    with django_assert_num_queries(1):  # type: ignore[operator]
        (found,) = with_person.things(cast.owner.person.pk)
        assert found.person.email == cast.owner.person.email
    assert "since" in found.get_deferred_fields()


def test_nothing_is_found_for_nobody() -> None:
    assert Prepared(_by_address).things("nobody@example.org") == []
    assert Prepared(lambda id_: Person.objects.filter(pk=id_).values_list("email")).rows(uuid4()) == []


def test_the_query_is_made_once_and_asked_each_time(
    cast: Cast, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    made = []

    def make(email: str) -> QuerySet[Person]:
        made.append(email)
        return _by_address(email)

    prepared = Prepared(make)
    with django_assert_num_queries(2):  # type: ignore[operator]
        assert prepared.things(cast.owner.person.email) != prepared.things(cast.colleague.person.email)
    assert len(made) == 1


def test_moments_come_after_ids(cast: Cast) -> None:
    row = Membership.objects.get(person=cast.owner.person)
    since = Prepared(
        lambda id_, first, last: Membership.objects.filter(person_id=id_, since__range=(first, last)),
        moments=2,
    )
    later = row.since + timedelta(seconds=1)
    assert since.things(row.person_id, row.since, later) == [row]
    assert since.things(row.person_id, later, later) == []


def test_a_query_that_can_find_nothing_is_not_asked(django_assert_num_queries: pytest.FixtureRequest) -> None:
    nothing = Prepared(lambda id_: Person.objects.filter(pk=id_).none())
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert nothing.things(uuid4()) == []
        assert nothing.asked(uuid4()) is None


@pytest.mark.parametrize("strangers", [0, 1, 2, 5, MOST_IN_A_LIST])
def test_a_list_of_any_length_finds_each_once(
    cast: Cast, strangers: int, django_assert_num_queries: pytest.FixtureRequest
) -> None:
    active = PreparedList(
        lambda organisation, people: Membership.objects.filter(
            organisation_id=organisation, person_id__in=people
        ).values_list("person_id")
    )
    asked = [cast.owner.person.pk, *(uuid4() for _ in range(strangers)), cast.owner.person.pk]
    with django_assert_num_queries(1):  # type: ignore[operator]
        assert [tuple(row) for row in active.rows(cast.school.id, among=asked)] == [(cast.owner.person.pk,)]
    with django_assert_num_queries(0):  # type: ignore[operator]
        assert active.rows(cast.school.id, among=[]) == []
