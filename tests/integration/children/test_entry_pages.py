"""The pages of an entry: the list, the record by its topics, changing it, and what it was before."""

from dataclasses import replace
from datetime import date

import pytest
from django.urls import reverse

from sharewell.apps.audit.models import Event
from sharewell.apps.children.models import Entry
from sharewell.apps.children.selectors import entries_matching, entry_of
from sharewell.apps.children.services import (
    amend_entry,
    open_entry,
    protected_facts,
    register_entry,
    set_shield,
    shut_out,
)
from sharewell.domain.children import Address, Identity, Name, NameKind, Relation, Tie
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
ELM = Address(lines="14 Elm Road\nLeeds", postcode="LS1 4AB", since="2024-05")
MINA = Identity(
    given_names="Mina",
    family_name="Testcase",
    born=date(2019, 3, 1),
    other_names=(Name(kind=NameKind.FORMER, given="Mina", family="Earlier"),),
    addresses=(ELM,),
    relations=(Relation(tie=Tie.FATHER, name="Dan Testcase", of_concern=True),),
)
ADDRESS = {
    "use": "home",
    "lines": "3 Quay Street",
    "postcode": "ls2 7ew",
    "source": "family",
    "checked": "not_yet",
}
SHIELD = Protection(kind=FactKind.ADDRESS, text="14 Elm Road, LS1 4AB", from_whom="Dan Testcase")


def kept(cast: Cast, identity: Identity = MINA) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=identity, at=now())


def whole(cast: Cast, entry: Entry) -> Identity:
    again = entry_of(cast.owner.actor, entry.pk)
    assert again is not None
    return open_entry(actor=cast.owner.actor, entry=again, at=now(), purpose="a test")


def test_the_list_shows_twenty_on_a_page_in_a_few_queries_and_never_an_address(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: pytest.FixtureRequest
) -> None:
    for number in range(23):
        kept(cast, replace(MINA, given_names=f"Mina{number:02}"))
    owner = client_for(cast.owner)
    with django_assert_max_num_queries(16):  # type: ignore[operator]
        first = owner.get(reverse("children:entries")).content.decode()
    second = owner.get(reverse("children:entries"), {"page": 2}).content.decode()
    assert (first.count("Testcase</a>"), second.count("Testcase</a>")) == (20, 3)
    assert "Elm Road" not in first + second
    listed = Event.objects.filter(kind="entry.listed").latest("sequence")
    assert '"count":3' in listed.detail.replace(" ", "")


def test_a_record_shows_what_is_known_and_not_what_is_kept_safe(cast: Cast, client_for: ClientFor) -> None:
    entry = kept(cast)
    owner, page = client_for(cast.owner), reverse("children:entry", args=[entry.pk])
    assert "14 Elm Road" in owner.get(page).content.decode()
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=SHIELD)
    pages = [page, reverse("children:history", args=[entry.pk])]
    pages += [reverse("children:topic", args=[entry.pk, "addresses"])]
    pages += [
        reverse(f"children:{way}_item", args=[entry.pk, "addresses", 0]) for way in ("change", "remove")
    ]
    for shown in (owner.get(one).content.decode() for one in pages):
        assert "Elm" not in shown and "LS1" not in shown
    assert "One thing is kept safe" in owner.get(page).content.decode()


def test_an_address_that_is_kept_safe_ends_without_being_shown_or_lost(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = kept(cast)
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=SHIELD)
    page = reverse("children:change_item", args=[entry.pk, "addresses", 0])
    said = {"use": "home", "source": "visit", "checked": "seen_there", "until-year": "2026", "version": "1"}
    assert client_for(cast.owner).post(page, keyed(said)).status_code == 302
    (address,) = whole(cast, entry).addresses
    assert (address.text, address.until, address.checked) == (
        "14 Elm Road\nLeeds\nLS1 4AB",
        "2026",
        "seen_there",
    )


def test_a_new_address_is_protected_in_the_step_that_writes_it(cast: Cast, client_for: ClientFor) -> None:
    entry = kept(cast)
    owner, page = client_for(cast.owner), reverse("children:add_item", args=[entry.pk, "addresses"])
    assert owner.post(page, keyed({**ADDRESS, "version": "1"})).status_code == 422
    said = {**ADDRESS, "keep_safe": "yes", "from_whom": "her father", "version": "1"}
    assert owner.post(page, keyed(said)).status_code == 302
    (fact,) = protected_facts(actor=cast.owner.actor, entries=[entry.pk])
    assert (fact.protection.text, fact.protection.from_whom) == ("3 Quay Street, LS2 7EW", "her father")
    assert [one.postcode for one in whole(cast, entry).addresses] == ["LS1 4AB", "LS2 7EW"]
    shown = owner.get(reverse("children:topic", args=[entry.pk, "addresses"])).content.decode()
    assert "Quay" not in shown and "Elm Road" in shown
    assert "must not learn a new address either" in owner.get(page).content.decode()


def test_a_former_name_that_is_protected_finds_nobody(cast: Cast) -> None:
    entry = kept(cast)
    assert list(entries_matching(cast.owner.actor, "earlier")) == [entry]
    hidden = Protection(kind=FactKind.NEW_NAME, text="Mina Earlier")
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=hidden)
    assert list(entries_matching(cast.owner.actor, "earlier")) == []
    assert list(entries_matching(cast.owner.actor, "testcase")) == [entry]
    amend_entry(actor=cast.owner.actor, entry=entry, identity=MINA, at=now())
    assert list(entries_matching(cast.owner.actor, "earlier")) == []


def test_two_people_changing_one_record_do_not_undo_each_other(cast: Cast, client_for: ClientFor) -> None:
    entry = kept(cast)
    page = reverse("children:add_item", args=[entry.pk, "numbers"])
    said = {"kind": "nhs_number", "number": "999 000 0018", "version": "1"}
    client_for(cast.owner).post(page, keyed(said))
    late = client_for(cast.colleague).post(page, keyed({**said, "number": "999 000 0026"}), follow=True)
    assert "Somebody changed this record while you were writing" in late.content.decode()
    assert whole(cast, entry).identifiers == (("nhs_number", "9990000018"),)


def test_the_history_says_who_wrote_and_took_out_what(cast: Cast, client_for: ClientFor) -> None:
    entry = kept(cast)
    owner = client_for(cast.owner)
    owner.post(reverse("children:remove_item", args=[entry.pk, "people", 0]), keyed({"version": "1"}))
    shown = owner.get(reverse("children:history", args=[entry.pk])).content.decode()
    newest, first = shown.split(f"By {cast.owner.actor.name}")[1:]
    assert "Taken out:" in newest and "Dan Testcase" in newest
    assert "Written:" in first and "1 March 2019" in first
    assert (
        Event.objects.filter(kind="entry.opened", child=entry.pk).latest("sequence").fields
        == "history,identity"
    )


def test_somebody_who_may_be_here_already_is_shown_before_a_second_record_is_made(
    cast: Cast, client_for: ClientFor
) -> None:
    kept(cast)
    owner, page = client_for(cast.owner), reverse("children:add_entry")
    typed = {
        "kind": "child",
        "given_names": "Mia",
        "family_name": "Testcase",
        "order": "given_first",
        "sex": "f",
    }
    typed |= {"age_known": "born", "born-day": "1", "born-month": "3", "born-year": "2019", "number_kind": ""}
    shown = owner.post(page, keyed(typed)).content.decode()
    assert "Are they here already?" in shown and "Mina Testcase" in shown
    assert Entry.objects.count() == 1
    assert owner.post(page, keyed({**typed, "same": "another"})).status_code == 302
    assert Entry.objects.count() == 2


def test_whoever_is_shut_out_of_a_record_finds_it_in_no_list_and_behind_no_name(
    cast: Cast, client_for: ClientFor
) -> None:
    hidden = kept(cast, replace(MINA, given_names="Mari"))
    twin = Relation(tie=Tie.TWIN, name="Mari", entry=str(hidden.pk))
    entry = kept(cast, replace(MINA, relations=(twin,)))
    shut_out(actor=cast.lead.actor, at=now(), entry=hidden, person=cast.colleague.actor.person, why="Family")
    colleague, url = client_for(cast.colleague), reverse("children:entry", args=[hidden.pk])
    listed = colleague.get(reverse("children:entries")).content.decode()
    assert "Mina Testcase" in listed and "Mari" not in listed
    for page in (
        reverse("children:entry", args=[entry.pk]),
        reverse("children:topic", args=[entry.pk, "people"]),
    ):
        assert url in client_for(cast.owner).get(page).content.decode()
        assert url not in colleague.get(page).content.decode()
    said = {"tie": "twin", "name": "Mary", "lives_with": "yes", "version": "1"}
    page = reverse("children:change_item", args=[entry.pk, "people", 0])
    assert colleague.post(page, keyed(said)).status_code == 302
    assert [(one.name, one.entry) for one in whole(cast, entry).relations] == [("Mary", str(hidden.pk))]


def test_a_record_is_linked_to_another_only_of_ones_own(cast: Cast, client_for: ClientFor) -> None:
    entry, twin = kept(cast), kept(cast, replace(MINA, given_names="Mari"))
    foreign = register_entry(actor=cast.stranger.actor, identity=MINA, at=now())
    owner, page = client_for(cast.owner), reverse("children:add_item", args=[entry.pk, "people"])
    said = {"tie": "twin", "name": "Mari", "lives_with": "yes", "version": "1"}
    found = owner.post(page, keyed({**said, "look": "1"})).content.decode()
    assert str(twin.pk) in found and 'value="Mari"' in found
    assert owner.post(page, keyed({**said, "entry": str(foreign.pk)})).status_code == 422
    assert owner.post(page, keyed({**said, "entry": str(twin.pk)})).status_code == 302
    assert whole(cast, entry).relations[-1].entry == str(twin.pk)
    assert (
        reverse("children:entry", args=[twin.pk])
        in owner.get(reverse("children:entry", args=[entry.pk])).content.decode()
    )
