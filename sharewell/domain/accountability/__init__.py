"""What is shown to somebody who inspects: the record of processing, counts with small ones hidden, and packs."""

from sharewell.domain.accountability.counting import Shown, by_ended_month, shown, shown_together
from sharewell.domain.accountability.pack import INDEX, CoveredProof, faults_of, indexed
from sharewell.domain.accountability.processing import (
    Column,
    Known,
    Processing,
    as_csv,
    processing_columns,
    read_columns,
)
from sharewell.domain.accountability.samples import MOST, chosen, numbers_from, places_by_seed

__all__ = [
    "INDEX",
    "MOST",
    "Column",
    "CoveredProof",
    "Known",
    "Processing",
    "Shown",
    "as_csv",
    "by_ended_month",
    "chosen",
    "faults_of",
    "indexed",
    "numbers_from",
    "places_by_seed",
    "processing_columns",
    "read_columns",
    "shown",
    "shown_together",
]
