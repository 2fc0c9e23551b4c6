"""The questions that advice depends on: where each stands in a mapping, its field, and its permitted answers."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from sharewell.domain.advice import vocabulary as v


@cache
def _values_of(values: type[StrEnum]) -> tuple[str, ...]:
    return tuple(value.value for value in values)


@dataclass(frozen=True, slots=True)
class Fact:
    """One question. `key` is how rules and mappings name it, `field` how Python does.

    A circumstance is what most situations have nothing of, such as a child who has died; it is not asked for by
    itself, only once another circumstance of the same table was told.
    """

    key: str
    field: str
    values: type[StrEnum]
    circumstance: bool = False

    @property
    def table(self) -> str:
        """The table that it stands in; empty for a question of the situation itself."""
        return self.key.rpartition(".")[0]

    @property
    def permitted(self) -> tuple[str, ...]:
        """Every permitted value, "unknown" last."""
        return _values_of(self.values)


SITUATION_FACTS: tuple[Fact, ...] = (
    Fact("nation", "nation", v.Nation),
    Fact("urgency", "urgency", v.Urgency),
    Fact("prompt", "prompt", v.Prompt),
    Fact("purpose", "purpose", v.Purpose),
    Fact("sharer.sector", "sharer_sector", v.Sector),
    Fact("sharer.body", "sharer_body", v.Body),
    Fact("recipient.kind", "recipient_kind", v.RecipientKind),
    Fact("recipient.sector", "recipient_sector", v.Sector),
    Fact("recipient.body", "recipient_body", v.Body),
    Fact("recipient.verified", "recipient_verified", v.YesNo),
    Fact("recipient.linked_to_person_of_concern", "recipient_linked_to_person_of_concern", v.YesNo),
    Fact("family.wishes", "family_wishes", v.FamilyWishes),
    Fact("family.telling", "family_telling", v.Telling),
    Fact("confidence.owed", "confidence_owed", v.YesNo),
    Fact("agreement.state", "agreement_state", v.AgreementState),
    Fact("child.age", "child_age", v.Age, circumstance=True),
    Fact("child.understands", "child_understands", v.YesNo, circumstance=True),
    Fact("child.died", "child_died", v.YesNo, circumstance=True),
    Fact("child.schooling", "child_schooling", v.Schooling, circumstance=True),
    Fact("child.lives_in", "child_lives_in", v.Place, circumstance=True),
    Fact("child.is_in", "child_is_in", v.Place, circumstance=True),
    Fact("child.lives_in_their_area", "child_lives_in_their_area", v.YesNo, circumstance=True),
    Fact("concern.kind", "concern_kind", v.ConcernKind, circumstance=True),
    Fact("concern.grounds", "concern_grounds", v.Grounds, circumstance=True),
    Fact("concern.time", "concern_time", v.Time, circumstance=True),
    Fact("concern.about_worker", "concern_about_worker", v.YesNo, circumstance=True),
    Fact("concern.happened_in", "concern_happened_in", v.Place, circumstance=True),
    Fact("sharer.client", "sharer_client", v.Client, circumstance=True),
    Fact("sharer.standing", "sharer_standing", v.Standing, circumstance=True),
    Fact("recipient.nation", "recipient_nation", v.Nation, circumstance=True),
    Fact("recipient.standing", "recipient_standing", v.Standing, circumstance=True),
    Fact("request.need_stated", "request_need_stated", v.YesNo, circumstance=True),
    Fact("family.court_order", "family_court_order", v.CourtOrder, circumstance=True),
    Fact("family.may_refuse_help", "family_may_refuse_help", v.YesNo, circumstance=True),
    Fact("confidence.kind", "confidence_kind", v.ConfidenceKind, circumstance=True),
)

ITEM_FACTS: tuple[Fact, ...] = (
    Fact("item.kind", "kind", v.ItemKind),
    Fact("item.about", "about", v.ItemAbout),
    Fact("item.needed", "needed", v.YesNo),
    Fact("item.status", "status", v.ItemStatus),
)

ALL_FACTS: tuple[Fact, ...] = SITUATION_FACTS + ITEM_FACTS
FACTS_BY_KEY: dict[str, Fact] = {fact.key: fact for fact in ALL_FACTS}
