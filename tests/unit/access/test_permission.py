"""A permission carries its reason, granted or refused."""

import pytest

from sharewell.domain.access import SYSTEM, Permission, Refused, Role, require


def test_a_granted_permission_comes_back_with_its_reason() -> None:
    permission = Permission.yes("own_record", "It is yours.")
    assert permission
    assert require(permission) is permission


def test_a_refused_permission_is_raised_with_the_same_reason() -> None:
    refused = Permission.no("other_organisation", "It belongs to others.")
    with pytest.raises(Refused) as raised:
        require(refused)
    assert raised.value.permission is refused
    assert str(raised.value) == "other_organisation"


def test_the_software_itself_acts_without_a_role_that_sees_content() -> None:
    assert SYSTEM.role is Role.ADMINISTRATOR
    assert SYSTEM.origin == "worker"
