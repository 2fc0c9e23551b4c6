"""The words for what an item is, whom it is about, and how far it can be relied on."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import ItemAbout, ItemKind, ItemStatus

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


def item_kind_words(kind: str) -> str:
    """What sort of information an item is; a kind without words is shown as it stands."""
    return str(KINDS.get(kind, kind))


def item_about_words(about: str) -> str:
    """Whom an item is about; what has no words is shown as it stands."""
    return str(ABOUT.get(about, about))


def item_status_words(status: str) -> str:
    """What sort of statement an item is; a status without words is shown as it stands."""
    return str(STATUSES.get(status, status))
