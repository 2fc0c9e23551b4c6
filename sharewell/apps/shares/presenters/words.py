"""The words for what an item is, whom it is about, and how far it can be relied on."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.apps.shares.selectors import limit_words
from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus
from sharewell.domain.sharing import OnwardLimit

KINDS: dict[str, str | Promise] = {
    ItemKind.IDENTITY: _("Who somebody is"),
    ItemKind.CONTACT_DETAILS: _("Address, telephone, e-mail"),
    ItemKind.PROTECTED_ADDRESS: _("An address that must stay secret"),
    ItemKind.EDUCATION: _("School, nursery or college"),
    ItemKind.HEALTH: _("Health"),
    ItemKind.SEXUAL_HEALTH: _("Sexual health"),
    ItemKind.SOCIAL_CARE: _("Social care"),
    ItemKind.CRIMINAL_ALLEGATION: _("Something that may be a crime"),
    ItemKind.CRIMINAL_CONVICTION: _("A criminal record"),
    ItemKind.FAMILY_CIRCUMSTANCES: _("Home and family"),
    ItemKind.ETHNICITY_OR_RELIGION: _("Ethnic group or religion"),
    ItemKind.IMMIGRATION_STATUS: _("Immigration status"),
    ItemKind.ADOPTION: _("Adoption"),
    ItemKind.LEGAL_ADVICE: _("Advice from a lawyer"),
    ItemKind.COURT_DOCUMENTS: _("Court papers"),
    ItemKind.REFERRER_IDENTITY: _("Who first raised the worry: keep this private"),
    ItemKind.IMAGE: _("A photograph or film"),
    ItemKind.UNKNOWN: _("Not said what kind"),
}
ABOUT: dict[str, str | Promise] = {
    ItemAbout.CHILD: _("About the child"),
    ItemAbout.SIBLING: _("About a brother or sister"),
    ItemAbout.PARENT_OR_CARER: _("About a parent or carer"),
    ItemAbout.PERSON_OF_CONCERN: _("About somebody who may be a danger"),
    ItemAbout.OTHER_ADULT: _("About another adult"),
    ItemAbout.REFERRER: _("About whoever raised the worry"),
    ItemAbout.PROFESSIONAL: _("About a professional"),
    ItemAbout.UNKNOWN: _("Not said whom it is about"),
}
STATUSES: dict[str, str | Promise] = {
    ItemStatus.FACT: _("Fact"),
    ItemStatus.OPINION: _("Opinion"),
    ItemStatus.REPORTED: _("Told by somebody"),
    ItemStatus.UNKNOWN: _("Not said if fact or opinion"),
}
STATUS_COLOURS: dict[str, str] = {
    ItemStatus.FACT: "green",
    ItemStatus.OPINION: "purple",
    ItemStatus.REPORTED: "blue",
    ItemStatus.UNKNOWN: "grey",
}
LIMIT_COLOURS: dict[OnwardLimit, str] = {
    OnwardLimit.MAY_PASS_ON: "grey",
    OnwardLimit.ASK_FIRST: "yellow",
    OnwardLimit.DO_NOT: "red",
}


def shown_limits(onward: OnwardLimit, guarded: bool) -> tuple[tuple[str, str], ...]:
    """What rides on an item, each with the colour of its tag."""
    return tuple(zip(limit_words(onward, guarded), (LIMIT_COLOURS[onward], "orange"), strict=False))


def in_words(words: dict[str, str | Promise], value: str) -> str:
    """A value in words; one that has none is shown as it stands, because a record must never hide it."""
    return str(words[value]) if value in words else value
