"""Writing the log. Nothing else writes to it, and no caller can switch it off."""

from sharewell.apps.audit.services.checkpoints import sign_checkpoint
from sharewell.apps.audit.services.digests import Digest, changed_records, register_digests
from sharewell.apps.audit.services.export import export_log, exported_log
from sharewell.apps.audit.services.log_key import log_key
from sharewell.apps.audit.services.reading import note_trail_read, take_checkpoint
from sharewell.apps.audit.services.recording import (
    NewEvent,
    record_event,
    record_events,
    record_listing,
    record_read,
    record_refusal,
)

__all__ = [
    "Digest",
    "NewEvent",
    "changed_records",
    "export_log",
    "exported_log",
    "log_key",
    "note_trail_read",
    "record_event",
    "record_events",
    "record_listing",
    "record_read",
    "record_refusal",
    "register_digests",
    "sign_checkpoint",
    "take_checkpoint",
]
