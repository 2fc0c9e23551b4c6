"""The base page, the error pages and choosing a language."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.http import Http404
from django.template.loader import render_to_string
from django.test import RequestFactory

from sharewell.kit.govuk import context, language
from tests.unit.govuk.kitchen_sink import EveryField, kitchen_sink

KIT = Path(context.__file__).parent
TEMPLATES = sorted((KIT / "templates").rglob("*.html"))
ERRORS = ("400", "403", "404", "409", "500", "503")


def test_a_page_is_titled_with_what_it_is_and_the_service() -> None:
    assert "<title>Every part – Sharewell</title>" in kitchen_sink()


def test_a_page_with_mistakes_says_so_first() -> None:
    html = kitchen_sink(with_errors=True)
    assert "<title>Error: Every part – Sharewell</title>" in html
    assert html.index("There is a problem") < html.index("<h1")


def test_each_message_has_a_banner_of_its_own() -> None:
    html = kitchen_sink(with_exit=True)
    assert 'role="alert" aria-labelledby="govuk-notification-banner-title"' in html
    assert 'role="region" aria-labelledby="govuk-notification-banner-title-2"' in html


def test_a_page_says_its_language_and_offers_the_other() -> None:
    html = kitchen_sink(language="cy")
    assert '<html lang="cy"' in html
    assert re.search(r'<a [^>]*hreflang="en-gb">English</a>', html)


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_has_script_or_style_in_the_page(template: Path) -> None:
    html = template.read_text(encoding="utf-8")
    assert not re.search(r"<style|\sstyle=|\son\w+=|javascript:", html)
    assert not re.search(r"<script(?![^>]*\bsrc=)", html)


def test_the_demo_cannot_be_mistaken_for_the_real_thing() -> None:
    assert "This is a demonstration. The people are invented." in kitchen_sink()
    assert "demonstration" not in render_to_string("404.html", {"demo": False})


@pytest.mark.parametrize("code", ERRORS)
def test_each_error_page_says_to_ring_999_in_danger(code: str) -> None:
    html = render_to_string(f"{code}.html")
    assert "Ring 999." in html
    assert html.count("<h1") == 1


def test_a_page_that_is_not_there_answers_alike_for_every_address() -> None:
    factory = RequestFactory()
    pages = [
        render_to_string("404.html", {}, _asking(factory, path)) for path in ("/shares/a/", "/shares/b/")
    ]
    assert pages[0] == pages[1]


def _asking(factory: RequestFactory, path: str) -> object:
    request = factory.get(path)
    request.actor = None  # type: ignore[attr-defined]
    request.user = SimpleNamespace(is_authenticated=False)  # type: ignore[assignment]
    return request


def test_the_page_for_a_fault_needs_nothing_that_may_be_broken() -> None:
    text = (KIT / "templates" / "500.html").read_text(encoding="utf-8")
    assert "extends" not in text
    assert not re.search(r"{{|translate|{% url|request", text)


def test_choosing_welsh_goes_back_to_the_page_and_is_remembered() -> None:
    response = language.choose_language(RequestFactory().get("/language/cy/?next=/concerns/"), "cy")
    assert response["Location"] == "/concerns/"
    assert [cookie.value for cookie in response.cookies.values()] == ["cy"]


@pytest.mark.parametrize(
    "back", ["https://example.org/", "//example.org", "javascript:alert(1)", "\\\\example.org"]
)
def test_choosing_a_language_never_leads_away_from_here(back: str) -> None:
    request = RequestFactory().get("/language/cy/", {"next": back})
    assert language.choose_language(request, "cy")["Location"] == "/"


def test_a_language_that_we_do_not_have_is_not_found() -> None:
    with pytest.raises(Http404):
        language.choose_language(RequestFactory().get("/language/fr/"), "fr")


def test_the_context_always_says_whether_this_is_a_demonstration() -> None:
    assert context.page(RequestFactory().get("/"))["demo"] is False


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_no_template_is_longer_than_a_hundred_lines(template: Path) -> None:
    assert len(template.read_text(encoding="utf-8").splitlines()) <= 100


def test_the_markup_says_nothing_of_a_form_that_was_not_sent() -> None:
    assert "govuk-error" not in str(EveryField())
