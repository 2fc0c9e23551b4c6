"""One valid press of a button."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

Fields = dict[str, Any]


class SentAgain(SimpleUploadedFile):
    """A file that is whole however often it was sent before."""

    def read(self, *_size: int) -> bytes:
        self.seek(0)
        return super().read()


@dataclass(frozen=True, kw_only=True)
class Flow:
    """`who` of the cast presses the button at `route`. `foreign` are ids in the form with somebody else's instead.

    `logged` is False where the press writes no record: drafts are not records, and are told of when they become one.
    `looks` is True where the press only shows something: each look is an event of its own.
    """

    name: str
    who: str
    route: str
    named: Mapping[str, Any] = field(default_factory=dict)
    fields: Callable[[], Fields] = dict
    foreign: Mapping[str, Any] = field(default_factory=dict)
    logged: bool = True
    looks: bool = False

    @property
    def url(self) -> str:
        return reverse(self.route, kwargs=dict(self.named))
