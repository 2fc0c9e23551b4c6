"""Finding a child, the review card, and who is told nothing: as pages."""

import re
from datetime import date

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sharewell.apps.children.models import Link
from sharewell.apps.children.selectors import entry_of
from sharewell.apps.children.services import ask_about_pair, register_entry, shut_out
from sharewell.domain.children import Address, Identity
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.linking import LinkState, Origin
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed, seen
from tests.integration.sweeps.stopped import REFUGE, protected

pytestmark = pytest.mark.django_db
BORN = date(2016, 3, 27)
MINA = Identity(
    given_names="Mina",
    family_name="Rahman",
    born=BORN,
    identifiers=((IdentifierKind.NHS_NUMBER, "9990000018"),),
    addresses=(Address(lines="4 Elm Road", postcode="LS1 4AB"),),
)
TWIN = Identity(given_names="Karim", family_name="Rahman", born=BORN)
OTHER = Identity(
    given_names="Meena",
    family_name="Rahman",
    born=BORN,
    identifiers=((IdentifierKind.NHS_NUMBER, "9990000026"),),
    addresses=(Address(lines="4 Elm Road", postcode="LS1 4AB"),),
)
FIND = reverse("children:find")


def test_a_child_is_found_with_reasons_and_the_twin_is_named(cast: Cast, client_for: ClientFor) -> None:
    for who in (MINA, TWIN):
        register_entry(actor=cast.owner.actor, identity=who, at=now())
    page = client_for(cast.owner).post(FIND, {"typed": "rahman 27/3/2016"}).content.decode()
    assert "2 records found" in page
    assert "Date of birth: the same" in page
    assert "perhaps a twin:" in page
    assert "More than one could be meant" in page
    assert "LS1 4AB" not in page


def test_what_cannot_be_read_is_said_and_stays_typed(cast: Cast, client_for: ClientFor) -> None:
    answer = client_for(cast.owner).post(FIND, {"given": "Mina", "born": "the thirtieth"})
    assert answer.status_code == 422
    said = answer.content.decode()
    assert "Write the date like 27 3 2016" in said
    assert "the thirtieth" in said
    assert client_for(cast.owner).post(FIND, {"typed": " "}).status_code == 422


def test_for_whoever_is_shut_out_the_answer_is_that_of_absence_to_the_byte(
    cast: Cast, client_for: ClientFor
) -> None:
    colleague, typed = client_for(cast.colleague), {"typed": "Mina Rahman"}
    colleague.post(FIND, typed)
    with CaptureQueriesContext(connection) as asked_of_absent:
        absent = seen(colleague.post(FIND, typed))
    entry = register_entry(actor=cast.owner.actor, identity=MINA, at=now())
    shut_out(actor=cast.lead.actor, at=now(), entry=entry, person=cast.colleague.person.id, why="An aunt")
    with CaptureQueriesContext(connection) as asked_of_barred:
        assert seen(colleague.post(FIND, typed)) == absent
    assert shapes(asked_of_barred) == shapes(asked_of_absent)
    assert "1 record found" in client_for(cast.owner).post(FIND, typed).content.decode()
    with CaptureQueriesContext(connection) as asked_of_barred:
        gone = colleague.get(reverse("children:ask_same", args=[entry.pk]))
    with CaptureQueriesContext(connection) as asked_of_absent:
        nothing = colleague.get(reverse("children:ask_same", args=[cast.school.id]))
    assert shapes(asked_of_barred) == shapes(asked_of_absent)
    assert gone.status_code == 404
    assert seen(gone, entry.pk) == seen(nothing, cast.school.id)


def test_a_card_is_decided_by_one_and_merged_by_two(cast: Cast, client_for: ClientFor) -> None:
    link = pair(cast)
    owner, lead = client_for(cast.owner), client_for(cast.lead)
    page = reverse("children:same", args=[link.pk])
    shown = owner.get(page).content.decode()
    assert "First name: " in shown
    assert "two different NHS numbers" in shown
    assert owner.post(page, keyed({"answer": "same", "why": ""})).status_code == 422
    assert owner.post(page, keyed({"answer": "same", "why": "The number was mistyped"})).status_code == 302
    merge = reverse("children:merge", args=[link.pk])
    owner.post(merge, keyed({"kept": str(link.first_id), "why": "One file"}))
    second = reverse("children:merge_second", args=[link.pk])
    assert owner.post(second, keyed({"answer": "yes"})).status_code == 404
    assert lead.post(second, keyed({"answer": "yes"})).status_code == 302
    assert Link.objects.get().state == LinkState.MERGED
    found = owner.post(FIND, {"typed": "Rahman 27/3/2016"}).content.decode()
    assert "1 record found" in found and str(link.first_id) in found and str(link.second_id) not in found
    leads_to_the_kept_one(owner, link)
    shut_out(
        actor=cast.lead.actor, at=now(), entry=link.first, person=cast.colleague.person.id, why="An aunt"
    )
    assert client_for(cast.colleague).get(reverse("children:entry", args=[link.second_id])).status_code == 404
    owner.post(reverse("children:take_apart", args=[link.pk]), keyed({"why": "Two children"}))
    assert "Who saw them as one child" in owner.get(page).content.decode()


def test_a_card_of_a_shielded_child_tells_no_address_and_no_agreement_of_places(
    cast: Cast, client_for: ClientFor
) -> None:
    link = pair(cast)
    page = reverse("children:same", args=[link.pk])
    owner = client_for(cast.owner)
    assert "LS1 4AB" in owner.get(page).content.decode().replace("LS14AB", "LS1 4AB")
    protected(cast, link.second_id)
    shown = owner.get(page).content.decode()
    for told in ("LS14AB", "LS1 4AB", "Elm Road", "Postcode:", REFUGE):
        assert told not in shown
    assert "Where they live is not shown here" in shown


def shapes(asked: CaptureQueriesContext) -> list[str]:
    """What was asked of the database, without the values: how long an answer takes hangs on this."""
    plain = [re.sub(r"'[^']*'|\b\d+\b|_x\d+", "?", query["sql"]) for query in asked.captured_queries]
    return [re.sub(r"\?(?:::\w+)?(?:, \?(?:::\w+)?)+", "?", sql.replace("?::uuid", "?")) for sql in plain]


def leads_to_the_kept_one(owner: Client, link: Link) -> None:
    for page in ("children:entry", "patterns:story", "pointers:ours", "discussions:call"):
        answer = owner.get(reverse(page, args=[link.second_id]))
        assert answer.headers["Location"] == reverse(page, args=[link.first_id])
    shown = owner.get(reverse("children:entry", args=[link.second_id]), follow=True).content.decode()
    assert "They were made one" in shown
    assert owner.get(reverse("children:history", args=[link.second_id])).status_code == 200


def pair(cast: Cast) -> Link:
    actor = cast.owner.actor
    one, other = (register_entry(actor=actor, identity=who, at=now()).pk for who in (MINA, OTHER))
    first, second = entry_of(actor, one), entry_of(actor, other)
    assert first is not None and second is not None
    return ask_about_pair(actor=actor, at=now(), one=first, other=second, origin=Origin.PERSON)
