"""One child's story across what the reader may see."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_noop
from django.views.decorators.http import require_safe

from sharewell.apps.children.selectors import entry_of
from sharewell.apps.patterns.presenters import present_story
from sharewell.apps.patterns.services import open_story
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

PURPOSE = gettext_noop("to read what is known as one story")


@require_safe
def story(request: SignedInRequest, entry: UUID) -> HttpResponse:
    """The timeline with its gaps, what it counts up to, and the family."""
    found = entry_of(request.actor, entry)
    if found is None:
        raise Http404
    at = now()
    opened = open_story(actor=request.actor, entry=found, at=at, purpose=PURPOSE)
    only = request.GET.get("source", "")
    page = present_story(opened, own=str(request.actor.organisation), at=at, only=only)
    context = {
        "page": page,
        "month_columns": [_("Month"), _("On record")],
        "family_columns": [_("Name"), _("What is known")],
    }
    return render(request, "patterns/story.html", context)
