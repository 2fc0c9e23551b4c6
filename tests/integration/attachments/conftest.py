"""The journeys of concerns, to which files are added."""

from tests.integration.concerns.conftest import partnership, walk

__all__ = ["partnership", "walk"]
