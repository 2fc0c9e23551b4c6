"""What agreements say of one sharing, in one plain sentence."""

from django.utils.text import get_text_list
from django.utils.translation import gettext as _

from sharewell.domain.advice.vocabulary import ItemKind
from sharewell.domain.agreements import Cover, CoverState
from sharewell.kit.advice.words import answer_words
from sharewell.kit.govuk.moments import day_words


def cover_sentence(cover: Cover) -> str:
    """One sentence for the advice page and the record. It never says that something may not be shared."""
    by = {"by": get_text_list(list(cover.by), _("and"))}
    if cover.state is CoverState.COVERED:
        if cover.limited:
            said = {**by, "items": _kinds(cover.limited)}
            return _("Agreement %(by)s covers this. It says who alone may see: %(items)s.") % said
        day = day_words(cover.ends_on) if cover.ends_on else ""
        return _("Agreement %(by)s covers this, until %(day)s.") % {**by, "day": day}
    if cover.state is CoverState.PARTLY:
        said = {**by, "items": _kinds(cover.missing)}
        return _("Agreement %(by)s does not cover: %(items)s. You can share it all the same.") % said
    if cover.state is CoverState.EXPIRED:
        return _("Agreement %(by)s has run out. You can share all the same.") % by
    if cover.state is CoverState.NONE:
        return _("No agreement covers this. You can share all the same.")
    return _("You need no agreement to share this once.")


def _kinds(kinds: tuple[ItemKind, ...]) -> str:
    return get_text_list([answer_words("item.kind", one).lower() for one in kinds], _("and"))
