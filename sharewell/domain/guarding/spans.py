"""A place in a text, and what looks for one kind of thing."""

from collections.abc import Callable, Iterable, Iterator

from sharewell.domain.guarding.facts import Sure
from sharewell.domain.guarding.views import FIGURES, View, Views, form_of
from sharewell.domain.guarding.words import SPELLINGS

Place = tuple[int, int, Sure]
Matcher = Callable[[Views], Iterable[Place]]
APART = 12
SAID_APART = 24


def place(view: View, first: int, last: int, sure: Sure) -> Place:
    """A run of a view as a place in the text as it was given."""
    return view.starts[first], view.ends[last], sure


def in_words(seen: Views, wanted: str) -> Iterator[tuple[int, int]]:
    """Where the wanted forms stand as whole words near each other, small words between them or not."""
    for first, last in seen.said.places(wanted):
        whole = seen.said.begins[first] and seen.said.finishes[last]
        if whole and max(seen.said.gaps(first, last), default=0) <= SAID_APART:
            yield first, last


def run_together(seen: Views, wanted: str) -> Iterator[tuple[int, int]]:
    """Where the wanted letters stand glued or pulled apart, not inside a longer word."""
    for first, last in seen.close.places(wanted.translate(FIGURES)):
        if not (_opens(seen.close, first, wanted) and seen.close.finishes[last]):
            continue
        if max(seen.close.gaps(first, last), default=0) <= APART:
            yield first, last


def spelt_as(word: str) -> set[str]:
    """Every known way of writing a word whose compared form this is, and the word itself."""
    return {word, *(way for kind, ways in SPELLINGS.items() if form_of(kind) == word for way in ways)}


def _opens(view: View, first: int, wanted: str) -> bool:
    """A house number may be glued to the word before it: "at14 Elm Road"."""
    if view.begins[first]:
        return True
    return wanted[0].isdigit() and not view.text[first - 1].isdigit()
