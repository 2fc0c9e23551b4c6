"""What can be done with entries."""

from sharewell.apps.children.services.keep import amend_entry, register_entry
from sharewell.apps.children.services.open import open_entries, open_entry, search_entries

__all__ = ["amend_entry", "open_entries", "open_entry", "register_entry", "search_entries"]
