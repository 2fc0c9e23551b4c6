"""docs/reference/events.md: every kind of event that the log knows, with what it says in the trail."""

import os

from sharewell.domain.audit.kinds import EventKind

WORDS = (
    "Every change and every look at a child's record is one line of the log. A line holds who, when, what kind, which "
    "record (by id) and which fields; never what is written about a child. A kind, once written, keeps its name for "
    "ever. How the log is kept and checked is told in [the log](../explanation/the-log.md)."
)


def events_page(made: str) -> str:
    """A table for each subject: the kind as it stands in the log, and its words in the trail."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    import django

    django.setup()
    from django.utils.translation import override

    from sharewell.apps.audit.presenters import kind_in_words

    with override("en-gb"):
        rows = [f"| `{kind}` | {kind_in_words(kind)} |" for kind in EventKind]
    table = "\n".join(("| In the log | In the trail |", "|---|---|", *rows))
    return (
        "\n\n".join(("# Events", made.format(source="`sharewell/domain/audit/kinds.py`"), WORDS, table))
        + "\n"
    )
