"""What our components add to GOV.UK's, and that they never let markup in."""

import pytest
from django.core.paginator import Paginator
from django.template import Context, engines
from django.test import RequestFactory

from sharewell.kit.govuk.parts import STATUS_COLOURS, Cell, Column, Event, Link, SummaryRow, Task
from sharewell.kit.govuk.templatetags import govuk

EVIL = '<script>alert("x")</script>'
CARELESS = [
    govuk.button(EVIL, name=EVIL, value=EVIL),
    govuk.link_button(EVIL, EVIL),
    govuk.big_button(EVIL, EVIL, hint=EVIL),
    govuk.back_link(EVIL, EVIL),
    govuk.breadcrumbs([Link(EVIL, EVIL), Link(EVIL, "")]),
    govuk.summary_list([SummaryRow(EVIL, EVIL, [Link(EVIL, EVIL, EVIL)])], card_title=EVIL),
    govuk.data_table([EVIL, Column(EVIL, sort_url=EVIL)], [[EVIL, Cell(EVIL, url=EVIL)]], caption=EVIL),
    govuk.task_list([Task(EVIL, EVIL, EVIL, "blue", EVIL)]),
    govuk.timeline([Event(EVIL, EVIL, EVIL, EVIL, EVIL)]),
    govuk.tag(EVIL, EVIL),
    govuk.visually_hidden(EVIL),
    govuk.details("", EVIL),
    govuk.panel("", EVIL),
    govuk.notification_banner("", title=EVIL),
    govuk.card("", EVIL),
    govuk.phase_banner("", EVIL),
    govuk.quick_exit(EVIL),
    govuk.page_links(previous=EVIL, next=EVIL, previous_label=EVIL, next_text=EVIL),
]


@pytest.mark.parametrize("html", CARELESS)
def test_no_component_lets_markup_in_through_text(html: str) -> None:
    assert "<script" not in html


def rendered(template: str, **context: object) -> str:
    return str(engines["django"].from_string("{% load govuk %}" + template).render(context))


def test_what_stands_inside_a_block_is_escaped_once() -> None:
    html = rendered("{% inset %}<b>{{ words }}</b>{% endinset %}", words="Tom & <Jerry>")
    assert "<b>Tom &amp; &lt;Jerry&gt;</b>" in html


def test_the_table_says_by_which_column_it_is_sorted() -> None:
    html = govuk.data_table([Column("To", sort_url="?sort=-to", sorted="ascending"), "State"], [])
    assert '<th scope="col" class="govuk-table__header" aria-sort="ascending">' in html
    assert 'href="?sort=-to"' in html


def test_a_cell_under_a_numeric_column_lies_right() -> None:
    html = govuk.data_table([Column("Items", numeric=True)], [[3]])
    assert 'govuk-table__cell govuk-table__cell--numeric">3' in html


def test_pages_keep_the_rest_of_the_query() -> None:
    page = Paginator(range(50), 10).page(2)
    html = rendered("{% pagination page %}", page=page, request=RequestFactory().get("/?sort=to&page=2"))
    assert 'href="?sort=to&amp;page=3"' in html


def test_one_page_needs_no_links_between_pages() -> None:
    assert govuk.pagination(Context(), Paginator([], 10).page(1)) == ""


def test_events_keep_their_order_and_their_machine_time() -> None:
    html = govuk.timeline([Event("Delivered", "9am", when_iso="2026-11-22T09:00"), Event("Opened", "10am")])
    assert html.index("Delivered") < html.index("Opened")
    assert '<time datetime="2026-11-22T09:00">9am</time>' in html


def test_a_state_that_has_no_colour_yet_is_grey() -> None:
    assert "govuk-tag--grey" in govuk.status_tag("unheard_of", "Unheard of")
    assert "govuk-tag--red" in govuk.status_tag("overdue", "Overdue")
    assert set(STATUS_COLOURS.values()) <= {
        "blue",
        "purple",
        "teal",
        "green",
        "yellow",
        "grey",
        "orange",
        "red",
    }


def test_a_form_is_sent_once_by_a_double_press() -> None:
    assert 'data-prevent-double-click="true"' in govuk.button("Share")
    assert "data-prevent" not in govuk.button("Share", type="button")


def test_rows_may_be_dicts() -> None:
    rows = [
        {"key": "Name", "value": "Carys", "actions": [{"text": "Change", "url": "/n/", "hidden": "the name"}]}
    ]
    assert 'href="/n/">Change<span class="govuk-visually-hidden"> the name</span>' in govuk.summary_list(rows)


def test_no_summary_stands_where_nothing_is_wrong() -> None:
    assert govuk.error_summary(None) == ""
    assert rendered("{% error_summary form %}").strip() == ""


def test_an_unknown_kind_of_button_is_refused() -> None:
    with pytest.raises(KeyError):
        govuk.button("Share", kind="primary")
