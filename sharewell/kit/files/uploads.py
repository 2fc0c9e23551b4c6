"""Files as they come in: into a sealed spool as they arrive, scanned and read before any transaction begins.

A view that takes one is marked `@takes_file`; any other reads past what is sent to it. The file arrives when the
request's form is first looked at, which is after the sign-in was looked at, so nobody who may not come can fill a disk.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import IO, Any, TypeVar, cast

from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.core.files.uploadhandler import FileUploadHandler, StopFutureHandlers
from django.http import HttpRequest

from sharewell.kit.files.box import Answered, run_apart
from sharewell.kit.files.kinds import LARGEST, Unfit, Unfitness
from sharewell.kit.files.scan import Scan, scanned
from sharewell.kit.files.spool import Spool

View = TypeVar("View", bound=Callable[..., Any])
FIELD = "file"
CAMERA = "photograph"
"""What a telephone's camera took for this page; it comes beside the choice of a file, and one of the two is filled."""
LONGEST_NAME = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A file that came, and what was found: either it is unfit, or `made` has its copy, preview and words."""

    name: str
    original: Spool
    scan: Scan
    made: Answered | None = None
    unfit: Unfit | None = None


class SealedUpload(UploadedFile):  # type: ignore[type-arg]
    """A file that came, in its spool. `too_large` where more came than is ever taken; the rest was read past."""

    def __init__(self, spool: Spool, name: str | None, content_type: str | None, *, too_large: bool) -> None:
        super().__init__(cast("IO[Any]", spool), name, content_type, spool.size)
        self.spool = spool
        self.too_large = too_large


class SealedUploadHandler(FileUploadHandler):
    """Puts what arrives into a spool, for views that take a file and people who may come to them."""

    spool: Spool | None = None
    too_large = False

    def new_file(self, *args: Any, **kwargs: Any) -> None:
        """Begin a spool, or leave the file to the next handler."""
        super().new_file(*args, **kwargs)
        self.spool = None
        if args and args[0] in {FIELD, CAMERA} and _is_welcome(self.request):
            self.spool, self.too_large = Spool(), False
            raise StopFutureHandlers

    def receive_data_chunk(self, raw_data: bytes, start: int) -> bytes | None:
        """Keep a piece, up to the largest that is ever taken."""
        if self.spool is None:
            return raw_data
        self.too_large = self.too_large or self.spool.size + len(raw_data) > LARGEST
        if not self.too_large:
            self.spool.write(raw_data)
        return None

    def file_complete(self, file_size: int) -> SealedUpload | None:
        """The file as the form gets it."""
        if self.spool is None:
            return None
        return SealedUpload(self.spool, self.file_name, self.content_type, too_large=self.too_large)

    def upload_interrupted(self) -> None:
        """Nothing of half a file stays."""
        if self.spool is not None:
            self.spool.close()


def takes_file(view: View) -> View:
    """Mark a view to which a file may be sent. It finds what was read of it with `reading_of`."""
    view.takes_file = True  # type: ignore[attr-defined]
    view.before_transaction = _read  # type: ignore[attr-defined]
    return view


def takes_table(view: View) -> View:
    """As takes_file, for a view that takes a list: of it come `headings`, how many `rows`, and the rows."""
    view.takes_file = True  # type: ignore[attr-defined]
    view.before_transaction = partial(_read, job="table")  # type: ignore[attr-defined]
    return view


def reading_of(request: HttpRequest) -> Reading | None:
    """What was read of the file that came with a request; None where none came."""
    found: Reading | None = getattr(request, "reading", None)
    return found


def _is_welcome(request: HttpRequest | None) -> bool:
    match = getattr(request, "resolver_match", None)
    view, actor = getattr(match, "func", None), getattr(request, "actor", None)
    allows = getattr(view, "allows", None)
    if not getattr(view, "takes_file", False) or actor is None or allows is None:
        return False
    return bool(allows.admits(actor, demo=settings.SHAREWELL_DEMO))


def _read(request: HttpRequest, *, job: str = "take") -> None:
    came = [one for one in map(request.FILES.get, (CAMERA, FIELD)) if isinstance(one, SealedUpload)]
    if len(came) > 1:
        unfit = Unfit(Unfitness.TWO_FILES)
        request.reading = _unfit("", came[0].spool, unfit)  # type: ignore[attr-defined]
    elif came:
        request.reading = reading(came[0], job=job)  # type: ignore[attr-defined]


def reading(upload: SealedUpload, *, job: str = "take") -> Reading:
    """Have a file scanned and read apart by a job of `boxed`. It may take seconds, so no transaction may be open."""
    name, original = (upload.name or "").strip(), upload.spool
    if upload.too_large:
        return _unfit(name, original, Unfit(Unfitness.TOO_LARGE, at_most=LARGEST))
    if not name.isprintable() or len(name) > LONGEST_NAME or any(letter in name for letter in '/\\:*?"<>|'):
        return _unfit(name, original, Unfit(Unfitness.BAD_NAME))
    scan = scanned(settings.SHAREWELL_CLAMAV, original.pieces())
    if scan is Scan.INFECTED:
        return _unfit(name, original, Unfit(Unfitness.INFECTED), scan)
    try:
        made = run_apart({"do": job}, original)
    except Unfit as unfit:
        return _unfit(name, original, unfit, scan)
    return Reading(name=name, original=original, scan=scan, made=made)


def _unfit(name: str, original: Spool, unfit: Unfit, scan: Scan = Scan.NOT_SCANNED) -> Reading:
    return Reading(name=name, original=original, scan=scan, unfit=unfit)
