"""Runs, pairs and figures in words."""

from sharewell.apps.matching.presenters.charts import present_quality
from sharewell.apps.matching.presenters.private import match_rows, present_children, present_match
from sharewell.apps.matching.presenters.runs import agreement_rows, present_pairs, present_run, run_rows

__all__ = [
    "agreement_rows",
    "match_rows",
    "present_children",
    "present_match",
    "present_pairs",
    "present_quality",
    "present_run",
    "run_rows",
]
