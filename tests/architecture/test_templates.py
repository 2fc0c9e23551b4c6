"""Templates hold no script and no style of their own: the content policy would refuse them, and rightly."""

import re
from collections.abc import Iterator

import pytest

from tests.architecture.sources import Source, faults, templates

# Comments and the inside of template tags are not sent to a browser.
NOT_SENT = re.compile(r"\{#.*?#\}|\{%\s*comment.*?endcomment\s*%\}|\{%.*?%\}", re.DOTALL)
INLINE = (
    (re.compile(r"<script(?![^>]*\ssrc=)", re.IGNORECASE), "a script in the page"),
    (re.compile(r"<style[\s>]", re.IGNORECASE), "styles in the page"),
    (re.compile(r"<[a-z][^>]*\sstyle\s*=", re.IGNORECASE), "a style attribute"),
    (re.compile(r"<[a-z][^>]*\son[a-z]+\s*=", re.IGNORECASE), "an event attribute"),
    (re.compile(r"javascript:", re.IGNORECASE), "a script as an address"),
)
UNESCAPED = re.compile(r"\|\s*safe\b|\{%\s*autoescape\s+off")


def inline_code(source: Source) -> Iterator[str]:
    sent = NOT_SENT.sub("", source.text)
    for pattern, what in INLINE:
        if pattern.search(sent):
            yield f"{source.path} has {what}"


def unescaped(source: Source) -> Iterator[str]:
    if UNESCAPED.search(source.text):
        yield f"{source.path} lets text through unescaped"


def test_no_template_has_script_or_style_of_its_own() -> None:
    assert faults(inline_code, templates()) == []


def test_no_template_lets_text_through_unescaped() -> None:
    assert faults(unescaped, templates()) == []


@pytest.mark.parametrize(
    "planted",
    [
        "<script>go()</script>",
        "<style>p{}</style>",
        '<p class="x" style="color:red">',
        '<button onclick="go()">',
        '<a href="javascript:history.back()">',
    ],
)
def test_script_or_style_in_a_template_is_found(planted: str) -> None:
    assert list(inline_code(Source("planted.html", planted)))


def test_a_script_from_a_file_is_allowed() -> None:
    assert not list(
        inline_code(Source("planted.html", '<script src="{% static "x.js" %}" type="module"></script>'))
    )


@pytest.mark.parametrize("planted", ["{{ words|safe }}", "{% autoescape off %}"])
def test_text_let_through_unescaped_is_found(planted: str) -> None:
    assert list(unescaped(Source("planted.html", planted)))
