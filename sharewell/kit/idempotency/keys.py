"""Reading the key of a request, whose it is, and what the request was."""

import hashlib
from collections.abc import Iterator
from uuid import UUID

from django.http import HttpRequest
from django.utils.crypto import salted_hmac

FIELD = "idempotency_key"
HEADER = "Idempotency-Key"
# A new token is drawn each time a form is shown, and the key is compared by itself.
NOT_CONTENT = frozenset({FIELD, "csrfmiddlewaretoken"})
FORM_TYPES = frozenset({"application/x-www-form-urlencoded", "multipart/form-data"})


class BadKey(ValueError):
    """The request has no key, or one that is not a UUID."""


def key_of(request: HttpRequest) -> UUID:
    """The request's key, from the header or else from the form.

    Raises:
        BadKey: there is none, or it is not a UUID written in the usual way.
    """
    text = request.headers.get(HEADER) or request.POST.get(FIELD, "")
    try:
        key = UUID(text)
    except ValueError as wrong:
        raise BadKey from wrong
    if str(key) != text.lower():
        raise BadKey
    return key


def owner_of(request: HttpRequest) -> str:
    """Whose key it is: a person's, or an anonymous visitor's by session and form token."""
    actor = getattr(request, "actor", None)
    if actor is not None:
        return f"person:{actor.person}"
    if request.user.is_authenticated:
        return f"person:{request.user.pk}"
    visitor = f"{request.session.session_key}:{request.META.get('CSRF_COOKIE', '')}"
    return f"visitor:{hashlib.sha256(visitor.encode()).hexdigest()}"


def request_hash(request: HttpRequest) -> str:
    """A keyed SHA-256 of method, address and body, in hexadecimal; without the key nobody can guess the body."""
    digest = salted_hmac("sharewell.kit.idempotency", b"", algorithm="sha256")
    for part in (str(request.method).encode(), request.get_full_path().encode(), *_body(request)):
        digest.update(len(part).to_bytes(8, "big"))
        digest.update(part)
    return digest.hexdigest()


def _body(request: HttpRequest) -> Iterator[bytes]:
    """The parts of the body. Forms go by field, as browsers draw a new multipart boundary for each press."""
    if request.content_type not in FORM_TYPES:
        yield request.body
        return
    for name, values in request.POST.lists():
        if name not in NOT_CONTENT:
            yield name.encode("utf-8", "surrogatepass")
            yield from (value.encode("utf-8", "surrogatepass") for value in values)
    for name, files in request.FILES.lists():
        yield name.encode("utf-8", "surrogatepass")
        for file in files:
            yield hashlib.file_digest(file, "sha256").digest()
            file.seek(0)
