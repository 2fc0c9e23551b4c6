"""Which pages are asked, and which answers count."""

from sharewell.kit.journeys import Answers, Content, Journey, walk

TWO = [{"id": "1", "words": "a bruise"}, {"id": "2", "words": "a silence"}]


def answered(journey: Journey, **answers: object) -> Content:
    """A content in which each named page was answered and passed in turn."""
    content = Content()
    for slug, answer in answers.items():
        value = {"words": answer} if isinstance(answer, str) else answer
        if journey[slug].asks:
            content = content.with_answer(slug, value)
        before = walk(journey, content).before(slug) if slug in walk(journey, content) else Answers()
        content = content.with_passed(slug, before.fingerprint())
    return content


def slugs(journey: Journey, content: Content) -> list[str]:
    return [page.slug for page in walk(journey, content).pages]


def test_nothing_answered_stands_at_the_first_page(journey: Journey) -> None:
    assert slugs(journey, Content()) == ["child"]


def test_the_first_edge_that_holds_is_taken(journey: Journey) -> None:
    assert slugs(journey, answered(journey, child="unborn")) == ["child", "due"]
    assert slugs(journey, answered(journey, child="Kit")) == ["child", "saw"]


def test_an_answer_to_a_question_no_longer_asked_does_not_count(journey: Journey) -> None:
    content = answered(journey, child="unborn", due="May", saw=TWO)
    assert "due" in walk(journey, content).answers
    changed = content.with_answer("child", {"words": "Kit"})
    assert set(walk(journey, changed).answers) == {"child", "saw"}


def test_changing_back_brings_the_old_answer_back(journey: Journey) -> None:
    content = answered(journey, child="unborn", due="May").with_answer("child", {"words": "Kit"})
    back = content.with_answer("child", {"words": "unborn"})
    assert walk(journey, back).answers.value("due", "words") == "May"


def test_a_list_with_too_few_items_is_asked_again(journey: Journey) -> None:
    content = answered(journey, child="Kit", saw=TWO)
    assert walk(journey, content).frontier.slug == "who"
    assert walk(journey, content.with_answer("saw", TWO[:1])).frontier.slug == "saw"


def test_a_list_is_not_done_until_its_button_is_pressed(journey: Journey) -> None:
    content = answered(journey, child="Kit").with_answer("saw", TWO)
    assert walk(journey, content).frontier.slug == "saw"
    assert "saw" not in walk(journey, content).answers


def test_advice_is_seen_again_when_an_answer_before_it_has_changed(journey: Journey) -> None:
    content = answered(journey, child="Kit", saw=TWO, who="Kit's school", advice=None)
    assert walk(journey, content).is_complete
    changed = content.with_answer("saw", [*TWO, {"id": "3", "words": "a word"}])
    assert walk(journey, changed).frontier.slug == "advice"


def test_an_answer_that_no_longer_fits_is_asked_again(journey: Journey) -> None:
    content = answered(journey, child="Kit", saw=TWO, who="Kit's school")
    changed = content.with_answer("child", {"words": "Ash"})
    assert walk(journey, changed).frontier.slug == "who"
    assert "who" not in walk(journey, changed).answers


def test_back_and_onward_follow_the_path(journey: Journey) -> None:
    path = walk(journey, answered(journey, child="Kit", saw=TWO))
    assert path.previous("child") is None
    assert [getattr(path.previous("saw"), "slug", None), getattr(path.after("saw"), "slug", None)] == [
        "child",
        "who",
    ]
    assert path.after("who") is None
    assert path.after("due") is None


def test_the_answers_before_a_page_leave_out_its_own_and_later_ones(journey: Journey) -> None:
    path = walk(journey, answered(journey, child="Kit", saw=TWO, who="Kit's school"))
    assert set(path.before("who")) == {"child", "saw"}


def test_progress_counts_the_usual_way_for_what_is_still_open(journey: Journey) -> None:
    assert walk(journey, Content()).step("child") == (1, 5)
    assert walk(journey, answered(journey, child="unborn")).step("due") == (2, 6)


def test_content_survives_being_written_down(journey: Journey) -> None:
    content = answered(journey, child="Kit", saw=TWO).with_typed("who", {"words": ["half a na"]})
    content = content.with_change("who", 7, "window")
    assert Content.from_json(content.to_json()) == content


def test_another_windows_save_makes_this_one_stale_but_its_own_does_not() -> None:
    content = Content().with_change("child", 5, "mine")
    assert content.is_stale("child", seen=4, window="other")
    assert not content.is_stale("child", seen=4, window="mine")
    assert not content.is_stale("child", seen=5, window="other")
    assert not content.is_stale("who", seen=0, window="other")
