"""People: who they act as, and what ends."""

import pytest
from allauth.account import app_settings
from allauth.account.utils import user_pk_to_url_str
from django.urls import reverse

from sharewell.apps.organisations.models import Membership
from sharewell.apps.organisations.selectors import actor_for, escalation_chain
from sharewell.apps.organisations.services import change_role, end_membership
from sharewell.domain.access import SYSTEM, Refused, Role
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor


def test_a_person_acts_in_their_present_role(cast: Cast) -> None:
    actor = actor_for(cast.lead.person)
    assert actor is not None
    assert (actor.role, actor.organisation_name) == (Role.SAFEGUARDING_LEAD, "Cast School A")


def test_a_leaver_acts_as_nobody(cast: Cast) -> None:
    assert actor_for(cast.leaver.person) is None


def test_a_link_from_before_somebody_left_sets_no_password(cast: Cast, client_for: ClientFor) -> None:
    person, visitor = cast.owner.person, client_for(None)
    key = app_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(person)
    link = reverse("account_reset_password_from_key", args=[user_pk_to_url_str(person), key])
    page = visitor.get(link, follow=True).request["PATH_INFO"]
    end_membership(actor=SYSTEM, organisation=cast.school.id, person=person.id, at=now())
    visitor.post(page, {"password1": "four new words here", "password2": "four new words here"})
    person.refresh_from_db()
    assert not person.has_usable_password()


def test_a_changed_role_leaves_the_old_one_on_record(cast: Cast) -> None:
    change_role(
        actor=cast.administrator.actor,
        organisation=cast.school.id,
        person=cast.owner.person.id,
        role=Role.SAFEGUARDING_LEAD,
        at=now(),
    )
    actor = actor_for(cast.owner.person)
    assert actor is not None and actor.role is Role.SAFEGUARDING_LEAD
    roles = Membership.objects.filter(person=cast.owner.person).values_list("role", flat=True)
    assert list(roles) == [Role.PRACTITIONER, Role.SAFEGUARDING_LEAD]


def test_nobody_gives_themselves_another_role(cast: Cast) -> None:
    with pytest.raises(Refused):
        change_role(
            actor=cast.administrator.actor,
            organisation=cast.school.id,
            person=cast.administrator.person.id,
            role=Role.SAFEGUARDING_LEAD,
            at=now(),
        )


def test_another_organisations_people_are_not_yours_to_end(cast: Cast) -> None:
    with pytest.raises(Refused):
        end_membership(
            actor=cast.administrator.actor,
            organisation=cast.front_door.id,
            person=cast.recipient.person.id,
            at=now(),
        )


def test_silence_climbs_from_the_desk_to_deputy_to_lead(cast: Cast) -> None:
    chain = escalation_chain(cast.front_door.id)
    assert [[one.name for one in rung] for rung in chain.rungs] == [
        ["Reece Recipient"],
        ["Dora Deputy"],
        ["Lou Lead"],
    ]
