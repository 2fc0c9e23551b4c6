"""The pages by which a list is brought in, from the file to taking it back."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from sharewell.apps.children.models import Entry, ListRun
from sharewell.apps.children.tasks import go_on_with_lists, work_on_list
from sharewell.domain.entries_file import RunState
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db
TEXT = b"Forename,Surname,DOB\nMina,Hart,03/04/2019\nTom,,soon\n"


def test_a_list_goes_from_its_file_to_the_entries_and_back(cast: Cast, client_for: ClientFor) -> None:
    browser = client_for(cast.lead.person)
    upload = {"file": SimpleUploadedFile("list.csv", TEXT)}
    came = browser.post(reverse("children:list_choose"), keyed(upload))
    run = ListRun.objects.get()
    columns = reverse("children:list_columns", args=[run.pk])
    assert came.headers["Location"] == columns
    assert "Says: Mina, Tom" in browser.get(columns).content.decode()
    said = {"column_0": "given", "column_1": "family", "column_2": "born", "kind": "child"}
    assert browser.post(columns, keyed(said)).status_code == (422 if run.asks_order else 302)
    browser.post(columns, keyed({**said, "order": "month_first"}))
    page = browser.get(reverse("children:list_run", args=[run.pk])).content.decode()
    assert "04/03/2019" in page and "“soon” is not a date" in page and not Entry.objects.exists()
    act = reverse("children:list_act", args=[run.pk])
    browser.post(act, keyed({"act": "start"}))
    work_on_list.call(str(run.pk))
    run.refresh_from_db()
    assert run.state == RunState.DONE and Entry.objects.count() == 1
    assert "Tom" in browser.get(reverse("children:list_refused", args=[run.pk])).content.decode()
    browser.post(act, keyed({"act": "undo"}))
    assert go_on_with_lists(now()) in (0, 1)
    work_on_list.call(str(run.pk))
    assert not Entry.objects.filter(withdrawn_at__isnull=True).exists()


def test_taking_out_is_for_leads(cast: Cast, client_for: ClientFor) -> None:
    out = reverse("children:take_out")
    assert client_for(cast.owner.person).get(out).status_code == 404
    answer = client_for(cast.lead.person).post(out, keyed({"why": "an audit", "kind": "xlsx"}))
    assert answer.status_code == 200 and answer.content.startswith(b"PK")
