"""The files that came or went with a share, for either side."""

from uuid import UUID

from django.http import Http404, HttpResponseBase
from django.views.decorators.http import require_safe

from sharewell.apps.attachments.selectors import attachment_for
from sharewell.apps.attachments.services import NotPossibleNow, OpenedFile, Part, open_attachment, open_given
from sharewell.apps.shares.policies import require_open
from sharewell.apps.shares.selectors import Share
from sharewell.apps.shares.selectors.chain import source_of_file
from sharewell.apps.shares.views.requests import DEALING, FOLLOWING, named_share
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from sharewell.kit.files.answers import file_answer
from sharewell.kit.permissions import SignedInRequest


@require_safe
def file(request: SignedInRequest, reference: str, attachment: UUID) -> HttpResponseBase:
    """The file itself."""
    return _given(request, reference, attachment, Part.COPY)


@require_safe
def file_preview(request: SignedInRequest, reference: str, attachment: UUID) -> HttpResponseBase:
    """A small picture of it."""
    return _given(request, reference, attachment, Part.PREVIEW)


def _given(request: SignedInRequest, reference: str, attachment: UUID, part: Part) -> HttpResponseBase:
    found = named_share(request, reference)
    require_open(request.actor, found)
    try:
        opened = _opened(request, found, attachment, part)
    except NotPossibleNow as absent:
        raise Http404 from absent
    return file_answer(opened.pieces, name=opened.name, media_type=opened.media_type, size=opened.size)


def _opened(request: SignedInRequest, share: Share, attachment: UUID, part: Part) -> OpenedFile:
    actor, at = request.actor, now()
    if share.sender_id == actor.organisation:
        own = attachment_for(actor, attachment)
        if own is None:
            # Passed on: the file is the first sender's, and opens as it came.
            came_with = source_of_file(share, attachment)
            if came_with is None:
                raise Http404
            return open_given(
                actor=actor, at=at, attachment=attachment, record=came_with, part=part, purpose=FOLLOWING
            )
        return open_attachment(actor=actor, at=at, attachment=own, part=part, purpose=FOLLOWING)
    if share.state == ShareState.DELIVERED:
        # The button that opens a share makes its receipt; a file is not a way round it.
        raise Http404
    return open_given(actor=actor, at=at, attachment=attachment, record=share.pk, part=part, purpose=DEALING)
