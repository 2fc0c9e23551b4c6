"""Giving a document to a browser."""

from django.http import HttpResponse


def taken(content: bytes, media_type: str, name: str, how: str = "attachment") -> HttpResponse:
    """The answer with one document by its file name: to be kept, or "inline" to be read at once."""
    answer = HttpResponse(content, content_type=media_type)
    answer["Content-Disposition"] = f'{how}; filename="{name}"'
    return answer
