"""What a discussion is called."""

from django.utils.translation import gettext

from sharewell.apps.discussions.models import Discussion
from sharewell.domain.discussions import DiscussionKind, terms_of


def discussion_words(discussion: Discussion) -> str:
    """What this nation calls it."""
    terms = terms_of(discussion.nation)
    return gettext(terms.conference if discussion.kind == DiscussionKind.CONFERENCE else terms.discussion)
