"""The parts of the door that need no database."""

import doctest
from dataclasses import dataclass, field

import pytest
from pytest_django import Settings

from sharewell.apps.organisations.sign_in import device
from sharewell.apps.organisations.sign_in.factor_seal import seal_factor, unseal_factor
from sharewell.apps.organisations.sign_in.lockout import account_tried, address_tried
from sharewell.kit.crypto import CannotUnseal


@dataclass
class Request:
    META: dict[str, str] = field(default_factory=dict)
    POST: dict[str, str] = field(default_factory=dict)


def test_the_examples_of_devices_hold() -> None:
    assert doctest.testmod(device).failed == 0


def test_a_sealed_factor_comes_back_and_looks_different_each_time() -> None:
    first, second = seal_factor("JBSWY3DP"), seal_factor("JBSWY3DP")
    assert unseal_factor(first) == unseal_factor(second) == "JBSWY3DP"
    assert first != second
    assert "JBSWY3DP" not in first


@pytest.mark.parametrize("change", ["clear", "cut", "flipped"])
def test_a_factor_that_was_changed_or_never_sealed_is_refused(change: str) -> None:
    sealed = seal_factor("JBSWY3DP")
    flipped = sealed[:10] + ("A" if sealed[10] != "A" else "B") + sealed[11:]
    with pytest.raises(CannotUnseal):
        unseal_factor({"clear": "JBSWY3DP", "cut": sealed[:20], "flipped": flipped}[change])


def test_the_account_tried_is_counted_in_lower_case_whoever_says_it() -> None:
    assert account_tried(Request(), {"email": " Maya@School.example.org "}) == "maya@school.example.org"
    assert account_tried(Request(POST={"login": "Joe@school.example.org"}), None) == "joe@school.example.org"


def test_an_account_tried_is_never_longer_than_the_table_of_tries_keeps() -> None:
    assert len(account_tried(Request(), {"email": "a" * 290 + "@school.example.org"})) == 255


def test_what_a_client_says_of_its_own_address_is_not_believed(settings: Settings) -> None:
    request = Request(META={"REMOTE_ADDR": "192.0.2.1", "HTTP_X_FORWARDED_FOR": "203.0.113.9, 198.51.100.4"})
    assert address_tried(request) == "192.0.2.1"
    settings.SHAREWELL_PRODUCTION = True
    assert address_tried(request) == "198.51.100.4"
