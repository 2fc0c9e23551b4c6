"""Nobody says that they will tell a family that must not be told; and nothing else is kept from anybody."""

import pytest
from django.core.exceptions import ValidationError

from sharewell.domain.sharing import Telling
from sharewell.kit.govuk.telling import unless_locked


def test_whoever_must_not_be_told_is_not_going_to_be() -> None:
    with pytest.raises(ValidationError):
        unless_locked(Telling.WILL_TELL, locked=True)
    assert unless_locked(Telling.WILL_TELL, locked=False) == Telling.WILL_TELL
    rest = set(Telling) - {Telling.WILL_TELL}
    assert {unless_locked(one, locked=True) for one in rest} == rest
