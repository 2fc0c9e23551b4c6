"""Runs every unsafe view in one transaction with the record of its key."""

from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from sharewell.kit.clock import now
from sharewell.kit.idempotency.exempt import exemption
from sharewell.kit.idempotency.keys import BadKey, key_of, owner_of, request_hash
from sharewell.kit.idempotency.models import GivenAnswer

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
WITHOUT_BODY = frozenset({201, 204})


@dataclass
class Attempt:
    """What the middleware knows of one request: its transaction, once the view is about to run."""

    stack: ExitStack
    claim: GivenAnswer | None = None
    failed: bool = False


class Idempotency:
    """Must stand last in MIDDLEWARE: who may not come is turned away before any transaction begins.

    The transaction opens in `process_view` and closes in `__call__`, because Django turns a view's exception into an
    answer in between; `process_exception` remembers that there was one.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.method in SAFE:
            return self.get_response(request)
        with ExitStack() as stack:
            attempt = request.idempotency = Attempt(stack)  # type: ignore[attr-defined]
            response = self.get_response(request)
            if attempt.claim is not None:
                _settle(attempt, attempt.claim, response)
        # The transaction is over: what is answered from here on is on disk.
        return response

    def process_view(
        self, request: HttpRequest, view: Callable[..., Any], _args: Any, _kwargs: Any
    ) -> HttpResponse | None:
        """Answer a repeated request from its record; otherwise claim the key and let the view run."""
        attempt: Attempt | None = getattr(request, "idempotency", None)
        match = request.resolver_match
        if attempt is None or exemption(view, match.view_name if match else ""):
            return None
        try:
            key = key_of(request)
        except BadKey:
            return render(request, "idempotency/no_key.html", status=400)
        if prepare := getattr(view, "before_transaction", None):
            # What takes long and writes nothing, such as reading a file, must not hold up everybody's writes.
            prepare(request)
        claim = GivenAnswer(
            owner=owner_of(request), key=key, request_hash=request_hash(request), status=0, created_at=now()
        )
        attempt.stack.enter_context(transaction.atomic())
        given = _given_before(claim)
        if given is None:
            attempt.claim = claim
            return None
        return _again(request, given, claim)

    def process_exception(self, request: HttpRequest, _exception: Exception) -> None:
        """Remember that the view failed, so that whatever it did is undone."""
        if attempt := getattr(request, "idempotency", None):
            attempt.failed = True


def _given_before(claim: GivenAnswer) -> GivenAnswer | None:
    """The answer that this key has got already; None when `claim` is the first, which then holds the key.

    A second request with the key waits here until the first has committed or given up.
    """
    GivenAnswer.objects.bulk_create([claim], ignore_conflicts=True)
    holder = GivenAnswer.objects.get(owner=claim.owner, key=claim.key)
    return None if holder.pk == claim.pk else holder


def _again(request: HttpRequest, given: GivenAnswer, claim: GivenAnswer) -> HttpResponse:
    if given.request_hash != claim.request_hash:
        return render(request, "idempotency/other_request.html", status=409)
    response = HttpResponse(status=given.status)
    if given.location:
        response["Location"] = given.location
    return response


def _settle(attempt: Attempt, claim: GivenAnswer, response: HttpResponse) -> None:
    """Record the answer, forget the key, or undo everything."""
    location = response.get("Location", "")
    if attempt.failed or response.status_code >= 500:
        transaction.set_rollback(True)
    elif _is_final(response):
        GivenAnswer.objects.filter(pk=claim.pk).update(status=response.status_code, location=location)
    else:
        GivenAnswer.objects.filter(pk=claim.pk).delete()


def _is_final(response: HttpResponse) -> bool:
    return 300 <= response.status_code < 400 or response.status_code in WITHOUT_BODY
