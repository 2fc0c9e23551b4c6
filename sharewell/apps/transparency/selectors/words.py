"""A notice in words, in each language."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from sharewell.apps.organisations.selectors.words import sector_words
from sharewell.apps.shares.selectors import item_kind_words
from sharewell.domain.notices import Audience, Composed, Known, Points
from sharewell.domain.retention import periods
from sharewell.kit.advice.words import in_language

AUDIENCE_WORDS = {
    Audience.YOUNGER_CHILD: _("For children"),
    Audience.YOUNG_PERSON: _("For young people"),
    Audience.PARENT: _("For parents and carers"),
    Audience.STAFF: _("For staff and volunteers"),
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
    says = {one.id: one.says for one in periods()}
    return in_language(says.get(code, code))


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
