"""Who could know: what already passed about the child comes first, within what the actor may see."""

from dataclasses import replace
from datetime import UTC, datetime
from uuid import uuid4

import pytest

from sharewell.apps.children.services import register_entry
from sharewell.apps.requests.presenters.knowing import reason_words
from sharewell.apps.requests.selectors import organisations_that_could_know
from sharewell.apps.requests.services import answer_nothing
from sharewell.apps.shares.services import note_child
from sharewell.domain.access import Role
from sharewell.domain.children import Identity
from sharewell.domain.deadlines.clocks import local_day
from tests.cast import Cast
from tests.factories.requests import make_ask, opened_ask
from tests.factories.shares import make_share, opened

pytestmark = pytest.mark.django_db
MAY = datetime(2026, 5, 3, 9, tzinfo=UTC)


def test_whom_we_shared_with_about_this_child_comes_first_with_the_day_and_no_content(
    cast: Cast, standing_clock: datetime
) -> None:
    owner = cast.owner.actor
    child = register_entry(actor=owner, identity=Identity(given_names="Canaryl"), at=MAY).pk
    make_share(owner, cast.other_agency.id, at=MAY, children=(child,))
    ask = make_ask(owner, cast.front_door.id, at=MAY, entry=child)
    answer_nothing(actor=cast.recipient.actor, ask=opened_ask(ask, cast.recipient.actor), at=standing_clock)
    on = local_day(standing_clock)
    found = organisations_that_could_know(owner, entry=child, objective="enquiry", on=on)
    assert [one.organisation for one in found[:2]] == [cast.other_agency.id, cast.front_door.id]
    assert reason_words(found[0]) == "You shared with them about this child on 3 May 2026"
    assert reason_words(found[1]) == "You asked them about this child on 3 May 2026"
    # A colleague who may not see what the owner shared learns nothing of it.
    theirs = organisations_that_could_know(cast.colleague.actor, entry=child, objective="enquiry", on=on)
    assert not any(one.last for one in theirs)


def test_who_shared_with_us_unasked_about_this_child_comes_first_for_those_who_receive(
    cast: Cast, standing_clock: datetime
) -> None:
    worker, on = cast.recipient.actor, local_day(standing_clock)
    child = register_entry(actor=worker, identity=Identity(given_names="Canaryl"), at=MAY).pk
    share = opened(make_share(cast.owner.actor, cast.front_door.id, at=MAY), worker)
    asked = {"entry": child, "objective": "enquiry", "on": on}
    assert not any(one.last for one in organisations_that_could_know(worker, **asked))
    note_child(actor=worker, share=share, entry=child, at=standing_clock)
    first = organisations_that_could_know(worker, **asked)[0]
    assert first.organisation == cast.school.id
    assert reason_words(first) == "Shared with you about this child on 3 May 2026"
    there = replace(worker, role=Role.PRACTITIONER, person=uuid4())
    assert not any(one.last for one in organisations_that_could_know(there, **asked))


def test_without_a_child_the_area_and_what_a_sector_holds_decide(
    cast: Cast, standing_clock: datetime
) -> None:
    on = local_day(standing_clock)
    found = organisations_that_could_know(cast.owner.actor, entry=None, objective="enquiry", on=on)
    assert cast.school.id not in {one.organisation for one in found}
    assert found and all(one.holds for one in found)
    assert organisations_that_could_know(cast.owner.actor, entry=None, objective="", on=on) == ()
