"""Whatever comes as the body of a press, the answer is an answer, and nothing changes (SECURITY C04)."""

import json
from uuid import uuid4

import pytest

from tests.integration.sweeps.answers import is_library
from tests.integration.sweeps.conftest import Browsers
from tests.integration.sweeps.flows import flows
from tests.integration.sweeps.snapshots import LOOKING, changed, snapshot, undone
from tests.integration.sweeps.test_malformed_input import DRAFTS, broken, workers
from tests.integration.sweeps.world import World
from tests.sampling import shares

pytestmark = [pytest.mark.django_db, pytest.mark.slow]
FORM, PARTS = "application/x-www-form-urlencoded", "multipart/form-data; boundary=b"
BODIES = (
    (b"\xff\xfe\xfa=%ff%00&a=%C0%80", FORM),
    (b"note=%ED%A0%80&who=%ED%A0%80&idempotency_key=", FORM),
    (b"a=1&" * 600, FORM),
    (b"%", FORM),
    (b"note=x", "application/x-www-form-urlencoded; charset=utf-16"),
    (b"note=x", "application/x-www-form-urlencoded; charset=no-such-thing"),
    (b"note=+ADw-", "application/x-www-form-urlencoded; charset=utf-7"),
    (b'--b\r\nContent-Disposition: form-data; name="note"\r\n\r\nbroken', PARTS),
    (b"--b\r\nContent-Disposition: form-data\r\n\r\n\r\n--b--", PARTS),
    (b'--b\r\nContent-Disposition: form-data; name="note"; filename="../x"\r\n\r\n\x00\r\n--b--', PARTS),
    (b"no boundary", "multipart/form-data"),
    (b"x", "multipart/form-data; boundary=" + "b" * 300),
    (("[" * 100_000).encode(), "application/json"),
    (json.dumps({"note": [[[[{}]]]]}).encode(), "application/json"),
    (b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>', "application/xml"),
    (b"x" * 1_100_000, FORM),
    (b"", ""),
)


def test_no_body_breaks_any_page_or_changes_anything(world: World, browsers: Browsers) -> None:
    found = []
    needs_no_words = {flow.route for flow in flows(world) if not flow.fields()}
    before = snapshot()
    for (address, client), bodies in zip(workers(world, browsers), shares(BODIES, 4), strict=False):
        with undone():
            for body, kind in bodies:
                answer = client.generic("POST", address.url, body, kind, HTTP_IDEMPOTENCY_KEY=str(uuid4()))
                found += broken(answer, f"{address}: {kind} {body[:20]!r}")
            touched = changed(before, snapshot()) - LOOKING - DRAFTS
        if touched and address.name not in needs_no_words and not is_library(address):
            found.append(f"{address}: {sorted(touched)}")
    assert found == []
