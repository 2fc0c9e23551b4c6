"""Questions about organisations and people. Nothing here writes."""

from sharewell.apps.organisations.errors import NotOutside
from sharewell.apps.organisations.selectors.actors import Standing, actor_for, software_of, standing_of
from sharewell.apps.organisations.selectors.agreeing import people_to_agree
from sharewell.apps.organisations.selectors.answering import answers_for_information, who_answers
from sharewell.apps.organisations.selectors.climbing import Told, next_rung, on_rung
from sharewell.apps.organisations.selectors.contacts import (
    answering_now,
    chiefs_of,
    contact_of,
    contacts_for,
    contacts_of,
    who_answers_now,
)
from sharewell.apps.organisations.selectors.directory import (
    STALE_AFTER,
    DirectoryEntry,
    areas,
    directory,
    directory_entries,
    directory_entry,
    outside_recipients_of,
    place_choices,
)
from sharewell.apps.organisations.selectors.directory_file import (
    KEPT_FOR,
    directory_file,
    keeps_directory,
    plan_digest,
    plan_for,
    upload_of,
)
from sharewell.apps.organisations.selectors.factors import Factors, factors_of
from sharewell.apps.organisations.selectors.file_words import bad_file_words, fault_line
from sharewell.apps.organisations.selectors.freshness import Freshness, freshness, organisations_to_ask
from sharewell.apps.organisations.selectors.hours import hours_words
from sharewell.apps.organisations.selectors.outside import outside_actor, outside_ids_of
from sharewell.apps.organisations.selectors.people import (
    Colleague,
    EscalationChain,
    colleague,
    colleague_or_leads,
    colleagues_among,
    colleagues_at,
    demo_people,
    escalation_chain,
    leads_of,
    people_in_role,
    people_of,
    person_names,
    person_to_try,
)
from sharewell.apps.organisations.selectors.places import (
    Place,
    notice_address,
    on_the_map,
    organisation_name,
    organisation_names,
    organisations_called,
    organisations_of_names,
)
from sharewell.apps.organisations.selectors.reaching import HowTold, Unreached, how_told, unreached
from sharewell.apps.organisations.selectors.recipients import recipient_of
from sharewell.apps.organisations.selectors.rota import OnDuty, on_duty, shift_of, shifts_between
from sharewell.apps.organisations.selectors.sessions import OpenSession, open_sessions
from sharewell.apps.organisations.selectors.shown_again import where_to_show_again
from sharewell.apps.organisations.selectors.takers import taker_here, takers_of
from sharewell.apps.organisations.selectors.words import (
    NATION_WORDS,
    PURPOSE_WORDS,
    ROLE_WORDS,
    SECTOR_WORDS,
    nation_words,
    purpose_words,
    role_words,
    sector_words,
)

__all__ = [
    "KEPT_FOR",
    "NATION_WORDS",
    "PURPOSE_WORDS",
    "ROLE_WORDS",
    "SECTOR_WORDS",
    "STALE_AFTER",
    "Colleague",
    "DirectoryEntry",
    "EscalationChain",
    "Factors",
    "Freshness",
    "HowTold",
    "NotOutside",
    "OnDuty",
    "OpenSession",
    "Place",
    "Standing",
    "Told",
    "Unreached",
    "actor_for",
    "answering_now",
    "answers_for_information",
    "areas",
    "bad_file_words",
    "chiefs_of",
    "colleague",
    "colleague_or_leads",
    "colleagues_among",
    "colleagues_at",
    "contact_of",
    "contacts_for",
    "contacts_of",
    "demo_people",
    "directory",
    "directory_entries",
    "directory_entry",
    "directory_file",
    "escalation_chain",
    "factors_of",
    "fault_line",
    "freshness",
    "hours_words",
    "how_told",
    "keeps_directory",
    "leads_of",
    "nation_words",
    "next_rung",
    "notice_address",
    "on_duty",
    "on_rung",
    "on_the_map",
    "open_sessions",
    "organisation_name",
    "organisation_names",
    "organisations_called",
    "organisations_of_names",
    "organisations_to_ask",
    "outside_actor",
    "outside_ids_of",
    "outside_recipients_of",
    "people_in_role",
    "people_of",
    "people_to_agree",
    "person_names",
    "person_to_try",
    "place_choices",
    "plan_digest",
    "plan_for",
    "purpose_words",
    "recipient_of",
    "role_words",
    "sector_words",
    "shift_of",
    "shifts_between",
    "software_of",
    "standing_of",
    "taker_here",
    "takers_of",
    "unreached",
    "upload_of",
    "where_to_show_again",
    "who_answers",
    "who_answers_now",
]
