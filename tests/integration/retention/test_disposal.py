"""Two people destroy a file; whatever holds it beats them; what stays proves it."""

from datetime import timedelta

import pytest
from pytest_django import DjangoAssertNumQueries

from sharewell.apps.audit.services import changed_records
from sharewell.apps.children.models import FindingKey
from sharewell.apps.children.selectors import entries_matching
from sharewell.apps.retention.models import Certificate, File
from sharewell.apps.retention.services import (
    NotPossible,
    answer_lifting,
    ask_to_lift_hold,
    destroy_file,
    keep_longer,
    propose,
    set_hold,
    take_back,
)
from sharewell.apps.shares.models import Share
from sharewell.domain.access import Actor, Refused
from sharewell.domain.deadlines import local_day
from sharewell.kit.clock import now
from sharewell.kit.crypto import keyring
from sharewell.kit.crypto.models import RecordKey
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.retention import a_file, due_file, proposed_file
from tests.factories.shares import answered, make_share, opened
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def keepers(cast: Cast) -> tuple[Actor, Actor]:
    return cast.lead.actor, cast.information_governance_lead.actor


def test_two_people_destroy_a_file_and_the_recipient_keeps_its_own_copy(cast: Cast) -> None:
    first, second = keepers(cast)
    file = a_file(cast.owner.actor)
    share = make_share(cast.owner.actor, cast.front_door.pk, children=(file.pk,))
    answered(opened(share, cast.recipient.actor), cast.recipient.actor)
    file = proposed_file(cast.owner.actor, first, entry=file.pk)

    made = destroy_file(actor=second, file=file, at=now())

    ours, theirs = (keyring(holder=one, records=[share.pk]) for one in (cast.school.pk, cast.front_door.pk))
    assert ours.is_gone(share.pk) and share.pk in theirs
    assert not FindingKey.objects.filter(entry_id=file.pk).exists()
    assert not entries_matching(cast.owner.actor, "Orla Long")
    assert made.counts["share_sent"] == 1 and made.gone_on == local_day(now()) + timedelta(days=35)
    assert Notice.objects.filter(kind="sender_destroyed").exists()
    assert Share.objects.filter(pk=share.pk).exists()


def test_one_person_alone_or_twice_or_of_elsewhere_destroys_nothing(cast: Cast) -> None:
    first, second = keepers(cast)
    file = proposed_file(cast.owner.actor, first)

    for nobody in (first, cast.owner.actor, cast.leader.actor, cast.recipient_lead.actor):
        with pytest.raises(Refused):
            destroy_file(actor=nobody, file=file, at=now())
    destroy_file(actor=second, file=file, at=now())
    with pytest.raises(NotPossible):
        destroy_file(actor=second, file=file, at=now())
    assert Certificate.objects.count() == 1


def test_what_is_open_keeps_a_file(cast: Cast) -> None:
    first, _ = keepers(cast)
    file = due_file(cast.owner.actor, first)
    make_share(cast.owner.actor, cast.front_door.pk, children=(file.pk,))

    with pytest.raises(NotPossible) as refused:
        propose(actor=first, file=file, at=now(), reason="Over.")
    assert refused.value.code == "open"


def test_a_hold_that_is_set_while_the_second_person_reads_wins(cast: Cast) -> None:
    first, second = keepers(cast)
    file = proposed_file(cast.owner.actor, first)
    set_hold(actor=first, at=now(), file=None, reason="An inquiry asks for everything.")

    with pytest.raises(NotPossible):
        destroy_file(actor=second, file=file, at=now())
    assert File.objects.get(pk=file.pk).state == "held"
    assert RecordKey.objects.filter(record=file.pk).exists()


def test_two_people_lift_a_hold_and_one_does_not(cast: Cast) -> None:
    first, second = keepers(cast)
    file = due_file(cast.owner.actor, first)
    hold = set_hold(actor=first, at=now(), file=file, reason="A court case.")
    asked = ask_to_lift_hold(actor=first, at=now(), hold=hold, reason="It is over.")

    with pytest.raises(Refused):
        answer_lifting(actor=first, at=now(), lifting=asked, agrees=True)
    with pytest.raises(NotPossible):
        propose(actor=first, file=file, at=now(), reason="Over.")
    answer_lifting(actor=second, at=now(), lifting=asked, agrees=True)
    propose(actor=first, file=file, at=now(), reason="Over.")


def test_the_moratorium_of_the_data_holds_what_it_names(cast: Cast) -> None:
    file = a_file(cast.owner.actor)

    assert file.state == "held", "a school's own files are under the inquiry's instruction"


def test_a_file_is_kept_longer_or_not_destroyed_after_all_with_a_reason(cast: Cast) -> None:
    first, second = keepers(cast)
    file = proposed_file(cast.owner.actor, first)
    take_back(actor=second, file=file, at=now(), reason="A sister asked for it.")
    assert File.objects.get(pk=file.pk).state == "due"

    keep_longer(
        actor=first,
        file=file,
        at=now(),
        until=local_day(now()) + timedelta(days=365),
        reason="She is coming.",
    )
    with pytest.raises(NotPossible):
        propose(actor=first, file=file, at=now(), reason="Over.")


def test_what_is_about_another_child_too_stays_until_their_time(cast: Cast) -> None:
    first, second = keepers(cast)
    file, other = a_file(cast.owner.actor), a_file(cast.owner.actor, given_names="Nia")
    share = make_share(cast.owner.actor, cast.front_door.pk, children=(file.pk, other.pk))
    answered(opened(share, cast.recipient.actor), cast.recipient.actor)

    made = destroy_file(actor=second, file=proposed_file(cast.owner.actor, first, entry=file.pk), at=now())

    assert made.kept > 0
    assert share.pk in keyring(holder=cast.school.pk, records=[share.pk])


def test_the_log_is_sound_afterwards(cast: Cast) -> None:
    first, second = keepers(cast)
    destroy_file(actor=second, file=proposed_file(cast.owner.actor, first), at=now())

    assert list(changed_records()) == []


def test_the_list_costs_few_queries_and_is_the_leads_alone(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for name in ("Ana", "Ben", "Cai"):
        due_file(cast.owner.actor, cast.lead.actor, given_names=name)
    lead = client_for(cast.information_governance_lead)
    lead.get("/keeping/")

    with django_assert_max_num_queries(12):
        page = lead.get("/keeping/")

    assert page.content.count(b"/keeping/files/") == 3
    assert client_for(cast.owner).get("/keeping/").status_code == 404
