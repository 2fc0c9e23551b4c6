"""A body's policies: drafted from answers, approved, read, asked about, looked at again; and never a lock."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError
from django.urls import reverse

from sharewell.apps.audit.services import changed_records
from sharewell.apps.organisations.selectors import actor_for
from sharewell.apps.policies.models import Policy, PolicyVersion, Question, Reading
from sharewell.apps.policies.selectors import asked_in, counts, text_digest, to_read
from sharewell.apps.policies.services import (
    NotPossible,
    acknowledge,
    answer_question,
    approve_policy,
    ask_about,
    begin_review,
    drop_draft,
    end_policy,
    look_after_policies,
    offer_policy,
    say_readers,
    start_set,
    still_right,
    take_out_part,
    write_heading,
    write_part,
)
from sharewell.domain.access import SYSTEM, Refused, Role
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.policies import Part, read_written
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.organisations import make_organisation, make_person
from tests.factories.policies import a_draft, approve, approved, fresh
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
ANSWERS = {
    "kind": "voluntary",
    "nation": "scotland",
    "people": "one",
    "children": "yes",
    "lead": "Ailsa",
    "away": "",
    "officer": "no",
    "volunteers": "no",
    "online": "no",
    "files": "paper",
}


def test_the_only_person_of_a_club_makes_approves_and_reads_its_policies(client_for: ClientFor) -> None:
    person = make_person(make_organisation("Fell Runners"), Role.SAFEGUARDING_LEAD)
    actor, today = actor_for(person), local_day(now())
    assert actor is not None
    assert len(start_set(actor=actor, at=now(), answers=ANSWERS)) == 5
    assert start_set(actor=actor, at=now(), answers=ANSWERS) == [], "what is there already is left alone"
    draft = Policy.objects.get(organisation=actor.organisation, kind="retention")
    days = {"starts_on": today, "review_on": today + timedelta(days=300)}
    with pytest.raises(NotPossible, match="gaps"):
        approve_policy(actor=actor, policy=draft, at=now(), seen=text_digest(draft.draft), **days)
    for place, part in enumerate(read_written(draft.draft).parts):
        said = Part(title=part.title, words="Said.", steps=part.steps)
        write_part(actor=actor, policy=draft, at=now(), part=said, place=place)
    with pytest.raises(NotPossible, match="changed"):
        approve_policy(actor=actor, policy=draft, at=now(), seen=text_digest(draft.draft), **days)
    draft = fresh(actor, draft)
    approve_policy(actor=actor, policy=draft, at=now(), seen=text_digest(draft.draft), **days)
    acknowledge(actor=actor, policy=draft, number=1, at=now())
    assert Reading.objects.get(policy=draft).person == actor.person


def test_the_leader_approves_and_what_others_do_not_keep_they_cannot_change(
    cast: Cast, client_for: ClientFor
) -> None:
    keeper, leader = cast.information_governance_lead.actor, cast.leader.actor
    draft, today = a_draft(cast, now()), local_day(now())
    days = {"starts_on": today, "review_on": today + timedelta(days=300), "seen": text_digest(draft.draft)}
    offer_policy(actor=keeper, policy=draft, at=now())
    assert Notice.objects.filter(kind="policy_to_approve").count() == 1
    assert "For you to approve" in client_for(cast.leader).get(reverse("policies:list")).content.decode()
    for other in (cast.owner, cast.lead, cast.recipient_lead):
        with pytest.raises(Refused):
            offer_policy(actor=other.actor, policy=draft, at=now())
    with pytest.raises(NotPossible):
        take_out_part(actor=keeper, policy=draft, at=now(), place=0)
    with pytest.raises(Refused):
        approve_policy(actor=keeper, policy=draft, at=now(), **days)
    approve_policy(actor=leader, policy=draft, at=now(), **days)
    with pytest.raises(NotPossible):
        approve_policy(actor=leader, policy=draft, at=now(), **days)


def test_a_new_version_is_to_be_read_again_and_the_one_in_force_stays_until_then(cast: Cast) -> None:
    reader, keeper, today = cast.owner.actor, cast.information_governance_lead.actor, local_day(now())
    row = approved(cast, now())
    assert to_read(reader, on=today) == [row]
    assert to_read(cast.lead.actor, on=today) == []
    acknowledge(actor=reader, policy=row, number=1, at=now())
    acknowledge(actor=reader, policy=row, number=1, at=now())
    assert to_read(reader, on=today) == []
    still_right(actor=keeper, policy=row, at=now(), review_on=today + timedelta(days=30))
    assert to_read(reader, on=today) == [], "nothing changed, so nobody reads it again"
    begin_review(actor=keeper, policy=row, at=now())
    write_heading(actor=keeper, policy=row, at=now(), title="Sharing well", owner="The lead")
    assert fresh(keeper, row).title == "Sharing"
    row = approve(cast, fresh(keeper, row), now())
    assert (row.title, [one.pk for one in to_read(reader, on=today)]) == ("Sharing well", [row.pk])
    with pytest.raises(NotPossible):
        acknowledge(actor=reader, policy=row, number=1, at=now())


def test_each_reader_is_told_on_the_first_day_and_again_but_not_once_they_have_read(cast: Cast) -> None:
    row, second = approved(cast, now()), approved(cast, now(), title="Emergencies")
    told = Notice.objects.filter(kind="policy_to_read")
    assert look_after_policies(actor=SYSTEM, at=now()) == 1
    assert look_after_policies(actor=SYSTEM, at=now()) == 0
    people = told.values_list("to", flat=True)
    assert sorted(people) == sorted([cast.owner.person.email, cast.colleague.person.email])
    for policy in (row, second):
        acknowledge(actor=cast.owner.actor, policy=policy, number=1, at=now())
    look_after_policies(actor=SYSTEM, at=now() + timedelta(days=3))
    assert told.count() == 2
    look_after_policies(actor=SYSTEM, at=now() + timedelta(days=8))
    assert [one.to for one in told.order_by("pk")[2:]] == [cast.colleague.person.email]


def test_a_review_that_comes_round_is_told_once_before_and_once_on_its_day(cast: Cast) -> None:
    row = approved(cast, now())
    told = Notice.objects.filter(kind="policy_review", link_path=f"/policies/{row.reference}/")
    for days, notices in ((1, 0), (340, 2), (341, 2), (366, 4), (367, 4)):
        look_after_policies(actor=SYSTEM, at=now() + timedelta(days=days))
        assert told.count() == notices, days
    with pytest.raises(Refused):
        look_after_policies(actor=cast.leader.actor, at=now())


def test_who_has_not_read_it_is_counted_and_a_policy_that_has_ended_asks_nobody(cast: Cast) -> None:
    row, today = approved(cast, now()), local_day(now())
    acknowledge(actor=cast.owner.actor, policy=row, number=1, at=now())
    keeper = cast.information_governance_lead.actor
    assert counts(keeper.organisation, on=today) == {row.pk: (1, 2)}
    say_readers(actor=keeper, policy=row, at=now(), roles=tuple(Role), read_from=today + timedelta(days=1))
    assert asked_in(keeper.organisation, on=today) == []
    assert len(asked_in(keeper.organisation, on=today + timedelta(days=1))) > 2
    end_policy(actor=keeper, policy=row, at=now(), reason="It is part of another.")
    assert asked_in(keeper.organisation, on=today + timedelta(days=1)) == []
    other = a_draft(cast, now(), title="Never approved")
    drop_draft(actor=keeper, policy=other, at=now())
    assert fresh(keeper, other).ended_on == today


def test_a_question_reaches_those_who_keep_it_and_the_answer_who_asked(cast: Cast) -> None:
    row = approved(cast, now())
    asked = ask_about(actor=cast.owner.actor, policy=row, number=1, at=now(), words="Whom do I ring?")
    assert Notice.objects.filter(kind="policy_question").count() == 2
    with pytest.raises(Refused):
        answer_question(actor=cast.colleague.actor, question=asked, at=now(), answer="Leah.")
    answer_question(actor=cast.leader.actor, question=asked, at=now(), answer="Leah.")
    assert Notice.objects.filter(kind="policy_question", to=cast.owner.person.email).count() == 1
    assert Question.objects.get().answered_by == cast.leader.actor.name
    assert not Reading.objects.exists(), "asking does not say that it was read"


def test_its_pages_open_in_few_queries_and_writing_is_for_those_who_keep_policies(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    one, draft = approved(cast, now()), a_draft(cast, now(), title="Emergencies")
    read = [reverse("policies:list"), reverse("policies:mine")]
    read += [
        reverse(f"policies:{name}", args=[one.reference]) for name in ("policy", "read", "document", "word")
    ]
    kept = [reverse(f"policies:{name}") for name in ("start", "set", "steps", "reading", "reading_file")]
    kept += [reverse(f"policies:{name}", args=[one.reference]) for name in ("readers", "who")]
    kept += [
        reverse(f"policies:{name}", args=[draft.reference]) for name in ("policy", "heading", "add_part")
    ]
    kept += [reverse("policies:part", args=[draft.reference, 0])]
    for who, pages in ((cast.owner, read), (cast.leader, read + kept)):
        client = client_for(who)
        for page in pages:
            with django_assert_max_num_queries(12):
                assert client.get(page).status_code == 200, page
    assert {client_for(cast.owner).get(page).status_code for page in kept} == {404}
    assert {client_for(cast.recipient_lead).get(page).status_code for page in read[2:]} == {404}


def test_reading_is_one_press_and_only_asking_needs_a_question(cast: Cast, client_for: ClientFor) -> None:
    row, client = approved(cast, now()), client_for(cast.owner)
    url = reverse("policies:read", args=[row.reference])
    empty = client.post(url, keyed({"version": "1", "question": " ", "act": "ask"}))
    assert (empty.status_code, "Write what you want to ask" in empty.content.decode()) == (422, True)
    assert client.post(url, keyed({"version": "1", "question": "", "act": "read"})).status_code == 302
    page = client.get(reverse("policies:policy", args=[row.reference])).content.decode()
    assert "You said on" in page
    assert "I have read it" not in page


def test_a_version_or_a_reading_that_was_changed_behind_our_back_is_found(cast: Cast) -> None:
    row = approved(cast, now())
    acknowledge(actor=cast.owner.actor, policy=row, number=1, at=now())
    assert list(changed_records()) == []
    made = PolicyVersion.objects.get(policy=row)
    with pytest.raises(DatabaseError):
        PolicyVersion.objects.filter(pk=made.pk).update(text="{}")
