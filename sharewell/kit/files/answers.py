"""Giving a file to a browser: as a download with a fixed type, never as a page of ours."""

from collections.abc import Iterator
from typing import Final

from django.http import HttpResponse, StreamingHttpResponse
from django.http.response import HttpResponseBase

from sharewell.kit.files.spool import PIECE

_BOXED: Final = "default-src 'none'; sandbox; frame-ancestors 'none'"


def file_answer(pieces: Iterator[bytes], *, name: str, media_type: str, size: int) -> HttpResponseBase:
    """The answer, piece by piece. Nobody keeps it, guesses its type, runs it or frames it.

    What fits into one piece is opened before the answer begins, so that a changed one gives no answer at all.
    """
    answer: HttpResponseBase
    kind = str(media_type)  # a header wants a plain string, and a kind is an enumeration
    if size <= PIECE:
        answer = HttpResponse(b"".join(pieces), content_type=kind)
    else:
        answer = StreamingHttpResponse(pieces, content_type=kind)
    answer["Content-Length"] = str(size)
    answer["Content-Disposition"] = f'attachment; filename="{name}"'
    answer["X-Content-Type-Options"] = "nosniff"
    answer["Cache-Control"] = "no-store"
    answer["Content-Security-Policy"] = _BOXED
    return answer
