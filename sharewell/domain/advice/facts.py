"""The questions that advice depends on: where each stands in a mapping, its field, and its permitted answers."""

from dataclasses import dataclass
from enum import StrEnum

from sharewell.domain.advice import vocabulary as v


@dataclass(frozen=True, slots=True)
class Fact:
    """One question. `key` is how rules and mappings name it, `field` how Python does."""

    key: str
    field: str
    values: type[StrEnum]

    @property
    def permitted(self) -> tuple[str, ...]:
        """Every permitted value, "unknown" last."""
        return tuple(value.value for value in self.values)


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
)

ITEM_FACTS: tuple[Fact, ...] = (
    Fact("item.kind", "kind", v.ItemKind),
    Fact("item.about", "about", v.ItemAbout),
    Fact("item.needed", "needed", v.YesNo),
    Fact("item.status", "status", v.ItemStatus),
)

ALL_FACTS: tuple[Fact, ...] = SITUATION_FACTS + ITEM_FACTS
FACTS_BY_KEY: dict[str, Fact] = {fact.key: fact for fact in ALL_FACTS}
