"""Agreements from the first draft to the last day, as the services write them."""

from datetime import timedelta

import pytest
from django.db import connection

from sharewell.apps.agreements.models import Agreement, Version
from sharewell.apps.agreements.selectors import (
    agreement_for,
    cover_of,
    covers_of,
    held,
    text_for,
    waiting_for,
)
from sharewell.apps.agreements.services import (
    NotPossible,
    ask_in,
    begin_review,
    decline,
    end_agreement,
    go_on_without,
    keep_note,
    leave,
    open_note,
    put_out,
    put_to_signing,
    remind_of_agreements,
    say_of_draft,
    sign,
    take_back,
    write_heading,
    write_words,
)
from sharewell.apps.audit.services import changed_records
from sharewell.apps.organisations.services import suspend_organisation
from sharewell.domain.access import SYSTEM, Refused, Role
from sharewell.domain.advice import Item
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus, YesNo
from sharewell.domain.agreements import CoverState, Part, State
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.append_only import unprotect
from sharewell.kit.clock import now
from sharewell.kit.notify import NoticeKind
from sharewell.kit.notify.models import Notice
from tests.cast import assemble
from tests.factories.agreements import a_draft, fresh, in_force, out_to_sign, their_leader
from tests.factories.organisations import make_organisation

pytestmark = pytest.mark.django_db
AT = now().replace(hour=12)
TODAY = local_day(AT)


def shared(kind=ItemKind.EDUCATION):
    return Item(kind=kind, about=ItemAbout.CHILD, needed=YesNo.YES, status=ItemStatus.FACT)


def covered(cast, kind=ItemKind.EDUCATION, *, on=TODAY, back=False):
    sides = (cast.front_door.pk, cast.school.pk) if back else (cast.school.pk, cast.front_door.pk)
    return cover_of(*sides, [shared(kind)], on=on).state


def state(actor, agreement, on=TODAY):
    return held(actor, fresh(actor, agreement), on=on).state


def test_when_the_last_has_signed_it_is_in_force_and_covers_what_it_names_both_ways():
    cast = assemble(AT)
    made, theirs = out_to_sign(cast, AT), their_leader(cast)
    sign(actor=cast.leader.actor, agreement=made, at=AT, version=1)
    assert covered(cast) is CoverState.NOT_NEEDED
    assert [list(waiting_for(one)) for one in (cast.leader.actor, theirs)] == [[], [made]]
    sign(actor=theirs, agreement=made, at=AT, version=1)
    assert state(theirs, made) is State.IN_FORCE
    assert covered(cast) is covered(cast, back=True) is CoverState.COVERED
    assert covered(cast, ItemKind.HEALTH) is CoverState.PARTLY
    told = Notice.objects.filter(kind=NoticeKind.AGREEMENT_TO_SIGN).values_list("to", flat=True)
    assert cast.leader.person.email in told


def test_a_draft_is_its_keepers_alone_until_it_is_put_out_and_never_a_strangers():
    cast = assemble(AT)
    made, theirs = a_draft(cast, AT), their_leader(cast, Role.INFORMATION_GOVERNANCE_LEAD)
    assert agreement_for(theirs, made.reference) is None
    put_out(actor=cast.information_governance_lead.actor, agreement=made, at=AT)
    assert agreement_for(theirs, made.reference) == made
    say_of_draft(actor=theirs, agreement=made, at=AT, term="aims", words="In time for what?")
    for other in (cast.stranger.actor, cast.owner.actor, cast.recipient_lead.actor):
        assert agreement_for(other, made.reference) is None
    with pytest.raises(Refused):
        write_words(actor=theirs, agreement=made, at=AT, words={"aims": "Ours now."})


def test_what_lacks_something_is_not_put_out_to_be_signed():
    cast = assemble(AT)
    made, keeper = a_draft(cast, AT, kinds=()), cast.information_governance_lead.actor
    with pytest.raises(NotPossible, match="gaps"):
        put_to_signing(actor=keeper, agreement=made, at=AT)
    assert not Version.objects.exists()


def test_only_a_leader_signs_and_only_the_text_that_was_read():
    cast = assemble(AT)
    made, keeper = out_to_sign(cast, AT), cast.information_governance_lead.actor
    with pytest.raises(Refused):
        sign(actor=keeper, agreement=made, at=AT, version=1)
    take_back(actor=keeper, agreement=made, at=AT)
    write_words(actor=keeper, agreement=made, at=AT, words={"aims": "Something else."})
    put_to_signing(actor=keeper, agreement=made, at=AT)
    with pytest.raises(NotPossible, match="another_version"):
        sign(actor=cast.leader.actor, agreement=made, at=AT, version=1)


def test_one_that_declines_says_why_and_the_others_can_go_on_without_it():
    cast = assemble(AT)
    made, theirs = out_to_sign(cast, AT), their_leader(cast)
    decline(actor=theirs, agreement=made, at=AT, version=1, reason="Our counsel has not read it.")
    assert made.steps.get(kind="declined").said == "Our counsel has not read it."
    party = made.parties.get(organisation=cast.front_door.pk)
    sign(actor=cast.leader.actor, agreement=made, at=AT, version=1)
    go_on_without(actor=cast.leader.actor, agreement=made, at=AT, party=party.pk)
    assert state(cast.leader.actor, made) is State.SIGNING, "one alone agrees with nobody"


def test_the_next_version_is_made_while_the_one_before_holds_and_no_day_lies_between():
    cast = assemble(AT)
    made, theirs = in_force(cast, AT)
    keeper = cast.information_governance_lead.actor
    begin_review(actor=keeper, agreement=made, at=AT)
    write_words(actor=keeper, agreement=made, at=AT, words={"aims": "Each child, always."})
    assert text_for(theirs, fresh(theirs, made)).words["aims"] == "Each child seen in time."
    text = text_for(keeper, fresh(keeper, made))
    days = {"review_on": text.review_on, "ends_on": text.ends_on, "title": text.title}
    late = text.starts_on + timedelta(days=1)
    write_heading(actor=keeper, agreement=made, at=AT, starts_on=late, **days)
    with pytest.raises(NotPossible, match="gaps"):
        put_to_signing(actor=keeper, agreement=made, at=AT)
    write_heading(actor=keeper, agreement=made, at=AT, starts_on=text.starts_on, **days)
    put_to_signing(actor=keeper, agreement=made, at=AT)
    assert covered(cast) is CoverState.COVERED
    for leader in (cast.leader.actor, theirs):
        sign(actor=leader, agreement=made, at=AT, version=2)
    around = [text.starts_on + timedelta(days=offset) for offset in (-1, 0)]
    assert [covered(cast, on=day) for day in around] == [CoverState.COVERED] * 2
    assert covered(cast, on=text.ends_on + timedelta(days=1)) is CoverState.EXPIRED


def test_a_body_joins_what_is_in_force_by_signing_it_and_leaves_with_reasons():
    cast = assemble(AT)
    made, _theirs = in_force(cast, AT)
    keeper, police = cast.information_governance_lead.actor, cast.other_agency
    party = ask_in(actor=keeper, agreement=made, at=AT, organisation=police.pk, part=Part.BOTH)
    party.said["contact"] = "The duty sergeant"
    party.save()
    cast_leader = their_leader_of(police)
    assert [list(waiting_for(one)) for one in (cast.leader.actor, cast_leader)] == [[], [made]]
    assert cover_of(cast.school.pk, police.pk, [shared()], on=TODAY).state is CoverState.NOT_NEEDED
    sign(actor=cast_leader, agreement=made, at=AT, version=1)
    assert cover_of(cast.school.pk, police.pk, [shared()], on=TODAY).state is CoverState.COVERED
    leave(actor=cast_leader, agreement=made, at=AT, reason="We are merged into another force.")
    assert cover_of(cast.school.pk, police.pk, [shared()], on=TODAY).state is CoverState.EXPIRED
    assert covered(cast) is CoverState.COVERED


def their_leader_of(organisation):
    from sharewell.apps.organisations.selectors import actor_for
    from tests.factories.organisations import make_person

    return actor_for(make_person(organisation, Role.LEADER, name="Lionel Leader"))


def test_it_is_suspended_while_a_party_is_and_over_when_it_is_ended():
    cast = assemble(AT)
    made, _theirs = in_force(cast, AT)
    suspend_organisation(actor=SYSTEM, organisation=cast.front_door.pk, at=AT)
    assert state(cast.leader.actor, made) is State.SUSPENDED
    assert covered(cast) is CoverState.EXPIRED
    end_agreement(actor=cast.leader.actor, agreement=made, at=AT, reason="No longer needed.")
    assert state(cast.leader.actor, made) is State.ENDED


def test_the_parties_are_reminded_once_at_each_mark_and_told_when_it_has_run_out():
    cast = assemble(AT)
    made, _theirs = in_force(cast, AT)
    told = Notice.objects.filter(kind__in=[NoticeKind.AGREEMENT_REVIEW, NoticeKind.AGREEMENT_LAPSED])
    ends = AT + (made.ends_on - TODAY)
    marks = [ends - timedelta(days=days) for days in (91, 89, 89, 29, 6, -1)]
    counts = []
    for at in marks:
        remind_of_agreements(actor=SYSTEM, at=at)
        remind_of_agreements(actor=SYSTEM, at=at)
        counts.append(told.count())
    people = 3
    assert counts == [people, 2 * people, 2 * people, 3 * people, 4 * people, 5 * people]


def test_any_number_of_recipients_is_one_question(django_assert_num_queries):
    cast = assemble(AT)
    in_force(cast, AT)
    others = [cast.front_door.pk, cast.other_agency.pk, cast.school.pk]
    with django_assert_num_queries(1):
        found = covers_of(cast.school.pk, others, [shared()], on=TODAY)
    states = {others[0]: CoverState.COVERED, others[1]: CoverState.NOT_NEEDED}
    assert {key: one.state for key, one in found.items()} == states


def test_a_note_of_ones_own_is_read_by_nobody_else():
    cast = assemble(AT)
    made, theirs = in_force(cast, AT)
    keep_note(actor=theirs, agreement=made, at=AT, words="Ask legal about clause 4.")
    assert open_note(actor=theirs, agreement=made) == "Ask legal about clause 4."
    assert open_note(actor=cast.leader.actor, agreement=made) == ""


def test_a_signed_text_that_was_changed_behind_its_back_shows():
    cast = assemble(AT)
    in_force(cast, AT)
    assert not [fault for fault in changed_records() if "agreements" in fault]
    unprotect(connection, "agreements_version")
    Version.objects.update(text="{}")
    assert [fault for fault in changed_records() if "agreements" in fault]


def test_nobody_without_an_account_can_be_a_party():
    cast = assemble(AT)
    made = a_draft(cast, AT)
    gone = make_organisation("Gone Agency", at=AT)
    suspend_organisation(actor=SYSTEM, organisation=gone.pk, at=AT)
    with pytest.raises(NotPossible, match="no_such_party"):
        ask_in(actor=cast.leader.actor, agreement=made, at=AT, organisation=gone.pk, part=Part.BOTH)
    assert Agreement.objects.count() == 1
