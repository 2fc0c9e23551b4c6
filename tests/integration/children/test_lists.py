"""Lists of children taken in slice by slice: new, changed, same, held, refused; stopped, resumed, taken back."""

from datetime import UTC, datetime, timedelta

import pytest

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.errors import NotPossibleNow
from sharewell.apps.children.models import Entry, EntryVersion, FindingKey, ListLine, ListRun
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.selectors.lists import counts_of, waiting_line
from sharewell.apps.children.services import (
    amend_entry,
    find_entries,
    open_entry,
    register_entry,
    set_shield,
)
from sharewell.apps.children.services.lists import running
from sharewell.apps.children.services.lists.exporting import export_entries
from sharewell.apps.children.services.lists.running import carry_on, start_list, stop_list
from sharewell.apps.children.services.lists.settling import (
    forget_lists,
    open_held_line,
    open_refused,
    settle_line,
)
from sharewell.apps.children.services.lists.undoing import carry_on_undoing, undo_list
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.children import Address, Identity
from sharewell.domain.entries_file import HEADINGS, Outcome, RunState
from sharewell.domain.guarding import FactKind, Protection
from sharewell.kit.clock import now
from sharewell.kit.files.models import Chunk
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.lists import bring_in, choose

pytestmark = pytest.mark.django_db
HEADS = "Our ref,Forename,Surname,DOB,Postcode\n"
TWO = HEADS + "A1,Mina,Hart,01/03/2019,LS1 4AB\nA2,Tom,Cole,25/06/2015,\n"


def outcomes(run: ListRun) -> dict[str, int]:
    return dict(counts_of(run).outcomes)


def test_each_line_becomes_an_entry_with_its_own_key_version_and_event(cast: Cast) -> None:
    run = bring_in(cast.lead.actor, TWO)
    assert run.state == RunState.DONE and outcomes(run) == {"new": 2}
    entry = Entry.objects.get(pk=ListLine.objects.get(run=run, line=2).entry_id)
    found = open_entry(actor=cast.owner.actor, entry=entry, at=now(), purpose="to test")
    assert (found.name, found.addresses[0].postcode) == ("Mina Hart", "LS1 4AB")
    assert set(Event.objects.filter(child=entry.pk).values_list("kind", flat=True)) == {
        "entry.created",
        "entry.opened",
    }
    assert FindingKey.objects.filter(entry=entry).exists()
    assert list(changed_records()) == []
    assert not Chunk.objects.exists(), "the file is destroyed"


def test_the_same_list_again_changes_nothing_and_a_changed_line_is_a_new_version(cast: Cast) -> None:
    bring_in(cast.lead.actor, TWO)
    again = bring_in(cast.lead.actor, TWO.replace("Cole", "Cole-Hart"))
    assert outcomes(again) == {"same": 1, "changed": 1}
    assert Entry.objects.count() == 2 and EntryVersion.objects.count() == 3
    assert list(changed_records()) == []


def test_without_a_reference_a_line_is_known_by_all_that_it_says(cast: Cast) -> None:
    text = "Forename,Surname,DOB\nMina,Hart,13/03/2019\nMina,Hart,13/03/2019\n"
    assert outcomes(bring_in(cast.lead.actor, text)) == {"new": 1, "same": 1}
    assert outcomes(bring_in(cast.lead.actor, text)) == {"same": 2}


def test_what_is_wrong_is_refused_with_its_line_and_the_rest_is_taken(cast: Cast) -> None:
    run = bring_in(
        cast.lead.actor, TWO + "A3,,,13/01/2019,\nA1,Other,Person,13/01/2019,\nA4,Eve,Hill,31/02/2019,\n"
    )
    assert outcomes(run) == {"new": 2, "refused": 3}
    headings, lines = open_refused(actor=cast.lead.actor, run=run, at=now())
    assert headings == ("Our ref", "Forename", "Surname", "DOB", "Postcode")
    refused = list(lines)
    assert [(one.line, one.faults[0].code, one.faults[0].about) for one in refused] == [
        (4, "no_name", ""),
        (5, "reference_twice", "2"),
        (6, "day", "31/02/2019"),
    ]


def test_a_list_that_is_stopped_goes_on_where_it_was_and_takes_no_line_twice(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(running, "SLICE", 2)
    lines = "".join(f"B{number},Child{'abcdefgh'[number]},Hill,13/01/2019,\n" for number in range(7))
    run = choose(cast.lead.actor, HEADS + lines)
    start_list(actor=cast.lead.actor, run=run.pk, at=now())
    stops = iter([False, True])
    carry_on(
        actor=SYSTEM, run=run.pk, seconds=60,
        progress=lambda _: next(stops) and stop_list(actor=cast.lead.actor, run=run.pk, at=now()),
    )  # fmt: skip
    run.refresh_from_db()
    assert (run.state, run.taken, Entry.objects.count()) == (RunState.STOPPED, 4, 4)
    start_list(actor=cast.lead.actor, run=run.pk, at=now())
    done = carry_on(actor=SYSTEM, run=run.pk, seconds=60)
    assert (done.state, done.taken, Entry.objects.count()) == (RunState.DONE, 7, 7)
    (told,) = Notice.objects.filter(kind="list_ended")
    assert told.link_path == f"/children/lists/{run.pk}/", "whoever chose it hears that it has ended"


def test_a_slice_that_fails_leaves_nothing_of_itself(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    run = choose(cast.lead.actor, TWO)
    start_list(actor=cast.lead.actor, run=run.pk, at=now())
    monkeypatch.setattr(running, "insert_things", lambda _: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        carry_on(actor=SYSTEM, run=run.pk, seconds=60)
    run.refresh_from_db()
    assert (run.taken, Entry.objects.count(), Event.objects.filter(kind="entry.created").count()) == (0, 0, 0)


def shielded(cast: Cast) -> Entry:
    identity = Identity(
        given_names="Amira", family_name="Haddad", born=datetime(2015, 3, 4, tzinfo=UTC).date()
    )
    entry = register_entry(actor=cast.owner.actor, identity=identity, at=now())
    fact = Protection(kind=FactKind.ADDRESS, text="14 Canary Road, LS1 4AB")
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=fact)
    return entry


@pytest.mark.parametrize(
    "line", ["Z9,Ameera,Haddad,04/03/2015,LS9 1AA", ",Amira,Other,13/03/2015,LS1 4AB", "Z9,Amira,Haddad,,"]
)
def test_a_protected_child_who_does_not_match_gets_no_open_entry(cast: Cast, line: str) -> None:
    """The ContactPoint fault: shielded children were entered anew by lists, and stood there open."""
    entry = shielded(cast)
    run = bring_in(cast.lead.actor, f"{HEADS}{line}\nQ1,Some,Body,25/12/2009,\n")
    assert outcomes(run) == {"held": 1, "new": 1} and Entry.objects.count() == 2
    held = waiting_line(cast.lead.actor, run.pk, 2)
    assert held and held.entry_id is None
    assert open_held_line(actor=cast.lead.actor, line=held, at=now()).like == entry.pk
    names = [
        one.identity.name
        for one in find_entries(actor=cast.owner.actor, typed="LS1 4AB", at=now(), purpose="x").found
    ]
    assert names == []


def test_without_the_lookout_the_protected_child_would_stand_open(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    shielded(cast)
    monkeypatch.setattr("sharewell.domain.entries_file.lookout.Lookout.may_be", lambda *_: None)
    assert outcomes(bring_in(cast.lead.actor, f"{HEADS}Z9,Ameera,Haddad,2015-03-04,LS1 4AB\n")) == {"new": 1}


def test_a_change_of_a_protected_child_and_a_line_that_is_marked_are_held(cast: Cast) -> None:
    bring_in(cast.lead.actor, TWO)
    entry = Entry.objects.get(pk=ListLine.objects.get(line=2).entry_id)
    set_shield(
        actor=cast.owner.actor,
        at=now(),
        entry=entry,
        protection=Protection(kind=FactKind.PLACE, text="Refuge"),
    )
    again = bring_in(cast.lead.actor, TWO.replace("LS1 4AB", "LS7 7ZZ"))
    assert outcomes(again) == {"held": 1, "same": 1}
    marked = bring_in(cast.lead.actor, "Forename,Surname,Restricted\nNew,Child,yes\n")
    assert outcomes(marked) == {"held": 1}


def test_a_person_decides_about_a_held_line_once(cast: Cast) -> None:
    shielded(cast)
    run = bring_in(cast.lead.actor, f"{HEADS}Z9,Amira,Haddad,2015-03-04,\nZ8,Amirah,Haddad,2015-03-04,\n")
    first, second = (waiting_line(cast.lead.actor, run.pk, line) for line in (2, 3))
    assert first and second
    settle_line(actor=cast.lead.actor, line=first, take=False, at=now())
    taken = settle_line(actor=cast.lead.actor, line=second, take=True, at=now())
    assert Entry.objects.count() == 2 and taken.entry_id and counts_of(run).waiting == 0
    with pytest.raises(NotPossibleNow):
        settle_line(actor=cast.lead.actor, line=first, take=True, at=now())


def test_taking_a_list_back_withdraws_puts_back_and_leaves_what_was_used(cast: Cast) -> None:
    bring_in(cast.lead.actor, TWO)
    run = bring_in(
        cast.lead.actor, TWO.replace("Cole", "Kohl") + "A3,Eve,Hill,13/01/2019,\nA4,Ada,Moss,13/01/2018,\n"
    )
    used, unused = (ListLine.objects.get(run=run, line=line).entry for line in (4, 5))
    assert used and unused
    amend_entry(actor=cast.owner.actor, entry=used, identity=Identity(given_names="Eva"), at=now())
    undo_list(actor=cast.lead.actor, run=run.pk, at=now())
    done = carry_on_undoing(actor=SYSTEM, run=run.pk, seconds=60)
    assert done.state == RunState.UNDONE
    assert dict(counts_of(run).undone) == {"": 1, "withdrawn": 1, "put_back": 1, "left": 1}
    assert entry_of(cast.owner.actor, unused.pk) is None and entry_of(cast.owner.actor, used.pk)
    back = Entry.objects.get(pk=ListLine.objects.get(run=run, line=3).entry_id)
    assert open_entry(actor=cast.owner.actor, entry=back, at=now(), purpose="x").family_name == "Cole"
    assert (
        Event.objects.filter(child=unused.pk, kind="entry.created").exists() and list(changed_records()) == []
    )


def test_others_neither_bring_in_nor_take_out(cast: Cast) -> None:
    for member in (cast.owner, cast.administrator, cast.leader):
        with pytest.raises(Refused):
            choose(member.actor, TWO)
        with pytest.raises(Refused):
            export_entries(actor=member.actor, at=now(), purpose="x")
    run = bring_in(cast.lead.actor, TWO)
    assert waiting_line(cast.recipient_lead.actor, run.pk, 2) is None


def test_what_is_taken_out_leaves_out_what_is_protected_and_is_in_each_entrys_log(cast: Cast) -> None:
    identity = Identity(given_names="Amira", addresses=(Address(lines="14 Canary Road", postcode="LS1 4AB"),))
    entry = register_entry(actor=cast.owner.actor, identity=identity, at=now())
    fact = Protection(kind=FactKind.ADDRESS, text="14 Canary Road, LS1 4AB")
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=fact)
    bring_in(cast.lead.actor, TWO.replace("LS1 4AB", "LS2 2BB"))
    rows = [
        dict(zip(HEADINGS, row, strict=True))
        for row in export_entries(actor=cast.lead.actor, at=now(), purpose="x")
    ]
    mine = next(row for row in rows if row["given names"] == "Amira")
    assert (mine["address"], mine["postcode"], mine["protected"]) == ("", "", "protected") and len(rows) == 3
    assert Event.objects.filter(kind="entry.exported", child=entry.pk).count() == 1


def test_what_a_list_said_is_destroyed_in_time(cast: Cast) -> None:
    run = bring_in(cast.lead.actor, TWO + "A3,,,13/01/2019,\n")
    assert forget_lists(actor=SYSTEM, at=now() + timedelta(days=29)) == 0
    assert forget_lists(actor=SYSTEM, at=now() + timedelta(days=31)) == 1
    assert not ListLine.objects.filter(run=run, outcome=Outcome.REFUSED).exclude(said=b"").exists()
