"""The code by text: made when it leaves, stored nowhere, to a number that is soon forgotten."""

from datetime import timedelta
from typing import Any

import pytest
from django.core import serializers

from sharewell.apps.audit.models import Event
from sharewell.apps.children.services import register_entry, set_shield
from sharewell.apps.pickups.errors import CodeNotTexted
from sharewell.apps.pickups.selectors import PickUp, code_of, texts_of, token_of
from sharewell.apps.pickups.services import leave_for_collection, text_code
from sharewell.apps.pickups.tasks import look_after_texts
from sharewell.domain.children import Identity
from sharewell.domain.guarding import FactKind, Protection, Use
from sharewell.domain.pickups import spaced
from sharewell.domain.reaching import Route, Stand
from sharewell.kit.clock import frozen, now
from sharewell.kit.notify.message import text_words
from sharewell.kit.notify.models import Dispatch, Notice
from sharewell.kit.notify.tasks import send_waiting
from tests.cast import Cast
from tests.factories.pickups import share_outside
from tests.integration.conftest import ClientFor
from tests.integration.notify.conftest import notify, server  # noqa: F401
from tests.integration.notify.mail_peer import MailPeer, Manner
from tests.integration.notify.notify_peer import NotifyPeer
from tests.integration.pickups.test_pages import pressed

NUMBER = "+447700900456"


def texted(cast: Cast, left: PickUp, **given: Any) -> Notice:
    values = {"actor": cast.owner.actor, "share": left.share, "number": NUMBER, "at": now(), **given}
    text_code(**values)
    return Notice.objects.filter(kind="pickup_code").latest("pk")


def test_the_text_holds_the_code_and_no_table_does(left: PickUp, cast: Cast) -> None:
    notice = texted(cast, left)
    body = text_words(notice).body
    assert spaced(code_of(left)) in body and token_of(left) not in body and "http" not in body
    rows = [*Notice.objects.all(), *Dispatch.objects.all(), *Event.objects.all(), *PickUp.objects.all()]
    stored = serializers.serialize("json", rows)
    assert code_of(left) not in stored and spaced(code_of(left)) not in stored
    assert Event.objects.filter(kind="pickup.sent").count() == 2


def test_only_whoever_made_it_while_they_could_read_it_out_and_three_times_at_most(
    left: PickUp, cast: Cast
) -> None:
    for given in ({"actor": cast.lead.actor}, {"at": now() + timedelta(minutes=31)}):
        with pytest.raises(CodeNotTexted):
            texted(cast, left, **given)
    for _time in range(3):
        texted(cast, left)
    with pytest.raises(CodeNotTexted):
        texted(cast, left)
    assert Notice.objects.filter(kind="pickup_code").count() == 3


def test_no_provider_is_given_both_the_link_and_the_code(
    left: PickUp,
    cast: Cast,
    server: MailPeer,  # noqa: F811
    notify: NotifyPeer,  # noqa: F811
) -> None:
    server.manner = Manner.HANGS
    texted(cast, left)
    for hours in (0, 1, 5):
        send_waiting(now() + timedelta(hours=hours))
    by = set(Dispatch.objects.values_list("notice__kind", "route"))
    assert ("pickup_code", Route.TEXT) in by and ("pickup_waiting", Route.NOTIFY) not in by
    other = leave_for_collection(actor=cast.owner.actor, thing=left.share, at=now())
    Dispatch.objects.create(
        notice=Notice.objects.get(key=f"pickup:{other.pk}"), route=Route.NOTIFY, state="taken", begun_at=now()
    )
    with pytest.raises(CodeNotTexted, match="both_halves"):
        texted(cast, other)


def test_a_text_that_cannot_go_is_told_once_and_its_number_forgotten(left: PickUp, cast: Cast) -> None:
    notice = texted(cast, left)
    Notice.objects.filter(pk=notice.pk).update(state="parked", next_try_at=None)
    look_after_texts(now())
    look_after_texts(now())
    assert Notice.objects.filter(kind="pickup_moved", to=cast.owner.person.email).count() == 1
    assert Notice.objects.get(pk=notice.pk).number == NUMBER[-3:]
    assert [one.stand for one in texts_of(left)] == [Stand.FAILED]


def test_the_number_is_asked_for_on_a_page_and_what_became_of_it_is_shown(
    left: PickUp, cast: Cast, client_for: ClientFor
) -> None:
    client, page = client_for(cast.owner), f"/pick-up/of/{left.share.reference}/"
    assert "Text them the code" in client.get(page).content.decode()
    assert "Enter a mobile number" in pressed(client, f"{page}text/", number="01632 960777").content.decode()
    assert pressed(client, f"{page}text/", number="07700 900456").status_code == 302
    send_waiting(now())
    shown = client.get(page).content.decode()
    assert "the number that ends in 456" in shown and "Sent" in shown and "900456" not in shown
    with frozen(now() + timedelta(minutes=31)):
        assert (
            "There is no code to text now"
            in pressed(client, f"{page}text/", number="07700 900456").content.decode()
        )


@pytest.mark.parametrize("use", list(Use))
def test_a_number_that_must_be_kept_from_these_children_or_from_them_gets_no_text(
    cast: Cast, use: Use
) -> None:
    actor = cast.owner.actor
    child = register_entry(actor=actor, identity=Identity(given_names="Mina"), at=now())
    left = leave_for_collection(actor=actor, thing=share_outside(actor, children=(child.pk,)), at=now())
    protection = Protection(kind=FactKind.PHONE, text="07700 900456", use=use)
    set_shield(actor=actor, at=now(), entry=child, protection=protection)
    with pytest.raises(CodeNotTexted, match="unsafe_number"):
        texted(cast, left)
