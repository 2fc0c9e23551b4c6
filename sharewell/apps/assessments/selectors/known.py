"""What an assessment can be filled from before anybody writes: the agreement, and what really goes."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from sharewell.apps.agreements.selectors import Agreement, held
from sharewell.apps.flows.selectors import flows_of
from sharewell.apps.organisations.selectors import organisation_names
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.access import Actor
from sharewell.domain.assessments import MONTH, Answer, Described, assessment_form
from sharewell.domain.deadlines import local_day
from sharewell.domain.flows import Flow, is_regular, regular_rule
from sharewell.kit.advice.words import in_language

ROOM = 1.5
"""What is described leaves this much room above what went last month: a busy week is no change of purpose."""
FROM_AGREEMENT = {
    "agreement_objective": ("aims", "why_needed", "benefit"),
    "agreement_retention": ("retention",),
    "agreement_rights": ("telling", "requests", "single_contact"),
    "agreement_basis": ("confidentiality", "conditions"),
}


def known_answers(
    actor: Actor,
    agreement: Agreement | None,
    flows: Sequence[Flow],
    screening: Mapping[str, Answer],
    at: datetime,
) -> dict[str, str]:
    """The answers that can be given from what is known, by the key of their question."""
    said = {
        **_of_agreement(actor, agreement, at),
        **_of_flows(flows),
        **_of_product(),
        "screening": _of_screening(screening),
    }
    return {
        one.key: said[one.from_known] for one in assessment_form().questions if said.get(one.from_known, "")
    }


def flows_out(actor: Actor, agreement: Agreement | None, at: datetime) -> list[Flow]:
    """What the organisation sends: to the parties of an agreement, or to everybody."""
    sent = [
        one
        for one in flows_of(actor.organisation, at=at, days=regular_rule().within_days)
        if one.sender == actor.organisation
    ]
    if agreement is None:
        return sent
    parties = set(agreement.parties.values_list("organisation_id", flat=True))
    return [one for one in sent if one.recipient in parties]


def described_from(flows: Sequence[Flow]) -> Described:
    """What to describe, from what went: all of it regular, with some room."""
    regular = [one for one in flows if is_regular(one, regular_rule())]
    months = regular_rule().within_days / MONTH
    return Described(
        recipients=frozenset(str(one.recipient) for one in regular),
        kinds=frozenset(str(kind) for one in regular for kind in one.kinds),
        most_in_thirty_days=round(sum(one.shares for one in regular) / months * ROOM),
    )


def _of_agreement(actor: Actor, agreement: Agreement | None, at: datetime) -> dict[str, str]:
    if agreement is None:
        return {}
    words = held(actor, agreement, on=local_day(at)).text.words
    return {
        key: "\n".join(words[term] for term in terms if words.get(term))
        for key, terms in FROM_AGREEMENT.items()
    }


def _of_flows(flows: Sequence[Flow]) -> dict[str, str]:
    if not flows:
        return {}
    names = organisation_names({one.recipient for one in flows})
    kinds = list(dict.fromkeys(item_kind_words(kind) for one in flows for kind in one.kinds))
    shares, days = sum(one.shares for one in flows), regular_rule().within_days
    volume = ngettext(
        "%(count)d share in the last %(days)d days.", "%(count)d shares in the last %(days)d days.", shares
    )
    to = get_text_list(sorted(names.values()), _("and"))
    return {
        "flow_route": _("It goes through Sharewell, sealed, from us to: %(names)s.") % {"names": to},
        "flow_items": f"{get_text_list(kinds, _('and'))}.",
        "flow_volume": volume % {"count": shares, "days": days},
    }


def _of_screening(screening: Mapping[str, Answer]) -> str:
    """The questions of the screening that were answered with yes."""
    yes = [in_language(one.says) for one in assessment_form().screens if screening.get(one.key) is Answer.YES]
    return "\n".join(_("%(question)s Yes.") % {"question": one} for one in yes)


def _of_product() -> dict[str, str]:
    return {
        "codes": _(
            "We follow the Data Sharing Code and the ten steps for sharing information to safeguard children."
        ),
        "product_minimisation": _(
            "Each item is chosen by itself and says why it is needed. Facts, opinions and what was reported are "
            "marked. What is corrected is corrected with everybody who had it."
        ),
    }
