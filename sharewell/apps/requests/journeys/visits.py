"""What each page of asking is given, and what the answers amount to."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from sharewell.apps.organisations.selectors import (
    DirectoryEntry,
    directory_entry,
    organisation_names,
    sector_words,
)
from sharewell.apps.requests.forms.asking import BACK, BY_DAY, URGENCIES
from sharewell.apps.requests.presenters.asks import born_words
from sharewell.apps.requests.presenters.knowing import reason_words
from sharewell.apps.requests.selectors.knowing import organisations_that_could_know
from sharewell.apps.requests.selectors.offers import (
    aim_choices,
    aim_sentence,
    facts_for,
)
from sharewell.apps.requests.selectors.places import (
    MOST_SHOWN,
    Place,
    outside_like,
    place_arguments,
    places_named,
)
from sharewell.apps.requests.services.finding import find_entries, read_entry
from sharewell.domain.access import Actor
from sharewell.domain.children import Identity
from sharewell.domain.deadlines import months_after
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.requests import Asking, Subject, TimeSpan, Wanted, WantedFact, statement_for
from sharewell.domain.requests.askable import Objective
from sharewell.domain.requests.narrow import breadth
from sharewell.kit.govuk.choosing import NEW, Choice
from sharewell.kit.govuk.moments import full_by_words
from sharewell.kit.journeys import Answers, Row, Visit

DEFAULT_BACK = "6"


def about_arguments(visit: Visit) -> Mapping[str, Any]:
    """How the first page finds our own entries; each look is in the log."""
    seen = dict[str, Identity]()

    def find(typed: str) -> tuple[Choice, ...]:
        found = find_entries(actor=visit.actor, at=visit.at, typed=typed)
        seen.update((str(one.entry), one.identity) for one in found)
        return tuple(one.choice for one in found)

    def describe(entry: str) -> str:
        identity = seen.get(entry) or read_entry(actor=visit.actor, at=visit.at, entry=entry)
        return identity_line(identity) if identity else ""

    return {"find": find, "describe": describe}


def about_rows(answer: Mapping[str, Any]) -> Sequence[Row]:
    """Whom it is about, as far as the page itself knows; an entry's name is shown at the head of the last page."""
    where = [Row(_("Where they live"), answer["where"])] if answer.get("where") else []
    if answer.get("chosen", NEW) != NEW:
        return [Row(_("Who it is about"), _("Somebody you have a record of")), *where]
    return [Row(_("Who it is about"), answer.get("name", "")), *where]


def why_arguments(_visit: Visit) -> Mapping[str, Any]:
    """What somebody can want to find out."""
    return {"aims": aim_choices()}


def whom_arguments(visit: Visit) -> Mapping[str, Any]:
    """Until somebody looks, those that could know, each with its reason."""
    given = place_arguments(visit.actor)
    look_up = given["look_up"]

    def found(asked: Mapping[str, str]) -> Sequence[Place]:
        outside = outside_like(visit.actor, asked)
        if any(asked.values()):
            return [*outside, *look_up(asked)]
        likely = organisations_that_could_know(
            visit.actor,
            entry=_entry(visit.answers),
            objective=_objective(visit.answers),
            on=local_day(visit.at),
            most=MOST_SHOWN,
        )
        known = [(str(one.organisation), one.name, reason_words(one)) for one in likely]
        return [*(known or look_up(asked)), *outside]

    return {**given, "look_up": found}


def whom_context(visit: Visit) -> Mapping[str, Any]:
    """Where somebody is added who has no account."""
    return {"outside_url": reverse("concerns:outside", args=[visit.draft])}


def what_arguments(visit: Visit) -> Mapping[str, Any]:
    """The facts of each kind of service that was chosen; the few that are needed are ticked."""
    nation = _own(visit.actor)
    offered = facts_for(
        _places(visit.actor, visit.answers),
        objective=_objective(visit.answers),
        nation=nation.nation if nation else "",
        on=local_day(visit.at),
    )
    ticked = {
        f"facts_{sector}": [one.fact.id for one in facts if one.on_the_list]
        for sector, facts in offered.items()
    }
    return {
        "offered": {sector: [(one.fact.id, one.says) for one in facts] for sector, facts in offered.items()},
        "titles": {sector: _now("To %(who)s") % {"who": sector_words(sector)} for sector in offered},
        "urgency": visit.answers.value("why", "urgency"),
        "initial": {**ticked, "back": DEFAULT_BACK},
    }


def why_rows(answer: Mapping[str, Any]) -> Sequence[Row]:
    """What is needed, and by when."""
    aims = dict(aim_choices())
    urgencies = {str(key): words for key, words in URGENCIES}
    by = _moment(answer.get("needed_by")) if answer.get("when") == BY_DAY else None
    return [
        Row(_("How urgent is it?"), urgencies.get(answer["urgency"], "")),
        Row(_("What do you want to find out?"), aims.get(answer["objective"], "")),
        Row(_("Why do you need to know?"), answer["why"]),
        Row(_("When do you need it?"), full_by_words(by) if by else _("As soon as they can")),
    ]


def whom_rows(answer: Mapping[str, Any]) -> Sequence[Row]:
    """Who is asked, by name."""
    chosen = [UUID(one) for one in answer["organisations"]]
    names = organisation_names(chosen)
    return [Row(_("Whom do you want to ask?"), [names.get(one, "") for one in chosen])]


def what_rows(answer: Mapping[str, Any]) -> Sequence[Row]:
    """What is asked besides the facts, which stand by organisation at the head of the last page."""
    back = dict(BACK).get(answer["back"], "")
    own = [Row(_("Anything else?"), answer["own"])] if answer.get("own") else []
    return [*own, Row(_("How far back should they look?"), back)]


def check_context(visit: Visit) -> Mapping[str, Any]:
    """What goes to each, and what they learn by being asked."""
    asking = asking_of(visit.actor, visit.answers, at=visit.at)
    own, places = _own(visit.actor), _places(visit.actor, visit.answers)
    day = local_day(visit.at)
    goes = [(one.name, [fact.words for fact in asking.wanted_of(one.id).facts]) for one in places]
    says = ""
    if own is not None:
        says = statement_for(nation=own.nation, body=own.body, sector=own.sector, day=day).says
    return {
        "goes": goes,
        "subject": asking.subject,
        "born": born_words(asking.subject),
        "why": asking.why,
        "statement": says,
        "wide": list(_wide(visit.answers)),
    }


def asking_of(actor: Actor, answers: Answers, *, at: datetime) -> Asking:
    """The request that the answers amount to.

    Raises:
        BadContent: more is asked than can be answered.
    """
    why, what = answers["why"], answers["what"]
    places = _places(actor, answers)
    span = TimeSpan(since=_since(int(what["back"]), local_day(at)))
    by_place = {place.id: _facts(actor, place, answers, local_day(at)) for place in places}
    every = {fact.words: fact for facts in by_place.values() for fact in facts}
    objective = why["objective"]
    said = " ".join(part for part in (aim_sentence(objective), why["why"]) if part)
    concern = answers.value("about", "concern")
    return Asking(
        subject=_subject(actor, answers, at),
        why=said,
        wanted=Wanted(facts=tuple(every.values()), span=span, objective=objective),
        organisations=tuple(by_place),
        urgency=why["urgency"],
        needed_by=_moment(why.get("needed_by")) if why.get("when") == BY_DAY else None,
        concern=UUID(concern) if concern else None,
        entry=_entry(answers),
        facts_for=tuple(
            (place, Wanted(facts=facts, span=span, objective=objective)) for place, facts in by_place.items()
        ),
    )


def identity_line(identity: Identity) -> str:
    """Somebody on one line."""
    subject = Subject(
        name=identity.name or _now("Name not known"), born=identity.born, age=identity.age_guessed
    )
    return ", ".join(part for part in (subject.name, born_words(subject)) if part)


def _subject(actor: Actor, answers: Answers, at: datetime) -> Subject:
    about = answers["about"]
    where = about.get("where", "")
    if about.get("chosen", NEW) == NEW:
        born = about.get("born")
        return Subject(name=about["name"], born=date.fromisoformat(born) if born else None, where=where)
    identity = read_entry(actor=actor, at=at, entry=about["chosen"]) or Identity()
    name = identity.name or _now("Name not known")
    return Subject(name=name, born=identity.born, age=identity.age_guessed, where=where)


def _facts(actor: Actor, place: DirectoryEntry, answers: Answers, on: date) -> tuple[WantedFact, ...]:
    what = answers["what"]
    ticked = set(what["facts"].get(place.sector, ()))
    offered = facts_for([place], objective=_objective(answers), nation=place.nation, on=on)[place.sector]
    listed = [WantedFact(words=one.says, code=one.fact.id) for one in offered if one.fact.id in ticked]
    own = [WantedFact(words=line.strip()) for line in what["own"].splitlines() if line.strip()]
    return (*listed, *own)


def _wide(answers: Answers) -> Iterator[str]:
    what = answers["what"]
    found: dict[str, None] = {}
    for facts in what["facts"].values():
        wide = breadth(facts=facts, own_words=what["own"], has_span=True, urgency=answers["why"]["urgency"])
        found.update(dict.fromkeys(one.says for one in wide))
    yield from found


def _places(actor: Actor, answers: Answers) -> tuple[DirectoryEntry, ...]:
    return tuple(places_named(actor, answers.get("whom", {}).get("organisations", ())).values())


def _objective(answers: Answers) -> Objective:
    return Objective(answers.value("why", "objective"))


def _entry(answers: Answers) -> UUID | None:
    chosen = answers.value("about", "chosen")
    try:
        return UUID(chosen) if chosen and chosen != NEW else None
    except ValueError:
        return None


def _own(actor: Actor) -> DirectoryEntry | None:
    return directory_entry(actor.organisation)


def _since(months: int, today: date) -> date | None:
    return months_after(today, -months) if months else None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
