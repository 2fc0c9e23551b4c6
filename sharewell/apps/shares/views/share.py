"""One share: its cover, its content for the recipient, where it stands for the sender."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_POST, require_safe

from sharewell.apps.children.selectors import marks_on
from sharewell.apps.organisations.selectors import directory_entry
from sharewell.apps.shares import policies
from sharewell.apps.shares.presenters.share import present_cover, present_share
from sharewell.apps.shares.selectors import Share, standing_beside, worries_words
from sharewell.apps.shares.services import open_share
from sharewell.apps.shares.views.requests import DEALING, FOLLOWING, done, named_share, received_share
from sharewell.domain.sharing import ShareState
from sharewell.kit.clock import now
from sharewell.kit.permissions import SignedInRequest

CLOSED = frozenset({ShareState.DELIVERED, ShareState.RECALLED, ShareState.RETURNED})


@require_safe
def share(request: SignedInRequest, reference: str) -> HttpResponse:
    """The page of a share. It opens nothing for a recipient who has not pressed the button."""
    found = named_share(request, reference)
    if found.sender_id == request.actor.organisation:
        return _sent(request, found)
    if found.state in CLOSED:
        return render(request, "shares/cover.html", {"cover": present_cover(found, at=now())})
    return _received(request, found)


@require_POST
def open_it(request: SignedInRequest, reference: str) -> HttpResponse:
    """Open a share: the receipt that the sender sees."""
    found, at = received_share(request, reference), now()
    return done(
        request,
        reference,
        lambda: open_share(actor=request.actor, share=found, at=at, purpose=DEALING),
        "",
    )


def _received(request: SignedInRequest, found: Share) -> HttpResponse:
    at, actor = now(), request.actor
    opened = open_share(actor=actor, share=found, at=at, purpose=DEALING)
    sender = directory_entry(found.sender_id, on=at.date())
    shown = present_share(opened, other=sender, person=found.sent_by_name, me=actor.person, at=at)
    may = {
        "own": policies.may_own(actor, found),
        "act": policies.may_act(actor, found),
        "answer": policies.may_answer(actor, found),
        "ask": policies.may_ask_back(actor, found),
        "pass_on": policies.may_pass_on(actor, found),
        "disagree": policies.may_disagree(actor, found),
    }
    worries, is_noted = standing_beside(actor, found, at=at)
    together = {
        "worries": worries_words(worries),
        "child_is_noted": is_noted,
        "marks": marks_on(found.pk),
    }
    return render(request, "shares/received.html", {"share": shown, "may": may, **together})


def _sent(request: SignedInRequest, found: Share) -> HttpResponse:
    at, actor = now(), request.actor
    opened = open_share(actor=actor, share=found, at=at, purpose=FOLLOWING)
    recipient = directory_entry(found.recipient_id, on=at.date())
    shown = present_share(
        opened, other=recipient, person=found.owner_name, me=actor.person, at=at, sends=True
    )
    may = {
        "recall": policies.may_recall(actor, found),
        "ask_return": policies.may_ask_return(actor, found),
        "disagree": policies.may_disagree(actor, found),
    }
    is_outside = recipient is not None and recipient.outside_of is not None
    page = {
        "share": shown,
        "may": may,
        "is_outside": is_outside,
        "marks": marks_on(found.pk, found.concern_id),
    }
    return render(request, "shares/sent_share.html", page)
