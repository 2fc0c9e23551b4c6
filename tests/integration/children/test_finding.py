"""An organisation finds its own child by whatever is typed, with how likely and why; what is protected finds nobody."""

from datetime import UTC, date, datetime
from typing import Any

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.children.models import Entry, FindingKey
from sharewell.apps.children.services import (
    answer_lift,
    ask_to_lift,
    find_entries,
    index_entries,
    register_entry,
    set_shield,
)
from sharewell.domain.access import Actor, Refused
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Grade, Particulars
from sharewell.kit.crypto import destroy_record_key
from tests.cast import Cast

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 22, 10, tzinfo=UTC)
PEOPLE = (
    Identity(
        given_names="Mina Rose",
        family_name="O’Canary",
        born=date(2019, 3, 4),
        identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"), (IdentifierKind.LOCAL, "AB-77")),
    ),
    Identity(given_names="William", family_name="Smith", born=date(2012, 11, 19)),
    Identity(given_names="Zofia", family_name="Kowalska", born=date(2018, 7, 7)),
    Identity(given_names="Zuzanna", family_name="Kowalska", born=date(2018, 7, 7)),
)


def keep(actor: Actor) -> list[Entry]:
    return [register_entry(actor=actor, identity=each, at=NOW) for each in PEOPLE]


@pytest.mark.parametrize(
    ("typed", "which"),
    [
        ("mina", 0),
        ("min", 0),
        ("O'Canary 2019", 0),
        ("mena canary", 0),
        ("canary, mina 4 march 2019", 0),
        ("999 000 0018", 0),
        ("ab-77", 0),
        ("bill smith", 1),
        ("smith 11/19/2012", 1),
        ("smit", 1),
        ("zosia kowalski", 2),
        ("zuzana kow", 3),
    ],
)
def test_what_is_typed_finds_whom_it_means_first(cast: Cast, typed: str, which: int) -> None:
    kept = keep(cast.owner.actor)
    findings = find_entries(actor=cast.colleague.actor, typed=typed, at=NOW, purpose="a worry")
    assert findings.found[0].entry == kept[which] and findings.found[0].identity == PEOPLE[which]


def test_a_look_names_those_who_were_shown_and_why(cast: Cast) -> None:
    kept = keep(cast.owner.actor)
    findings = find_entries(
        actor=cast.owner.actor, typed="mina ocanary 2019-03-05", at=NOW, purpose="a worry"
    )
    assert [reason.code for reason in findings.found[0].reasons] == ["given.same", "family.same", "born.slip"]
    assert findings.grade is Grade.MATCH
    event = Event.objects.get(kind="entry.searched")
    assert str(kept[0].pk) in repr(event.detail) and "mina" not in repr(event.detail).casefold()


def test_twins_who_fit_alike_are_many_and_each_others_rivals(cast: Cast) -> None:
    kept = keep(cast.owner.actor)
    findings = find_entries(actor=cast.owner.actor, typed="kowalska 7/7/2018", at=NOW, purpose="a worry")
    assert findings.grade is Grade.MANY
    first, second = findings.found
    assert {first.entry, second.entry} == set(kept[2:])
    assert first.rivals == (second.entry.pk,) and first.probability == pytest.approx(0.5, abs=0.01)


def test_nobody_is_found_by_what_agrees_in_nothing_or_elsewhere_or_without_a_role(cast: Cast) -> None:
    keep(cast.owner.actor)
    for typed in ("", "  ", "nobody atall", "smith 2019-03-04 LS1 1AA zzz", "x" * 5000):
        found = find_entries(actor=cast.owner.actor, typed=typed, at=NOW, purpose="a worry").found
        assert all(one.probability < 0.5 for one in found)
    assert not find_entries(actor=cast.recipient.actor, typed="mina", at=NOW, purpose="a worry").found
    with pytest.raises(Refused):
        find_entries(actor=cast.administrator.actor, typed="mina", at=NOW, purpose="curious")


def test_particulars_and_fields_find_too(cast: Cast) -> None:
    kept = keep(cast.owner.actor)
    known = Particulars(given=("mina",), family=("ocanary",), born=date(2019, 4, 3))
    found = find_entries(actor=cast.owner.actor, particulars=known, at=NOW, purpose="a worry").found
    assert found[0].entry == kept[0]
    fields = {"family": "Smith", "born": "2012"}
    found = find_entries(actor=cast.owner.actor, fields=fields, at=NOW, purpose="a worry").found
    assert found[0].entry == kept[1]


def test_a_protected_name_finds_nobody_until_two_people_end_its_protection(cast: Cast) -> None:
    renamed = Identity(given_names="Mina", family_name="Canary Newname", born=date(2019, 3, 4))
    entry = register_entry(actor=cast.owner.actor, identity=renamed, at=NOW)

    def finds(typed: str) -> bool:
        found = find_entries(actor=cast.owner.actor, typed=typed, at=NOW, purpose="a worry").found
        return bool(found)

    assert finds("newname")
    shield = set_shield(
        actor=cast.owner.actor,
        at=NOW,
        entry=entry,
        protection=Protection(kind=FactKind.NEW_NAME, text="Newname"),
    )
    assert not finds("newname") and finds("canary")
    lift = ask_to_lift(actor=cast.owner.actor, at=NOW, shield=shield, reason="it is known")
    answer_lift(actor=cast.lead.actor, at=NOW, lift=lift, agrees=True)
    assert finds("newname")


def test_entries_that_have_no_keys_yet_are_indexed_and_erased_ones_lose_theirs(cast: Cast) -> None:
    kept = keep(cast.owner.actor)
    before = set(FindingKey.objects.values_list("entry_id", "key"))
    FindingKey.objects.all().delete()
    Entry.objects.update(scheme=0)
    destroy_record_key(kept[1].pk)
    assert index_entries(actor=cast.owner.actor) == 3
    assert index_entries(actor=cast.owner.actor) == 0
    after = set(FindingKey.objects.values_list("entry_id", "key"))
    assert after == {row for row in before if row[0] != kept[1].pk}
    find_entries(actor=cast.owner.actor, typed="william smith", at=NOW, purpose="a worry")


def test_a_search_asks_the_database_the_same_however_many_are_found(
    cast: Cast, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        keep(cast.owner.actor)
    with django_assert_max_num_queries(16):
        find_entries(actor=cast.owner.actor, typed="kowalska 2018", at=NOW, purpose="a worry")
