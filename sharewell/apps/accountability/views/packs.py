"""Packs for an inspector: asked for, listed, and given out sealed."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _

from sharewell.apps.accountability import policies
from sharewell.apps.accountability.forms import AskForm, PassphraseForm
from sharewell.apps.accountability.presenters import pack_heading
from sharewell.apps.accountability.selectors import pack_for, packs_of
from sharewell.apps.accountability.services import NotPossible, ask_for_pack, open_pack
from sharewell.kit.clock import now
from sharewell.kit.documents.sealed import sealed_bundle
from sharewell.kit.govuk.pages import form_page
from sharewell.kit.permissions import SignedInRequest, either

A_PAGE = 25


@either
def packs(request: SignedInRequest) -> HttpResponse:
    """Those that were made, and the press that asks for one."""
    policies.require_make(request.actor)
    form = AskForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            made = ask_for_pack(actor=request.actor, at=now(), **form.cleaned_data)
        except NotPossible as refused:
            form.add_error(None, refused.sentence)
        else:
            messages.success(request, _("It is being made. You are told when it is ready."))
            return redirect("accountability:pack", made.reference)
    page = Paginator(packs_of(request.actor), A_PAGE).get_page(request.GET.get("page"))
    rows = [pack_heading(one) for one in page.object_list]
    return form_page(request, "accountability/packs.html", {"form": form, "rows": rows, "page": page})


@either
def pack(request: SignedInRequest, pack: str) -> HttpResponse:
    """One pack: where it stands, and the file that only a passphrase opens."""
    found = pack_for(request.actor, pack)
    if found is None:
        raise Http404
    form = PassphraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            whole = open_pack(actor=request.actor, pack=found, at=now())
        except NotPossible as refused:
            form.add_error(None, refused.sentence)
        else:
            return _sealed(whole, found.reference, form.cleaned_data["passphrase"])
    return form_page(request, "accountability/pack.html", {"form": form, "pack": pack_heading(found)})


def _sealed(whole: bytes, name: str, passphrase: str) -> HttpResponse:
    sealed = sealed_bundle({f"{name}.zip": whole}, passphrase=passphrase)
    answer = HttpResponse(sealed, content_type="application/octet-stream")
    answer["Content-Disposition"] = f'attachment; filename="{name}.zip.age"'
    return answer
