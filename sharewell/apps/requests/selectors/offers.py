"""What can be asked of whom, and who could know: the lists that the pages of asking offer."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from uuid import UUID

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import DirectoryEntry, directory, directory_entry
from sharewell.apps.requests.selectors.one import asked_about
from sharewell.apps.requests.selectors.places import MOST_SHOWN, place_arguments
from sharewell.domain.access import Actor
from sharewell.domain.requests import AnswerKind
from sharewell.domain.requests.askable import Objective, Offered, facts_offered, smallest_list
from sharewell.domain.requests.askable_files import aims, askables
from sharewell.domain.requests.knowing import CouldKnow, EarlierLink, Place, Why, strongest, who_could_know
from sharewell.kit.govuk.moments import day_words

LinkSource = Callable[[Actor, UUID], Iterable[EarlierLink]]
_link_sources: dict[str, LinkSource] = {}
ANSWERED = frozenset({AnswerKind.SHARED_IN_FULL, AnswerKind.SHARED_IN_PART})
REASONS: dict[Why, str | Promise] = {
    Why.SHARED_WITH_US: _("Shared with you about this child on %(day)s"),
    Why.ANSWERED_US: _("Answered you about this child on %(day)s"),
    Why.WE_SHARED: _("You shared with them about this child on %(day)s"),
    Why.ASKED_US: _("Asked you about this child on %(day)s"),
    Why.WE_ASKED: _("You asked them about this child on %(day)s"),
    Why.HOLDS: _("May hold what you need"),
    Why.SAME_AREA: _("In your area"),
}


def register_links(name: str, source: LinkSource) -> None:
    """Have another app tell of earlier links with organisations about an entry; a name again replaces its source."""
    _link_sources[name] = source


def earlier_links(actor: Actor, entry: UUID) -> tuple[EarlierLink, ...]:
    """That something about somebody passed between our organisation and others, as far as the actor may know."""
    found = [_asked(ask.asked_id, ask.answer, ask) for ask in asked_about(actor, entry)]
    return (*found, *(link for source in _link_sources.values() for link in source(actor, entry)))


def aim_choices() -> list[tuple[str, str]]:
    """What somebody can want to find out, in words."""
    return [(aim.objective.value, aim.says) for aim in aims()]


def aim_sentence(objective: str) -> str:
    """The sentence that tells the other side what it is asked for; nothing for an objective that is gone."""
    return next((aim.why for aim in aims() if aim.objective == objective), "")


def facts_for(
    places: Iterable[DirectoryEntry], *, objective: Objective, nation: str, on: date
) -> dict[str, tuple[Offered, ...]]:
    """What each kind of service among these can be asked, the needed facts first."""
    sectors = dict.fromkeys(place.sector for place in places)
    return {
        sector: facts_offered(askables(), sector=sector, nation=nation, objective=objective, on=on)
        for sector in sectors
    }


def knowing_arguments(
    actor: Actor, *, entry: UUID | None, objective: Objective, on: date
) -> Mapping[str, object]:
    """What the page that asks "whom?" needs: until somebody looks, those that could know, each with its reason."""
    given = place_arguments(actor)
    own = directory_entry(actor.organisation)
    look_up = given["look_up"]
    links = earlier_links(actor, entry) if entry else ()

    def found(asked: Mapping[str, str]) -> Sequence[tuple[str, str, str]]:
        if own is None or any(asked.values()):
            return look_up(asked)
        likely = _likely(own, links, objective, on)
        return [(str(one.organisation), one.name, reason_words(one)) for one in likely[:MOST_SHOWN]]

    return {**given, "look_up": found}


def reason_words(one: CouldKnow) -> str:
    """Why an organisation could know, in words."""
    said = [
        str(REASONS[why]) % {"day": day_words(one.last[why].date())} if why in one.last else str(REASONS[why])
        for why in strongest(one)
    ]
    return ". ".join(said)


def _likely(
    own: DirectoryEntry, links: Sequence[EarlierLink], objective: Objective, on: date
) -> tuple[CouldKnow, ...]:
    linked = {link.organisation for link in links}
    entries = [
        one
        for one in directory(nation=own.nation)
        if one.id != own.id and (one.area == own.area or one.id in linked)
    ]
    sectors = list(dict.fromkeys(one.sector for one in entries))
    lists = smallest_list(askables(), objective=objective, sectors=sectors, nation=own.nation, on=on)
    places = [
        Place(
            organisation=one.id,
            name=one.name,
            same_area=one.area == own.area,
            same_nation=True,
            holds=len(lists[one.sector]),
        )
        for one in entries
    ]
    return who_could_know(places, links)


def _asked(organisation: UUID, answer: str, ask: object) -> EarlierLink:
    at = getattr(ask, "state_at" if answer in ANSWERED else "sent_at")
    return EarlierLink(
        organisation=organisation, why=Why.ANSWERED_US if answer in ANSWERED else Why.WE_ASKED, at=at
    )
