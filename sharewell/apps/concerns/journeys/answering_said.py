"""What was said in answering another organisation: the rows of check-your-answers, and where the answers lead."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext as _

from sharewell.apps.concerns.forms.answering import HAVE
from sharewell.apps.concerns.forms.items import STATUSES
from sharewell.apps.concerns.selectors.answering import WITHHELD, dated, facts_said, something_is_held
from sharewell.apps.requests.selectors import refusal_words
from sharewell.apps.shares.selectors import limit_words
from sharewell.domain.sharing import OnwardLimit
from sharewell.kit.journeys import Answers, Row


def nothing_goes(answers: Answers) -> bool:
    """Whether nothing is held of what is asked, or all that is held is withheld."""
    return not something_is_held(answers)


def something_is_withheld(answers: Answers) -> bool:
    """Whether something that is held is not shared."""
    return bool(facts_said(answers, WITHHELD))


def facts_rows(answer: Mapping[str, Any]) -> list[Row]:
    """Each thing that was asked, with what is said of it."""
    return [Row(one["words"], fact_words(one)) for one in answer["facts"]]


def items_rows(answer: Mapping[str, Any]) -> list[Row]:
    """Each item that goes, with when it was, what sort of statement it is, and how far it may go on."""
    return [Row(_("What you tell them"), [_item(one) for one in answer["items"] if one["keep"]])]


def fact_words(one: Mapping[str, Any]) -> str:
    """What is said of one fact."""
    have = next((str(words) for key, words in HAVE if key == one["have"]), "")
    return f"{have}. {refusal_words(one['reason'])}." if one["reason"] else have


def _item(one: Mapping[str, Any]) -> str:
    status = next((str(words) for key, words in STATUSES if str(key) == one["status"]), "")
    limits = limit_words(one.get("goes_on", OnwardLimit.MAY_PASS_ON), one.get("guards", False))
    return ". ".join((dated(one).rstrip("."), status.partition(":")[0], *limits))
