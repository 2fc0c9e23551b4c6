"""For an inspector: the record of processing from what is there, and a pack that proves itself and names nobody."""

import io
import json
import zipfile
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.accountability.selectors import Pack, processing_of
from sharewell.apps.accountability.services import NotPossible, ask_for_pack, make_packs, open_pack
from sharewell.apps.accountability.services._sections import decisions
from sharewell.apps.audit.services import sign_checkpoint
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.accountability import faults_of, processing_columns
from sharewell.kit.clock import now
from sharewell.kit.crypto import signature_holds
from sharewell.kit.notify.models import Notice
from tests.cast import Cast
from tests.factories.agreements import in_force
from tests.factories.assessments import signed
from tests.factories.breaches import settled
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _everything(cast: Cast) -> None:
    in_force(cast, now())
    signed(cast, now())
    settled(cast, now(), words="It went to Mr Wrong.")
    make_share(cast.owner.actor, cast.front_door.id, at=now())
    sign_checkpoint(actor=SYSTEM, at=now())


def test_a_pack_proves_itself_and_says_nothing_about_anybody(cast: Cast) -> None:
    _everything(cast)
    keeper = cast.information_governance_lead.actor
    pack = ask_for_pack(actor=keeper, at=now(), numbers="1 999")
    with pytest.raises(NotPossible):
        open_pack(actor=keeper, pack=pack, at=now())
    assert make_packs(actor=SYSTEM, at=now()) == 1
    assert make_packs(actor=SYSTEM, at=now()) == 0
    assert Notice.objects.filter(kind="pack_ready").count() == 1
    made = Pack.objects.get(pk=pack.pk)
    with zipfile.ZipFile(io.BytesIO(open_pack(actor=keeper, pack=made, at=now()))) as bundle:
        files = {name: bundle.read(name) for name in bundle.namelist()}
    assert list(faults_of(files, signature_holds)) == []
    samples = json.loads(files["samples.json"])
    assert [(number, reference[:3]) for number, reference in made.chosen] == [("1", "SW-")]
    assert [(one["number"], bool(one["in_the_log"])) for one in samples] == [(1, True)]
    assert json.loads(files["breaches.json"])[0]["in_the_log"]
    assert json.loads(files["assessments.json"])[0]["in_the_log"]
    assert any(name.startswith("agreements/") for name in files)
    told = b"".join(content for name, content in files.items() if name != "summary.pdf")
    assert b"Mr Wrong" not in told
    assert made.chosen[0][1].encode() not in told, "the inspector has the number alone"
    assert files["summary.pdf"].startswith(b"%PDF")
    changed = {**files, "samples.json": files["samples.json"].replace(b'"number": 1', b'"number": 2')}
    assert list(faults_of(changed, signature_holds)) == ["samples.json is not what the index says."]
    for other in (cast.owner, cast.leader, cast.stranger, cast.recipient_lead):
        with pytest.raises(Refused):
            open_pack(actor=other.actor, pack=made, at=now())


def test_ten_thousand_decisions_are_counted_in_little_time() -> None:
    told = {"outcome": "share", "departs_from_advice": False}
    first = now() - timedelta(days=400)
    rows = [(first + timedelta(minutes=50 * one), told) for one in range(10_000)]
    found = decisions(rows, now())
    assert sum(month["total"] for month in found.values()) <= 10_000
    assert all(month["outcome"] == {"share": month["total"]} for month in found.values())


def test_the_record_of_processing_comes_from_what_is_there_and_says_what_is_missing(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    for _ in range(3):
        in_force(cast, now())
    signed(cast, now())
    lines = processing_of(cast.leader.actor, at=now())
    agreed = lines[0]
    assert agreed.cell("why").text == "Each child seen in time."
    assert agreed.cell("why").source == agreed.reference
    assert agreed.cell("assessed").text.startswith("IA-")
    assert "abroad" in {one.fills for one in agreed.missing(processing_columns())}
    assert lines[-1].cell("kept").source, "periods say where they come from"
    client = client_for(cast.information_governance_lead)
    for page in ("", "?part=rest", "packs/"):
        with django_assert_max_num_queries(12):
            assert client.get(f"/accountability/{page}").status_code == 200, page
    assert client.get(reverse("accountability:document")).content.startswith(b"%PDF")
    table = client.get(reverse("accountability:spreadsheet")).content.decode("utf-8-sig")
    assert "Each child seen in time." in table
    for who in (cast.owner, cast.lead, cast.administrator):
        assert client_for(who).get(reverse("accountability:processing")).status_code == 404


def test_the_file_that_leaves_the_house_opens_with_the_passphrase_alone(
    cast: Cast, client_for: ClientFor
) -> None:
    pyrage = pytest.importorskip("pyrage")
    client = client_for(cast.information_governance_lead)
    refused = client.post(reverse("accountability:packs"), keyed({"numbers": "three"}))
    assert refused.status_code == 422
    assert "three" in refused.content.decode()
    pack = ask_for_pack(actor=cast.information_governance_lead.actor, at=now())
    make_packs(actor=SYSTEM, at=now())
    page = reverse("accountability:pack", args=[pack.reference])
    assert client.post(page, keyed({"passphrase": "short"})).status_code == 422
    taken = client.post(page, keyed({"passphrase": "four words not together"}))
    opened = pyrage.passphrase.decrypt(taken.content, "four words not together")
    with zipfile.ZipFile(io.BytesIO(opened)) as bundle:
        assert bundle.namelist() == [f"{pack.reference}.zip"]
