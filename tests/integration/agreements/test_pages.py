"""The pages of agreements, as those who answer for them use them."""

import json
from argparse import Namespace
from io import BytesIO
from uuid import uuid4

import docx
import pikepdf
import pytest
from django.urls import reverse

from sharewell.apps.agreements.models import Agreement
from sharewell.apps.agreements.services import begin_review, put_out, write_words
from sharewell.apps.audit.services import sign_checkpoint
from sharewell.apps.organisations.services import BEGAN
from sharewell.commands.agreements import run
from sharewell.domain.access import SYSTEM
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import agreement_schema, from_data
from sharewell.kit.clock import now
from tests.cast import assemble
from tests.factories.agreements import TITLE, a_draft, in_force, out_to_sign, their_leader

pytestmark = pytest.mark.django_db


def url(name, *args):
    return reverse(f"agreements:{name}", args=args)


def press(client, address, fields=None):
    return client.post(address, {"idempotency_key": str(uuid4()), **(fields or {})}, follow=True)


def test_a_small_body_writes_an_agreement_on_few_pages(client_for):
    cast = assemble()
    client = client_for(cast.leader)
    fields = {"kind": "one_way", "title": TITLE, "other": cast.front_door.pk, "short": "yes"}
    page = press(client, url("start"), fields)
    made = Agreement.objects.get()
    assert "What is still missing" in page.content.decode()
    short = {"aims": "Each child seen in time.", "why_needed": "Neither sees all."}
    press(client, url("short", made.reference), short)
    press(client, url("items", made.reference), {"kind": "education", "fields_said": "attendance"})
    for party in made.parties.all():
        said = {"part": party.part, "basis": "public_task", "power": "Section 10", "contact": "The lead"}
        page = press(client, url("party", made.reference, party.pk), said)
    assert "Nothing is missing" in page.content.decode()
    page = press(client, url("step", made.reference, "to-sign"))
    page = press(client, url("sign", made.reference), {"version": 1, "read": "on"})
    assert "You have signed for your organisation." in page.content.decode()
    assert {one.part for one in made.parties.all()} == {"gives", "receives"}


def test_what_is_wrong_keeps_what_was_typed(client_for):
    cast = assemble()
    made = a_draft(cast, now())
    client = client_for(cast.information_governance_lead)
    days = {
        f"{name}-{part}": "1" for name in ("starts_on", "review_on", "ends_on") for part in ("day", "month")
    }
    years = {"starts_on-year": "2027", "review_on-year": "2026", "ends_on-year": "2028"}
    page = press(client, url("group", made.reference, "review"), {"title": "Kept title", **days, **years})
    assert page.status_code == 422
    assert "Kept title" in page.content.decode()
    assert "The review must lie between" in page.content.decode()


def test_partners_read_a_draft_that_is_out_and_say_what_they_think(client_for):
    cast = assemble()
    made, keeper = a_draft(cast, now()), cast.information_governance_lead
    put_out(actor=keeper.actor, agreement=made, at=now())
    theirs = their_leader(cast)
    client = client_for(theirs_as_member(theirs))
    page = press(client, url("comment", made.reference), {"term": "aims", "words": "In time for what?"})
    assert "In time for what?" in page.content.decode()
    assert client.get(url("group", made.reference, "purpose")).status_code == 404
    settled = press(client_for(keeper), url("settle", made.reference, made.comments.get().pk))
    assert "In time for what?" not in settled.content.decode()


def theirs_as_member(actor):
    from sharewell.apps.organisations.models import Person
    from tests.cast import Member

    return Member(person=Person.objects.get(pk=actor.person), actor=actor)


def test_what_differs_from_the_version_in_force_is_shown_to_its_keeper(client_for):
    cast = assemble()
    made, _theirs = in_force(cast, now())
    keeper = cast.information_governance_lead
    begin_review(actor=keeper.actor, agreement=made, at=now())
    write_words(actor=keeper.actor, agreement=made, at=now(), words={"aims": "Each child seen soon."})
    page = client_for(keeper).get(url("differences", made.reference)).content.decode()
    assert "<ins>" in page
    assert "soon." in page
    given = from_data(client_for(keeper).get(url("file", made.reference)).json())
    assert (given.number, given.text.words["aims"]) == (1, "Each child seen in time.")
    assert "which is being made" in client_for(keeper).get(url("agreement", made.reference)).content.decode()


def test_it_is_an_accessible_document_and_a_file_that_comes_back(client_for):
    cast = assemble()
    made, _theirs = in_force(cast, now())
    client = client_for(cast.information_governance_lead)
    with pikepdf.open(BytesIO(client.get(url("document", made.reference)).content)) as pdf:
        assert pdf.Root.MarkInfo.Marked
    assert docx.Document(BytesIO(client.get(url("word", made.reference)).content)).tables
    content = client.get(url("file", made.reference)).content
    linked = client.get(url("linked", made.reference))
    assert (linked["Content-Type"], linked.json()["@type"]) == ("application/ld+json", "odrl:Agreement")
    press(client, url("import"), {"file": upload(content)})
    again = Agreement.objects.exclude(pk=made.pk).get()
    given = client.get(url("file", again.reference)).json()
    assert from_data(given).text == from_data(json.loads(content)).text
    assert again.parties.count() == 2


def test_anybody_can_read_the_schema(client):
    assert client.get(url("schema")).json() == agreement_schema()


def test_a_party_that_is_not_known_here_is_asked_for_and_nothing_is_kept_until_then(client_for):
    cast = assemble()
    made, _theirs = in_force(cast, now())
    client = client_for(cast.information_governance_lead)
    content = client.get(url("file", made.reference)).content.replace(
        cast.front_door.name.encode(), b"The Door"
    )
    page = press(client, url("import"), {"file": upload(content)})
    assert "Who is “The Door”?" in page.content.decode()
    along = {"content": page.context["form"]["content"].value()}
    page = press(client, url("import"), along)
    assert (page.status_code, Agreement.objects.count()) == (422, 1)
    press(client, url("import"), {**along, f"party_{place_of(content)}": str(cast.front_door.pk)})
    again = Agreement.objects.exclude(pk=made.pk).get()
    assert {one.organisation_id for one in again.parties.all()} == {cast.front_door.pk, cast.school.pk}
    wrong = press(client, url("import"), {"file": upload(content.replace(b'"reciprocal"', b'"sideways"'))})
    assert "agreement, kind: “sideways” is none of" in wrong.content.decode()


def test_a_signed_copy_verifies_and_one_changed_letter_shows(client_for, tmp_path, capsys):
    cast = assemble()
    made, _theirs = in_force(cast, now())
    client = client_for(cast.information_governance_lead)
    early = client.get(url("file", made.reference)).content
    assert "proof is missing for" in press(client, url("check"), {"file": upload(early)}).content.decode()
    sign_checkpoint(actor=SYSTEM, at=now())
    content = client.get(url("file", made.reference)).content
    page = press(client, url("check"), {"file": upload(content)}).content.decode()
    assert "Sound." in page
    assert "proof is missing" not in page
    altered = content.replace(b"Each child seen in time.", b"Each child seem in time.")
    page = press(client, url("check"), {"file": upload(altered)}).content.decode()
    assert f"{cast.front_door.name} signed another text than this." in page
    file = tmp_path / "copy.json"
    results = {}
    for name, given in {"sound": content, "altered": altered, "other": b"{}"}.items():
        file.write_bytes(given)
        results[name] = run(Namespace(what="verify", file=file))
    assert results == {"sound": 0, "altered": 1, "other": 2}
    assert "Sound. Every letter is as it was given out here." in capsys.readouterr().out


def upload(content):
    file = BytesIO(content)
    file.name = "agreement.json"
    return file


def place_of(content):
    return [one["name"] for one in json.loads(content)["parties"]].index("The Door")


def test_nobody_else_learns_that_it_is_there(client_for):
    cast = assemble()
    made = out_to_sign(cast, now())
    absent = client_for(cast.leader).get(url("agreement", "AG-2222-2222"))
    for member in (cast.stranger, cast.owner, cast.lead, cast.administrator):
        assert client_for(member).get(url("agreement", made.reference)).status_code in (302, 404)
    assert absent.status_code == 404


def test_the_register_finds_by_name_party_and_state_within_twelve_queries(
    client_for, django_assert_max_num_queries
):
    cast = assemble()
    made, _theirs = in_force(cast, now(), kinds=[ItemKind.HEALTH])
    a_draft(cast, now())
    client = client_for(cast.leader)
    looks = {
        "": 2,
        "words=nurses+front": 2,
        "words=nobody": 0,
        "state=in_force": 1,
        "state=draft": 1,
        "soon=on": 0,
    }
    for query, found in looks.items():
        with django_assert_max_num_queries(12):
            page = client.get(f"{url('register')}?{query}")
        assert len(page.context["rows"]) == found, query
    with django_assert_max_num_queries(12):
        assert client.get(url("agreement", made.reference)).status_code == 200


def test_the_first_pages_lead_there(client_for):
    cast = assemble()
    for member in (cast.leader, cast.information_governance_lead):
        assert url("register") in client_for(member).get("/").content.decode()


def test_whoever_signs_shows_again_that_it_is_they(client_for):
    cast = assemble()
    made = out_to_sign(cast, now())
    cast.leader.person.set_password("Long enough, and said to nobody")
    cast.leader.person.save()
    client = client_for(cast.leader)
    session = client.session
    session[BEGAN] = int(now().timestamp()) - 3600
    session.save()
    answer = client.post(
        url("sign", made.reference), {"idempotency_key": str(uuid4()), "version": 1, "read": "on"}
    )
    assert answer["Location"].startswith(reverse("account_reauthenticate"))
    assert not made.steps.filter(kind="signed").exists()
