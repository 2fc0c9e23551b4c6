"""Transfers in words, for pages. No queries."""

from sharewell.apps.transfers.presenters.page import TransferPage, present_list, present_transfer
from sharewell.apps.transfers.presenters.words import waiting_title

__all__ = ["TransferPage", "present_list", "present_transfer", "waiting_title"]
