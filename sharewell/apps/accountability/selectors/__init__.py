"""Questions of whoever inspects. Nothing here writes."""

from sharewell.apps.accountability.models import Pack
from sharewell.apps.accountability.selectors.packs import pack_for, packs_of, packs_to_make
from sharewell.apps.accountability.selectors.processing import (
    agreed_processing,
    other_processing,
    processing_of,
)

__all__ = [
    "Pack",
    "agreed_processing",
    "other_processing",
    "pack_for",
    "packs_of",
    "packs_to_make",
    "processing_of",
]
