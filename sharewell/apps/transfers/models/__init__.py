"""Files that move with a child. Each transfer's text is sealed under its own key."""

from sharewell.apps.transfers.models.school import SchoolNotice, StoppedSchoolNotice
from sharewell.apps.transfers.models.transfer import Transfer, TransferMove

__all__ = ["SchoolNotice", "StoppedSchoolNotice", "Transfer", "TransferMove"]
