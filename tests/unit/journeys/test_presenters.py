"""Answers as people read them."""

from django import forms

from sharewell.kit.journeys import Answers, Edge, Journey, Page, Repeats, Row
from sharewell.kit.journeys.presenters import check_rows, rows_of


class SawForm(forms.Form):
    words = forms.CharField(label="What did you see?")
    kind = forms.ChoiceField(
        label="How do you know?", choices=[("Sure", [("fact", "I saw it")]), ("told", "I was told")]
    )
    places = forms.MultipleChoiceField(label="Where?", choices=[("home", "At home"), ("school", "At school")])
    on = forms.DateField(label="When?", required=False)
    hidden = forms.CharField(widget=forms.HiddenInput)


SAW = {
    "words": "a <b>bruise</b>\nand a cut",
    "kind": "fact",
    "places": ["home", "school"],
    "on": "2026-11-02",
}


def shown(answer: dict[str, object]) -> list[tuple[str, object]]:
    page = Page("saw", SawForm, "Saw", personal=True, next=[Edge("end")])
    return [(str(row.key), row.value) for row in rows_of(page, Answers({"saw": answer})["saw"])]


def test_rows_come_from_the_forms_own_labels_and_choices() -> None:
    assert shown(SAW) == [
        ("What did you see?", "a <b>bruise</b>\nand a cut"),
        ("How do you know?", "I saw it"),
        ("Where?", ["At home", "At school"]),
        ("When?", "2 November 2026"),
    ]


def test_what_was_left_out_is_said_to_be_left_out() -> None:
    assert shown({**SAW, "on": None})[-1] == ("When?", "Not given")


def test_a_value_that_only_looks_like_a_date_stays_as_it_is() -> None:
    assert shown({**SAW, "words": "2026-99-99"})[0][1] == "2026-99-99"


def presents(answer: object) -> list[Row]:
    return [Row("Said", ["first", "second"])]


def pages(**more: object) -> Journey:
    page = Page("saw", SawForm, "Saw", personal=True, next=[Edge("end")], **more)  # type: ignore[arg-type]
    return Journey("j", pages=[page, Page("end", None, "End", checks=True)])


def test_a_page_may_say_its_rows_itself() -> None:
    rows = check_rows(pages(presents=presents), Answers({"saw": SAW}))
    assert [(row.key, row.value) for row in rows] == [("Said", "first<br>second")]


def test_typed_markup_is_shown_as_typed() -> None:
    row = check_rows(pages(), Answers({"saw": SAW}))[0]
    assert row.value == "a &lt;b&gt;bruise&lt;/b&gt;<br>and a cut"


def test_each_item_of_a_list_has_a_row_with_what_was_given() -> None:
    journey = pages(repeats=Repeats(item="Observation"))
    items = [{"id": "1", **SAW}, {"id": "2", "words": "a silence"}]
    rows = check_rows(journey, Answers({"saw": items}), change=lambda page: f"/{page.slug}/")
    assert [row.key for row in rows] == ["Observation 1", "Observation 2"]
    assert rows[1].value == "a silence"
    assert [(link.url, link.hidden) for row in rows for link in row.actions] == [
        ("/saw/", "Observation 1"),
        ("/saw/", "Observation 2"),
    ]


def test_an_empty_list_says_that_nothing_was_given() -> None:
    rows = check_rows(pages(repeats=Repeats(at_least=0)), Answers({"saw": []}))
    assert [(row.key, row.value) for row in rows] == [("Saw", "None given")]
