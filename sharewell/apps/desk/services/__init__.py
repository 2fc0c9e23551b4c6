"""What can be done at a desk. Each write leaves its events in the log, in the same transaction."""

from sharewell.apps.desk.services.assigning import BadPick, assign
from sharewell.apps.desk.services.listing import Listed, Listing, list_desk

__all__ = ["BadPick", "Listed", "Listing", "assign", "list_desk"]
