"""Spellings of what is made of figures and signs: postcodes, vehicle marks, property numbers, telephones, e-mail."""

import re
from collections.abc import Iterable, Iterator

from sharewell.domain.guarding.facts import Sure
from sharewell.domain.guarding.letters import folded
from sharewell.domain.guarding.spans import Matcher, Place, place
from sharewell.domain.guarding.views import FIGURES, View, Views, form_of, words_of

PULLED_APART = 12
SAID_APART = 24
SHORT_NUMBER = 8
LONG_ADDRESS = 12
MOST_LOOK_ALIKES = 2
AT = "at"
RUNS = re.compile(r"[a-z]+|\d+")
CODE_BEFORE = re.compile(r"(?:(?:\+|00)?[ .-]{0,2}44[^\w\n]{0,3})?(?:0[^\w\n]{0,2})?$")


def code_matcher(text: str) -> Matcher | None:
    """A postcode or vehicle mark. Look-alike signs count, but not where plain words happen to make them up."""
    signs = "".join(sign for sign in folded(text).text if sign.isalnum())
    if len(signs) < 4:
        return None
    wanted = signs.translate(FIGURES)
    said = "".join(form_of(run) for run in RUNS.findall(signs))
    spoken = {wanted, said.translate(FIGURES)}

    def matches(seen: Views) -> Iterator[Place]:
        for first, last in seen.close.places(wanted):
            if _is_code(seen, signs, first, last):
                yield place(seen.close, first, last, Sure.CERTAIN)
        for needle in spoken:
            yield from said_figures(seen, needle)

    return matches


def number_matcher(text: str) -> Matcher | None:
    """A property's number (UPRN), with or without the noughts before it."""
    figures = "".join(sign for sign in folded(text).text if sign.isdigit()).lstrip("0")
    return long_number(figures) if len(figures) > 3 else None


def phone_matcher(text: str) -> Matcher | None:
    """A telephone number with 0, +44 or 0044 before it, in any grouping, and a landline without its area's code."""
    figures = "".join(sign for sign in folded(text).text if sign.isdigit())
    for before in ("0044", "44", "0"):
        if figures.startswith(before) and len(figures) > 9:
            figures = figures.removeprefix(before).removeprefix("0")
            break
    if len(figures) < 6:
        return None
    found = long_number(figures)
    return lambda seen: (_with_code(seen.given, at) for at in found(seen))


def _with_code(text: str, at: Place) -> Place:
    """The place of a telephone number with the +44, 0044 or 0 that stands before it."""
    start, end, sure = at
    code = CODE_BEFORE.search(text[max(0, start - PULLED_APART) : start])
    return (start - len(code.group()), end, sure) if code else at


def long_number(figures: str) -> Matcher:
    """A run of figures that is not part of a longer one."""

    def matches(seen: Views) -> Iterator[Place]:
        for view, text, apart in ((seen.close, seen.close.text, PULLED_APART), (seen.said, "", SAID_APART)):
            for first, last in places_in(view, text or seen.said_figures, figures):
                whole = _stands_alone(view, text or seen.said_figures, first, last)
                if whole and _near_enough(view, first, last, figures, apart):
                    yield place(view, first, last, Sure.CERTAIN)

    return matches


def email_matcher(text: str) -> Matcher | None:
    """An e-mail address, also with "at" and "dot" for its signs, in brackets, pulled apart or run together."""
    plain = folded(text).text
    name, _, host = plain.partition("@")
    close = {
        _signs(name.replace(".", dot) + at + host.replace(".", dot)) for at in ("", AT) for dot in ("", "dot")
    }
    said = "".join(word.form for word in words_of(plain)).translate(FIGURES)
    if len(_signs(plain)) < 5:
        return None

    def matches(seen: Views) -> Iterator[Place]:
        for needle in close:
            for first, last in seen.close.places(needle):
                # A file's columns may have run the word before into it.
                opens = _begins(seen.close, first) or len(needle) >= LONG_ADDRESS
                if opens and max(seen.close.gaps(first, last), default=0) <= PULLED_APART:
                    yield place(seen.close, first, last, Sure.CERTAIN)
        yield from said_figures(seen, said, figure=False)

    return matches


def said_figures(seen: Views, wanted: str, *, figure: bool = True) -> Iterator[Place]:
    """Where the wanted signs are said word by word; unless told, one of them at least is a figure."""
    for first, last in places_in(seen.said, seen.said_figures, wanted):
        bounded = seen.said.begins[first] and seen.said.finishes[last]
        apart = seen.said.gaps(first, last)
        has_it = not figure or any(sign.isdigit() for sign in seen.said.text[first : last + 1])
        if bounded and has_it and max(apart, default=0) <= SAID_APART:
            yield place(seen.said, first, last, Sure.CERTAIN)


def places_in(view: View, text: str, wanted: str) -> Iterator[tuple[int, int]]:
    """As View.places, over a translated copy of the view's text."""
    at = text.find(wanted) if wanted else -1
    while at >= 0:
        yield at, at + len(wanted) - 1
        at = text.find(wanted, at + 1)


def _is_code(seen: Views, signs: str, first: int, last: int) -> bool:
    gaps = seen.close.gaps(first, last)
    if max(gaps, default=0) > PULLED_APART:
        return False
    written = seen.as_written(first, last)
    wrong = sum(1 for had, meant in zip(written, signs, strict=False) if had != meant)
    if _begins(seen.close, first) and seen.close.finishes[last]:
        return _looks_meant(seen, written, first, last) and _few_enough(wrong, len(gaps), len(signs))
    return wrong == 0 and len(gaps) <= 1 and not _one_sign_stuck(seen.close, first)


def _looks_meant(seen: Views, written: str, first: int, last: int) -> bool:
    given = seen.given[seen.close.starts[first] : seen.close.ends[last]]
    return any(sign.isdigit() for sign in written) or given.isupper()


def _few_enough(wrong: int, gaps: int, size: int) -> bool:
    return wrong <= MOST_LOOK_ALIKES or gaps <= 1 or gaps == size - 1


def _one_sign_stuck(view: View, first: int) -> bool:
    """Whether exactly one sign stands glued before: S1 4AB is not what LS1 4AB says."""
    return first > 0 and not view.begins[first] and bool(view.begins[first - 1])


def _begins(view: View, first: int) -> bool:
    return bool(view.begins[first])


def _stands_alone(view: View, text: str, first: int, last: int) -> bool:
    before = text[max(0, first - 4) : first]
    starts = view.begins[first] or not before[-1:].isdigit() or before.endswith(("0", "44"))
    ends = view.finishes[last] or not text[last + 1 : last + 2].isdigit()
    return bool(starts and ends)


def _near_enough(view: View, first: int, last: int, figures: str, apart: int) -> bool:
    gaps = view.gaps(first, last)
    if len(figures) < SHORT_NUMBER:
        return not gaps and bool(view.begins[first] and view.finishes[last])
    return max(gaps, default=0) <= apart


def _signs(text: Iterable[str]) -> str:
    return "".join(sign for sign in text if sign.isalnum()).translate(FIGURES)
