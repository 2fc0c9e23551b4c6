"""What waits at a desk. Nothing here opens sealed text; that is an audited service."""

from sharewell.apps.desk.selectors.counts import MOST_COUNTED, Counts, counted
from sharewell.apps.desk.selectors.matters import Matter
from sharewell.apps.desk.selectors.people import Load, loads_of
from sharewell.apps.desk.selectors.queue import PAGE, Found, Row, box_of, found_on_page
from sharewell.apps.desk.selectors.senders import senders_that_wait

__all__ = [
    "MOST_COUNTED",
    "PAGE",
    "Counts",
    "Found",
    "Load",
    "Matter",
    "Row",
    "box_of",
    "counted",
    "found_on_page",
    "loads_of",
    "senders_that_wait",
]
