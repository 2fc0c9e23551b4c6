"""A statement for a family in words: for whoever reads it here, and as it goes."""

from collections.abc import Iterable
from datetime import date, datetime

from django.urls import reverse
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from sharewell.apps.shares.selectors import item_kind_words
from sharewell.apps.transparency.selectors import FamilyStatement
from sharewell.domain.notices import LeftOut, Statement, StatementState
from sharewell.kit.govuk.moments import day_words, full_moment_words, moment_words
from sharewell.kit.govuk.parts import Link, SummaryRow

STATE_WORDS = {
    StatementState.WAITING: (gettext_lazy("A second person has to read it"), "yellow"),
    StatementState.AGREED: (gettext_lazy("It can go"), "blue"),
    StatementState.GONE: (gettext_lazy("Given to them"), "green"),
    StatementState.DROPPED: (gettext_lazy("Given up"), "grey"),
}
LEFT_OUT_WORDS = {
    LeftOut.NOT_TO_BE_TOLD: gettext_lazy("left out: the family is not to be told of it"),
    LeftOut.GUARDED: gettext_lazy("some things in it are left out: they are kept from the family"),
    LeftOut.CHOSEN: gettext_lazy("left out: whoever made this did not choose it"),
}


def statement_rows(rows: Iterable[FamilyStatement], *, at: datetime) -> list[tuple[Link, str, str, str]]:
    """Each statement by its page, when and by whom it was made, and where it stands."""
    return [
        (
            Link(one.reference, reverse("transparency:statement", args=[one.pk])),
            f"{moment_words(one.made_at, at=at)}, {one.made_by_name}",
            *_state(one),
        )
        for one in rows
    ]


def _state(one: FamilyStatement) -> tuple[str, str]:
    words, colour = STATE_WORDS[StatementState(one.state)]
    return str(words), colour


def statement_sections(said: Statement) -> list[tuple[str, list[SummaryRow]]]:
    """Each share: the day and with whom, what, and why."""
    return [
        (
            _("%(day)s: %(name)s") % {"day": day_words(date.fromisoformat(one.day)), "name": one.recipient},
            [
                SummaryRow(_("What we shared"), _kinds(one.kinds)),
                SummaryRow(_("Why"), one.why),
            ],
        )
        for one in said.told
    ]


def left_out_lines(said: Statement) -> list[str]:
    """What is left out and why, for those who read it here alone."""
    return [f"{share}, {LEFT_OUT_WORDS[LeftOut(why)]}" for share, why in said.left_out.items()]


def statement_document(
    row: FamilyStatement, said: Statement, *, organisation: str, at: datetime
) -> dict[str, object]:
    """What goes, for the template of texts in parts. Nothing of what is left out."""
    return {
        "language": get_language() or "en-gb",
        "title": _("What we shared, and why"),
        "reference": row.reference,
        "made": organisation,
        "page": _("Page"),
        "of": _("of"),
        "rows": [
            [_("About"), said.about],
            [_("For"), said.to],
            [_("From"), organisation],
            [_("Given on"), full_moment_words(at)],
        ],
        "sections": [
            {
                "title": _("Why you get this"),
                "words": " ".join(
                    (
                        _("We shared some information with other services to keep a child safe."),
                        _("Here is what we shared, with whom and why."),
                        _("You can ask us about it. You can ask to see what we keep about you."),
                        _("You can complain to us."),
                    )
                ),
            },
            *(
                {"title": title, "rows": [[row.key, row.value] for row in rows]}
                for title, rows in statement_sections(said)
            ),
        ],
    }


def _kinds(kinds: Iterable[str]) -> str:
    return "; ".join(item_kind_words(kind) for kind in kinds)
