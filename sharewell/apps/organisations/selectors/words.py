"""The words on screen for roles, sectors, nations and what a contact is for."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.access import Role
from sharewell.domain.advice.vocabulary import Nation, Sector
from sharewell.domain.contacts import Purpose

ROLE_WORDS: dict[Role, Promise] = {
    Role.PRACTITIONER: _("Practitioner"),
    Role.SAFEGUARDING_LEAD: _("Safeguarding lead"),
    Role.DUTY_WORKER: _("Duty worker"),
    Role.INFORMATION_GOVERNANCE_LEAD: _("Information governance lead"),
    Role.LEADER: _("Leader"),
    Role.ADMINISTRATOR: _("Administrator"),
}
SECTOR_WORDS: dict[Sector, Promise] = {
    Sector.EARLY_YEARS: _("Nursery or childminder"),
    Sector.SCHOOL: _("School"),
    Sector.COLLEGE: _("College"),
    Sector.CHILDRENS_SOCIAL_CARE: _("Children's social care"),
    Sector.HEALTH_VISITING: _("Health visiting"),
    Sector.GENERAL_PRACTICE: _("GP practice"),
    Sector.HOSPITAL: _("Hospital"),
    Sector.MENTAL_HEALTH: _("Mental health service"),
    Sector.POLICE: _("Police"),
    Sector.YOUTH_JUSTICE: _("Youth justice"),
    Sector.PROBATION: _("Probation"),
    Sector.HOUSING: _("Housing"),
    Sector.ADULT_SOCIAL_CARE: _("Adult social care"),
    Sector.DOMESTIC_ABUSE: _("Domestic abuse service"),
    Sector.SUBSTANCE_MISUSE: _("Drug and alcohol service"),
    Sector.VOLUNTARY: _("Charity or community group"),
    Sector.SPORT: _("Sports club"),
    Sector.FAITH: _("Faith group"),
    Sector.COURT: _("Court"),
    Sector.OTHER: _("Other"),
    Sector.UNKNOWN: _("Not known"),
}
NATION_WORDS: dict[Nation, Promise] = {
    Nation.ENGLAND: _("England"),
    Nation.WALES: _("Wales"),
    Nation.SCOTLAND: _("Scotland"),
    Nation.NORTHERN_IRELAND: _("Northern Ireland"),
    Nation.UNKNOWN: _("Not known"),
}
PURPOSE_WORDS: dict[Purpose, Promise] = {
    Purpose.DUTY: _("Front desk or duty"),
    Purpose.OUT_OF_HOURS: _("Out of hours"),
    Purpose.SAFEGUARDING_LEAD: _("Safeguarding lead"),
    Purpose.DEPUTY: _("Deputy"),
    Purpose.DATA_PROTECTION: _("Data protection"),
    Purpose.RECORDS: _("Records and moving files"),
    Purpose.CHIEF_OFFICER: _("Chief officer"),
}


def role_words(role: Role | str, *, is_deputy: bool = False) -> str:
    """A role as people say it. Raises ValueError for a word that is no role."""
    if is_deputy and role == Role.SAFEGUARDING_LEAD:
        return str(_("Deputy safeguarding lead"))
    return str(ROLE_WORDS[Role(role)])


def sector_words(sector: Sector | str) -> str:
    """A sector as people say it. Raises ValueError for a word that is no sector."""
    return str(SECTOR_WORDS[Sector(sector)])


def nation_words(nation: Nation | str) -> str:
    """A nation's name. Raises ValueError for a word that is no nation."""
    return str(NATION_WORDS[Nation(nation)])


def purpose_words(purpose: Purpose | str) -> str:
    """What a contact is for, as people say it. Raises ValueError for a word that is no purpose."""
    return str(PURPOSE_WORDS[Purpose(purpose)])
