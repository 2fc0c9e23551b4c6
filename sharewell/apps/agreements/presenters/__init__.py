"""Agreements as pages and documents show them."""

from sharewell.apps.agreements.presenters.differences import present_differences
from sharewell.apps.agreements.presenters.document import present_document
from sharewell.apps.agreements.presenters.page import item_rows, present_agreement
from sharewell.apps.agreements.presenters.register import register_columns, register_rows
from sharewell.apps.agreements.presenters.steps import STEPS, version_to_sign

__all__ = [
    "STEPS",
    "item_rows",
    "present_agreement",
    "present_differences",
    "present_document",
    "register_columns",
    "register_rows",
    "version_to_sign",
]
