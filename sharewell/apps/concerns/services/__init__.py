"""What the journeys do with the children of our own organisation; the rest is done by the services of lower apps."""

from sharewell.apps.concerns.services.children import entries_found, entry_identity, entry_kept

__all__ = ["entries_found", "entry_identity", "entry_kept"]
