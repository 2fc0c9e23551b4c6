"""A site of a few pages, each showing one way in which a request can end. A mark is an effect that can be counted."""

from contextlib import suppress

from django.db import IntegrityError, connection
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.template import RequestContext, Template
from django.urls import path

from sharewell.kit.clock import now
from sharewell.kit.crypto.models import OrganisationKey
from sharewell.kit.idempotency import exempt_from_idempotency
from sharewell.kit.ids import new_id
from sharewell.kit.permissions import ANYONE, SIGNED_IN, route

FORM = "{% load sharewell %}<form>{% idempotency_key %}</form>"


def leave_mark() -> None:
    OrganisationKey.objects.create(organisation=new_id(), wrapped=b"", created_at=now())


def marks() -> int:
    return OrganisationKey.objects.filter(wrapped=b"").count()


def mark(_request: HttpRequest) -> HttpResponse:
    assert connection.in_atomic_block
    leave_mark()
    return HttpResponseRedirect(f"/marked/{marks()}/")


def quiet(_request: HttpRequest) -> HttpResponse:
    leave_mark()
    return HttpResponse(status=204)


def form(request: HttpRequest) -> HttpResponse:
    """Wants the word "right"; anything else shows the form again."""
    if request.method == "POST" and request.POST.get("word") == "right":
        return mark(request)
    page = Template(FORM).render(RequestContext(request))
    return HttpResponse(page, status=422 if request.method == "POST" else 200)


def breaks(_request: HttpRequest) -> HttpResponse:
    leave_mark()
    raise RuntimeError("after the mark")


def swallows(_request: HttpRequest) -> HttpResponse:
    """Claims to be done although the database refused it."""
    leave_mark()
    again = OrganisationKey.objects.filter(wrapped=b"").first()
    with suppress(IntegrityError):
        OrganisationKey.objects.bulk_create([OrganisationKey(again.pk, b"", again.created_at)])
    return HttpResponseRedirect("/done/")


def absent(_request: HttpRequest) -> HttpResponse:
    leave_mark()
    raise Http404


@exempt_from_idempotency("a mark more does no harm here")
def exempt(_request: HttpRequest) -> HttpResponse:
    leave_mark()
    return HttpResponse()


app_name = "pages"
urlpatterns = [
    route("mark/", mark, name="mark", allows=SIGNED_IN),
    route("open/", mark, name="open", allows=ANYONE),
    route("quiet/", quiet, name="quiet", allows=SIGNED_IN),
    route("form/", form, name="form", allows=SIGNED_IN),
    route("breaks/", breaks, name="breaks", allows=SIGNED_IN),
    route("swallows/", swallows, name="swallows", allows=SIGNED_IN),
    route("absent/", absent, name="absent", allows=SIGNED_IN),
    route("exempt/", exempt, name="exempt", allows=SIGNED_IN),
    path("set/", exempt, name="set_language"),
    path("unregistered/", mark, name="unregistered"),
]
