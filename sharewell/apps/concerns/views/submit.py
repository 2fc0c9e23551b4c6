"""The last button of each journey. The engine runs these once, in the transaction that also ends the draft."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.concerns.journeys import answering_end, at_once, deciding
from sharewell.apps.concerns.services import every_file_stands
from sharewell.apps.decisions.services import DecisionsError
from sharewell.apps.requests.services import RequestsError
from sharewell.apps.shares.services import SharesError
from sharewell.domain.access import Actor
from sharewell.kit.clock import now
from sharewell.kit.journeys import Answers, CannotFinish
from sharewell.kit.journeys.models import Draft


def submit_emergency(request: HttpRequest, answers: Answers, _draft: Draft) -> HttpResponse:
    """Send the two pages of an emergency."""
    try:
        sent = at_once.send_danger(actor=_actor(request), answers=answers, at=now())
    except SharesError as error:
        raise CannotFinish(error.sentence) from error
    return redirect("concerns:sent", concern=sent.concern.pk)


def submit_ordinary(request: HttpRequest, answers: Answers, draft: Draft) -> HttpResponse:
    """Share, or put on record that nothing is shared; or send at once where the child is in danger now."""
    _require_files(request, answers, draft)
    try:
        if "send-now" in answers:
            concern = at_once.send_danger_of_worry(
                actor=_actor(request), answers=answers, at=now()
            ).concern.pk
        else:
            concern = deciding.share_or_not(actor=_actor(request), answers=answers, at=now()).concern
    except (SharesError, DecisionsError) as error:
        raise CannotFinish(error.sentence) from error
    return redirect("concerns:sent", concern=concern)


def submit_told(request: HttpRequest, answers: Answers, _draft: Draft) -> HttpResponse:
    """Put a telephone call on record, and send it in writing."""
    try:
        sent = at_once.record_call(actor=_actor(request), answers=answers, at=now())
    except SharesError as error:
        raise CannotFinish(error.sentence) from error
    return redirect("concerns:sent", concern=sent.concern.pk)


def submit_answering(request: HttpRequest, answers: Answers, draft: Draft) -> HttpResponse:
    """Answer another organisation: share, say that nothing is held, or say that it is not shared."""
    _require_files(request, answers, draft)
    try:
        done = answering_end.send_answer(actor=_actor(request), answers=answers, at=now())
    except (SharesError, DecisionsError, RequestsError) as error:
        raise CannotFinish(error.sentence) from error
    if done.stopped is not None:
        return redirect("concerns:sent", concern=done.stopped)
    return redirect("requests:ask", reference=done.reference)


def _require_files(request: HttpRequest, answers: Answers, draft: Draft) -> None:
    """A file that was covered meanwhile never goes as it was before."""
    if not every_file_stands(actor=_actor(request), place=draft.pk, answers=answers):
        raise CannotFinish(
            _("A file was covered or taken out since you chose it. Go back to what they need.")
        )


def _actor(request: HttpRequest) -> Actor:
    actor: Actor = request.actor  # type: ignore[attr-defined]
    return actor
