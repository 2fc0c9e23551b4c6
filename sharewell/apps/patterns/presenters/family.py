"""Who else there is: a picture of boxes and lines, and the same as a table."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.patterns.services import Story
from sharewell.domain.children.relations import Relation, Tie
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
ABOVE = (
    Tie.GRANDPARENT, Tie.MOTHER, Tie.FATHER, Tie.PARENT, Tie.STEP_PARENT, Tie.PARENTS_PARTNER, Tie.CARER,
)  # fmt: skip
BESIDE = (Tie.TWIN, Tie.SIBLING, Tie.HALF_SIBLING, Tie.STEP_SIBLING, Tie.PARTNER)
IN_A_ROW, WIDTH, HEIGHT, BETWEEN = 3, 190, 56, 50
LONGEST = 20


@dataclass(frozen=True, slots=True)
class Box:
    """One person as drawn. `line` is from the middle of the child's box; empty for the child's own."""

    x: int
    y: int
    name: str
    tie: str
    of_concern: bool
    is_child: bool

    @property
    def middle(self) -> int:
        return self.x + (WIDTH - 20) // 2

    @property
    def centre(self) -> int:
        return self.y + HEIGHT // 2


@dataclass(frozen=True, slots=True, kw_only=True)
class FamilyPicture:
    """Boxes in the order drawn, the child's last, and rows for the table; nothing where nobody else is known."""

    boxes: Sequence[Box]
    rows: Sequence[Sequence[Cell]]
    width: int
    height: int


def present_family(story: Story) -> FamilyPicture:
    """The picture and the table of whoever is named with the child."""
    rows = [[relation for relation in story.relations if relation.tie in ABOVE]]
    rows += [[relation for relation in story.relations if relation.tie in BESIDE]]
    rows += [[one for one in story.relations if one.tie not in (*ABOVE, *BESIDE)]]
    above, rest = list(_in_rows(rows[0])), [*_in_rows(rows[1]), *_in_rows(rows[2])]
    boxes = [box for place, row in enumerate(above) for box in _row(row, place, story)]
    boxes += [box for place, row in enumerate(rest) for box in _row(row, len(above) + 1 + place, story)]
    child = Box(WIDTH + 10, _top(len(above)), _short(story.identity.name), _("This child"), False, True)
    return FamilyPicture(
        boxes=[*boxes, child] if boxes else [],
        rows=[_cells(one, story) for one in story.relations],
        width=IN_A_ROW * WIDTH,
        height=_top(len(above) + 1 + len(rest)),
    )


def _in_rows(relations: Sequence[Relation]) -> Iterator[Sequence[Relation]]:
    for first in range(0, len(relations), IN_A_ROW):
        yield relations[first : first + IN_A_ROW]


def _row(row: Sequence[Relation], place: int, story: Story) -> Iterator[Box]:
    left = (IN_A_ROW - len(row)) * WIDTH // 2
    for number, one in enumerate(row):
        x = left + number * WIDTH + 10
        name, tie = _short(_name(one, story)), _short(str(TIE_WORDS[one.tie]))
        yield Box(x, _top(place), name, tie, one.of_concern, False)


def _top(place: int) -> int:
    return place * (HEIGHT + BETWEEN) + 10


def _cells(one: Relation, story: Story) -> list[Cell]:
    known = UUID(one.entry) if one.entry else None
    url = reverse("patterns:story", args=[known]) if known in story.others else ""
    notes = [one.words] if one.words else []
    notes += [_("May be a danger to the child")] if one.of_concern else []
    return [
        Cell(_name(one, story), url=url),
        Cell(str(TIE_WORDS[one.tie])),
        Cell(_("Yes") if one.is_household else _("Not known to")),
        Cell("; ".join(notes)),
    ]


def _name(one: Relation, story: Story) -> str:
    found = story.others.get(UUID(one.entry)) if one.entry else None
    return (found.name if found else "") or one.name or _("No name")


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
