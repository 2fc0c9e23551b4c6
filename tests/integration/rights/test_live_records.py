"""What a request does to live records: a mark that everybody sees and nothing stops, and words that are put right."""

from datetime import timedelta
from uuid import UUID

import pytest
from django.urls import reverse

from sharewell.apps.children.selectors import marks_on
from sharewell.apps.children.services import register_entry
from sharewell.apps.holdings.services import standing_holds
from sharewell.apps.retention.errors import NotPossible as Unripe
from sharewell.apps.retention.presenters import file_rows
from sharewell.apps.retention.services import destroy_file, open_file, propose, review_files, say_of_file
from sharewell.apps.rights.selectors import erasures_agreed, things_of
from sharewell.apps.rights.services import (
    Mended,
    NotPossibleNow,
    agree,
    correct_for,
    mark_for,
    release,
    search,
    unmark,
    withdraw,
)
from sharewell.apps.shares.models import CorrectedItem
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.children import Identity
from sharewell.domain.retention import Facts, FileKind
from sharewell.domain.rights import Right, Way
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.retention import a_file
from tests.factories.rights import WHY, came, prepared, ready
from tests.factories.shares import answered, make_share, opened
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def _child(cast: Cast) -> UUID:
    kim = Identity(given_names="Kim", family_name="Parent")
    return register_entry(actor=cast.owner.actor, identity=kim, at=now()).pk


def test_a_mark_is_on_every_page_and_is_lifted_with_a_reason(cast: Cast, client_for: ClientFor) -> None:
    at, keeper, entry = now(), cast.information_governance_lead.actor, _child(cast)
    share = make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,))
    row = came(cast, at, entry=entry, right=Right.RESTRICTION)
    search(actor=keeper, request=row, at=at)
    everything = {one.pk for one in things_of(row)}
    assert mark_for(actor=keeper, request=row, at=at, things=everything) > 1
    assert mark_for(actor=keeper, request=row, at=at, things=everything) == 0, "twice marks nothing more"
    words = "This is kept and not used"
    record = client_for(cast.owner).get(reverse("children:entry", args=[entry])).content.decode()
    sent = client_for(cast.owner).get(reverse("shares:share", args=[share.reference])).content.decode()
    assert words in record
    assert words in sent
    make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,), urgency="immediate_danger")
    with pytest.raises(Refused):
        unmark(actor=cast.lead.actor, request=row, at=at, reason="No.")
    withdraw(actor=keeper, request=row, at=at, reason="They wrote so.")
    unmark(actor=keeper, request=row, at=at, reason="Told them by letter.")
    assert marks_on(entry) == []


def test_what_was_shared_is_put_right_for_all_who_have_it(cast: Cast) -> None:
    at, keeper, entry = now(), cast.information_governance_lead.actor, _child(cast)
    share = make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,))
    row = came(cast, at, entry=entry, right=Right.RECTIFICATION)
    search(actor=keeper, request=row, at=at)
    thing = next(one for one in things_of(row) if one.thing == share.pk)
    mended = Mended(position=0, text="It was Tuesday.", reason="She showed her diary.")
    correct_for(actor=keeper, request=row, thing=thing, at=at, mended=mended)
    assert CorrectedItem.objects.filter(share=share).count() == 1
    other = next(one for one in things_of(row) if one.kind == "entry")
    with pytest.raises(NotPossibleNow):
        correct_for(actor=keeper, request=row, thing=other, at=at, mended=mended)


def test_an_open_request_holds_the_file_and_an_agreed_erasure_is_a_proposal(cast: Cast) -> None:
    at, keeper, entry = now(), cast.information_governance_lead.actor, _child(cast)
    row = ready(cast, entry, at, right=Right.ERASURE)
    holds = standing_holds(actor=keeper, organisation=keeper.organisation, entries=[entry])
    assert [one.since for one in holds] == [row.recorded_at]
    agree(actor=cast.lead.actor, answer=prepared(cast, row, at), at=at)
    assert erasures_agreed(keeper.organisation) == ()
    release(actor=keeper, request=row, at=at, way=Way.PRINTED, how="By hand.", purpose=WHY)
    assert not standing_holds(actor=keeper, organisation=keeper.organisation, entries=[entry])
    (agreed, *_more) = erasures_agreed(keeper.organisation, [entry])
    assert (agreed.entry, agreed.reference) == (entry, row.reference)
    assert erasures_agreed(cast.front_door.id) == ()


def test_a_file_of_which_all_is_to_be_erased_waits_for_no_period_and_two_people_destroy_it(
    cast: Cast,
) -> None:
    at, keeper, entry = now(), cast.information_governance_lead.actor, _child(cast)
    file = a_file(cast.owner.actor, entry=entry)
    say_of_file(actor=keeper, file=file, at=at, facts=Facts(kind=FileKind.HEALTH))
    with pytest.raises(Unripe):
        propose(actor=cast.lead.actor, file=file, at=at, reason="She asks for it.")
    row = ready(cast, entry, at, right=Right.ERASURE)
    agree(actor=cast.lead.actor, answer=prepared(cast, row, at), at=at)
    release(actor=keeper, request=row, at=at, way=Way.PRINTED, how="By hand.", purpose=WHY)
    review_files(actor=SYSTEM, at=at + timedelta(days=1))
    file.refresh_from_db()
    assert file.state == "due"
    propose(actor=cast.lead.actor, file=file, at=at, reason="She asks for it.")
    assert destroy_file(actor=keeper, file=file, at=at).counts["entry"] == 1


def test_what_came_in_after_an_erasure_was_agreed_is_not_destroyed_with_it(cast: Cast) -> None:
    at, keeper, entry = now(), cast.information_governance_lead.actor, _child(cast)
    file = a_file(cast.owner.actor, entry=entry)
    say_of_file(actor=keeper, file=file, at=at, facts=Facts(kind=FileKind.HEALTH))
    row = ready(cast, entry, at, right=Right.ERASURE)
    agree(actor=cast.lead.actor, answer=prepared(cast, row, at), at=at)
    release(actor=keeper, request=row, at=at, way=Way.PRINTED, how="By hand.", purpose=WHY)
    share = make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,))
    answered(opened(share, cast.recipient.actor), cast.recipient.actor)
    with pytest.raises(Unripe):
        propose(actor=cast.lead.actor, file=file, at=at, reason="She asks for it.")
    page = file_rows(open_file(actor=keeper, file=file, at=at, purpose=WHY))
    assert [one for one in page if row.reference in str(one.value) and "Part of it" in str(one.value)]
