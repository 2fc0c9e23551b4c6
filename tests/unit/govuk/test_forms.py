"""What a plain Django form becomes."""

import re
from typing import ClassVar

import pytest
from django import forms
from django.template import engines

from sharewell.kit.govuk.error_summary import problems_in
from sharewell.kit.govuk.fields import GovukDateField
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from tests.unit.govuk.kitchen_sink import EveryField


class HowForm(GovukForm):
    how = forms.ChoiceField(
        label="How do you know?",
        widget=forms.RadioSelect,
        choices=[("saw", "I saw it"), ("told", "Somebody told me")],
        help_text="Choose one",
    )
    by = forms.CharField(label="Who told you?", required=False)
    looks: ClassVar = {"how": Look(page_heading=True, conditional={"told": "by"})}


def test_a_legend_can_be_the_heading_of_the_page() -> None:
    html = str(HowForm())
    assert html.count("<h1") == 1
    assert '<legend class="govuk-fieldset__legend govuk-fieldset__legend--l"><h1' in html


def test_any_field_can_be_made_the_heading_in_the_template() -> None:
    html = HowForm()["by"].as_page_heading
    assert '<h1 class="govuk-label-wrapper"><label class="govuk-label govuk-label--l" for="id_by">' in html


def test_a_question_under_an_answer_stands_once_and_inside() -> None:
    html = str(HowForm())
    assert html.count('name="by"') == 1
    assert html.index('id="conditional-id_how-2"') < html.index('name="by"')


def test_a_question_under_the_chosen_answer_must_be_answered() -> None:
    form = HowForm({"how": "told"})
    assert form.errors == {"by": ["Enter an answer: Who told you?"]}


def test_an_answer_under_an_option_that_was_left_does_not_count() -> None:
    form = HowForm({"how": "saw", "by": "a neighbour"})
    assert form.is_valid()
    assert form.cleaned_data["by"] == ""


def test_a_mistake_under_an_option_that_was_left_is_no_mistake() -> None:
    class WithDate(HowForm):
        by = GovukDateField(required=False)

    assert WithDate({"how": "saw", "by-day": "77"}).is_valid()
    assert not WithDate({"how": "told", "by-day": "77"}).is_valid()


def test_a_missing_answer_is_named_by_its_question() -> None:
    assert HowForm({}).errors == {"how": ["Choose an answer: How do you know?"]}


def test_hint_and_error_describe_the_group() -> None:
    html = str(HowForm({}))
    assert 'aria-describedby="id_how-hint id_how-error"' in html
    assert 'id="id_how-hint"' in html
    assert '<p id="id_how-error"' in html


def test_hint_count_and_error_describe_the_text_area_in_reading_order() -> None:
    html = str(EveryField({})["worry"].as_field_group())
    assert 'aria-describedby="id_worry-info id_worry-hint id_worry-error"' in html
    assert 'aria-invalid="true"' in html


def test_what_is_too_long_is_kept_and_not_cut_off_by_the_browser() -> None:
    form = EveryField({"worry": "a" * 401})
    html = str(form["worry"])
    assert "maxlength" not in html
    assert "a" * 401 in html


def test_the_summary_leads_to_the_first_input_that_is_wrong() -> None:
    form = EveryField({"born-day": "1", "born-month": "44", "born-year": "2014"})
    links = [problem.url for problem in problems_in(form)]
    assert "#id_born-month" in links
    html = str(form)
    targets = set(re.findall(r'<(?:input|select|textarea)[^>]*\bid="([^"]+)"', html))
    assert {link[1:] for link in links} <= targets


def test_the_summary_is_in_the_order_of_the_fields() -> None:
    form = EveryField({})
    order = [f"#{field.first_input_id}" for field in form if field.errors]
    assert [problem.url for problem in problems_in(form)] == order


def test_an_error_of_the_whole_form_leads_to_its_first_input() -> None:
    form = HowForm({"how": "saw"})
    form.add_error(None, "These two cannot both be right")
    assert [(problem.text, problem.url) for problem in problems_in(form)] == [
        ("These two cannot both be right", "#id_how")
    ]


def test_what_was_typed_is_kept_and_escaped() -> None:
    form = EveryField({"born-day": '"><script>', "told_by": "<b>", "worry": "</textarea><script>"})
    html = str(form)
    assert "<script>" not in html
    assert "&quot;&gt;&lt;script&gt;" in html


def test_the_browser_does_not_judge_the_answers() -> None:
    assert "required" not in re.sub(r"govuk-[\w-]+", "", str(EveryField()))


def test_hidden_fields_are_there_without_a_label() -> None:
    html = str(EveryField())
    assert '<input type="hidden" name="token"' in html
    assert 'for="id_token"' not in html


@pytest.mark.parametrize("prefix", [None, "second"])
def test_names_and_ids_follow_the_prefix_of_the_form(prefix: str | None) -> None:
    html = str(EveryField(prefix=prefix))
    before = f"{prefix}-" if prefix else ""
    assert f'name="{before}born-day"' in html
    assert f'id="id_{before}born-day"' in html


def test_no_two_inputs_have_the_same_id() -> None:
    ids = re.findall(r'\bid="([^"]+)"', str(EveryField({})))
    assert len(ids) == len(set(ids))


def test_a_plain_django_form_needs_nothing_of_ours() -> None:
    class Plain(forms.Form):
        email = forms.EmailField()

    html = engines["django"].from_string("{{ form }}").render({"form": Plain({})})
    assert 'class="govuk-input govuk-input--error"' in html
