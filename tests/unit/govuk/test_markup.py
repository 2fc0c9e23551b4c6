"""Markup that is written without a template escapes what a template escapes, and leaves safe strings alone."""

import pytest
from django import forms
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override

from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.markup import attribute, attributes, escaped
from sharewell.kit.govuk.templatetags.long_lists import (
    item_standing,
    item_words,
    named_values,
    noted_items,
    recorded_blocks,
    sourced,
)
from sharewell.kit.govuk.templatetags.waiting import ticked_rows, waiting_rows

HOSTILE = """<script>"it's" & more</script>"""
SAFE = "&lt;script&gt;&quot;it&#x27;s&quot; &amp; more&lt;/script&gt;"


@pytest.mark.parametrize(("value", "shown"), [(HOSTILE, SAFE), (7, "7"), (mark_safe("<b>"), "<b>")])
def test_words_are_escaped_unless_they_are_safe(value: object, shown: str) -> None:
    assert escaped(value) == shown


def test_attributes_follow_django() -> None:
    assert attributes({"id": "a", "hidden": True, "rows": False, "title": HOSTILE}) == (
        f' id="a" hidden title="{SAFE}"'
    )
    assert attribute("href", "") == ""


class HostileForm(GovukForm):
    """A form in which every word and every answer tries to break out."""

    looks = {"way": Look(hints={"a": HOSTILE}, dividers={"b": HOSTILE}), "name": Look(prefix=HOSTILE)}
    name = forms.CharField(label=HOSTILE, help_text=HOSTILE)
    text = forms.CharField(label=HOSTILE, widget=forms.Textarea)
    way = forms.ChoiceField(choices=[("a", HOSTILE), ("b", HOSTILE)], widget=forms.RadioSelect)
    some = forms.MultipleChoiceField(choices=[(HOSTILE, HOSTILE)], widget=forms.CheckboxSelectMultiple)
    one = forms.ChoiceField(choices=[(HOSTILE, [(HOSTILE, HOSTILE)])])
    sure = forms.BooleanField(label=HOSTILE, help_text=HOSTILE)


def test_no_word_of_a_form_breaks_out_of_its_place() -> None:
    answers = dict.fromkeys(HostileForm.base_fields, HOSTILE)
    for form in (HostileForm(), HostileForm(initial=answers), HostileForm(data=answers)):
        html = str(form)
        assert "<script>" not in html
        assert '"it\'s"' not in html
        assert SAFE in html


class Point:
    mark = text = hint = HOSTILE
    linked = ((HOSTILE, HOSTILE), (HOSTILE, ""))


class Reason:
    sentence = HOSTILE
    sources = rules = (HOSTILE, HOSTILE)


class Item:
    text = kind = status = status_colour = needed_because = before = HOSTILE
    limits = ((HOSTILE, HOSTILE), (HOSTILE, ""))
    changes: tuple[object, ...] = ()


class Mended(Item):
    changes = (Item,)


class Block:
    title = HOSTILE
    rows, points, fixed = ((HOSTILE, HOSTILE),), (Point,), True


class Row:
    reference = url = other = urgency = state = clock = line = hint = who = HOSTILE
    urgency_colour = state_colour = clock_colour = kind = box = box_id = worries = HOSTILE
    picked = True


def test_no_word_of_a_list_breaks_out_of_its_place() -> None:
    for html in (
        *(item_words(item, wrong) for item in (Item, Mended) for wrong in (True, False)),
        item_standing(Item),
        recorded_blocks([Block]),
        waiting_rows([Row]),
        ticked_rows([Row]),
        sourced([Reason]),
        named_values([(HOSTILE, HOSTILE)]),
        noted_items([Point]),
        noted_items([Point], even_empty=True),
    ):
        assert "<script>" not in html


def test_a_remembered_sentence_is_still_said_in_the_language_of_the_page() -> None:
    sentence = gettext_lazy("Sign out")
    said = []
    for language in ("en-gb", "cy", "en-gb", "cy"):
        with override(language):
            said.append(str(sentence))
    assert said[:2] == said[2:]
    assert said[0] != said[1]
