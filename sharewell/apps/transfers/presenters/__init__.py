"""Transfers in words, for pages. No queries."""

from sharewell.apps.transfers.presenters.page import TransferPage, present_list, present_transfer
from sharewell.apps.transfers.presenters.school import present_notices

__all__ = ["TransferPage", "present_list", "present_notices", "present_transfer"]
