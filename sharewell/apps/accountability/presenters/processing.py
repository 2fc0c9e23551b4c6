"""The record of processing as a page, a spreadsheet and a document."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from sharewell.domain.access import Actor
from sharewell.domain.accountability import Column, Processing
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import full_moment_words
from sharewell.kit.govuk.parts import SummaryRow


def present_rows(rows: Iterable[Processing], columns: Sequence[Column]) -> list[dict[str, object]]:
    """Each line with its cells, each of which says where it came from, and what is missing."""
    return [
        {
            "name": one.name,
            "reference": one.reference,
            "url": reverse("agreements:agreement", args=[one.reference]) if one.reference else "",
            "cells": [SummaryRow(in_language(column.says), cell_words(one, column)) for column in columns],
            "missing": [in_language(column.says) for column in one.missing(columns)],
        }
        for one in rows
    ]


def cell_words(one: Processing, column: Column) -> str:
    """What stands in a cell, with where it came from."""
    cell = one.cell(column.fills)
    if not cell.text.strip():
        return _("Missing")
    return f"{cell.text} [{cell.source}]" if cell.source else cell.text


def table(rows: Iterable[Processing], columns: Sequence[Column]) -> tuple[list[str], list[list[str]]]:
    """Heads and rows for a spreadsheet: a column of the name first, and one of where each line came from last."""
    heads = [_("What is done"), *(in_language(one.says) for one in columns), _("Where it came from")]
    return heads, [
        [one.name, *(one.cell(column.fills).text for column in columns), _sources(one, columns)]
        for one in rows
    ]


def processing_document(
    rows: Iterable[Processing], columns: Sequence[Column], actor: Actor, *, at: datetime
) -> dict[str, object]:
    """The same on paper."""
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    return {
        "language": get_language() or "en-gb",
        "title": _("Record of processing"),
        "reference": actor.organisation_name,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": [[_("Organisation"), actor.organisation_name]],
        "sections": [
            {
                "title": one.name,
                "rows": [[in_language(column.says), cell_words(one, column)] for column in columns],
            }
            for one in rows
        ],
    }


def _sources(one: Processing, columns: Sequence[Column]) -> str:
    return "; ".join(
        dict.fromkeys(one.cell(column.fills).source for column in columns if one.cell(column.fills).source)
    )
