"""Where the history is played: who is who, and what came of each case so far."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from sharewell.apps.concerns.selectors import own_place
from sharewell.apps.decisions.selectors import Concern
from sharewell.apps.disagreements.selectors import Disagreement
from sharewell.apps.organisations.selectors import DirectoryEntry
from sharewell.apps.organisations.services import Partnership
from sharewell.apps.requests.selectors import Ask, Request
from sharewell.apps.shares.selectors import Share
from sharewell.domain.access import Actor
from sharewell.kit.journeys.models import Draft


@dataclass
class Stage:
    """The partnership while its history is made. Entries are by their organisation and the child's short name."""

    partnership: Partnership
    children: Mapping[str, Mapping[str, Any]]
    entries: dict[tuple[UUID, str], UUID] = field(default_factory=dict)
    concerns: dict[str, Concern] = field(default_factory=dict)
    drafts: dict[str, Draft] = field(default_factory=dict)
    questions: dict[str, UUID] = field(default_factory=dict)
    cases: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    requests: dict[str, Request] = field(default_factory=dict)
    discussions: dict[str, UUID] = field(default_factory=dict)
    disagreements: dict[str, Disagreement] = field(default_factory=dict)
    outside: dict[str, UUID] = field(default_factory=dict)
    rights: dict[str, UUID] = field(default_factory=dict)
    _actors: dict[str, Actor] = field(default_factory=dict)

    def actor(self, name: str) -> Actor:
        """The person of this short name. Raises KeyError."""
        if name not in self._actors:
            self._actors[name] = self.partnership.actor(name)
        return self._actors[name]

    def place(self, name: str) -> UUID:
        """The organisation of this short name. Raises KeyError."""
        return self.outside.get(name) or self.partnership.organisations[name]

    def own_place(self, actor: Actor) -> DirectoryEntry:
        """The actor's own organisation as the directory has it. Raises LookupError."""
        found = own_place(actor)
        if found is None:
            raise LookupError(actor.organisation_name)
        return found

    def share(self, case: str, recipient: str) -> Share:
        """The newest share of a case that went to this recipient, as it stands. Raises Share.DoesNotExist."""
        went = Share.objects.filter(concern_id=self.concerns[case].pk, recipient_id=self.place(recipient))
        return went.latest("sent_at")

    def ask(self, case: str, asked: str) -> Ask:
        """What a request asked of this organisation, as it stands. Raises Ask.DoesNotExist."""
        return Ask.objects.get(request_id=self.requests[case].pk, asked_id=self.place(asked))
