"""Outside recipients: organisations with no accounts, known to the organisation that added them alone."""

from typing import Any

import pytest

from sharewell.apps.organisations.errors import NameInUse, NoAccounts, NotOutside
from sharewell.apps.organisations.models import Organisation, Person
from sharewell.apps.organisations.selectors import (
    DirectoryEntry,
    actor_for,
    areas,
    directory,
    directory_entry,
    notice_address,
    organisations_called,
    outside_actor,
    outside_recipients_of,
    people_of,
)
from sharewell.apps.organisations.services import add_outside_recipient, suspend_organisation
from sharewell.apps.organisations.services import add_person as add
from sharewell.apps.shares.errors import NotSendable
from sharewell.apps.shares.services._parcels import address_all
from sharewell.domain.access import PICK_UP, SYSTEM, Actor, Role
from sharewell.domain.advice.vocabulary import Body, ItemAbout, ItemKind, Nation, Sector
from sharewell.domain.sharing import AskedFor, Item, Parcel
from sharewell.kit.clock import now
from sharewell.kit.crypto import create_record_key, entitle, seal, unseal
from sharewell.kit.ids import new_id
from tests.cast import Cast
from tests.factories.organisations import make_organisation
from tests.integration.conftest import ClientFor


def tutor(actor: Actor, **given: Any) -> DirectoryEntry:
    """Tess Tutor of Elm Tuition, as somebody adds her."""
    values: dict[str, Any] = {
        "person_name": "Tess Tutor",
        "organisation_name": "Elm Tuition",
        "sector": Sector.OTHER,
        "body": Body.PRIVATE,
        "nation": Nation.ENGLAND,
        "phone": "01632 960777",
        "email": "Tess@elm.example.org",
    }
    return add_outside_recipient(actor=actor, at=now(), **{**values, **given})


def test_an_outside_recipient_is_known_to_their_adder_alone(cast: Cast, client_for: ClientFor) -> None:
    before = (directory(), areas())
    entry = tutor(cast.owner.actor)
    assert (entry.name, entry.person_name, entry.notice_email) == (
        "Elm Tuition",
        "Tess Tutor",
        "tess@elm.example.org",
    )
    assert [one.id for one in outside_recipients_of(cast.school.id)] == [entry.id]
    assert outside_recipients_of(cast.front_door.id) == ()
    assert (directory(), areas()) == before
    assert directory(query="Elm") == () and organisations_called("Elm Tuition") == {}
    page = f"/organisations/{entry.id}/"
    assert client_for(cast.owner).get(page).status_code == 200
    absent = client_for(cast.stranger).get(f"/organisations/{new_id()}/")
    foreign = client_for(cast.stranger).get(page)
    assert (foreign.status_code, foreign.content) == (404, absent.content)


def test_the_same_address_added_twice_is_the_same_recipient_put_right(cast: Cast) -> None:
    first = tutor(cast.owner.actor)
    again = tutor(cast.colleague.actor, email=" TESS@elm.example.org", phone="01632 960778")
    assert (again.id, again.phone) == (first.id, "01632 960778")
    elsewhere = tutor(cast.recipient.actor)
    assert elsewhere.id != first.id


def test_nobody_can_send_to_somebody_elses_outside_recipient(cast: Cast) -> None:
    entry = tutor(cast.owner.actor)
    item = Item(kind=ItemKind.IDENTITY, about=ItemAbout.CHILD, status="fact", text="T")
    parcel = Parcel(recipient=entry.id, asked=AskedFor(summary="S"), items=(item,))
    assert address_all(cast.owner.actor, [parcel])[0].recipient.id == entry.id
    with pytest.raises(NotSendable, match="no_such_recipient"):
        address_all(cast.stranger.actor, [parcel])


def test_a_record_is_sealed_to_an_outside_recipient_as_to_any_other(cast: Cast) -> None:
    entry, record = tutor(cast.owner.actor), new_id()
    create_record_key(record=record, owner=cast.school.id)
    entitle(record=record, holder=cast.school.id, newcomer=entry.id)
    sealed = seal(record=record, holder=cast.school.id, field="f", text="words")
    assert unseal(record=record, holder=entry.id, field="f", sealed=sealed) == "words"


def test_an_outside_recipient_acts_through_a_pick_up_and_can_never_sign_in(cast: Cast) -> None:
    entry = tutor(cast.owner.actor)
    actor = outside_actor(entry.id)
    assert (actor.name, actor.organisation, actor.origin) == ("Tess Tutor", entry.id, PICK_UP)
    person = Person.objects.get(id=actor.person)
    assert not person.is_active and not person.has_usable_password()
    assert actor_for(person) is None and people_of(entry.id) == () and notice_address(entry.id) == ""
    with pytest.raises(NoAccounts):
        add(actor=SYSTEM, organisation=entry.id, full_name="X", email="x@x.org", role=Role.LEADER, at=now())


def test_a_suspended_outside_recipient_takes_nothing_more(cast: Cast) -> None:
    entry = tutor(cast.owner.actor)
    suspend_organisation(actor=SYSTEM, organisation=entry.id, at=now())
    assert outside_recipients_of(cast.school.id) == ()
    for place in (entry.id, cast.school.id):
        with pytest.raises(NotOutside):
            outside_actor(place)


def test_an_outside_name_never_stands_in_the_way_of_a_real_organisation(cast: Cast) -> None:
    tutor(cast.owner.actor)
    tutor(cast.owner.actor, email="other@elm.example.org", organisation_name="")
    joined = make_organisation("Elm Tuition", area=cast.school.area)
    assert [one.id for one in directory(query="Elm")] == [joined.id]
    assert {one.name for one in outside_recipients_of(cast.school.id)} == {"Elm Tuition", "Tess Tutor"}
    with pytest.raises(NameInUse):
        make_organisation("Elm Tuition", area=cast.school.area)
    assert Organisation.objects.filter(name="Elm Tuition").count() == 2
    found = directory_entry(joined.id)
    assert found is not None and found.outside_of is None and found.person_name == ""
