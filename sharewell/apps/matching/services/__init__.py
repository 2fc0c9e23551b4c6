"""What can be done with runs and agreements."""

from sharewell.apps.matching.errors import NotPossible
from sharewell.apps.matching.services.agreeing import agree_to_compare, end_agreement
from sharewell.apps.matching.services.going import go_on
from sharewell.apps.matching.services.pairs import OpenedPair, open_pairs
from sharewell.apps.matching.services.starting import start_run

__all__ = [
    "NotPossible",
    "OpenedPair",
    "agree_to_compare",
    "end_agreement",
    "go_on",
    "open_pairs",
    "start_run",
]
