"""What is sealed is shown to those who may see it after it was logged, and is nowhere else (SECURITY A07, B11)."""

from typing import Any

import pytest
from django.db import models

from tests.integration.sweeps.world import CANARY, World

pytestmark = pytest.mark.slow
# Columns of bytes that hold nothing of a child: keys, hashes, signatures, the rules, which anybody may read, and an
# organisation's own note on an agreement and requests about rights, which its information governance lead reads.
NO_TEXT = {
    *("audit", "crypto", "File.said", "DecisionRule.rule", "KeptGuidance.archive", "Chunk.sealed"),
    *("Part.found", "MatchPair.detail", "Party.note", "PrivateFound.detail"),
    *("Pack.held", "PrivateMatch.kept", "PrivateMatch.message", "rights", "breaches", "LeftLetter.document"),
}


def shows(answer: Any) -> bool:
    """Whether an answer holds anything that was sealed."""
    return CANARY.encode() in answer.content.lower()


@pytest.mark.django_db
def test_every_sealed_field_has_a_canary_in_it(world: World) -> None:
    from django.apps import apps

    empty = set()
    for model in apps.get_models():
        for field in model._meta.concrete_fields:
            name = f"{model.__name__}.{field.name}"
            if isinstance(field, models.BinaryField) and not {model._meta.app_label, name} & NO_TEXT:
                held = [bytes(row) for row in model._default_manager.values_list(field.name, flat=True)]
                if not any(held):
                    empty.add(name)
    assert empty == set()
