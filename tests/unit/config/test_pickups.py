"""How long things wait for somebody without an account: within bounds, and never longer where it is more urgent."""

import pytest

from sharewell.config.environment import SettingsRefused, load


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"SHAREWELL_PICKUP_DANGER_HOURS": "49"}, "would wait longer"),
        ({"SHAREWELL_PICKUP_HARM_HOURS": "12"}, "would wait longer"),
        ({"SHAREWELL_PICKUP_HOURS": "169"}, "from 1 to 168"),
        ({"SHAREWELL_PICKUP_VISIT_MINUTES": "61"}, "from 5 to 60"),
        ({"SHAREWELL_PICKUP_CODE_MINUTES": "0"}, "from 5 to 60"),
    ],
)
def test_lives_out_of_bounds_or_out_of_order_are_refused(given: dict[str, str], said: str) -> None:
    with pytest.raises(SettingsRefused) as refused:
        load(given)
    assert said in str(refused.value)


def test_shorter_lives_are_taken() -> None:
    given = {
        "SHAREWELL_PICKUP_DANGER_HOURS": "4",
        "SHAREWELL_PICKUP_HARM_HOURS": "4",
        "SHAREWELL_PICKUP_HOURS": "8",
    }
    assert load(given).pickup_hours == 8
