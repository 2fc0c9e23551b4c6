"""docs/reference/permissions.md: every address, and who may come to it."""

import os
from itertools import groupby

WORDS = (
    "Who may come to an address is said where the address is made, and an address of which it is not said answers as "
    "one that does not exist. Whoever is not named here gets that same answer; whoever is not signed in is led to the "
    "sign-in page. Coming to a page is not yet seeing a record: the policies behind it ask whose the record is, and "
    "anybody else's answers as one that does not exist. Tests try every address as every role."
)
CLOSED = "nobody"
TITLES = {
    "": "The service itself",
    "account": "Signing in",
    "audit": "The log",
    "concerns": "From a worry to a share",
    "guidance": "The rules, to read",
    "language": "Languages",
    "organisations": "Organisations, people and one's own account",
    "outbox": "The demo's outbox",
    "shares": "Shares",
}


def permissions_page(made: str) -> str:
    """A table for each part of the service: the address, its name, and who may come."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    import django

    django.setup()
    from sharewell.kit.permissions import registered_routes

    rows = [
        (_part(pattern), pattern, name, allows.name if allows else CLOSED)
        for pattern, name, allows in registered_routes()
    ]
    tables = [
        _table(part, [row[1:] for row in found])
        for part, found in groupby(sorted(rows), key=lambda row: row[0])
    ]
    source = "each `urls.py`, and `THIRD_PARTY_ROUTES` in `sharewell/config/settings.py`"
    return "\n\n".join(("# Permissions", made.format(source=source), WORDS, *tables)) + "\n"


def _part(pattern: str) -> str:
    first = pattern.partition("/")[0]
    return first if first in TITLES else ""


def _table(part: str, rows: list[tuple[str, str, str]]) -> str:
    lines = [f"| `/{pattern}` | `{name}` | {_in_words(who)} |" for pattern, name, who in rows]
    head = ("| Address | Name | Who may come |", "|---|---|---|")
    return f"## {TITLES[part]}\n\n" + "\n".join((*head, *lines))


def _in_words(who: str) -> str:
    return who.replace("_", " ")
