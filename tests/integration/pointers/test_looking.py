"""Who else knows a child: what a look is told, what it never is, and who sees that somebody looked."""

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sharewell.apps.audit.models import Event
from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import shut_out
from sharewell.apps.pointers.models import Agreed, Answer
from sharewell.apps.pointers.selectors import agreements_of
from sharewell.apps.pointers.services import (
    PointersError,
    agree_with,
    choose_showing,
    end_agreement,
    name_worker,
    note_looks,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.audit.kinds import EventKind
from sharewell.domain.children import Address
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import Sex
from sharewell.domain.pointers import Showing, Told, pointer_rules
from sharewell.kit.clock import frozen, now
from tests.cast import Cast
from tests.factories.kept_safe import protect
from tests.factories.pointers import MINA, knows, looks, shows
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed, seen

pytestmark = pytest.mark.django_db


def _told(cast: Cast, mine: Entry) -> Answer:
    return Answer.objects.get(look=looks(cast.owner.actor, mine), organisation=cast.front_door)


def test_who_shows_nothing_is_not_asked(cast: Cast) -> None:
    mine = knows(cast.owner.actor)
    knows(cast.recipient.actor)
    assert looks(cast.owner.actor, mine).asked == 0
    shows(cast.recipient_lead.actor, Showing.NOT_AT_ALL)
    assert looks(cast.owner.actor, mine).asked == 0


@pytest.mark.parametrize(
    ("showing", "seen_words", "not_seen"),
    [
        (Showing.LOCKED, ["Somebody knows this child", "Ask them to ring me"], ["Front Door", "Reece"]),
        (Showing.PARTLY, ["Cast Front Door"], ["Reece", "01632", "since"]),
        (
            Showing.SHOWN,
            ["Cast Front Door", "Reece Recipient works with", "01632", "since"],
            ["Somebody knows"],
        ),
    ],
)
def test_each_organisation_says_what_it_chose(
    cast: Cast, client_for: ClientFor, showing: Showing, seen_words: list[str], not_seen: list[str]
) -> None:
    mine, theirs = knows(cast.owner.actor), knows(cast.recipient.actor)
    name_worker(actor=cast.recipient.actor, entry=theirs, person=cast.recipient.person.id, at=now())
    shows(cast.recipient_lead.actor, showing)
    owner = client_for(cast.owner)
    made = owner.post(
        reverse("pointers:look", args=[mine.pk]), keyed({"purpose": "harm", "reason": "Bruise"})
    )
    assert made.status_code == 302
    page = owner.get(made["Location"]).content.decode()
    main = page[page.index("<main") : page.index("</main")]
    assert all(words in main for words in seen_words)
    assert not any(words in main for words in not_seen)
    assert "Mina" not in page


@pytest.mark.parametrize(
    "other",
    [
        replace(MINA, born=date(2014, 3, 2)),
        replace(MINA, given_names="Zachary"),
        replace(MINA, born=None),
    ],
)
def test_a_child_who_is_only_like_is_not_pointed_to(cast: Cast, other: Any) -> None:
    mine = knows(cast.owner.actor)
    knows(cast.recipient.actor, other)
    shows(cast.recipient_lead.actor)
    assert _told(cast, mine).told == Told.NOTHING


ALL_BUT_THE_DAY = replace(
    MINA,
    sex=Sex.FEMALE,
    identifiers=((IdentifierKind.UPN, "L999900026001"),),
    addresses=(Address(lines="3 Weir Lane", postcode="ZZ1 1AA"),),
)


def test_without_the_same_date_or_health_number_nobody_is_pointed_to(cast: Cast) -> None:
    mine = knows(cast.owner.actor, ALL_BUT_THE_DAY)
    knows(cast.recipient.actor, replace(ALL_BUT_THE_DAY, born=date(2015, 3, 12)))
    shows(cast.recipient_lead.actor)
    assert _told(cast, mine).told == Told.NOTHING


def test_the_same_health_number_points_though_the_date_was_mistyped(cast: Cast) -> None:
    number = ((IdentifierKind.NHS_NUMBER, "9990000018"),)
    mine = knows(cast.owner.actor, replace(MINA, identifiers=number))
    knows(cast.recipient.actor, replace(MINA, born=date(2015, 3, 12), identifiers=number))
    shows(cast.recipient_lead.actor)
    assert _told(cast, mine).told == Told.SHOWN


def test_twins_who_could_both_be_meant_give_no_pointer(cast: Cast) -> None:
    mine = knows(cast.owner.actor)
    knows(cast.recipient.actor)
    knows(cast.recipient.actor)
    shows(cast.recipient_lead.actor)
    assert _told(cast, mine).told == Told.NOTHING


def _nobody_knows(_cast: Cast) -> None:
    """The front door keeps an entry of somebody else alone."""


def _barred(cast: Cast) -> None:
    _leave_out(cast, organisation=cast.school.id)


def _hidden(cast: Cast) -> None:
    protect(cast.recipient.actor, knows(cast.recipient.actor).pk)


def _told_to_nobody(cast: Cast) -> None:
    _leave_out(cast)


def _leave_out(cast: Cast, **whom: Any) -> None:
    entry = knows(cast.recipient.actor)
    shut_out(actor=cast.recipient_lead.actor, entry=entry, why="They are family", at=now(), **whom)


@pytest.mark.parametrize("kept_back", [_barred, _hidden, _told_to_nobody])
def test_who_is_barred_gets_the_answer_of_absent_to_the_byte_and_with_the_same_queries(
    cast: Cast, client_for: ClientFor, kept_back: Any
) -> None:
    shows(cast.recipient_lead.actor)
    knows(cast.recipient.actor, replace(MINA, given_names="Somebody", family_name="Else"))
    owner, answers = client_for(cast.owner), []
    mine = knows(cast.owner.actor)
    owner.get(reverse("pointers:look", args=[mine.pk]))
    with frozen(now()):
        for happens in (_nobody_knows, _nobody_knows, kept_back):
            happens(cast)
            with CaptureQueriesContext(connection) as ran:
                made = owner.post(
                    reverse("pointers:look", args=[mine.pk]), keyed({"purpose": "harm", "reason": ""})
                )
                page = owner.get(made["Location"])
            look = made["Location"].split("/")[-2]
            answers.append((seen(page, look), [_shape(one["sql"]) for one in ran.captured_queries]))
    assert Answer.objects.filter(told=Told.KEPT_BACK).count() == 1
    assert answers[1][0] == answers[2][0]
    assert answers[1][1] == answers[2][1]


def _shape(sql: str) -> str:
    """A statement without its values, and without the names of savepoints."""
    return "SAVEPOINT" if "SAVEPOINT" in sql else re.split(" WHERE | VALUES | SET ", sql)[0]


def test_who_is_kept_safe_here_is_not_looked_for(cast: Cast) -> None:
    mine = knows(cast.owner.actor)
    protect(cast.owner.actor, mine.pk)
    with pytest.raises(PointersError):
        looks(cast.owner.actor, mine)


def test_a_stranger_cannot_look_from_an_entry(cast: Cast) -> None:
    mine = knows(cast.owner.actor)
    with pytest.raises(Refused):
        looks(cast.stranger.actor, mine)


def test_a_person_has_so_many_looks_a_day(cast: Cast, monkeypatch: pytest.MonkeyPatch) -> None:
    few = replace(pointer_rules(), person_a_day=2, organisation_a_day=3)
    monkeypatch.setattr("sharewell.apps.pointers.services.looking.pointer_rules", lambda: few)
    mine = knows(cast.owner.actor)
    looks(cast.owner.actor, mine), looks(cast.owner.actor, mine)
    with pytest.raises(PointersError) as refused:
        looks(cast.owner.actor, mine)
    assert refused.value.code == "looked_enough"
    looks(cast.colleague.actor, mine)
    with pytest.raises(PointersError):
        looks(cast.colleague.actor, mine)
    with frozen(now() + timedelta(days=1, minutes=1)):
        looks(cast.owner.actor, mine)


def test_both_sides_logs_are_told_and_the_owner_reads_who_looked(cast: Cast, client_for: ClientFor) -> None:
    mine, theirs = knows(cast.owner.actor), knows(cast.recipient.actor)
    shows(cast.recipient_lead.actor)
    look = looks(cast.owner.actor, mine)
    note_looks(actor=SYSTEM, at=now())
    assert note_looks(actor=SYSTEM, at=now()) == 0
    ours = Event.objects.get(kind=EventKind.POINTER_LOOKED)
    assert (ours.organisation, ours.child, ours.record) == (cast.school.id, mine.pk, look.pk)
    told = Event.objects.get(kind=EventKind.POINTER_SHOWN)
    assert (told.organisation, told.child, told.record) == (cast.front_door.id, theirs.pk, look.pk)
    lead = client_for(cast.recipient_lead)
    page = lead.get(reverse("pointers:who_looked")).content.decode()
    assert "Olive Owner, Cast School A" in page
    assert "I think the child is being hurt" in page
    assert reverse("pointers:ours", args=[theirs.pk]) in page
    assert "Mina" not in page
    assert client_for(cast.stranger).get(reverse("pointers:who_looked")).status_code == 404


def test_somebody_who_says_only_that_they_know_can_be_asked_to_ring(
    cast: Cast, client_for: ClientFor
) -> None:
    from sharewell.kit.notify.models import Notice

    mine = knows(cast.owner.actor)
    knows(cast.recipient.actor)
    shows(cast.recipient_lead.actor, Showing.LOCKED)
    answer = _told(cast, mine)
    before = Notice.objects.count()
    url = reverse("pointers:ring", args=[answer.look_id, answer.pk])
    owner = client_for(cast.owner)
    owner.post(url, keyed())
    owner.post(url, keyed())
    assert Notice.objects.count() > before
    page = client_for(cast.recipient_lead).get(reverse("pointers:who_looked")).content.decode()
    assert "They ask you to ring" in page
    told = owner.get(reverse("pointers:result", args=[answer.look_id])).content.decode()
    assert "You asked them to ring" in told and "Front Door" not in told


def test_only_leads_say_what_others_may_learn(cast: Cast) -> None:
    choose_showing(actor=cast.information_governance_lead.actor, showing=Showing.PARTLY, at=now())
    with pytest.raises(Refused):
        choose_showing(actor=cast.owner.actor, showing=Showing.SHOWN, at=now())


@pytest.mark.parametrize(
    ("everybody", "agreed", "told"),
    [(Showing.NOT_AT_ALL, Showing.SHOWN, Told.SHOWN), (Showing.SHOWN, Showing.LOCKED, Told.LOCKED)],
)
def test_what_was_agreed_with_one_organisation_goes_before_what_everybody_learns_until_its_day(
    cast: Cast, everybody: Showing, agreed: Showing, told: Told
) -> None:
    mine, lead = knows(cast.owner.actor), cast.recipient_lead.actor
    knows(cast.recipient.actor)
    shows(lead, everybody)
    said: dict[str, Any] = {"partner": cast.school.id, "showing": agreed, "named": "Protocol 7", "days": 91}
    agree_with(actor=lead, at=now(), **said)
    row = agree_with(actor=lead, at=now(), **said)
    assert agreements_of(cast.front_door.id).get() == row
    assert _told(cast, mine).told == told
    with frozen(now() + timedelta(days=93)):
        assert looks(cast.owner.actor, mine).asked == (everybody is not Showing.NOT_AT_ALL)
    with pytest.raises(Refused):
        end_agreement(actor=cast.recipient.actor, agreed=row, at=now())
    end_agreement(actor=cast.lead.actor, agreed=row, at=now())
    assert agreements_of(cast.front_door.id).get() == row
    end_agreement(actor=lead, agreed=row, at=now())
    assert looks(cast.owner.actor, mine).asked == (everybody is not Showing.NOT_AT_ALL)
    assert list(changed_records()) == []
    Agreed.objects.filter(pk=row.pk).update(ended_at=None)
    assert ["is gone" in one for one in changed_records()] == [True]


def test_the_list_of_looks_costs_the_same_however_long_it_is(cast: Cast, client_for: ClientFor) -> None:
    mine = knows(cast.owner.actor)
    knows(cast.recipient.actor)
    shows(cast.recipient_lead.actor)
    lead, page = client_for(cast.recipient_lead), reverse("pointers:who_looked")
    counts = []
    for more in (1, 6):
        for _ in range(more):
            looks(cast.owner.actor, mine)
        lead.get(page)
        with CaptureQueriesContext(connection) as ran:
            lead.get(page)
        counts.append(len(ran.captured_queries))
    assert counts[0] == counts[1] <= 8
