"""The record of processing, from agreements, assessments and periods as they are, and from what really goes."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import (
    Agreement,
    SaidByParty,
    Wanted,
    register,
    said_by_parties,
    texts_in_force,
)
from sharewell.apps.assessments.selectors import assessments_of
from sharewell.apps.flows.selectors import CoveredFlow, covered_flows
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.apps.retention.selectors import schedule
from sharewell.apps.shares.selectors import item_about_words, item_kind_words
from sharewell.apps.transparency.selectors import published_of
from sharewell.apps.transparency.selectors.words import AUDIENCE_WORDS
from sharewell.domain.access import Actor
from sharewell.domain.accountability import Known, Processing
from sharewell.domain.agreements import State, Text
from sharewell.domain.deadlines import local_day
from sharewell.domain.notices import Audience
from sharewell.kit.advice.words import BASES, CONDITIONS, in_language


def processing_of(actor: Actor, *, at: datetime) -> list[Processing]:
    """Every line of the organisation's record: agreements in force, what goes without one, then its own files."""
    return [*agreed_processing(actor, at=at), *other_processing(actor, at=at)]


def agreed_processing(actor: Actor, *, at: datetime) -> list[Processing]:
    """A line for each agreement in force. Four queries, however many there are."""
    agreements = list(register(actor, Wanted(state=State.IN_FORCE), on=local_day(at)))
    texts, parties = texts_in_force(agreements), said_by_parties(agreements)
    assessed = _assessed(actor)
    return [
        _of_agreement(actor, one, texts[one.pk], parties.get(one.pk, []), assessed)
        for one in agreements
        if one.pk in texts
    ]


def other_processing(actor: Actor, *, at: datetime) -> list[Processing]:
    """A line for each regular flow without an agreement, and one for the organisation's own files."""
    return [*_of_flows(actor, at), _of_own_files(actor, at)]


def _of_agreement(
    actor: Actor,
    row: Agreement,
    text: Text,
    parties: Sequence[SaidByParty],
    assessed: Mapping[UUID | None, str],
) -> Processing:
    own = next((one for one in parties if one.organisation == actor.organisation), None)
    others = [one.name for one in parties if one.organisation != actor.organisation]
    whoms = dict.fromkeys(item_about_words(one.about) for one in text.items)
    found = {
        "who": ", ".join(filter(None, [actor.organisation_name, own.said.contact if own else ""])),
        "why": text.words.get("aims", ""),
        "about_whom": _listed(list(whoms)),
        "what": _listed(list(dict.fromkeys(item_kind_words(one.kind) for one in text.items))),
        "with_whom": _listed(others),
        "basis": _basis(own) if own else "",
        "kept": text.words.get("retention", ""),
        "safe": text.words.get("security", ""),
        "told": text.words.get("telling", ""),
    }
    known = {key: Known(words, row.reference) for key, words in found.items()}
    said = assessed.get(row.pk, "") or assessed.get(None, "")
    known["assessed"] = Known(said, said)
    return Processing(name=row.title, reference=row.reference, known=known)


def _basis(own: SaidByParty) -> str:
    parts = [
        str(BASES[own.said.basis]) if own.said.basis else "",
        own.said.power,
        *(str(CONDITIONS[one]) for one in own.said.conditions),
    ]
    return "; ".join(filter(None, parts))


def _assessed(actor: Actor) -> dict[UUID | None, str]:
    """References of signed assessments by their agreement; under None one that is for all that is shared."""
    rows = assessments_of(actor).filter(stage="signed").values_list("agreement_id", "reference")
    return dict(rows)


def _of_flows(actor: Actor, at: datetime) -> list[Processing]:
    open_ones = [one for one in covered_flows(actor.organisation, at=at) if one.needs_agreement]
    sides = {side for one in open_ones for side in (one.flow.sender, one.flow.recipient)}
    names = organisation_names(sides) if sides else {}
    return [_of_flow(actor, one, names) for one in open_ones]


def _of_flow(actor: Actor, one: CoveredFlow, names: Mapping[UUID, str]) -> Processing:
    sends = one.flow.sender == actor.organisation
    other = names.get(one.flow.recipient if sends else one.flow.sender, "")
    source = _("What really goes")
    said = _("Sent to %(name)s") if sends else _("Received from %(name)s")
    return Processing(
        name=said % {"name": other},
        reference="",
        known={
            "who": Known(actor.organisation_name, source),
            "what": Known(_listed([item_kind_words(kind) for kind in one.flow.kinds]), source),
            "with_whom": Known(other, source),
        },
    )


def _of_own_files(actor: Actor, at: datetime) -> Processing:
    """The organisation's own safeguarding files, with its periods and what it tells people."""
    lines = schedule(actor.organisation, day=local_day(at))
    own = [one.own for one in lines if one.own]
    defaults = [one.default for one in lines if one.default and not one.own]
    says = dict.fromkeys(in_language(one.says) for one in defaults)
    decided = [_("Decided here: %(years)d years.") % {"years": one.years} for one in own]
    sources = [*([actor.organisation_name] if own else []), *(one.source.title for one in defaults)]
    told = [
        f"{AUDIENCE_WORDS[Audience(one.audience)]} ({one.number})" for one in published_of(actor.organisation)
    ]
    return Processing(
        name=_("Our own safeguarding records"),
        reference="",
        known={
            "who": Known(actor.organisation_name, _("The directory")),
            "about_whom": Known(
                _("Children, their families, and people who may be a danger"), _("Sharewell")
            ),
            "kept": Known("\n".join([*decided, *says]), _listed(list(dict.fromkeys(sources)))),
            "safe": Known(
                _("Each record is sealed under a key of its own, and every look is in the log."),
                _("Sharewell"),
            ),
            "told": Known(_listed(told), _("Privacy notices")),
        },
    )


def _listed(words: Sequence[str]) -> str:
    return get_text_list([str(one) for one in words], _("and")) if words else ""
