"""What a discussion is called."""

from django.utils.functional import Promise
from django.utils.translation import gettext, gettext_lazy

from sharewell.apps.discussions.models import Discussion
from sharewell.domain.discussions import DiscussionKind, DiscussionState, Label, terms_of

WAITING_WORDS: dict[tuple[str, str], str | Promise] = {
    (DiscussionState.CALLED, DiscussionKind.DISCUSSION): gettext_lazy("Say what you know"),
    (DiscussionState.CALLED, DiscussionKind.CONFERENCE): gettext_lazy("Send your report"),
    (DiscussionState.RECORDED, DiscussionKind.DISCUSSION): gettext_lazy("Check what was decided"),
    (DiscussionState.RECORDED, DiscussionKind.CONFERENCE): gettext_lazy("Check what was decided"),
}
"""What a discussion wants of an organisation that is asked to it, by where it stands and what it is."""

SECTION_WORDS: dict[str, str | Promise] = {
    Label.FACT: gettext_lazy("What they know"),
    Label.REPORTED: gettext_lazy("What they were told"),
    Label.OPINION: gettext_lazy("What they think"),
    "own_words": gettext_lazy("The child’s own words"),
    "gaps": gettext_lazy("What they do not know"),
    "not_held": gettext_lazy("What they do not hold"),
    "restricted": gettext_lazy("Not for the family or a person you fear"),
}
"""The sections of what is put in."""


def discussion_words(discussion: Discussion) -> str:
    """What this nation calls it."""
    return called_words(discussion.nation, discussion.kind)


def called_words(nation: str, kind: str) -> str:
    """What a nation calls a discussion of a kind."""
    terms = terms_of(nation)
    return gettext(terms.conference if kind == DiscussionKind.CONFERENCE else terms.discussion)
