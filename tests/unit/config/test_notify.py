"""The settings of GOV.UK Notify: whole or not at all, and never printed."""

import pytest

from sharewell.config.environment import SettingsRefused, load

KEY = "tests-26785a09-ab16-4eb0-8407-a37497a57506-3d844edf-8d35-48ac-975b-e847b4f122b0"
TEMPLATE = "9d751e0e-f929-4891-82a1-a3e1c3c18ee3"


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"SHAREWELL_NOTIFY_API_KEY": KEY}, "go together"),
        ({"SHAREWELL_NOTIFY_TEXT_TEMPLATE": TEMPLATE}, "go together"),
        ({"SHAREWELL_NOTIFY_API_KEY": KEY[:-1]}, "write the whole key"),
        ({"SHAREWELL_NOTIFY_EMAIL_TEMPLATE": "mine"}, "write the template's id"),
        ({"SHAREWELL_FIRST_ROUTE": "notify"}, "needs SHAREWELL_NOTIFY_EMAIL_TEMPLATE"),
        ({"SHAREWELL_SECOND_ROUTE_MINUTES": "0"}, "from 1 to 60"),
    ],
)
def test_half_of_notify_is_refused_with_what_to_write(given: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsRefused) as refused:
        load(given)
    assert said in str(refused.value)
    assert "e847b4f122b" not in str(refused.value)


def test_the_whole_of_notify_is_accepted_and_its_key_is_not_shown() -> None:
    given = {"SHAREWELL_NOTIFY_API_KEY": KEY, "SHAREWELL_NOTIFY_EMAIL_TEMPLATE": TEMPLATE}
    environment = load({**given, "SHAREWELL_FIRST_ROUTE": "notify"})
    assert environment.notify_api_key == KEY
    assert KEY not in repr(environment)
