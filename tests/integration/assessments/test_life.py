"""An assessment: filled from what is known, signed whole, amber by itself when more goes than it says."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from django.urls import reverse

from sharewell.apps.assessments.models import Assessment, AssessmentStep
from sharewell.apps.assessments.presenters import amber_words
from sharewell.apps.assessments.selectors import content_of
from sharewell.apps.assessments.services import (
    NotPossible,
    describe,
    open_again,
    sign_assessment,
    start_assessment,
    watch_assessments,
    write_answers,
)
from sharewell.apps.guidance.models import Telling
from sharewell.domain.access import SYSTEM, Refused
from sharewell.domain.assessments import Stage, assessment_form
from sharewell.domain.flows import regular_rule
from sharewell.kit.clock import now
from sharewell.kit.notify.models import Notice
from sharewell.kit.schemas import faults_in
from tests.cast import Cast
from tests.factories.agreements import in_force
from tests.factories.assessments import SCREENED, a_draft, fresh, signed
from tests.factories.shares import make_share
from tests.integration.conftest import ClientFor
from tests.integration.sweeps.answers import keyed

pytestmark = pytest.mark.django_db


def _regularly(cast: Cast) -> None:
    for _ in range(regular_rule().least):
        make_share(cast.owner.actor, cast.front_door.id, at=now())


def test_it_turns_amber_when_a_rule_that_it_rests_on_changes_and_not_after_it_is_signed_anew(
    cast: Cast,
) -> None:
    row, keeper, leader = signed(cast, now()), cast.information_governance_lead.actor, cast.leader.actor
    said = {"sentence": "It says.", "sectors": [cast.school.sector], "topics": ["basis"], "points": []}
    news = [{"id": "core/any", "kind": "changed", "nations": [cast.school.nation], **said}]
    later = now() + timedelta(hours=1)
    Telling.objects.create(number=99, version="next", sha256="0" * 64, on=later.date(), at=later, news=news)
    assert watch_assessments(actor=SYSTEM, at=later) == 1
    row = fresh(keeper, row)
    assert amber_words(row, {}) == ["A rule that it rests on has changed: core/any"]
    open_again(actor=keeper, assessment=row, at=later)
    sign_assessment(actor=leader, assessment=fresh(leader, row), at=later + timedelta(hours=1))
    assert watch_assessments(actor=SYSTEM, at=later + timedelta(days=1)) == 0


def test_an_annex_begins_with_what_stands_above_it_and_is_amber_when_that_is_signed_anew(
    cast: Cast, client_for: ClientFor
) -> None:
    above, keeper, leader = signed(cast, now()), cast.information_governance_lead.actor, cast.leader.actor
    client = client_for(cast.information_governance_lead)
    said = {"title": "At the pool", "agreement": "", "annex_to": above.reference}
    screening = {one: str(answer) for one, answer in SCREENED.items()}
    client.post(reverse("assessments:start"), keyed({**said, **screening}))
    row = Assessment.objects.get(title="At the pool")
    content, before = content_of(row), content_of(above)
    assert (row.annex_to, row.overarching, content.risks) == (above, False, before.risks)
    assert content.answers.keys() == before.answers.keys()
    assert (
        "At the pool"
        in client.get(reverse("assessments:assessment", args=[above.reference])).content.decode()
    )
    described = replace(before.described, most_in_thirty_days=9)
    describe(actor=keeper, assessment=row, at=now(), described=described, review_on=before.review_on)
    sign_assessment(actor=leader, assessment=row, at=now())
    assert watch_assessments(actor=SYSTEM, at=now()) == 0
    open_again(actor=keeper, assessment=above, at=now())
    sign_assessment(actor=leader, assessment=fresh(leader, above), at=now())
    assert watch_assessments(actor=SYSTEM, at=now() + timedelta(days=1)) == 1
    words = amber_words(fresh(keeper, row), {})
    assert words == ["The assessment that it is an annex to was signed anew"]


def test_it_begins_with_what_the_agreement_says_and_what_really_goes(cast: Cast) -> None:
    _regularly(cast)
    agreement, _theirs = in_force(cast, now())
    keeper = cast.information_governance_lead.actor
    made = start_assessment(actor=keeper, at=now(), title="Health", screening=SCREENED, agreement=agreement)
    content = content_of(made)
    assert "Each child seen in time." in content.answers["aim"]
    assert "Health" in content.answers["items"]
    assert content.answers["why-needed"].count("Yes.") == len(SCREENED)
    assert "6 shares" in content.answers["volume"]
    assert content.described.recipients == {str(cast.front_door.pk)}
    assert content.described.kinds == {"identity", "health"}
    assert 0 < content.described.most_in_thirty_days < 6


def test_the_leader_signs_what_lacks_nothing_and_nobody_else_signs(cast: Cast) -> None:
    keeper, leader = cast.information_governance_lead.actor, cast.leader.actor
    empty = start_assessment(actor=keeper, at=now(), title="Empty", screening={})
    with pytest.raises(NotPossible):
        sign_assessment(actor=leader, assessment=empty, at=now())
    draft = a_draft(cast, now())
    with pytest.raises(Refused):
        sign_assessment(actor=keeper, assessment=draft, at=now())
    sign_assessment(actor=leader, assessment=draft, at=now())
    row = fresh(leader, draft)
    assert (row.stage, row.version) == (Stage.SIGNED, 1)
    assert AssessmentStep.objects.get(assessment=row, kind="signed").said == row.said
    with pytest.raises(Refused):
        write_answers(actor=keeper, assessment=row, at=now(), answers={})
    open_again(actor=keeper, assessment=row, at=now())
    sign_assessment(actor=leader, assessment=fresh(leader, row), at=now())
    assert fresh(leader, row).version == 2


@pytest.mark.parametrize(
    ("given", "amber"),
    [
        ({"kinds": frozenset({"health", "identity"})}, set()),
        ({"kinds": frozenset({"health"})}, {"kinds"}),
        ({"kinds": frozenset({"health", "identity"}), "most": 4}, {"times"}),
    ],
)
def test_it_turns_amber_by_itself_when_more_goes_than_it_says(
    cast: Cast, given: dict[str, Any], amber: set[str]
) -> None:
    made = signed(cast, now(), **given)
    _regularly(cast)
    before = Notice.objects.filter(kind="assessment_waiting").count()
    assert watch_assessments(actor=SYSTEM, at=now()) == int(bool(amber))
    assert watch_assessments(actor=SYSTEM, at=now()) == 0, "a second look on one day finds nothing new"
    row = fresh(cast.leader.actor, made)
    assert {key for key, value in row.amber.items() if value} == amber
    assert (Notice.objects.filter(kind="assessment_waiting").count() > before) is bool(amber)
    told = Notice.objects.filter(kind="assessment_waiting").values_list("link_path", flat=True)
    assert set(told) <= {f"/assessments/{made.reference}/"}, "the leader, too, is led to it"


def test_what_went_once_to_protect_a_child_turns_nothing_amber(cast: Cast) -> None:
    made = signed(cast, now(), kinds=frozenset({"education"}))
    make_share(cast.owner.actor, cast.front_door.id, at=now())
    assert watch_assessments(actor=SYSTEM, at=now()) == 0
    assert not fresh(cast.leader.actor, made).amber


def test_a_review_that_is_due_is_told_once(cast: Cast) -> None:
    signed(cast, now())
    due = now() + timedelta(days=366)
    assert watch_assessments(actor=SYSTEM, at=due) == 1
    assert watch_assessments(actor=SYSTEM, at=due + timedelta(days=1)) == 0


def test_its_pages_open_in_few_queries_and_for_nobody_elses_people(
    cast: Cast, client_for: ClientFor, django_assert_max_num_queries: Any
) -> None:
    row = a_draft(cast, now())
    one = [row.reference]
    client = client_for(cast.leader)
    steps = {str(question.step) for question in assessment_form().questions}
    pages = [
        reverse("assessments:list"),
        *(reverse(f"assessments:{name}", args=one) for name in ("assessment", "risks", "described", "sign")),
    ]
    pages += [reverse("assessments:step", args=[row.reference, step]) for step in steps]
    for page in pages:
        with django_assert_max_num_queries(14):
            assert client.get(page).status_code == 200, page
    assert client.get(reverse("assessments:document", args=one)).content.startswith(b"%PDF")
    assert client.get(reverse("assessments:word", args=one)).content.startswith(b"PK")
    data = client.get(reverse("assessments:file", args=one)).json()
    assert (data["reference"], data["described"]["recipients"]) == (row.reference, [cast.front_door.name])
    assert not list(faults_in(data, client.get(reverse("assessments:schema")).json()))
    for who in (cast.recipient_lead, cast.owner, cast.stranger):
        assert client_for(who).get(reverse("assessments:assessment", args=one)).status_code == 404


def test_what_is_wrong_in_a_risk_is_said_and_what_was_typed_stays(cast: Cast, client_for: ClientFor) -> None:
    row = a_draft(cast, now())
    url = reverse("assessments:risks", args=[row.reference])
    said = {
        "says": "A letter goes astray",
        "likelihood": "remote",
        "effect": "reduced",
    }
    answer = client_for(cast.leader).post(url, keyed(said))
    page = answer.content.decode()
    assert answer.status_code == 422
    assert "A letter goes astray" in page
    assert "Say who sees to it" in page
    assert content_of(fresh(cast.leader.actor, row)).risks == content_of(row).risks
    assert replace(content_of(row), risks=()) != content_of(row)
