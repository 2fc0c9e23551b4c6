"""The boxes of what is special: one that is sent many times is ticked once, and "none" stands alone."""

from __future__ import annotations

import pytest

from sharewell.apps.concerns.forms import ObjectiveForm

SAID = {"purpose": "promote_welfare", "wanted": "Please look in."}


def test_a_box_that_is_sent_many_times_is_ticked_once() -> None:
    form = ObjectiveForm({**SAID, "special": ["died"] * 300 + ["past"]})
    assert form.is_valid(), form.errors
    assert form.cleaned_data["special"] == ["died", "past"]


@pytest.mark.parametrize("ticked", [["none", "died"], ["x"], ["\x00"], ["<script>"]])
def test_none_with_another_or_nonsense_is_refused(ticked: list[str]) -> None:
    assert "special" in ObjectiveForm({**SAID, "special": ticked}).errors
