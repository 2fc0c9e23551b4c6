"""Who stands where towards what was made here, and towards what came here."""

from uuid import UUID

import pytest

from sharewell.domain.access import Actor, Role
from sharewell.domain.access.role import CONTENT_ROLES
from sharewell.domain.sharing import AskedFor, Item, Parcel, Route, Worry
from sharewell.domain.sharing.sides import ALLOWED, RECEIVERS, keeps, receives

HERE, ELSEWHERE = UUID(int=10), UUID(int=11)
ME, ANOTHER = UUID(int=20), UUID(int=21)


def somebody(role: Role, organisation: UUID = HERE) -> Actor:
    return Actor(person=ME, name="Me", organisation=organisation, organisation_name="Here", role=role)


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("person", [ME, ANOTHER, None])
def test_what_was_made_in_another_organisation_is_nobodys(role: Role, person: UUID | None) -> None:
    actor = somebody(role, ELSEWHERE)
    assert keeps(actor, organisation=HERE, person=person) == "other_organisation"
    assert receives(actor, organisation=HERE, owner=person) == "other_organisation"


@pytest.mark.parametrize("role", sorted(set(Role) - CONTENT_ROLES))
@pytest.mark.parametrize("person", [ME, ANOTHER])
def test_a_role_without_content_stands_nowhere_even_towards_what_it_made(role: Role, person: UUID) -> None:
    assert keeps(somebody(role), organisation=HERE, person=person) not in ALLOWED
    assert receives(somebody(role), organisation=HERE, owner=person) not in ALLOWED


@pytest.mark.parametrize("role", sorted(CONTENT_ROLES))
def test_people_keep_their_own_and_leads_keep_everybodys(role: Role) -> None:
    assert keeps(somebody(role), organisation=HERE, person=ME) == "own"
    wanted = "lead" if role is Role.SAFEGUARDING_LEAD else "not_yours"
    assert keeps(somebody(role), organisation=HERE, person=ANOTHER) == wanted


@pytest.mark.parametrize("role", sorted(CONTENT_ROLES))
def test_duty_workers_and_leads_receive_and_others_only_what_they_own(role: Role) -> None:
    not_theirs = receives(somebody(role), organisation=HERE, owner=ANOTHER)
    theirs = receives(somebody(role), organisation=HERE, owner=ME)
    if role in RECEIVERS:
        assert (not_theirs, theirs) == ("receives", "receives")
    else:
        assert (not_theirs, theirs) == ("not_a_receiver", "owns_it")


def test_a_parcel_and_a_worry_hold_plain_data() -> None:
    item = Item(kind="health", about="child", status="fact", text="a bruise")
    parcel = Parcel(recipient=HERE, asked=AskedFor(summary="R"), items=(item,))
    worry = Worry(
        route=Route.ORDINARY, urgency="unknown", nation="wales", children=(ME,), observations=(), wanted="x"
    )
    assert (parcel.spoken_at, worry.children) == (None, (ME,))
