"""What a rule does, and what its weight means, in plain words."""

from collections.abc import Callable

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.advice import Rule
from sharewell.domain.advice import vocabulary as v
from sharewell.domain.advice.rule import Effect, Subject
from sharewell.kit.advice import words
from sharewell.kit.advice.words import answer_words

DEEDS = {
    (Subject.VERDICT, Effect.SUPPORTS): gettext_lazy("It opens the way to this answer: %(value)s"),
    (Subject.VERDICT, Effect.STOPS): gettext_lazy("It lets the answer be no more open than: %(value)s"),
    (Subject.VERDICT, Effect.HOLDS): gettext_lazy(
        "Where something must stay behind, it keeps the answer from falling below: %(value)s"
    ),
    (Subject.BASIS, Effect.SUPPORTS): gettext_lazy("It gives a lawful basis: %(value)s."),
    (Subject.BASIS, Effect.STOPS): gettext_lazy("It takes a lawful basis away: %(value)s."),
    (Subject.CONDITION, Effect.SUPPORTS): gettext_lazy("It gives a condition for private facts: %(value)s."),
    (Subject.CONDITION, Effect.STOPS): gettext_lazy(
        "It takes a condition for private facts away: %(value)s."
    ),
    (Subject.DUTY, Effect.SETS): gettext_lazy("It says how far the law binds you: %(value)s"),
    (Subject.TELL_FAMILY, Effect.SETS): gettext_lazy("It says what to do about the family: %(value)s"),
    (Subject.REGIME, Effect.SETS): gettext_lazy("It says which law applies: %(value)s."),
    (Subject.CONSENT, Effect.SETS): gettext_lazy("It says whether consent is needed: %(value)s."),
    (Subject.ITEM, Effect.SETS): gettext_lazy("It says what to do with a piece of information: %(value)s."),
    (Subject.STEP, Effect.SETS): gettext_lazy("It says how one of the ten steps stands: %(value)s."),
    (Subject.ACTION, Effect.ADDS): gettext_lazy("It adds something to do. %(value)s"),
    (Subject.INSTEAD, Effect.ADDS): gettext_lazy("It names somebody else to tell: %(value)s."),
    (Subject.NOTE, Effect.EXPLAINS): gettext_lazy("It explains, and changes nothing else in the advice."),
}
"""Every pair that a rule may have."""


def deed_words(rule: Rule) -> str:
    """What the rule does."""
    says = rule.says
    return (str(DEEDS[says.subject, says.effect]) % {"value": _value(rule)}).strip()


def _value(rule: Rule) -> str:
    says = rule.says
    if says.subject is Subject.STEP:
        return f"{words.STEPS[says.number]}: {words.STEP_STATES[v.StepState(says.value)]}"
    if says.subject is Subject.ACTION:
        within = words.within_words(says.within, says.working_days)
        return _("It is to be done %(within)s.") % {"within": within} if within else ""
    if says.subject is Subject.DUTY:
        return str(words.DUTIES[v.Duty(says.value)]) or _("there is no duty.")
    found = VALUES.get(says.subject)
    return found(says.value) if found else ""


VALUES: dict[Subject, Callable[[str], str]] = {
    Subject.VERDICT: lambda value: f"“{words.VERDICTS[v.Verdict(value)]}”",
    Subject.BASIS: lambda value: str(words.BASES[v.LawfulBasis(value)]),
    Subject.CONDITION: lambda value: str(words.CONDITIONS[v.Condition(value)]),
    Subject.TELL_FAMILY: lambda value: f"“{words.TELLING[v.TellFamily(value)]}”",
    Subject.REGIME: lambda value: str(words.REGIMES[v.Regime(value)]),
    Subject.CONSENT: lambda value: answer_words("family.may_refuse_help", value),
    Subject.ITEM: lambda value: str(words.ITEMS[v.ItemAdvice(value)]),
    Subject.INSTEAD: lambda value: answer_words("recipient.sector", value),
}

WEIGHED = frozenset(VALUES) - {Subject.INSTEAD} | {Subject.DUTY, Subject.STEP}
"""Subjects on which rules may disagree."""
LISTED = frozenset({Subject.VERDICT, Subject.BASIS, Subject.CONDITION})


def weight_words(rule: Rule) -> str:
    """What the rule's weight means for it; empty where weight means nothing."""
    says = rule.says
    if says.subject is Subject.ACTION:
        return _("Weight %(weight)d. Of the things to do, the heaviest stands first.") % {
            "weight": says.weight
        }
    if says.subject not in WEIGHED:
        return ""
    if not says.weight:
        return _("Weight 0. Any rule with more weight goes before it.")
    told = _("Weight %(weight)d. Where rules disagree, the heavier one wins.") % {"weight": says.weight}
    return f"{told} {_('At equal weight, the one that stops wins.')}" if says.subject in LISTED else told
