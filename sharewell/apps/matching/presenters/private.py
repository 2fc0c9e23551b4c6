"""Private matchings and the children whom they found, for their pages."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from sharewell.apps.matching.models import PrivateMatch, PrivateState, Shielded
from sharewell.apps.matching.presenters.words import FAILURES, KEYS, MESSAGES
from sharewell.apps.matching.services import OpenedChild
from sharewell.domain.children import Identity
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import SummaryRow
from sharewell.kit.private_matching import shipped_rule


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownMatch:
    """A private matching as its page and the list show it. `waits_for`: us, a second person, them, or nobody."""

    url: str
    what: str
    when: str
    state: str
    colour: str
    failure: str
    purpose: str
    waits_for: str
    shielded: str
    is_under_way: bool
    by_files: bool
    is_done: bool
    facts: Sequence[SummaryRow]
    made_with: Sequence[SummaryRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownChild:
    """A child of the reader's own list whom the partner knows too."""

    url: str
    who: str
    ours: str
    theirs: str
    agreed: Sequence[str]


def match_rows(
    matches: Iterable[PrivateMatch], *, names: Mapping[UUID, str], at: datetime
) -> list[ShownMatch]:
    """The private matchings of a list."""
    return [present_match(one, names=names, at=at) for one in matches]


def present_match(match: PrivateMatch, *, names: Mapping[UUID, str], at: datetime) -> ShownMatch:
    """One private matching, as its own side sees it."""
    waits_for = _waits_for(match)
    state, colour = _state(match, waits_for)
    who = match.started_by_name if match.offers else names.get(match.other_id, "")
    return ShownMatch(
        url=reverse("matching:private_match", args=[match.pk]),
        what=_("With %(other)s") % {"other": names.get(match.other_id, "")},
        when=_("%(when)s, by %(who)s") % {"when": moment_words(match.started_at, at=at), "who": who},
        state=state,
        colour=colour,
        failure=str(FAILURES.get(match.failure, "")),
        purpose=match.purpose,
        waits_for=waits_for,
        shielded=_shielded(match),
        by_files=match.pair_id is None,
        is_under_way=match.state == PrivateState.READY,
        is_done=match.state == PrivateState.DONE,
        facts=_facts(match) if match.state == PrivateState.DONE else [],
        made_with=_made_with(match) if match.told else [],
    )


def present_children(children: Iterable[OpenedChild]) -> list[ShownChild]:
    """Children with what their own organisation holds of them."""
    return [
        ShownChild(
            url=reverse("children:entry", args=[one.entry]),
            who=_person(one.identity),
            ours=_spoken(one.ours),
            theirs=_spoken(one.theirs),
            agreed=[str(KEYS[kind]) for kind in one.kinds],
        )
        for one in children
    ]


def _spoken(reference: str) -> str:
    """A reference in fours: it is said on a call."""
    return " ".join(reference[start : start + 4] for start in range(0, len(reference), 4))


def _waits_for(match: PrivateMatch) -> str:
    if match.state != PrivateState.ASKED:
        return ""
    if not match.accepted_at:
        return "us"
    return "second" if match.shielded == Shielded.ASKED else "them"


def _state(match: PrivateMatch, waits_for: str) -> tuple[str, str]:
    if match.state == PrivateState.ASKED:
        return (_("Waits for them"), "yellow") if waits_for == "them" else (_("Waits for you"), "red")
    return {
        PrivateState.READY: (_("Under way"), "yellow"),
        PrivateState.DONE: (_("Done"), "green"),
        PrivateState.DECLINED: (_("Declined"), "grey"),
        PrivateState.FAILED: (_("Stopped"), "red"),
    }[PrivateState(match.state)]


def _shielded(match: PrivateMatch) -> str:
    names = {"first": match.shielded_by_name, "second": match.shielded_second_name}
    return {
        Shielded.OUT: _("Left out, as always"),
        Shielded.ASKED: _("%(first)s asked that they are in. Somebody else has to agree.") % names,
        Shielded.IN: _("In: %(first)s asked for it and %(second)s agreed") % names,
        Shielded.REFUSED: _("Left out: %(second)s did not agree") % names,
    }[Shielded(match.shielded)]


def _facts(match: PrivateMatch) -> list[SummaryRow]:
    rows = (
        (_("Children whom both know"), match.found),
        (_("Children on our list"), match.taken_in),
        (_("Left out of it"), match.left_out),
    )
    return [SummaryRow(key, number_format(value, force_grouping=True)) for key, value in rows]


def _made_with(match: PrivateMatch) -> list[SummaryRow]:
    rule = shipped_rule()
    rows = [(_("Rule"), f"{rule.id} ({rule.sha256[:12]})"), (_("Exchange"), match.exchange[:12])]
    rows += [
        (str(MESSAGES[one["act"]]), f"{one['sha256'][:12]}") for one in match.told if one["act"] in MESSAGES
    ]
    return [SummaryRow(key, value) for key, value in rows]


def _person(identity: Identity) -> str:
    if identity.born is None:
        return identity.name
    return _("%(name)s, born %(day)s") % {
        "name": identity.name,
        "day": date_format(identity.born, "j F Y"),
    }
