"""What is done for whoever inspects."""

from sharewell.apps.accountability.errors import NotPossible
from sharewell.apps.accountability.services.packs import ask_for_pack, make_packs, open_pack

__all__ = ["NotPossible", "ask_for_pack", "make_packs", "open_pack"]
