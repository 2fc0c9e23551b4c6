"""No string that a person sees is missed, in whatever way the code marks it."""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

SCRIPTS = Path(__file__).resolve().parents[3] / "scripts"
PACKAGE = SCRIPTS.parent / "sharewell"
# Words in a variable are found only where they are also marked elsewhere: these give rule sentences, purposes and forms
# of dates, which are.
MAY_TRANSLATE_VARIABLES = {
    "apps/audit/presenters/trail.py",
    "apps/concerns/presenters/after.py",
    "apps/disagreements/presenters/pages.py",
    "apps/discussions/presenters/page.py",
    "apps/discussions/selectors/words.py",
    "apps/discussions/views/calling.py",
    "apps/guidance/presenters/news.py",
    "apps/pickups/services/calling.py",
    "apps/pickups/services/making.py",
    "apps/shares/presenters/deadlines.py",
    "apps/shares/presenters/record/advice.py",
    "apps/shares/presenters/record/deadlines.py",
    "kit/advice/presenter.py",
    "kit/advice/words.py",
    "kit/govuk/moments.py",
}
Find = Callable[[str], list[tuple[str, str, str]]]


@pytest.fixture(scope="module")
def in_python() -> Iterator[Find]:
    sys.path.insert(0, str(SCRIPTS))
    import messages_found

    yield lambda source: [tuple(one) for one in messages_found.in_python(source)]
    sys.path.remove(str(SCRIPTS))


@pytest.fixture(scope="module")
def in_template() -> Iterator[Find]:
    sys.path.insert(0, str(SCRIPTS))
    import messages_found

    yield lambda source: [tuple(one) for one in messages_found.in_template(source)]
    sys.path.remove(str(SCRIPTS))


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("from django.utils.translation import gettext as _\n_('Send')", ("Send", "", "")),
        ("from django.utils.translation import gettext_lazy\ngettext_lazy('Se' 'nd')", ("Send", "", "")),
        (
            "from django.utils.translation import ngettext as n\nn('%d day', '%d days', 3)",
            ("%d day", "%d days", ""),
        ),
        (
            "from django.utils.translation import pgettext\npgettext('a verb', 'Share')",
            ("Share", "", "a verb"),
        ),
    ],
)
def test_a_call_is_found_under_any_name(in_python: Find, source: str, found: tuple[str, str, str]) -> None:
    assert in_python(source) == [found]


def test_a_function_that_only_looks_like_gettext_is_left_alone(in_python: Find) -> None:
    assert in_python("from elsewhere import gettext as _\n_('Send')") == []


def test_a_variable_is_left_alone(in_python: Find) -> None:
    assert in_python("from django.utils.translation import gettext as _\n_(word)") == []


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ('{% translate "Send" %}', ("Send", "", "")),
        ('{% translate "You don\'t" as x %}', ("You don't", "", "")),
        ('{% back_link text=_("Go back") %}', ("Go back", "", "")),
        ('{{ x|default:_("None") }}', ("None", "", "")),
        (
            "{% blocktranslate trimmed %}\n  One\n  two {{ who }}\n{% endblocktranslate %}",
            ("One two %(who)s", "", ""),
        ),
        (
            "{% blocktranslate count n=n %}{{ n }} day{% plural %}{{ n }} days{% endblocktranslate %}",
            ("%(n)s day", "%(n)s days", ""),
        ),
        ('{% translate "Share" context "a verb" %}', ("Share", "", "a verb")),
    ],
)
def test_each_way_of_a_template_is_found(in_template: Find, source: str, found: tuple[str, str, str]) -> None:
    assert in_template("{% load i18n %}<p>" + source + "</p>") == [found]


def test_no_words_are_hidden_from_translators_in_a_variable() -> None:
    sys.path.insert(0, str(SCRIPTS))
    from messages_found import unread

    paths = (path for path in PACKAGE.rglob("*.py") if unread(path.read_text(encoding="utf-8")))
    assert {str(path.relative_to(PACKAGE)) for path in paths} <= MAY_TRANSLATE_VARIABLES
    sys.path.remove(str(SCRIPTS))


def test_words_in_a_variable_are_told() -> None:
    sys.path.insert(0, str(SCRIPTS))
    from messages_found import unread

    hidden = "from django.utils.translation import ngettext\nngettext(*COUNTED, 2)\nngettext('a', 'b', 2)"
    assert unread(hidden) == ["ngettext(*COUNTED, 2)"]
    sys.path.remove(str(SCRIPTS))
