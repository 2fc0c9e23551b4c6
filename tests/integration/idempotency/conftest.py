"""The pages of this folder served by the real middleware."""

import copy
from collections.abc import Iterator

import pytest
from django.conf import settings
from django.test import override_settings

PAGES = "tests.integration.idempotency.pages"


@pytest.fixture(autouse=True)
def served() -> Iterator[None]:
    templates = copy.deepcopy(settings.TEMPLATES)
    options = templates[0]["OPTIONS"]
    # The navigation belongs to the apps; what is tried here is the kit alone.
    options["context_processors"] = [one for one in options["context_processors"] if ".apps." not in one]
    with override_settings(ROOT_URLCONF=PAGES, TEMPLATES=templates):
        yield
