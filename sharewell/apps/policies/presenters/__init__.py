"""Policies in words."""

from sharewell.apps.policies.presenters.document import present_document
from sharewell.apps.policies.presenters.lists import (
    people_columns,
    people_rows,
    read_columns,
    read_rows,
    reading_file,
    reading_list,
    readings_left,
    register_rows,
    roles_columns,
    roles_table,
    steps_rows,
)
from sharewell.apps.policies.presenters.page import present_policy, present_questions
from sharewell.apps.policies.presenters.steps import STEPS

__all__ = [
    "STEPS",
    "people_columns",
    "people_rows",
    "present_document",
    "present_policy",
    "present_questions",
    "read_columns",
    "read_rows",
    "reading_file",
    "reading_list",
    "readings_left",
    "register_rows",
    "roles_columns",
    "roles_table",
    "steps_rows",
]
