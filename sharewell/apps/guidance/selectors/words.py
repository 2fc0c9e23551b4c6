"""The words for rules and scenarios, as forms and pages say them."""

from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.domain.advice.rule import Seen, Subject
from sharewell.kit.advice.words import answer_words

CHECKED: dict[str, str | Promise] = {
    "unverified": gettext_lazy("Not checked by anybody yet"),
    "secondary": gettext_lazy("Seen in a copy only"),
    "stale": gettext_lazy("Past its review"),
    "source": gettext_lazy("Seen at the source"),
}
SEEN: dict[Seen, str | Promise] = {
    Seen.SOURCE: gettext_lazy("Seen at the source"),
    Seen.SECONDARY: gettext_lazy("Seen in a copy"),
    Seen.UNVERIFIED: gettext_lazy("Not checked"),
}
SEEN_COLOURS: dict[Seen, str] = {Seen.SOURCE: "green", Seen.SECONDARY: "yellow", Seen.UNVERIFIED: "red"}
DECIDES: dict[Subject, str | Promise] = {
    Subject.VERDICT: gettext_lazy("Whether to share"),
    Subject.ITEM: gettext_lazy("What to send and what to leave out"),
    Subject.ACTION: gettext_lazy("What to do"),
    Subject.INSTEAD: gettext_lazy("Whom to tell instead"),
    Subject.TELL_FAMILY: gettext_lazy("Telling the family"),
    Subject.CONSENT: gettext_lazy("Consent"),
    Subject.DUTY: gettext_lazy("Duty"),
    Subject.BASIS: gettext_lazy("Lawful basis"),
    Subject.CONDITION: gettext_lazy("Condition for private facts"),
    Subject.REGIME: gettext_lazy("Which law applies"),
    Subject.STEP: gettext_lazy("The ten steps"),
    Subject.NOTE: gettext_lazy("A word of explanation"),
}
"""What a rule speaks about, in the order in which people look for it."""

CASES: dict[str, str | Promise] = {
    "parents-refusal": gettext_lazy("A parent says no"),
    "asking-would-alert-an-abuser": gettext_lazy("Asking would warn an abuser"),
    "separated-parent-with-a-court-order": gettext_lazy("A separated parent with a court order"),
    "domestic-abuse-with-a-hidden-address": gettext_lazy("Domestic abuse, with a hidden address"),
    "adult-patient-with-children-at-home": gettext_lazy("An adult patient with children at home"),
    "allegation-about-a-colleague": gettext_lazy("An allegation about a colleague"),
    "young-person-of-16-or-17": gettext_lazy("A young person of 16 or 17"),
    "competent-young-person-objects": gettext_lazy("A young person who understands, and objects"),
    "unborn-child": gettext_lazy("A child who is not born yet"),
    "sexual-health": gettext_lazy("Sexual health"),
    "fgm": gettext_lazy("Female genital mutilation (FGM)"),
    "exploitation-outside-the-family": gettext_lazy("Exploitation outside the family"),
    "child-missing-from-education-or-moved": gettext_lazy(
        "A child who has moved, or is missing from education"
    ),
    "home-education": gettext_lazy("A child who is taught at home"),
    "police-request-with-statement-of-need": gettext_lazy("The police ask, and say what they need and why"),
    "police-request-without-statement-of-need": gettext_lazy("The police ask, and do not say why"),
    "request-from-a-parent": gettext_lazy("A parent asks"),
    "request-from-a-journalist": gettext_lazy("A journalist asks"),
    "request-from-a-solicitor": gettext_lazy("A solicitor asks"),
    "private-provider-under-contract": gettext_lazy("A private provider under contract"),
    "faith-confession": gettext_lazy("A confession to a minister of religion"),
    "early-help-as-a-real-choice": gettext_lazy("Early help that a family may refuse"),
    "court-restricted-and-adoption-papers": gettext_lazy("Court papers and adoption papers"),
    "overseas-agency": gettext_lazy("An agency abroad"),
    "sharing-about-a-dead-child": gettext_lazy("A child who has died"),
    "historic-abuse": gettext_lazy("Abuse in the past"),
    "rumour": gettext_lazy("A rumour"),
    "several-lesser-worries-that-add-up": gettext_lazy("Several small worries that add up"),
    "cross-border": gettext_lazy("Across a border between nations"),
}
"""The special cases that reviews show go wrong."""


def pack_words(pack: str) -> str:
    """The pack of an id or address: everybody, a nation, or a kind of work."""
    kind, _slash, name = pack.partition("/")
    key = {"nations": "nation", "sectors": "sharer.sector"}.get(kind)
    if key is None:
        return _("Everybody") if kind == "core" else name or kind
    try:
        return answer_words(key, name)
    except KeyError:
        return plain_words(name)


def topic_words(topic: str) -> str:
    """A folder of rules: its pack, then what the folder is called."""
    pack, _slash, folder = topic.rpartition("/")
    return f"{pack_words(pack)}: {plain_words(folder)}"


def file_words(where: str) -> str:
    """A file of scenarios: its pack, then what the file is called."""
    return topic_words(where)


def case_words(case: str) -> str:
    """The name of a special case."""
    return str(CASES.get(case) or plain_words(case).capitalize())


def plain_words(slug: str) -> str:
    """The name of a file, folder or case as words.

    >>> plain_words("what_to-do")
    'what to do'
    """
    return slug.replace("_", " ").replace("-", " ")


def day_words(day: date) -> str:
    """A day as it is written: 1 June 2026."""
    return date_format(day, "j F Y")
