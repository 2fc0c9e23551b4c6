"""What the journeys do with our own children and with files; the rest is done by the services of lower apps."""

from sharewell.apps.concerns.services.children import entries_found, entry_identity, entry_kept, likely_meant
from sharewell.apps.concerns.services.files import added_files, every_file_stands
from sharewell.apps.concerns.services.following import Addition, advise_on_file, send_file

__all__ = [
    "Addition",
    "added_files",
    "advise_on_file",
    "entries_found",
    "entry_identity",
    "entry_kept",
    "every_file_stands",
    "likely_meant",
    "send_file",
]
