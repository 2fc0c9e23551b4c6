"""What somebody was told when the rules changed."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.decisions.selectors import Resting
from sharewell.apps.guidance.models import Alert
from sharewell.apps.guidance.selectors.words import DECIDES, day_words
from sharewell.domain.advice.news import Choice, News
from sharewell.domain.advice.rule import Subject
from sharewell.kit.advice.words import answer_words, in_language

MOST_SENTENCES = 3
"""So many of the changed rules are named with a decision; its record has them all."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownAlert:
    """One time that somebody was told."""

    title: str
    hint: str
    url: str
    is_new: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownResting:
    """An open decision that rests on a changed rule, with what some of those rules say.

    Agreements that rest on one will stand beside these, once there are agreements.
    """

    reference: str
    url: str
    hint: str
    sentences: Sequence[str]
    more: int


def present_alerts(alerts: Iterable[Alert]) -> list[ShownAlert]:
    """Each alert as a line."""
    return [
        ShownAlert(
            title=_changed(alert),
            hint=_("Rules version %(version)s.") % {"version": alert.telling.version},
            url=reverse("guidance:alert", args=[alert.pk]),
            is_new=alert.read_at is None,
        )
        for alert in alerts
    ]


def present_resting(found: Iterable[Resting], news: Iterable[News]) -> list[ShownResting]:
    """The open decisions, each with its concern's record to go to."""
    says = {one.id: in_language(one.sentence) for one in news}
    return [_resting(one, says) for one in found]


def choice_words(choice: Choice) -> list[tuple[str, str]]:
    """What somebody chose, sort by sort."""
    topics = [str(DECIDES[Subject(value)]) for value in choice.topics]
    return [
        (_("Nations"), _listed(answer_words("nation", value) for value in choice.nations)),
        (_("Kinds of work"), _listed(answer_words("sharer.sector", value) for value in choice.sectors)),
        (_("About"), _listed(topics)),
    ]


def _listed(words: Iterable[str]) -> str:
    return ", ".join(words) or _("All")


def _changed(alert: Alert) -> str:
    told = {"number": alert.changes, "day": day_words(alert.telling.on)}
    return (
        ngettext("%(number)d rule changed: %(day)s", "%(number)d rules changed: %(day)s", alert.changes)
        % told
    )


def _resting(one: Resting, says: Mapping[str, str]) -> ShownResting:
    sentences = list(dict.fromkeys(says[rule] for rule in one.rules if rule in says))
    told = {"who": one.raised_by_name, "day": day_words(one.raised_at.date())}
    return ShownResting(
        reference=one.reference,
        url=reverse("shares:record", args=[one.reference]),
        hint=_("%(who)s, %(day)s") % told,
        sentences=sentences[:MOST_SENTENCES],
        more=max(0, len(sentences) - MOST_SENTENCES),
    )
