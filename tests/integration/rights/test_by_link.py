"""An answer that is collected by a link and a code: once, in one browser, the very bytes that were read."""

from uuid import uuid4

import pytest
from django.test import Client

from sharewell.apps.children.services import lock_telling, register_entry
from sharewell.apps.pickups.selectors.letters import code_to_tell, letter_code, letter_token, letters_of
from sharewell.apps.rights.services import NotPossibleNow, agree, answer_document, leave_again, release
from sharewell.domain.children import Identity
from sharewell.domain.rights import Way
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.rights import WHY, fresh, prepared, ready

pytestmark = pytest.mark.django_db


def test_the_answer_is_collected_once_with_a_code_that_only_its_maker_sees(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Kim"), at=at).pk
    row = ready(cast, entry, at)
    answer = prepared(cast, row, at)
    agree(actor=cast.lead.actor, answer=answer, at=at)
    release(actor=keeper, request=row, at=at, way=Way.LINK, how="Rung.", purpose=WHY, email="pat@example.com")
    (left,) = letters_of(keeper.organisation, row.pk)
    assert Notice.objects.filter(to="pat@example.com", kind="pickup_waiting").count() == 1
    assert code_to_tell(left, person=cast.lead.person.pk, at=at) == ""
    assert code_to_tell(left, person=keeper.person, at=at) == letter_code(left)
    door, one, other = f"/pick-up/letter/{letter_token(left)}/", Client(), Client()

    def press(client: Client, code: str) -> int:
        return client.post(door, {"idempotency_key": str(uuid4()), "code": code}).status_code

    assert press(one, "AAAA AAAA") == 422
    assert other.get(f"{door}document/").status_code == 404
    assert press(one, letter_code(left)) == 302
    answer.request = fresh(keeper, row)
    assert one.get(f"{door}document/").content == answer_document(
        actor=keeper, answer=answer, at=at, purpose=WHY
    )
    assert press(other, letter_code(left)) == 422, "once, in one browser"
    leave_again(actor=keeper, request=row, at=at, email="pat@example.com")
    assert one.get(f"{door}document/").status_code == 404, "a new link ends the old one"


def test_nothing_goes_while_the_family_must_not_be_told(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    entry = register_entry(actor=cast.owner.actor, identity=Identity(given_names="Kim"), at=at)
    row = ready(cast, entry.pk, at)
    agree(actor=cast.lead.actor, answer=prepared(cast, row, at), at=at)
    lock_telling(actor=cast.lead.actor, at=at, entry=entry, why="He would flee.", review_on=at.date())
    with pytest.raises(NotPossibleNow, match="tip_off"):
        release(actor=keeper, request=row, at=at, way=Way.PRINTED, how="By hand.", purpose=WHY)
