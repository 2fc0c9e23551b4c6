"""A statement for a family: chosen share by share, guarded, read by a second person, held by the lock, kept exactly."""

from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.children.selectors import Entry
from sharewell.apps.children.services import held_back_by, lock_telling, register_entry, set_shield
from sharewell.apps.holdings.selectors import holdings_of
from sharewell.apps.holdings.services import read_texts, standing_holds
from sharewell.apps.pickups.selectors.letters import letter_code, letters_of
from sharewell.apps.shares.models import ShareItem
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.services import send_worry
from sharewell.apps.transparency.models import FamilyStatement
from sharewell.apps.transparency.selectors import tellable_shares
from sharewell.apps.transparency.services import (
    NotPossibleNow,
    agree_to_statement,
    let_statement_go,
    make_statement,
    open_what_went,
)
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection, Use
from sharewell.domain.notices import LeftOut, Statement, Told, Who
from sharewell.domain.sharing import Item, Telling
from sharewell.kit.clock import now
from sharewell.kit.crypto import destroy_wraps
from tests.cast import Cast
from tests.factories.decisions import a_worry, deciding
from tests.factories.shares import a_parcel
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
ADDRESS = "14 Beech Grove, Leeds LS6 2AB"


def kept(cast: Cast) -> Entry:
    return register_entry(actor=cast.owner.actor, identity=Identity(given_names="Mina"), at=now())


def shared(cast: Cast, entry: Entry, telling: Telling = Telling.WILL_TELL, **item: Any) -> Share:
    items = (
        Item(kind="health", about="child", status="fact", text="A bruise"),
        *([Item(kind="education", about="child", status="fact", text="She is away", **item)] if item else []),
    )
    sent = send_worry(
        actor=cast.owner.actor,
        at=now(),
        worry=a_worry(entry.pk),
        deciding=deciding(telling=telling),
        parcels=[a_parcel(cast.front_door.id, items=items)],
    )
    return sent.shares[0]


def said(share: Share, *, to: str = "Ana Bell", why: str = "She was hurt.", **left: str) -> Statement:
    told = Told(share=str(share.pk), day="2026-11-22", recipient="Front Door", kinds=("health",), why=why)
    return Statement(about="Mina", to=to, who=Who.PARENT, told=(told,), left_out=left)


def made(cast: Cast, entry: Entry, statement: Statement) -> FamilyStatement:
    return make_statement(actor=cast.owner.actor, at=now(), entry=entry, said=statement)


def test_what_a_family_is_not_told_and_what_is_guarded_is_left_out_by_itself_and_said_so(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = kept(cast)
    plain, silent = shared(cast, entry, guarded=True), shared(cast, entry, Telling.DO_NOT_TELL)
    assert ShareItem.objects.filter(share=plain, guarded=True).exists()
    found = {one.share.pk: one for one in tellable_shares(cast.owner.actor, [entry.pk])}
    assert (found[plain.pk].may, found[plain.pk].kinds, found[plain.pk].hidden) == (True, ("health",), 1)
    assert not found[silent.pk].may
    owner, page = client_for(cast.owner), reverse("transparency:make", args=[entry.pk])
    shown = owner.get(page).content.decode()
    assert "left out by itself" in shown and silent.reference in shown
    form = {"to": "Ana Bell", "who": "parent", "safe": "yes", "tell_0": "on", "why_0": "She was hurt."}
    unsafe = owner.post(page, keyed({**form, "safe": "unknown"}))
    assert unsafe.status_code == 422 and "Ask your lead first" in unsafe.content.decode()
    assert owner.post(page, keyed(form)).status_code == 302
    row = FamilyStatement.objects.get()
    assert row.state == "waiting"
    read = client_for(cast.lead).get(reverse("transparency:statement", args=[row.pk])).content.decode()
    assert silent.reference in read and "Education" not in read and "Health" in read
    second = reverse("transparency:second", args=[row.pk])
    assert client_for(cast.lead).post(second, keyed({"answer": "yes"})).status_code == 302
    assert owner.post(reverse("transparency:go", args=[row.pk]), keyed({})).status_code == 302
    row.refresh_from_db()
    went = owner.get(reverse("transparency:went", args=[row.pk])).content
    assert went.startswith(b"%PDF") and row.state == "gone" and silent.reference.encode() not in went


def test_a_shielded_address_and_a_dangerous_reader_stop_it_also_when_it_was_protected_while_it_waited(
    cast: Cast,
) -> None:
    entry = kept(cast)
    share = shared(cast, entry)
    row = made(cast, entry, said(share, why="They live at 14 Beech Grove now."))
    fact = Protection(kind=FactKind.ADDRESS, text=ADDRESS, from_whom="Jon Bell")
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=fact)
    for statement in (said(share, why="They are at 14 beech grove LS6 2AB"), said(share, to="Mr Jon Bell")):
        with pytest.raises(NotPossibleNow):
            made(cast, entry, statement)
    with pytest.raises(NotPossibleNow):
        let_statement_go(actor=cast.owner.actor, at=now(), statement=row, document=b"%PDF-")


def test_a_second_person_reads_it_and_the_lock_that_was_set_meanwhile_holds_it(cast: Cast) -> None:
    entry = kept(cast)
    share = shared(cast, entry)
    row = made(cast, entry, said(share, one=LeftOut.CHOSEN))
    with pytest.raises(NotPossibleNow):
        let_statement_go(actor=cast.owner.actor, at=now(), statement=row, document=b"%PDF-")
    for no in (cast.owner, cast.colleague, cast.stranger):
        with pytest.raises(Refused):
            agree_to_statement(actor=no.actor, at=now(), statement=row, agrees=True)
    day = now().date() + timedelta(days=9)
    lock_telling(actor=cast.lead.actor, at=now(), entry=entry, why="The police ask", review_on=day)
    agree_to_statement(actor=cast.lead.actor, at=now(), statement=row, agrees=True)
    with pytest.raises(NotPossibleNow) as held:
        let_statement_go(actor=cast.owner.actor, at=now(), statement=row, document=b"%PDF-")
    assert held.value.code == "locked"
    (waits,) = held_back_by(actor=cast.lead.actor, entries=[entry.pk])
    assert str(row.pk) in waits.href
    assert len(standing_holds(actor=SYSTEM, organisation=cast.school.id, entries=[entry.pk])) == 2


def test_the_exact_copy_is_kept_and_goes_once_and_is_left_by_a_link_and_a_code_where_that_is_safe(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = kept(cast)
    row = made(cast, entry, said(shared(cast, entry)))
    assert row.state == "agreed"
    document = b"%PDF-exactly this"
    gone = let_statement_go(actor=cast.owner.actor, at=now(), statement=row, document=document)
    with pytest.raises(NotPossibleNow):
        let_statement_go(actor=cast.lead.actor, at=now(), statement=row, document=b"other")
    assert open_what_went(actor=cast.lead.actor, at=now(), statement=gone, purpose="test") == document
    assert document not in bytes(FamilyStatement.objects.get().copy)
    leave = reverse("transparency:leave", args=[row.pk])
    owner = client_for(cast.owner)
    assert owner.post(leave, keyed({"email": "ana@example.org"})).status_code == 302
    assert letter_code(letters_of(cast.school.id, row.pk)[0]) in owner.get(leave).content.decode()
    fact = Protection(kind=FactKind.EMAIL, text="jon@example.org", use=Use.NEVER_SEND_TO)
    set_shield(actor=cast.owner.actor, at=now(), entry=entry, protection=fact)
    assert owner.post(leave, keyed({"email": "jon@example.org"})).status_code == 422
    with pytest.raises(Refused):
        open_what_went(actor=cast.stranger.actor, at=now(), statement=gone, purpose="test")


def test_what_is_told_is_found_with_all_that_is_held_and_reads_as_destroyed_once_it_is(
    cast: Cast, client_for: ClientFor
) -> None:
    entry = kept(cast)
    row = made(cast, entry, said(shared(cast, entry)))
    day = now().date() + timedelta(days=9)
    lock_telling(actor=cast.owner.actor, at=now(), entry=entry, why="The police ask", review_on=day)
    held = holdings_of(cast.school.id, [entry.pk])
    assert row.pk in {one.record for one in held}
    keeper = cast.information_governance_lead.actor
    texts = read_texts(actor=keeper, holdings=held, at=now(), purpose="test")
    assert any("She was hurt." in one.text for one in texts[row.pk])
    assert any("The police ask" in one.text for one in texts[entry.pk])
    destroy_wraps(records=[row.pk], holder=cast.school.id, at=now())
    page = client_for(cast.lead).get(reverse("transparency:statement", args=[row.pk]))
    assert page.status_code == 200 and "Destroyed" in page.content.decode()
