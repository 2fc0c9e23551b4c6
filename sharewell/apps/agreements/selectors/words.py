"""The words for where an agreement stands, what a party does, what happened and what is missing."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.agreements import Gap, Kind, Part, State, Step, agreement_terms, names_in
from sharewell.domain.agreements.gaps import GapKind
from sharewell.kit.advice.words import in_language

Words = str | Promise
STATE_WORDS: Mapping[State, Words] = {
    State.DRAFT: gettext_lazy("Draft"),
    State.COMMENT: gettext_lazy("Out for comment"),
    State.SIGNING: gettext_lazy("Out to be signed"),
    State.NOT_YET: gettext_lazy("Signed, not begun"),
    State.IN_FORCE: gettext_lazy("In force"),
    State.REVIEW: gettext_lazy("In force, under review"),
    State.SUSPENDED: gettext_lazy("Suspended"),
    State.LAPSED: gettext_lazy("Run out"),
    State.ENDED: gettext_lazy("Ended"),
}
STATE_COLOURS: Mapping[State, str] = {
    State.DRAFT: "grey",
    State.COMMENT: "blue",
    State.SIGNING: "yellow",
    State.NOT_YET: "teal",
    State.IN_FORCE: "green",
    State.REVIEW: "green",
    State.SUSPENDED: "orange",
    State.LAPSED: "red",
    State.ENDED: "grey",
}
PART_WORDS: Mapping[Part, Words] = {
    Part.BOTH: gettext_lazy("Gives and receives"),
    Part.GIVES: gettext_lazy("Gives"),
    Part.RECEIVES: gettext_lazy("Receives"),
}
STEP_WORDS: Mapping[Step, Words] = {
    Step.STARTED: gettext_lazy("Draft begun"),
    Step.PUT_OUT: gettext_lazy("Put out for comment"),
    Step.TAKEN_BACK: gettext_lazy("Taken back"),
    Step.TO_SIGN: gettext_lazy("Put out to be signed"),
    Step.SIGNED: gettext_lazy("Signed"),
    Step.DECLINED: gettext_lazy("Declined"),
    Step.IN_FORCE: gettext_lazy("Took force"),
    Step.REVIEW_BEGAN: gettext_lazy("Review begun"),
    Step.DROPPED: gettext_lazy("Draft given up"),
    Step.ASKED_IN: gettext_lazy("Asked to join"),
    Step.JOINED: gettext_lazy("Joined"),
    Step.LEFT: gettext_lazy("Left"),
    Step.ENDED: gettext_lazy("Ended"),
}
DAY_WORDS: Mapping[str, Words] = {
    "title": gettext_lazy("Its name"),
    "kind": gettext_lazy("What sort it is"),
    "starts_on": gettext_lazy("First day"),
    "review_on": gettext_lazy("Day of the review"),
    "ends_on": gettext_lazy("Last day"),
}
_GAPS: Mapping[GapKind, Words] = {
    GapKind.ITEMS: gettext_lazy("Say what is shared"),
    GapKind.ONE_PARTY: gettext_lazy("Say with whom"),
    GapKind.NO_GIVER: gettext_lazy("Nobody gives anything"),
    GapKind.NO_RECEIVER: gettext_lazy("Nobody receives anything"),
    GapKind.BASIS: gettext_lazy("%(who)s: what lets it share"),
    GapKind.POWER: gettext_lazy("%(who)s: the power in law that it uses"),
    GapKind.CONTACT: gettext_lazy("%(who)s: whom to ask"),
    GapKind.DAYS: gettext_lazy("Its first and its last day"),
    GapKind.REVIEW: gettext_lazy("A day of review before its last day"),
    GapKind.TOO_LONG: gettext_lazy("It runs for more than three years"),
    GapKind.DAY_BETWEEN: gettext_lazy("There are days between the version before and this one"),
}


def kind_words(kind: str, nation: str = "") -> str:
    """What sort it is, with the nation's own name for it where there is one."""
    says, own = in_language(agreement_terms().kinds[Kind(kind)].says), names_in(nation).says.get(Kind(kind))
    return f"{own}: {says}" if own else says


def kind_hint(kind: Kind, nation: str) -> str:
    """What the nation adds to its name for it."""
    return in_language(names_in(nation).notes.get(kind, ""))


def term_words(term: str) -> str:
    """The question of a term; the name of another thing that can differ."""
    found = next((one.says for one in agreement_terms().terms if one.id == term), "")
    return in_language(found) if found else str(DAY_WORDS.get(term, term))


def gap_words(gap: Gap) -> str:
    """What is missing."""
    if gap.kind is GapKind.TERM:
        return term_words(gap.term)
    return str(_GAPS[gap.kind]) % {"who": gap.party}


def short_or_full(is_short: bool) -> str:
    """Which form the draft is written on."""
    return _("Short form") if is_short else _("Full form")
