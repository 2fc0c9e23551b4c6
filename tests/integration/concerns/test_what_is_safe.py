"""What holds on every page: foreign things are absent, nothing of a child in addresses, nothing typed is lost."""

from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from sharewell.apps.children.services import register_entry
from sharewell.apps.shares.models import Share
from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.children import Identity
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.agreements import in_force
from tests.integration.concerns.conftest import DANGER, WORRY, Walk, Walker
from tests.integration.conftest import ClientFor

pytestmark = pytest.mark.django_db
PAGES = (
    "child",
    "worry",
    "voice",
    "objective",
    "recipients",
    "items",
    "family",
    "advice",
    "decision",
    "check",
)


def test_anothers_draft_is_as_absent_as_none(walk: Walk, partnership: Cast, client_for: ClientFor) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    other = client_for(partnership.colleague)
    absent = other.get(f"/concerns/worry/{uuid4()}/check/")
    assert other.get(person.at("check")).content == absent.content
    assert (
        absent.status_code,
        other.post(person.at("check"), {"idempotency_key": str(uuid4())}).status_code,
    ) == (
        404,
        404,
    )
    assert Share.objects.count() == 0


def test_what_was_sent_is_absent_to_those_without_right(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    person = walk("danger")
    person.put("danger", DANGER)
    sent = person.put("send", {"recipients": [str(partnership.front_door.id)]})["Location"]
    for name, member in partnership.without_right().items():
        answer = client_for(member).get(sent)
        assert answer.status_code in {302, 404}, name
        assert answer.status_code == 404 or "/account/" in answer["Location"], name


def test_no_address_and_no_title_says_anything_of_the_child(walk: Walk, partnership: Cast) -> None:
    person = walk("worry")
    person.to_check(partnership.front_door.id)
    for page in PAGES:
        shown = person.see(page)
        title = shown.content.decode().partition("<title>")[2].partition("</title>")[0]
        assert "Ella" not in title + person.at(page)
        assert "Marsh" not in title + person.at(page)


def test_a_search_goes_by_post_and_finds_our_own_entries_alone_with_why(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    for member, name in ((partnership.owner, "Ella"), (partnership.stranger, "Elsa")):
        identity = Identity(given_names=name, family_name="Marsh")
        register_entry(actor=member.actor, identity=identity, at=now())
    person = walk("worry")
    with CaptureQueriesContext(connection) as asked:
        found = person.put("child", {"search": "ela marsh", "look": "1"})
    assert len(asked) <= 30
    page = found.content.decode()
    assert "Ella Marsh" in page and "Family name: the same." in page
    assert "Elsa" not in page
    assert "There is a problem" not in page


def test_anothers_entry_cannot_be_chosen(walk: Walk, partnership: Cast) -> None:
    identity = Identity(given_names="Elsa", family_name="Marsh")
    foreign = register_entry(actor=partnership.stranger.actor, identity=identity, at=now())
    answer = walk("worry").put("child", {"chosen": str(foreign.pk)})
    assert answer.status_code == 422
    assert "Elsa" not in answer.content.decode()


def test_bad_input_keeps_what_was_typed_and_says_what_to_do(walk: Walk) -> None:
    person = walk("worry")
    person.put("child", {"known_as": "A girl", "age_known": "unknown"})
    answer = person.put("worry", {"text_1": "Bruises & <b>cuts</b>", "how_1": "seen", "urgency": "nonsense"})
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "Bruises &amp; &lt;b&gt;cuts&lt;/b&gt;" in page
    assert "Say whether the child is in danger" in page


@pytest.mark.parametrize("nonsense", ["\x00", "\ud800", "x" * 5000, "'; DROP TABLE"])
def test_nonsense_is_refused_or_kept_but_never_breaks(walk: Walk, nonsense: str) -> None:
    person = walk("danger")
    sent = nonsense.encode("utf-8", "replace").decode() if nonsense == "\ud800" else nonsense
    assert person.put("danger", {"who": sent, "what": sent}).status_code in {302, 422}


def test_a_number_with_a_slip_is_said_beside_it(walk: Walk) -> None:
    fields = {
        "given_names": "Ella",
        "age_known": "unknown",
        "number_kind": "nhs_number",
        "number": "9990000019",
    }
    answer = walk("worry").put("child", fields)
    assert "number" in answer.context["form"].errors


def test_a_draft_is_there_again_after_signing_out(
    walk: Walk, partnership: Cast, client_for: ClientFor
) -> None:
    person = walk("worry")
    person.put("child", {"known_as": "A girl", "age_known": "unknown"})
    person.put("worry", WORRY)
    person.client.logout()
    again = client_for(partnership.owner).get(person.at())
    assert again["Location"] == person.at("voice")


def test_the_advice_page_costs_at_most_twelve_queries(
    walk: Walk, partnership: Cast, django_assert_max_num_queries: object
) -> None:
    agreement, _leader = in_force(partnership, now())
    person: Walker = walk("worry")
    person.to_advice(partnership.front_door.id)
    person.see("advice")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        shown = person.see("advice")
    assert f"Agreement {agreement.reference} does not cover" in shown.content.decode()


def test_what_an_agreement_said_is_kept_with_the_decision_and_shown_in_the_record(
    walk: Walk, partnership: Cast
) -> None:
    agreement, _leader = in_force(partnership, now(), kinds=[one for one in ItemKind if one != "unknown"])
    person: Walker = walk("worry")
    person.to_check(partnership.front_door.id)
    person.put("check")
    record = person.client.get(reverse("shares:record", args=[Share.objects.get().reference]), follow=True)
    assert f"Agreement {agreement.reference} covers this" in record.content.decode()
