"""Who else there is: a picture in two widths, and the same as a table."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.patterns.services import Story
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children.relations import Tie
from sharewell.domain.patterns import Band, Group, Kin, Person, Picture, drawn
from sharewell.kit.govuk.parts import Cell

TIE_WORDS: Mapping[Tie, str | Promise] = {
    Tie.MOTHER: gettext_lazy("Mother"),
    Tie.FATHER: gettext_lazy("Father"),
    Tie.PARENT: gettext_lazy("Parent"),
    Tie.STEP_PARENT: gettext_lazy("Step-parent"),
    Tie.PARENTS_PARTNER: gettext_lazy("Parent’s partner"),
    Tie.TWIN: gettext_lazy("Twin"),
    Tie.SIBLING: gettext_lazy("Brother or sister"),
    Tie.HALF_SIBLING: gettext_lazy("Half-brother or half-sister"),
    Tie.STEP_SIBLING: gettext_lazy("Step-brother or step-sister"),
    Tie.GRANDPARENT: gettext_lazy("Grandparent"),
    Tie.CHILD: gettext_lazy("Son or daughter"),
    Tie.PARTNER: gettext_lazy("Partner"),
    Tie.CARER: gettext_lazy("Carer"),
    Tie.OTHER_FAMILY: gettext_lazy("Other family"),
    Tie.HOUSEHOLD: gettext_lazy("Lives in the same home"),
    Tie.FRIEND: gettext_lazy("Friend"),
    Tie.PROFESSIONAL: gettext_lazy("Works with the child"),
    Tie.OTHER: gettext_lazy("Somebody else"),
}
BAND_WORDS: Mapping[Band, str | Promise] = {
    Band.GRANDPARENTS: gettext_lazy("Grandparents"),
    Band.PARENTS: gettext_lazy("Parents and carers"),
    Band.SIBLINGS: gettext_lazy("Brothers and sisters"),
    Band.OWN: gettext_lazy("Partner and children"),
    Band.AROUND: gettext_lazy("Others around them"),
}
HOME_WORDS: Mapping[YesNo, str | Promise] = {
    YesNo.YES: gettext_lazy("Same home"),
    YesNo.NO: gettext_lazy("Another home"),
}
NARROW, WIDE = 2, 4
"""How many boxes stand beside each other on a phone, and on a desk and paper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPicture:
    """The pictures for a narrow and a wide page, and a row of the table for each person drawn; all empty for nobody."""

    pictures: Sequence[tuple[str, Picture]]
    rows: Sequence[Sequence[Cell]]


def present_family(story: Story) -> FamilyPicture:
    """The picture and the table of whoever is named with the child."""
    child = Person(name=story.identity.name, notes=(), is_self=True)
    groups = [_group(band, story.family) for band in Band]
    shown = [group for group in groups if group.people]
    widths = (("narrow", NARROW), ("wide", WIDE)) if shown else ()
    return FamilyPicture(
        pictures=[(name, drawn(child, shown, columns=columns)) for name, columns in widths],
        rows=[_cells(one) for one in story.family],
    )


def _group(band: Band, family: Sequence[Kin]) -> Group:
    return Group(
        title=str(BAND_WORDS[band]),
        people=[_person(one) for one in family if one.band is band],
        above=band.is_above,
        loose=band is Band.AROUND,
    )


def _person(one: Kin) -> Person:
    return Person(
        name=_name(one),
        notes=_notes(one),
        same_home=one.same_home is YesNo.YES,
        of_concern=one.of_concern,
    )


def _cells(one: Kin) -> list[Cell]:
    url = reverse("patterns:story", args=[one.entry]) if one.entry else ""
    more = [one.words] if one.words else []
    return [Cell(_name(one), url=url), Cell("; ".join([*_notes(one), *more]))]


def _notes(one: Kin) -> list[str]:
    """What the picture says of somebody under their name; the table says the same."""
    home = HOME_WORDS.get(one.same_home) if one.tie is not Tie.HOUSEHOLD else None
    danger = [_("May be a danger")] if one.of_concern else []
    return [str(TIE_WORDS[one.tie]), *([str(home)] if home else []), *danger]


def _name(one: Kin) -> str:
    return one.name or _("No name given")
