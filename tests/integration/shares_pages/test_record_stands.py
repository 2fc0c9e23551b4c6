"""What stands on a record is found together with its concern, and is what each question finds by itself."""

from uuid import uuid4

import pytest

from sharewell.apps.children.models import Entry, TipOffLock
from sharewell.apps.children.selectors import tip_off_lock_on
from sharewell.apps.children.services import register_entry
from sharewell.apps.decisions.selectors import children_of, concern_of_record
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.shares import make_share
from tests.integration.shares_pages.test_record import concern_of

pytestmark = pytest.mark.django_db


def test_the_lock_of_one_held_to_be_the_same_person_is_found_with_the_concern(cast: Cast) -> None:
    at, actor = now(), cast.owner.actor
    one, same, other = (
        register_entry(actor=actor, identity=Identity(given_names=name, family_name="P"), at=at).pk
        for name in ("Kim", "Kimmy", "Jo")
    )
    concern = concern_of(make_share(actor, cast.front_door.id, at=at, children=(other, one)))
    found = concern_of_record(actor, concern.reference)
    assert found
    assert (found.children, found.is_marked, found.locked) == (children_of(concern), False, None)
    TipOffLock.objects.create(
        entry_id=same, reason=b"x", sha256="", set_by=uuid4(), set_by_name="A", set_at=at, review_on=at.date()
    )
    Entry.objects.filter(pk__in=[one, same]).update(together=uuid4())
    found, lock = concern_of_record(actor, concern.reference), tip_off_lock_on(actor.organisation, [one])
    assert found
    assert lock
    assert found.locked == lock.entry_id == same
