"""What Sharewell itself says to another organisation can be read there, whatever language the sender uses."""

import pytest
from django.utils.translation import gettext_lazy, override

from sharewell.kit.languages import in_both

WARNING = gettext_lazy("Do not tell the family yet.")
PLACE = gettext_lazy("Where they are now: %s")


def test_english_is_said_once() -> None:
    with override("en-gb"):
        assert in_both(WARNING) == "Do not tell the family yet."


def test_the_words_of_a_welsh_page_go_in_english_too() -> None:
    with override("cy"):
        assert in_both(WARNING) == "Do not tell the family yet. / Peidiwch â dweud wrth y teulu eto."


@pytest.mark.parametrize("language", ["en-gb", "cy"])
def test_a_value_stands_in_each_of_them(language: str) -> None:
    with override(language):
        said = in_both(PLACE, "100% sure: the park")
    assert said.startswith("Where they are now: 100% sure: the park")
    assert said.count("the park") == (2 if language == "cy" else 1)
