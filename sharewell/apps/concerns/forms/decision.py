"""The person decides: what goes to whom, both sides of the risk, what the family is told, and why."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import MOST_RECIPIENTS
from sharewell.domain.advice.vocabulary import ItemAdvice, Verdict
from sharewell.domain.sharing import Outcome, Telling
from sharewell.kit.clock import now
from sharewell.kit.govuk.choices import choice, choices_several
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.telling import unless_locked
from sharewell.kit.govuk.words import LONG, block

SHARE = "share"
NOT_NOW = "do_not_share"
LATEST_LOOK = timedelta(days=366)
OPEN = frozenset({Verdict.SHARE_NOW, Verdict.SHARE, Verdict.SHARE_IN_PART})
GOES = frozenset({ItemAdvice.INCLUDE, ItemAdvice.INCLUDE_MARKED})

DECISIONS = [(SHARE, _("Share what is ticked above")), (NOT_NOW, _("Do not share now"))]
TELLINGS = [
    (Telling.TOLD, _("They know already")),
    (Telling.WILL_TELL, _("I will tell them")),
    (Telling.TELL_LATER, _("Not yet. Tell them later")),
    (Telling.DO_NOT_TELL, _("Do not tell them")),
    (Telling.ASK_LEAD, _("I will ask my lead")),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One item for one recipient, with what the advice says of it. `guarded`: it could lead a dangerous person on."""

    id: str
    label: str
    advice: ItemAdvice
    guarded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One recipient with the verdict for it and every item that could go."""

    id: str
    name: str
    verdict: Verdict
    offers: tuple[Offer, ...]
    says: Any = ""
    """The verdict in a sentence."""

    @property
    def advised(self) -> list[str]:
        """The items that the advice would send; none where it says not to share."""
        if self.verdict not in OPEN:
            return []
        return [offer.id for offer in self.offers if offer.advice in GOES]


def today() -> date:
    """The day by the clock."""
    return now().date()


def latest_look() -> date:
    """The last day on which a decision may be looked at again: a year from now."""
    return today() + LATEST_LOOK


def _sends() -> dict[str, forms.Field]:
    return {f"send_{place}": choices_several("", ()) for place in range(1, MOST_RECIPIENTS + 1)}


_Sends: Any = type("_Sends", (GovukForm,), _sends())


class DecisionForm(_Sends):
    """Recipients are numbered in the order in which they were chosen: `send_1` holds the items for the first."""

    understood = forms.BooleanField(
        label=_("I know this, and I want to send it all the same"), required=False,
    )  # fmt: skip
    decision = choice(_("What have you decided?"), DECISIONS, needed=_("Say what you have decided"))
    reason = block(
        _("Why?"), limit=LONG,
        hint=_("Needed if you do not follow the advice, or do not share. One sentence is enough."),
    )  # fmt: skip
    harm_if_shared = block(
        _("What harm could sharing do?"), needed=_("Write what harm sharing could do, or “none that I know”"),
    )  # fmt: skip
    harm_if_not = block(
        _("What harm could come of not sharing?"), needed=_("Write what harm could come of not sharing"),
    )  # fmt: skip
    telling = choice(
        _("What about telling the family?"), TELLINGS, needed=_("Say what about telling the family")
    )
    telling_reason = block(_("Why do you not tell them now?"), hint=_("Leave empty if you do tell them."))
    look_again_on = GovukDateField(
        label=_("When will you look at this again?"), what=_("the day to look again"), required=False,
        not_before=today, not_after=latest_look,
    )  # fmt: skip
    lead = choice(_("Who else should see this?"), (), widget=forms.Select)

    looks = {
        "understood": Look(size=""),
        "decision": Look(size="m"),
        "reason": Look(rows=3),
        "harm_if_shared": Look(rows=2),
        "harm_if_not": Look(rows=2),
        "telling_reason": Look(rows=2),
    }

    def __init__(
        self,
        *args: Any,
        recipients: Sequence[Recipient] = (),
        leads: Sequence[tuple[str, str]] = (),
        locked: bool = False,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self.is_locked = locked
        self.recipients = list(recipients)
        self.fields["lead"].choices = leads
        for place in range(1, MOST_RECIPIENTS + 1):
            self._offer(place)
        self.looks = {**self.looks, **self._send_looks()}

    @property
    def is_guarded(self) -> bool:
        """Whether something here could lead a dangerous person to the child or to the one who spoke up."""
        return any(offer.guarded for one in self.recipients for offer in one.offers)

    @property
    def is_not_now(self) -> bool:
        """Whether what is asked only of those who do not share stands open."""
        return self["decision"].value() == NOT_NOW or bool({"look_again_on", "lead"} & set(self.errors))

    @property
    def sends(self) -> list[tuple[Recipient, forms.BoundField]]:
        """Each recipient with the boxes for its items."""
        return [(one, self[f"send_{place}"]) for place, one in enumerate(self.recipients, start=1)]

    def clean_telling(self) -> str:
        """Nobody is to be told who must not be. Raises ValidationError."""
        return unless_locked(self.cleaned_data["telling"], locked=self.is_locked)

    def clean(self) -> dict[str, Any]:
        """What is decided hangs together, and goes against the advice only with a reason."""
        cleaned = super().clean()
        decided = cleaned.get("decision")
        if decided == SHARE and not any(self._sent(cleaned).values()):
            self.add_error("send_1", _("Tick what goes, or decide not to share now"))
        if decided == SHARE and self._sends_guarded(cleaned) and not cleaned.get("understood"):
            self.add_error(
                "understood",
                _("Tick the box if you want to send it all the same, or take the tick away above"),
            )
        if decided == NOT_NOW:
            self._check_not_sharing(cleaned)
        if (
            decided
            and not cleaned.get("reason")
            and "reason" not in self.errors
            and self._needs_reason(cleaned)
        ):
            self.add_error(
                "reason", _("Write why. Your decision is not what the advice says, or you do not share now.")
            )
        if cleaned.get("telling") in (Telling.TELL_LATER, Telling.DO_NOT_TELL) and not cleaned.get(
            "telling_reason"
        ):
            self.add_error("telling_reason", _("Write why you do not tell the family now"))
        return cleaned

    def answers(self) -> dict[str, Any]:
        """The decision, with the outcome and whether it departs from the advice."""
        cleaned = self.cleaned_data
        sends = {
            f"send_{place}": cleaned.get(f"send_{place}") or [] for place in range(1, MOST_RECIPIENTS + 1)
        }
        plain = ("decision", "reason", "harm_if_shared", "harm_if_not", "telling", "telling_reason")
        not_now = cleaned["decision"] == NOT_NOW
        return {
            **sends,
            **{name: cleaned[name] for name in plain},
            "understood": bool(cleaned.get("understood")),
            "look_again_on": cleaned["look_again_on"] if not_now else None,
            "lead": cleaned["lead"] if not_now else "",
            "outcome": self.outcome(cleaned),
            "departs": self.departs(cleaned),
        }

    def outcome(self, cleaned: dict[str, Any]) -> Outcome:
        """Share, share in part where anything stays behind, or do not share."""
        if cleaned.get("decision") != SHARE:
            return Outcome.DO_NOT_SHARE
        sent = self._sent(cleaned)
        everything = all(len(sent[one.id]) == len(one.offers) for one in self.recipients)
        return Outcome.SHARE if everything else Outcome.SHARE_IN_PART

    def departs(self, cleaned: dict[str, Any]) -> bool:
        """Whether anything is sent, or kept back, otherwise than the advice says."""
        sent = self._sent(cleaned) if cleaned.get("decision") == SHARE else {}
        return any(set(sent.get(one.id, ())) != set(one.advised) for one in self.recipients)

    def _needs_reason(self, cleaned: dict[str, Any]) -> bool:
        return cleaned.get("decision") == NOT_NOW or self.departs(cleaned)

    def _check_not_sharing(self, cleaned: dict[str, Any]) -> None:
        if not cleaned.get("look_again_on") and "look_again_on" not in self.errors:
            self.add_error("look_again_on", _("Say when you will look at this again"))
        if not cleaned.get("lead") and "lead" not in self.errors and len(self.fields["lead"].choices) > 1:
            self.add_error("lead", _("Choose who else should see this"))

    def _sent(self, cleaned: dict[str, Any]) -> dict[str, list[str]]:
        places = enumerate(self.recipients, start=1)
        return {one.id: list(cleaned.get(f"send_{place}") or ()) for place, one in places}

    def _sends_guarded(self, cleaned: dict[str, Any]) -> bool:
        sent = self._sent(cleaned)
        return any(
            offer.guarded and offer.id in sent[one.id] for one in self.recipients for offer in one.offers
        )

    def _offer(self, place: int) -> None:
        if place > len(self.recipients):
            del self.fields[f"send_{place}"]
            return
        one, field = self.recipients[place - 1], self.fields[f"send_{place}"]
        field.label = _("What goes to %(name)s") % {"name": one.name}
        field.choices = [(offer.id, offer.label) for offer in one.offers]
        field.initial = one.advised

    def _send_looks(self) -> dict[str, Look]:
        said: Any = {
            ItemAdvice.INCLUDE_MARKED: _("Goes marked as what it is"),
            ItemAdvice.LEAVE_OUT: _("The advice: leave this out"),
            ItemAdvice.GET_ADVICE_FIRST: _("The advice: ask first"),
        }
        return {
            f"send_{place}": Look(
                size="m", hints={offer.id: said[offer.advice] for offer in one.offers if offer.advice in said}
            )
            for place, one in enumerate(self.recipients, start=1)
        }
