"""A figure that was counted only so far says so."""

from sharewell.kit.govuk.figures import inbox_words


def test_a_figure_is_exact_up_to_where_counting_stopped() -> None:
    assert inbox_words(unopened=99, overdue=100, most=100) == "Not opened: 99. Overdue: 100 or more."


def test_nothing_that_waits_is_a_sentence_of_its_own() -> None:
    assert inbox_words(unopened=0, overdue=0, most=100) == "Nothing is unopened and nothing is overdue."
