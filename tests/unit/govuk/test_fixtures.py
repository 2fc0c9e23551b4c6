"""Our markup is GOV.UK's: compared with the examples that the npm package carries, for the options that we offer.

Not compared, because we depart on purpose: `aria-invalid` (we add it), drawings of arrows (our own), radios with an
inner question (ours open by style, since a radio may not be `aria-expanded`), groups without a legend, and the free
`classes` and `attributes` that only other packages need.
"""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.unit.govuk import component_adapters as components
from tests.unit.govuk import field_adapters as fields
from tests.unit.govuk.markup import tokens
from tests.unit.govuk.options import Options, Unsupported

PACKAGE = Path(__file__).parents[3] / "node_modules" / "govuk-frontend" / "dist" / "govuk" / "components"
ABSENT = "node_modules/govuk-frontend is absent. Run: python scripts/prepare_govuk.py --with-fixtures"

ADAPTERS: dict[str, Callable[[Options], str]] = {
    "back-link": components.back_link,
    "breadcrumbs": components.breadcrumbs,
    "button": components.button,
    "character-count": fields.character_count,
    "checkboxes": fields.checkboxes,
    "date-input": fields.date_input,
    "details": components.details,
    "error-summary": components.error_summary,
    "file-upload": fields.file_upload,
    "input": fields.text_input,
    "inset-text": components.inset_text,
    "notification-banner": components.notification_banner,
    "pagination": components.pagination,
    "panel": components.panel,
    "password-input": fields.password_input,
    "phase-banner": components.phase_banner,
    "radios": fields.radios,
    "select": fields.select,
    "summary-list": components.summary_list,
    "table": components.table,
    "tag": components.tag,
    "task-list": components.task_list,
    "textarea": fields.textarea,
    "warning-text": components.warning_text,
}


def _examples(component: str) -> Iterator[dict[str, Any]]:
    path = PACKAGE / component / "fixtures.json"
    if path.is_file():
        yield from json.loads(path.read_text(encoding="utf-8"))["fixtures"]


def _ours(component: str, example: dict[str, Any]) -> str | None:
    """Our markup for the example, or None where it uses an option that we do not offer."""
    given = Options(example["options"])
    try:
        html = ADAPTERS[component](given)
        given.done()
    except Unsupported:
        return None
    return html


# How many examples use only what we offer. A falling count would mean that a comparison was lost unseen.
COMPARED = {
    "back-link": 4,
    "breadcrumbs": 7,
    "button": 20,
    "character-count": 12,
    "checkboxes": 13,
    "date-input": 5,
    "details": 7,
    "error-summary": 7,
    "file-upload": 6,
    "input": 32,
    "inset-text": 4,
    "notification-banner": 9,
    "pagination": 11,
    "panel": 5,
    "password-input": 7,
    "phase-banner": 4,
    "radios": 12,
    "select": 5,
    "summary-list": 19,
    "table": 9,
    "tag": 11,
    "task-list": 2,
    "textarea": 11,
    "warning-text": 5,
}


def test_the_package_with_its_examples_is_there() -> None:
    missing = [component for component in ADAPTERS if not (PACKAGE / component / "fixtures.json").is_file()]
    assert not missing, ABSENT


@pytest.mark.parametrize("component", sorted(ADAPTERS))
def test_our_markup_is_that_of_the_examples(component: str) -> None:
    compared, different = 0, []
    for example in _examples(component):
        ours = _ours(component, example)
        if ours is None:
            continue
        compared += 1
        if tokens(ours) != tokens(example["html"]):
            different.append((example["name"], ours, example["html"]))
    assert not different
    assert compared >= COMPARED[component], "fewer examples are compared than before"


def test_a_wrong_class_is_found() -> None:
    example = next(example for example in _examples("tag") if example["name"] == "green")
    ours = _ours("tag", example)
    assert ours is not None
    assert tokens(ours.replace("govuk-tag--green", "govuk-tag--red")) != tokens(example["html"])
