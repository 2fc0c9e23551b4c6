"""From the search to the answer: who reads it, what stops it, and that it is kept exactly as it went."""

from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from django.urls import reverse

from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.apps.rights.models import PreparedAnswer, RightsRequest, RightsStep
from sharewell.apps.rights.selectors import answer_to_read, newest_answer, step_digests, things_of
from sharewell.apps.rights.services import (
    NotPossibleNow,
    NotReady,
    agree,
    answer_document,
    read_to_agree,
    release,
    search,
    write_answer,
)
from sharewell.domain.access import Refused
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection
from sharewell.domain.rights import Ending, ItemDecision, Stage, Way, Written
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.rights import WHY, decide, fresh, prepared, ready
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db


def _child(cast: Cast) -> UUID:
    return register_entry(
        actor=cast.owner.actor, identity=Identity(given_names="Kim", family_name="Parent"), at=now()
    ).pk


def _release(cast: Cast, row: RightsRequest, at: datetime) -> PreparedAnswer:
    keeper = cast.information_governance_lead.actor
    return release(
        actor=keeper, request=row, at=at, way=Way.PRINTED, how="Handed over at the desk.", purpose=WHY
    )


def test_it_goes_once_as_it_was_read_and_can_be_shown_later(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = ready(cast, _child(cast), at)
    with pytest.raises(NotPossibleNow):
        _release(cast, row, at)
    answer = prepared(cast, row, at)
    with pytest.raises(Refused):
        agree(actor=keeper, answer=answer, at=at)
    found = answer_to_read(cast.lead.actor, row.reference)
    assert found is not None
    letter = str(read_to_agree(actor=cast.lead.actor, answer=found, at=at, purpose=WHY).letter)
    assert "Kim" in letter
    agree(actor=cast.lead.actor, answer=found, at=at)
    went = _release(cast, row, at)
    with pytest.raises(NotPossibleNow):
        _release(cast, row, at)
    ended = fresh(keeper, row)
    assert (ended.stage, ended.ending, ended.next_climb_at) == (Stage.ENDED, Ending.GIVEN, None)
    written = {step.sequence: step.sha256 for step in RightsStep.objects.filter(request=row)}
    assert {version: value for _record, version, value in step_digests()} == written
    stored = PreparedAnswer.objects.select_related("request").get(pk=went.pk)
    assert answer_document(actor=keeper, answer=stored, at=at, purpose=WHY).startswith(b"%PDF")


def test_what_is_decided_after_the_reading_has_to_be_read_again(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = ready(cast, _child(cast), at)
    answer = prepared(cast, row, at)
    agree(actor=cast.lead.actor, answer=answer, at=at)
    write_answer(actor=keeper, request=row, at=at, written=Written(words="Dear Pat"))
    assert fresh(keeper, row).stage == Stage.OPEN
    with pytest.raises(NotPossibleNow):
        _release(cast, row, at)
    again = PreparedAnswer.objects.select_related("request").get(pk=answer.pk)
    with pytest.raises((Refused, NotPossibleNow)):
        agree(actor=cast.deputy.actor, answer=again, at=at)


def test_what_came_in_after_the_search_stops_it_and_is_found_again(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    entry = _child(cast)
    row = ready(cast, entry, at)
    agree(actor=cast.lead.actor, answer=prepared(cast, row, at), at=at)
    make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,))
    with pytest.raises(NotPossibleNow):
        _release(cast, row, at)
    assert search(actor=keeper, request=row, at=at) > 0
    assert search(actor=keeper, request=row, at=at) == 0
    with pytest.raises(NotReady):
        prepared(cast, row, at)


def test_nothing_held_and_not_said_are_the_same_letter_to_the_byte(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    row = ready(cast, _child(cast), at)
    decide(cast, row, at, ItemDecision.OUTSIDE, reason="They asked about last year.")
    write_answer(actor=keeper, request=row, at=at, written=Written(words="Secretly we hold a lot"))
    nothing = prepared(cast, row, at)
    write_answer(
        actor=keeper, request=row, at=at, written=Written(ending=Ending.NOT_SAID, why="He must not learn it.")
    )
    silent = prepared(cast, row, at)
    assert (nothing.ending, silent.ending) == (Ending.NOTHING_HELD, Ending.NOT_SAID)
    assert nothing.document_sha256 == silent.document_sha256


def test_keeping_back_needs_a_ground_of_law_and_a_reason(cast: Cast) -> None:
    at = now()
    row = ready(cast, _child(cast), at)
    for said in (
        {"exemption": "core/rights/child-abuse"},
        {"reason": "Because."},
        {"exemption": "core/rights/law-requires", "reason": "Not of this right."},
        {"exemption": "core/rights/serious-harm-health", "reason": "Not about health."},
    ):
        with pytest.raises(NotReady):
            decide(cast, row, at, ItemDecision.KEEP_BACK, **said)
    decide(
        cast,
        row,
        at,
        ItemDecision.KEEP_BACK,
        exemption="core/rights/child-abuse",
        reason="Not in her interest.",
    )
    assert prepared(cast, row, at).ending == Ending.REFUSED


def test_a_childs_new_address_goes_to_nobody_by_a_brothers_record(cast: Cast) -> None:
    at, keeper = now(), cast.information_governance_lead.actor
    sister, brother = _child(cast), _child(cast)
    hidden = Protection(kind=FactKind.ADDRESS, text="14 Heron Close, LS2 7EW", from_whom="Pat Parent")
    set_shield(actor=cast.owner.actor, at=at, entry=Entry.objects.get(pk=sister), protection=hidden)
    own = ready(cast, sister, at)
    write_answer(actor=keeper, request=own, at=at, written=Written(words="She is at 14 heron close now."))
    with pytest.raises(NotReady, match="kept_safe"):
        prepared(cast, own, at)
    row = ready(cast, brother, at)
    write_answer(actor=keeper, request=row, at=at, written=Written(words="They live at 14 HERON-CLOSE."))
    with pytest.raises(NotReady, match="near"):
        prepared(cast, row, at)
    covered = Written(words="They live at 14 HERON-CLOSE.", covered=("14 Heron Close",))
    write_answer(actor=keeper, request=row, at=at, written=covered)
    assert prepared(cast, row, at).ending == Ending.GIVEN


def test_its_pages_open_and_its_list_costs_few_queries(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    at, entry = now(), _child(cast)
    make_share(cast.owner.actor, cast.front_door.id, at=at, children=(entry,))
    row = ready(cast, entry, at)
    client = client_for(cast.information_governance_lead)
    with django_assert_max_num_queries(12):
        assert client.get(reverse("rights:things", args=[row.reference])).status_code == 200
    (thing, *_rest) = things_of(row)
    assert client.get(reverse("rights:thing", args=[row.reference, thing.pk])).status_code == 200
    for name in ("write", "preview", "release", "request"):
        assert client.get(reverse(f"rights:{name}", args=[row.reference])).status_code == 200, name
    prepared(cast, row, at)
    read = reverse("rights:read", args=[row.reference])
    assert client_for(cast.lead).get(read).status_code == 200
    assert client.get(read).status_code == 404, "whoever made it ready is no second reader"
    assert client_for(cast.owner).get(read).status_code == 404
    assert row.reference in client_for(cast.leader).get(reverse("rights:list")).content.decode()
    answer = newest_answer(row)
    assert answer is not None
    document = reverse("rights:document", args=[row.reference, answer.pk])
    assert client_for(cast.leader).get(document).content.startswith(b"%PDF")
    assert client_for(cast.recipient_lead).get(document).status_code == 404
