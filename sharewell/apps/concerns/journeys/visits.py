"""What the pages of the ordinary journey are given: choices from selectors, and the advice."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf import settings
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.attachments.selectors import gathered_for
from sharewell.apps.children.selectors import identity_words, tip_off_lock_on
from sharewell.apps.concerns.forms.decision import Offer, Recipient
from sharewell.apps.concerns.presenters import words
from sharewell.apps.concerns.presenters.advice import present_advice, shortened
from sharewell.apps.concerns.presenters.leads import present_asked
from sharewell.apps.concerns.presenters.places import place_choices, place_names
from sharewell.apps.concerns.selectors import (
    Counsel,
    counsel_for,
    emergency_places,
    items_that_go,
    leads_to_ask,
    own_place,
    places_like,
    places_named,
    places_outside,
    suggested_items,
)
from sharewell.apps.concerns.selectors.children import NEW, identity_from
from sharewell.apps.concerns.selectors.circumstances import age_group
from sharewell.apps.concerns.selectors.situations import linked
from sharewell.apps.concerns.services import added_files, entries_found, entry_identity
from sharewell.apps.decisions.selectors import questions_about_draft
from sharewell.apps.organisations.selectors import areas
from sharewell.apps.organisations.selectors.words import NATION_WORDS, SECTOR_WORDS
from sharewell.domain.access import Actor
from sharewell.domain.advice import vocabulary
from sharewell.domain.advice.vocabulary import ItemKind, Nation, Sector, Urgency, YesNo
from sharewell.domain.children import Identity
from sharewell.domain.deadlines import Trigger, due
from sharewell.domain.deadlines.clocks import local_day
from sharewell.domain.sharing import Telling
from sharewell.kit.advice import words as advice_words
from sharewell.kit.govuk.choosing import Choice
from sharewell.kit.journeys import Answers, Visit

GUARDED = frozenset({ItemKind.PROTECTED_ADDRESS, ItemKind.REFERRER_IDENTITY})
ANY = gettext_lazy("Any")
WHY_NOT_TOLD = {
    vocabulary.Telling.RAISES_RISK: gettext_lazy("It could put the child or somebody else at more risk."),
    vocabulary.Telling.PREJUDICES_INVESTIGATION: gettext_lazy("It could spoil a police or council enquiry."),
}


def child_arguments(visit: Visit) -> Mapping[str, Any]:
    """How the first page finds our own entries; each look is in the log."""
    today, seen = local_day(visit.at), dict[str, Identity]()

    def find(typed: str) -> tuple[Choice, ...]:
        found = entries_found(actor=visit.actor, at=visit.at, typed=typed)
        seen.update((str(one.entry), one.identity) for one in found)
        return tuple(one.choice for one in found)

    def opened(entry: str) -> Identity | None:
        identity = seen.get(entry) or entry_identity(actor=visit.actor, at=visit.at, entry=entry)
        return seen.setdefault(entry, identity) if identity else None

    def describe(entry: str) -> str:
        identity = opened(entry)
        return identity_words(identity, today=today) if identity else ""

    def age_of(entry: str) -> str:
        identity = opened(entry)
        return age_group(identity, today) if identity else ""

    return {"find": find, "describe": describe, "age_of": age_of, "demo": settings.SHAREWELL_DEMO}


def who_words(actor: Actor, answers: Answers, *, at: datetime) -> str:
    """The child of a draft in words; opening an entry for it is in the log."""
    child, today = answers.get("child", {}), local_day(at)
    if child.get("chosen", NEW) == NEW:
        return identity_words(identity_from(child), today=today)
    identity = entry_identity(actor=actor, at=at, entry=child["chosen"])
    return identity_words(identity, today=today) if identity else ""


def _who(visit: Visit) -> str:
    return who_words(visit.actor, visit.answers, at=visit.at)


def send_now_arguments(visit: Visit) -> Mapping[str, Any]:
    """Whom to tell at once: the front door stands first and is ticked already."""
    places = emergency_places(visit.actor)
    return {"places": place_choices(places), "initial": {"recipients": [str(one.id) for one in places[:1]]}}


def send_now_context(visit: Visit) -> Mapping[str, Any]:
    """What goes, so that it can be read once more before it does."""
    seen = "\n".join(one["text"] for one in visit.answers.value("worry", "observations", ()))
    return {"going": [(_("Who"), _who(visit)), (_("What is happening"), seen)], "sender": visit.actor}


def recipients_arguments(visit: Visit) -> Mapping[str, Any]:
    """The directory around the actor's own organisation, and what was ticked before."""
    own = own_place(visit.actor)
    nation, area = (own.nation, own.area) if own else ("", "")

    def look_up(asked: Mapping[str, str]) -> Sequence[tuple[str, str, str]]:
        outside = places_outside(visit.actor, words=asked.get("words", ""))
        return place_choices([*places_like(visit.actor, **asked), *outside])

    return {
        "look_up": look_up,
        "keep": lambda ids: place_choices(
            one for one in places_named(ids) if one.is_shown_to(visit.actor.organisation)
        ),
        "nations": _choices(NATION_WORDS, Nation.UNKNOWN),
        "areas": [("", ANY), *((one, one) for one in areas())],
        "sectors": _choices(SECTOR_WORDS, Sector.UNKNOWN),
        "initial": {"nation": nation, "area": area},
    }


def recipients_context(visit: Visit) -> Mapping[str, Any]:
    """Where somebody who has no account is added."""
    return {"outside_url": reverse("concerns:outside", args=[visit.draft])}


def items_arguments(visit: Visit) -> Mapping[str, Any]:
    """The rows to begin with."""
    own = own_place(visit.actor)
    kept = tuple((visit.own or {}).get("items", ()))
    sector = own.sector if own else ""
    files = added_files(actor=visit.actor, at=visit.at, place=visit.draft)
    suggested = suggested_items(visit.answers, who=_who(visit), sector=sector, kept=kept, files=files)
    return {"suggested": suggested, "sharer": sector}


def items_context(visit: Visit) -> Mapping[str, Any]:
    """Whether there are files already; they were made into items."""
    return {"has_files": bool(gathered_for(visit.actor, visit.draft))}


def add_file(draft: UUID) -> str:
    """The page beside the journey on which a photograph or file is added."""
    return reverse("concerns:add_to_draft", args=[draft])


def family_arguments(visit: Visit) -> Mapping[str, Any]:
    """The recipients chosen, for the question whether one of them is close to a dangerous person."""
    return {"recipients": place_names(places_named(visit.answers.value("recipients", "recipients", ())))}


def advice_context(visit: Visit) -> Mapping[str, Any]:
    """The advice for each recipient, and whom to ask."""
    counsel = _counsel(visit)
    items = items_that_go(visit.answers)
    shown = [present_advice(one, items, _page_url(visit.draft)) for one in counsel]
    return {
        "counsel": shown,
        "ask_url": reverse("concerns:ask_lead", args=[visit.draft]),
        "asked": [present_asked(one, at=visit.at) for one in questions_about_draft(visit.actor, visit.draft)],
        "is_urgent": visit.answers.value("worry", "urgency") == Urgency.SIGNIFICANT_HARM,
        "recipients_url": _page_url(visit.draft)("recipients"),
    }


def decision_arguments(visit: Visit) -> Mapping[str, Any]:
    """What can go to whom with what the advice says of it, whom else to show it, and when to look again."""
    counsel, items = _counsel(visit), items_that_go(visit.answers)
    urgency = visit.answers.value("worry", "urgency", Urgency.UNKNOWN)
    locked = _is_locked(visit)
    return {
        "locked": locked,
        "recipients": [_recipient(one, items, visit.answers) for one in counsel],
        "leads": [
            ("", _("Choose somebody")),
            *((str(one.person), one.name) for one in leads_to_ask(visit.actor)),
        ],
        "initial": {
            "telling": Telling.DO_NOT_TELL if locked else _telling(counsel),
            "telling_reason": _why_not_told(visit.answers),
            "look_again_on": _look_again(counsel, urgency, visit),
        },
    }


def check_context(visit: Visit) -> Mapping[str, Any]:
    """Who goes where, in words that the stored answers do not hold."""
    decided = visit.answers.get("decision", {})
    chosen = places_named(visit.answers.value("recipients", "recipients", ()))
    items = {row["id"]: row["text"] for row in items_that_go(visit.answers)}
    shares = decided.get("decision") == "share"
    goes = [
        (one.name, [items[name] for name in decided.get(f"send_{place}", ()) if name in items])
        for place, one in enumerate(chosen, start=1)
    ]
    context: dict[str, Any] = {
        "who": _who(visit),
        "goes": [row for row in goes if row[1] and shares],
        "shares": shares,
    }
    if not shares:
        context["button"] = _("Put it on record")
    return context


def _counsel(visit: Visit) -> tuple[Counsel, ...]:
    return counsel_for(visit.actor, visit.answers, on=local_day(visit.at))


def _page_url(draft: UUID) -> Callable[[str], str]:
    return lambda slug: reverse("concerns:ordinary_page", args=[draft, slug])


def _recipient(counsel: Counsel, items: Sequence[Mapping[str, Any]], answers: Answers) -> Recipient:
    close = linked(answers, str(counsel.recipient.id)) is not YesNo.NO
    offers = tuple(
        Offer(
            id=row["id"],
            label=shortened(row["text"], 120),
            advice=said.advice,
            guarded=close and row["kind"] in GUARDED,
        )
        for row, said in zip(items, counsel.advice.items, strict=True)
    )
    recipient = counsel.recipient
    verdict = counsel.advice.verdict
    return Recipient(
        id=str(recipient.id),
        name=recipient.name,
        verdict=verdict,
        says=advice_words.VERDICTS[verdict],
        offers=offers,
    )


def _is_locked(visit: Visit) -> bool:
    chosen = visit.answers.value("child", "chosen", NEW)
    entries = [UUID(chosen)] if chosen and chosen != NEW else []
    return tip_off_lock_on(visit.actor.organisation, entries) is not None


def _telling(counsel: Sequence[Counsel]) -> str:
    """What the advice says where it is one; nothing is chosen beforehand where it differs."""
    said = {words.DEFAULT_TELLING[one.advice.tell_family] for one in counsel}
    return said.pop() if len(said) == 1 else Telling.ASK_LEAD


def _why_not_told(answers: Answers) -> str:
    """Why it is not safe to tell the family, where that was said before."""
    said = answers.value("family", "telling")
    return str(WHY_NOT_TOLD.get(said, "")) if said else ""


def _look_again(counsel: Sequence[Counsel], urgency: str, visit: Visit) -> Any:
    nation = counsel[0].advice.situation.nation if counsel else Nation.UNKNOWN
    return local_day(due(Trigger.LOOK_AGAIN, urgency=urgency, nation=nation, start=visit.at))


def _choices(named: Mapping[Any, Any], unknown: Any) -> list[tuple[str, Any]]:
    return [("", ANY), *((str(key), text) for key, text in named.items() if key != unknown)]
