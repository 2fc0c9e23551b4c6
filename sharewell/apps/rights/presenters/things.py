"""The things that were found, and the grounds on which law lets something be kept back."""

from collections.abc import Iterable
from typing import Any

from sharewell.apps.rights.selectors import FoundThing, RightsRequest
from sharewell.apps.rights.selectors.words import ABOUT_WORDS, KIND_WORDS, decision_words
from sharewell.domain.rights import Case, Exemption, ItemDecision, Right, exemptions_for, rights_law
from sharewell.kit.govuk.moments import day_words

COLOURS = {
    ItemDecision.OPEN: "grey",
    ItemDecision.GIVE: "green",
    ItemDecision.GIVE_IN_PART: "yellow",
    ItemDecision.KEEP_BACK: "red",
    ItemDecision.OUTSIDE: "blue",
}


def present_things(request: RightsRequest, found: Iterable[FoundThing]) -> list[dict[str, Any]]:
    """Rows of the list: what it is, of which day, and what was decided."""
    words = decision_words(Right(request.right))
    return [
        {
            "id": str(one.pk),
            "title": str(KIND_WORDS.get(one.kind, KIND_WORDS["other"])),
            "day": day_words(one.began.date()) if one.began else "",
            "others": one.others,
            "decision": str(words[ItemDecision(one.decision)]),
            "colour": COLOURS[ItemDecision(one.decision)],
            "by": one.weighed_by_name,
        }
        for one in found
    ]


def grounds_of(case: Case) -> list[Exemption]:
    """Every ground that law has for this request, whatever a thing is about."""
    found = {
        one.id: one for kind in (*ABOUT_WORDS, "other") for one in exemptions_for(rights_law(), case, kind)
    }
    return [one for one in rights_law().exemptions if one.id in found]
