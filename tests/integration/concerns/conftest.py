"""People who go through the journeys of this app, page by page, as a browser without script would."""

from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.test import Client

from sharewell.apps.organisations.services import confirm_directory_entry
from sharewell.domain.access import SYSTEM
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.integration.conftest import ClientFor

Fields = dict[str, Any]

DANGER: Fields = {
    "who": "Ella Marsh",
    "age": "8",
    "where": "In the office",
    "what": "He is at the gate and shouts.",
}
CALL: Fields = {"who": "Ella Marsh", "age": "", "what": "A bruise on her arm.", "urgency": "significant_harm"}
WORRY: Fields = {
    "text_1": "A bruise on her arm.",
    "how_1": "seen",
    "when_1": "today",
    "urgency": "significant_harm",
}
FAMILY: Fields = {"telling": "raises_risk", "wishes": "not_asked", "confidence": "no", "linked": "nobody"}
DECISION: Fields = {
    "decision": "share",
    "harm_if_shared": "None that I know.",
    "harm_if_not": "She could be hurt tonight.",
    "telling": "do_not_tell",
    "telling_reason": "He could hurt her.",
}


class Walker:
    """One person at one draft."""

    def __init__(self, client: Client, path: str) -> None:
        self.client, self.path = client, path
        started = client.post(f"/concerns/{path}/", {"idempotency_key": str(uuid4())})
        self.draft = UUID(started["Location"].split("/")[3])

    def at(self, page: str = "") -> str:
        return f"/concerns/{self.path}/{self.draft}/{page + '/' if page else ''}"

    def see(self, page: str) -> Any:
        return self.client.get(self.at(page))

    def put(self, page: str, fields: Fields | None = None, *, key: str = "") -> Any:
        return self.client.post(self.at(page), {"idempotency_key": key or str(uuid4()), **(fields or {})})

    def shown(self, page: str) -> Fields:
        """What the page's form would send as it stands, ticked boxes and all."""
        form = self.see(page).context["form"]
        sent = {name: form[name].value() for name in form.fields}
        return {name: value for name, value in sent.items() if value not in (None, "", False, [])}

    def to_advice(self, place: UUID, *, family: Fields | None = None, worry: Fields | None = None) -> None:
        """Every page before the advice answered: a new child, one thing seen, one recipient."""
        self.put("child", {"given_names": "Ella", "family_name": "Marsh", "age_known": "unknown"})
        self.put("worry", worry or WORRY)
        self.put("voice", {"words": "I do not want to go home."})
        self.put("objective", {"purpose": "protect_from_harm", "wanted": "Check that she is safe tonight."})
        self.put("recipients", {"recipients": [str(place)]})
        self.put("items", self.shown("items"))
        self.put("family", family or FAMILY)

    def to_check(self, place: UUID, decision: Fields | None = None) -> None:
        """As far as the last page, with what the advice would send ticked unless `decision` says otherwise."""
        self.to_advice(place)
        self.put("advice")
        sends = {"send_1": self.see("decision").context["form"]["send_1"].value()}
        self.put("decision", {**DECISION, **sends, **(decision or {})})


Walk = Callable[[str], Walker]


@pytest.fixture
def partnership(cast: Cast) -> Cast:
    """The cast, with a front door whose telephone number was checked today."""
    confirm_directory_entry(actor=SYSTEM, organisation=cast.front_door.id, at=now())
    return cast


@pytest.fixture
def walk(partnership: Cast, client_for: ClientFor) -> Walk:
    """Begins a journey as the owner of the cast: `walk("danger")`, `walk("worry")`, `walk("told")`."""
    client = client_for(partnership.owner)
    return lambda path: Walker(client, path)
