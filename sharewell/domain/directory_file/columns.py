"""The columns of the file, by the names that stand in its first line."""

ORGANISATION_COLUMNS = (
    "organisation",
    "area",
    "nation",
    "sector",
    "body",
    "front_door",
    "phone",
    "duty_hours",
    "out_of_hours_phone",
    "notice_email",
)
CONTACT_COLUMNS = (
    "contact_for",
    "contact_name",
    "contact_phone",
    "contact_email",
    "contact_hours",
    "contact_order",
    "contact_valid_until",
)
COLUMNS = (*ORGANISATION_COLUMNS, *CONTACT_COLUMNS)
WHICH = ("organisation", "area")
"""The two that say which organisation is meant; every line has them."""
NEEDED_FOR_NEW = ("nation", "sector", "body", "phone", "notice_email")
LONGEST = {
    "organisation": 200,
    "area": 100,
    "phone": 40,
    "duty_hours": 200,
    "out_of_hours_phone": 40,
    "notice_email": 254,
    "contact_name": 150,
    "contact_phone": 40,
    "contact_email": 254,
    "contact_hours": 300,
}
