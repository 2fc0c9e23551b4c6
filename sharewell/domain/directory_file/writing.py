"""Writing the same columns, so that a spreadsheet shows text and runs nothing."""

import csv
import io
from collections.abc import Iterable, Mapping

from sharewell.domain.directory_file.columns import COLUMNS
from sharewell.domain.tables import harmless

EXAMPLE: Mapping[str, str] = {
    "organisation": "Northfield School",
    "area": "Northfield",
    "nation": "england",
    "sector": "school",
    "body": "public",
    "front_door": "no",
    "phone": "01632 960001",
    "duty_hours": "Weekdays, 8am to 5pm",
    "out_of_hours_phone": "01632 960002",
    "notice_email": "office@northfield.example.org",
    "contact_for": "safeguarding_lead",
    "contact_name": "Sam Okafor",
    "contact_phone": "01632 960003",
    "contact_email": "sam.okafor@northfield.example.org",
    "contact_hours": "Mon-Fri 08:00-17:00",
    "contact_order": "1",
    "contact_valid_until": "",
}
"""The line of the template: invented, with a telephone number that nobody has."""


def written(rows: Iterable[Mapping[str, str]]) -> bytes:
    """A CSV file in UTF-8 with its mark, which spreadsheets need. A cell that could be a formula begins with '."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow(COLUMNS)
    for row in rows:
        writer.writerow([harmless(row.get(column, "")) for column in COLUMNS])
    return out.getvalue().encode("utf-8-sig")
