"""A breach: reported by anybody, on a clock, judged and told of by whoever answers for it, closed when all is done."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.breaches.models import Breach, BreachStep, WordToPartner
from sharewell.apps.breaches.selectors import Which, register, word_for
from sharewell.apps.breaches.services import (
    NotPossible,
    Report,
    add_lesson,
    add_note,
    close_breach,
    contain,
    decide_people,
    decide_regulator,
    finish_lesson,
    note_regulator_told,
    open_breach,
    read_word,
    remind_of_breaches,
    reopen_breach,
    report_breach,
    set_known,
    tell_partner,
    who_saw,
    write_letter,
)
from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import lock_telling, register_entry
from sharewell.apps.holdings.services import standing_holds
from sharewell.apps.organisations.selectors import answers_for_information
from sharewell.apps.shares.services import open_share
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.breaches import Choice, Stage, What
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from sharewell.kit.crypto import CannotUnseal
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.breaches import a_breach, fresh, settled
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _told(kind: str) -> int:
    return Notice.objects.filter(kind=kind).count()


def test_anybody_reports_and_only_they_and_whoever_answers_for_it_read_it(cast: Cast) -> None:
    row, keeper = a_breach(cast, now()), cast.information_governance_lead.actor
    assert row.due_at == row.known_at + timedelta(hours=72)
    assert _told("breach_reported") == 1
    for actor in (cast.owner.actor, keeper):
        assert (
            open_breach(actor=actor, breach=row, at=now())[0].said["words"] == "It went to the wrong parent."
        )
    for actor in (cast.colleague.actor, cast.lead.actor, cast.stranger.actor, cast.recipient_lead.actor):
        with pytest.raises(Refused):
            open_breach(actor=actor, breach=row, at=now())
    with pytest.raises(Refused):
        contain(actor=cast.owner.actor, breach=row, at=now(), words="I decide.")
    assert b"wrong parent" not in bytes(BreachStep.objects.get(breach=row).said)


def test_it_is_closed_by_whoever_answers_for_it_when_nothing_is_missing(cast: Cast) -> None:
    keeper, row = cast.information_governance_lead.actor, a_breach(cast, now())
    with pytest.raises(NotPossible):
        close_breach(actor=keeper, breach=row, at=now())
    with pytest.raises(NotPossible):
        decide_regulator(actor=keeper, breach=row, at=now(), tell=True, why="Before the risk is judged")
    done = settled(cast, now())
    with pytest.raises(Refused):
        close_breach(actor=cast.owner.actor, breach=done, at=now())
    close_breach(actor=keeper, breach=done, at=now())
    assert fresh(keeper, done).stage == Stage.CLOSED
    with pytest.raises(NotPossible):
        add_note(actor=cast.owner.actor, breach=done, at=now(), words="More")
    reopen_breach(actor=keeper, breach=done, at=now(), why="More is known.")
    assert fresh(keeper, done).stage == Stage.OPEN
    assert set(register(keeper, Which.OPEN, at=now(), whole=True)) == {row, done}


def test_reminders_come_while_there_is_time_once_each_and_stop_when_it_is_decided(cast: Cast) -> None:
    row, keeper = a_breach(cast, now()), cast.information_governance_lead.actor
    assert remind_of_breaches(actor=SYSTEM, at=row.known_at + timedelta(hours=23)) == 0
    for hours in (24, 48, 66):
        assert remind_of_breaches(actor=SYSTEM, at=row.known_at + timedelta(hours=hours)) == 1
        assert remind_of_breaches(actor=SYSTEM, at=row.known_at + timedelta(hours=hours)) == 0
    assert _told("breach_due") == 3
    assert remind_of_breaches(actor=SYSTEM, at=row.known_at + timedelta(days=9)) == 0
    done = settled(cast, now())
    assert done.remind_at is None
    earlier = done.known_at - timedelta(hours=1)
    set_known(actor=keeper, breach=done, at=now(), known_at=earlier, why="The office knew before.")
    assert fresh(keeper, done).remind_at is None, "what is decided is not reminded of again"


def test_telling_the_regulator_late_needs_a_reason(cast: Cast) -> None:
    keeper, at = cast.information_governance_lead.actor, now()
    long_ago = at - timedelta(hours=80)
    row = settled(cast, at, known_at=long_ago)
    with pytest.raises(NotPossible):
        note_regulator_told(actor=keeper, breach=row, at=at, told_at=at)
    decide_regulator(actor=keeper, breach=row, at=at, tell=True, why="Somebody may come to harm.")
    for told_at in (at + timedelta(minutes=1), long_ago - timedelta(hours=1), at + timedelta(hours=1)):
        with pytest.raises(NotPossible):
            note_regulator_told(actor=keeper, breach=row, at=at, told_at=told_at)
    note_regulator_told(actor=keeper, breach=row, at=at, told_at=at, late="Nobody was in.")
    assert fresh(keeper, row).regulator_told_at is not None


def test_a_partner_reads_its_own_words_and_has_no_key_to_the_report(cast: Cast) -> None:
    keeper, row = cast.information_governance_lead.actor, a_breach(cast, now(), words="Sent to Mr Wrong.")
    word = tell_partner(
        actor=keeper, breach=row, at=now(), partner=cast.front_door.pk, words="Please destroy it."
    )
    assert _told("breach_told") >= 1
    readers = [one for one in (cast.recipient, cast.recipient_lead) if answers_for_information(one.actor)]
    reader = readers[0].actor
    found = word_for(reader, word.pk)
    assert found is not None
    assert read_word(actor=reader, word=found, at=now()) == "Please destroy it."
    assert WordToPartner.objects.get(pk=word.pk).read_at is not None
    with pytest.raises((Refused, CannotUnseal)):
        open_breach(actor=reader, breach=Breach.objects.get(pk=row.pk), at=now())
    with pytest.raises(NotPossible):
        tell_partner(actor=keeper, breach=row, at=now(), partner=cast.school.pk, words="Ourselves")


def test_who_saw_it_comes_from_the_log_and_names_nobody_elsewhere(cast: Cast) -> None:
    share = make_share(cast.owner.actor, cast.front_door.id, at=now())
    open_share(actor=cast.recipient.actor, share=share, at=now(), purpose="to read it")
    row = a_breach(cast, now(), reference=share.reference.lower())
    assert row.about == share.pk
    looks = who_saw(actor=cast.information_governance_lead.actor, breach=row, at=now())
    assert [(one.person_name, one.organisation_name) for one in looks if not one.person_name] == [
        ("", cast.front_door.name)
    ]
    with pytest.raises(Refused):
        who_saw(actor=cast.owner.actor, breach=row, at=now())


def test_where_one_person_is_all_there_is_they_answer_for_it_themselves(cast: Cast) -> None:
    assert not answers_for_information(cast.owner.actor)
    alone = cast.stranger.actor
    report = Report(what=What.LOST, words="My notes are gone.", known_at=now())
    row = report_breach(actor=alone, at=now(), report=report)
    contain(actor=alone, breach=row, at=now(), words="I looked everywhere.")
    assert fresh(alone, row).contained_at is not None


def test_what_is_to_change_is_reminded_of_once_and_can_be_done_after_closing(cast: Cast) -> None:
    keeper, row = cast.information_governance_lead.actor, settled(cast, now())
    by = (now() + timedelta(days=3)).date()
    add_lesson(actor=keeper, breach=row, at=now(), words="Look twice.", owner="The office", by=by)
    close_breach(actor=keeper, breach=row, at=now())
    assert remind_of_breaches(actor=SYSTEM, at=now() + timedelta(days=2)) == 0
    assert remind_of_breaches(actor=SYSTEM, at=now() + timedelta(days=4)) == 1
    assert remind_of_breaches(actor=SYSTEM, at=now() + timedelta(days=5)) == 0
    lesson = row.lessons.get().step
    finish_lesson(actor=keeper, breach=row, at=now(), lesson=lesson)
    with pytest.raises(NotPossible):
        finish_lesson(actor=keeper, breach=row, at=now(), lesson=lesson)


def test_a_letter_is_written_once_it_is_decided_and_printed(cast: Cast, client_for: ClientFor) -> None:
    keeper, row = cast.information_governance_lead.actor, settled(cast, now())
    with pytest.raises(NotPossible):
        write_letter(actor=keeper, breach=row, at=now(), to="The parents", words="We are sorry.")
    decide_people(actor=keeper, breach=row, at=now(), choice=Choice.TELL, why="They should know.")
    number = write_letter(actor=keeper, breach=row, at=now(), to="The parents", words="We are sorry.")
    client = client_for(cast.information_governance_lead)
    for page in (
        reverse("breaches:letter", args=[row.reference, number]),
        reverse("breaches:notification", args=[row.reference]),
    ):
        assert client.get(page).content.startswith(b"%PDF")
    assert client.get(reverse("breaches:letter", args=[row.reference, 1])).status_code == 404


def test_its_pages_open_in_few_queries_and_for_nobody_else(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    row = settled(cast, now())
    client = client_for(cast.information_governance_lead)
    for _ in range(3):
        a_breach(cast, now())
    pages = [
        reverse("breaches:list"),
        reverse("breaches:told"),
        reverse("breaches:breach", args=[row.reference]),
    ]
    for page in pages:
        with django_assert_max_num_queries(12):
            assert client.get(page).status_code == 200, page
    for who in (cast.colleague, cast.recipient_lead, cast.stranger):
        assert client_for(who).get(pages[2]).status_code == 404


def test_what_is_wrong_in_a_report_is_said_and_what_was_typed_stays(
    cast: Cast, client_for: ClientFor
) -> None:
    client, url = client_for(cast.owner), reverse("breaches:report")
    answer = client.post(url, keyed({"words": "It went astray", "known_at-year": "2999"}))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "It went astray" in page
    assert "Choose what happened" in page
    assert not Breach.objects.exists()


def test_a_family_that_must_not_learn_is_not_written_to_and_an_open_breach_holds_the_file(
    cast: Cast, client_for: ClientFor
) -> None:
    keeper, entry = cast.information_governance_lead.actor, a_child(cast)
    row = settled(cast, now(), entry=entry.pk, people=Choice.TELL)
    number = write_letter(actor=keeper, breach=row, at=now(), to="The parents", words="We are sorry.")
    day = now().date() + timedelta(days=7)
    lock_telling(actor=cast.owner.actor, at=now(), entry=entry, why="The police ask", review_on=day)
    with pytest.raises(NotPossible):
        write_letter(actor=keeper, breach=row, at=now(), to="The parents", words="Again")
    with pytest.raises(NotPossible):
        decide_people(actor=keeper, breach=row, at=now(), choice=Choice.TELL, why="They should know.")
    decide_people(actor=keeper, breach=row, at=now(), choice=Choice.LATER, why="The police ask.")
    page = client_for(cast.information_governance_lead).get(
        reverse("breaches:letter", args=[row.reference, number])
    )
    assert page.status_code == 302, "what was written before the lock is not printed after it"
    holds = standing_holds(actor=keeper, organisation=cast.school.id, entries=[entry.pk])
    assert [row.reference in one.reason for one in holds] == [True, False], "the lock holds it too"


def a_child(cast: Cast) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())
