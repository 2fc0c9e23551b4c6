"""Who could know: what already passed about the child comes first, within what the actor may see."""

from datetime import UTC, datetime

import pytest

from sharewell.apps.children.services import register_entry
from sharewell.apps.requests.presenters.knowing import reason_words
from sharewell.apps.requests.selectors import organisations_that_could_know
from sharewell.apps.requests.services import answer_nothing
from sharewell.domain.children import Identity
from sharewell.domain.deadlines.clocks import local_day
from tests.cast import Cast
from tests.factories.requests import make_ask, opened_ask
from tests.factories.shares import make_share

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


def test_without_a_child_the_area_and_what_a_sector_holds_decide(
    cast: Cast, standing_clock: datetime
) -> None:
    on = local_day(standing_clock)
    found = organisations_that_could_know(cast.owner.actor, entry=None, objective="enquiry", on=on)
    assert cast.school.id not in {one.organisation for one in found}
    assert found and all(one.holds for one in found)
    assert organisations_that_could_know(cast.owner.actor, entry=None, objective="", on=on) == ()
