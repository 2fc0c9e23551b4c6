"""docs/reference/journeys.md: each journey from a worry to a share, drawn from its declaration."""

import os

WORDS = (
    "One box is one page. A person may take the way with words on it when those words hold for the answers so far; "
    "other ways are always open. A rounded box is where a journey ends, and one with double sides is a page that "
    "can be filled in more than once."
)


def journeys_page(made: str) -> str:
    """The graph of each journey as a Mermaid flow chart, with how long it can get."""
    from sharewell.kit.journeys.graph import Journey

    # The forms of the pages are Django's, so its settings have to stand before they are imported.
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "sharewell.config.settings")
    import django

    django.setup()
    from django.utils.translation import override

    from sharewell.apps.concerns.journeys import EMERGENCY, ORDINARY, TOLD

    def drawn(journey: Journey) -> str:
        longest = journey.depth(journey.first)
        facts = f"{len(journey.pages)} pages, of which a person goes through at most {longest}."
        kept = f"What is begun is kept for {journey.keeps_days} days."
        return f"## {journey.title}\n\n{facts} {kept}\n\n```mermaid\n{journey.to_mermaid()}```"

    with override("en-gb"):
        drawings = [drawn(journey) for journey in (EMERGENCY, ORDINARY, TOLD)]
    lines = ["# Journeys", made.format(source="`sharewell/apps/concerns/journeys`"), WORDS, *drawings]
    return "\n\n".join(lines) + "\n"
