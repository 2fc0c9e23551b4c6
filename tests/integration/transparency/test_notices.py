"""A notice is made from what goes, approved, read by anybody, and amber by itself when it is no longer true."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from sharewell.apps.organisations.models import Organisation
from sharewell.apps.transparency.models import PrivacyNotice
from sharewell.apps.transparency.services import NotPossibleNow, draft_notice, publish_notice, watch_notices
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.flows import regular_rule
from sharewell.domain.notices import Audience
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
LONG = "Saint Bartholomew-the-Great " * 7


def published(cast: Cast, audience: Audience = Audience.PARENT) -> PrivacyNotice:
    keeper = cast.information_governance_lead.actor
    draft = draft_notice(actor=keeper, at=now(), audience=audience, contact="Ring us.")
    return publish_notice(actor=keeper, at=now(), notice=draft, seen=draft.sha256)


def test_a_body_with_no_flows_and_a_very_long_name_has_a_notice_on_a_page_and_on_paper(
    cast: Cast, client: Client
) -> None:
    Organisation.objects.filter(pk=cast.school.pk).update(name=LONG[:200])
    row = published(cast)
    page = client.get(reverse("transparency:public", args=[cast.school.pk, "parent"])).content.decode()
    assert LONG[:190] in page and "There is nothing that we share regularly" in page
    paper = client.get(reverse("transparency:document", args=[cast.school.pk, "parent", row.number]))
    assert paper.content.startswith(b"%PDF")


def test_only_what_was_approved_is_anybodys_to_read_and_nothing_of_a_suspended_body(
    cast: Cast, client: Client, client_for: ClientFor
) -> None:
    keeper = client_for(cast.information_governance_lead)
    body, page = (reverse(f"transparency:{name}", args=args) for name, args in (
        ("body", [cast.school.pk]), ("public", [cast.school.pk, "staff"])
    ))  # fmt: skip
    own = reverse("transparency:notice", args=["staff"])
    assert keeper.post(own, keyed({"contact": ""})).status_code == 422
    assert keeper.post(own, keyed({"contact": "Ask Canary-Ann."})).status_code == 302
    assert (client.get(body).status_code, client.get(page).status_code) == (404, 404)
    seen = PrivacyNotice.objects.get().sha256
    assert (
        keeper.post(reverse("transparency:publish", args=["staff"]), keyed({"seen": seen})).status_code == 302
    )
    assert page in client.get(body).content.decode() and "Canary-Ann" in client.get(page).content.decode()
    assert keeper.post(own, keyed({"contact": "Ask Canary-Bob."})).status_code == 302
    assert "Canary-Bob" not in client.get(page).content.decode()
    Organisation.objects.filter(pk=cast.school.pk).update(suspended_at=now())
    assert (client.get(body).status_code, client.get(page).status_code) == (404, 404)
    assert client.get(reverse("transparency:version", args=[cast.school.pk, "staff", 1])).status_code == 404


def test_an_earlier_version_stays_and_says_so_and_a_draft_made_anew_must_be_read_again(
    cast: Cast, client: Client
) -> None:
    keeper, leader = cast.information_governance_lead.actor, cast.leader.actor
    published(cast)
    draft = draft_notice(actor=leader, at=now(), audience=Audience.PARENT, contact="Write to us.")
    with pytest.raises(Refused):
        publish_notice(actor=leader, at=now(), notice=draft, seen=draft.sha256)
    again = draft_notice(actor=leader, at=now(), audience=Audience.PARENT, contact="Ring Ann.")
    with pytest.raises(NotPossibleNow):
        publish_notice(actor=keeper, at=now(), notice=again, seen=draft.sha256)
    publish_notice(actor=keeper, at=now(), notice=again, seen=again.sha256)
    old = client.get(reverse("transparency:version", args=[cast.school.pk, "parent", 1])).content.decode()
    assert "earlier version" in old and "Ring us." in old and "Ring Ann." not in old


def test_it_turns_amber_when_more_goes_regularly_and_is_true_again_once_published_anew(cast: Cast) -> None:
    row = published(cast)
    make_share(cast.owner.actor, cast.front_door.id, at=now())
    assert watch_notices(actor=SYSTEM, at=now()) == 0, "what went once makes no notice untrue"
    for _ in range(regular_rule().least):
        make_share(cast.owner.actor, cast.front_door.id, at=now())
    tomorrow = now() + timedelta(days=1)
    assert (watch_notices(actor=SYSTEM, at=tomorrow), watch_notices(actor=SYSTEM, at=tomorrow)) == (1, 0)
    row.refresh_from_db()
    assert row.amber == {"recipients": [cast.front_door.sector], "kinds": ["health", "identity"]}
    assert Notice.objects.filter(kind="privacy_notice_outdated").count() == 1
    newer = published(cast)
    assert watch_notices(actor=SYSTEM, at=tomorrow + timedelta(days=1)) == 0
    newer.refresh_from_db()
    assert not newer.amber
