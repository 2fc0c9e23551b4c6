"""Planted rules: faults put among the real rules to see that a proof or a lint turns red."""

from __future__ import annotations

from datetime import date
from typing import Any

from sharewell.domain.advice import Guidance, Rule, load_guidance
from sharewell.domain.advice.rule import rule_from

START = date(2023, 9, 14)


def a_rule(when: dict[str, list[str]], says: dict[str, Any], **more: Any) -> Rule:
    """A rule that says this; cited, in force from the first day and called core/planted/fault unless told."""
    data = {
        "id": "core/planted/fault",
        "from": START,
        "when": when,
        "says": {"sentence": "A planted fault.", **says},
        "sources": [
            {"id": "ico-ten-steps", "part": "step 1", "checked": date(2026, 11, 22), "seen": "source"}
        ],
        "review_by": date(2027, 5, 1),
        **more,
    }
    return rule_from(data["id"], data)


def planted(when: dict[str, list[str]], says: dict[str, Any], **more: Any) -> Guidance:
    """The shipped guidance with one more rule."""
    return load_guidance().with_rules(a_rule(when, says, **more))
