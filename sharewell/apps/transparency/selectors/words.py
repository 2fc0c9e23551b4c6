"""A notice in words, in each language."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sharewell.apps.organisations.selectors.words import sector_words
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.notices import Audience, Composed, Known, Points
from sharewell.domain.retention import After, FileKind
from sharewell.kit.advice.words import in_language

AUDIENCE_WORDS = {
    Audience.YOUNGER_CHILD: _("For children"),
    Audience.YOUNG_PERSON: _("For young people"),
    Audience.PARENT: _("For parents and carers"),
    Audience.STAFF: _("For staff and volunteers"),
}


FILE_WORDS = {
    FileKind.CHILD_PROTECTION_FILE_OF_A_SCHOOL: _("What we write down to keep a child safe"),
    FileKind.SEXUAL_ABUSE: _("What is about sexual abuse"),
    FileKind.CHILD_IN_NEED: _("The file of a child who had help from the council"),
    FileKind.CHILD_PROTECTION: _("The file of a child who had a protection plan"),
    FileKind.LOOKED_AFTER: _("The file of a child whom the council looked after"),
    FileKind.ADOPTION: _("The file of an adoption"),
    FileKind.HEALTH: _("Health records"),
    FileKind.ALLEGATION_ABOUT_STAFF: _("What was said about somebody who works or helps here"),
    FileKind.SHARING_WITHOUT_A_FILE: _("What we shared once about somebody of whom we keep no file"),
    FileKind.OTHER: _("Anything else"),
}
AFTER_WORDS = {
    After.BORN: _("%(what)s: for %(years)s years from birth"),
    After.CLOSED: _("%(what)s: for %(years)s years after it is closed"),
    After.DIED: _("%(what)s: for %(years)s years after death"),
}


def texts_of(made: Composed, known: Known) -> dict[str, Any]:
    """What a notice says in each language of the installation: its sections with their title, sentences and points."""
    texts = {}
    for language, _name in settings.LANGUAGES:
        with override(language):
            texts[language] = [_section(one, made, known) for one in made.sections]
    return texts


def point_words(of: Points, code: str) -> str:
    """One thing that is listed, in the language of the moment."""
    if of is Points.KINDS:
        return item_kind_words(code)
    if of is Points.RECIPIENTS:
        return sector_words(code)
    kind, years, after = code.split(":")
    words = {"what": FILE_WORDS[FileKind(kind)], "years": years}
    return str(AFTER_WORDS[After(after)]) % words


def _section(one: Any, made: Composed, known: Known) -> dict[str, Any]:
    filled = {
        "organisation": known.organisation,
        "contact": known.contact,
        "regulator": in_language(made.regulator),
    }
    return {
        "title": in_language(one.title),
        "says": [in_language(said) % filled for said in one.says],
        "points": [point_words(one.points, code) for code in one.listed],
    }
