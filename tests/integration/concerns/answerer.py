"""Somebody who answers what another organisation asked, page by page, as a browser without script would."""

from uuid import UUID, uuid4

from django.test import Client

from sharewell.apps.requests.selectors import Ask
from tests.integration.concerns.conftest import DECISION, FAMILY, Fields, Walker

HAVE: Fields = {
    "have_1": "yes",
    "have_2": "withheld",
    "reason_2": "would_raise_risk",
    "note": "Canary-he may see it.",
}


class Answerer(Walker):
    """One person at one answer to one ask."""

    def __init__(self, client: Client, ask: Ask) -> None:
        self.client, self.path = client, "answering"
        self.begun = client.post(f"/concerns/answer/{ask.reference}/", {"idempotency_key": str(uuid4())})
        self.draft = UUID(self.begun["Location"].split("/")[3])

    def to_items(self, have: Fields | None = None, **child: str) -> None:
        """What is held said, and the child found: the page of items is next."""
        self.put("facts", have or HAVE)
        self.put("child", child or {"given_names": "Canaryl", "family_name": "Marsh", "age_known": "unknown"})

    def to_check(self, decision: Fields | None = None) -> None:  # type: ignore[override]
        """As far as the last page, with one fact answered."""
        self.to_items()
        items = {
            **self.shown("items"),
            "text_1": "Canary-bruise on his arm.",
            "when_1": "3 March",
            "status_1": "fact",
        }
        self.put("items", items)
        self.to_last(decision)

    def to_last(self, decision: Fields | None = None, *, sends_all: bool = False) -> None:
        """From the family to the last page, with what the advice would send ticked, or everything with a reason."""
        self.put("family", FAMILY)
        self.put("advice")
        field = self.see("decision").context["form"]["send_1"]
        sends = {"send_1": field.value()}
        if sends_all:
            sends = {"send_1": [name for name, _words in field.field.choices], "reason": "They must see it."}
        self.put("decision", {**DECISION, **sends, **(decision or {})})
