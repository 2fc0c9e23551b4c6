"""Spellings of people's names, of schools and other places, and of free words."""

from collections.abc import Iterator
from itertools import islice, product

from sharewell.domain.guarding.facts import Sure
from sharewell.domain.guarding.letters import folded
from sharewell.domain.guarding.spans import Matcher, Place, in_words, place, run_together, spelt_as
from sharewell.domain.guarding.views import Views, Word, form_of, words_of
from sharewell.domain.guarding.words import SCHOOL_WORDS, STREET_TYPES, TITLES

LONG_ENOUGH = 6
SHORTEST = 4
MOST_WAYS = 64


def name_matcher(text: str, *, alone: Sure) -> Matcher | None:
    """A person's name: whole, turned round, with an initial or a title, and the last name alone as sure as told."""
    words = [word for word in words_of(folded(text).text) if word.plain not in TITLES and word.form]
    if not words:
        return None
    last = words[-1].form
    given = [word.form for word in words[:-1]]
    glued = _glued_names([word.plain for word in words])

    def matches(seen: Views) -> Iterator[Place]:
        for needle in glued:
            for first, end in run_together(seen, needle):
                yield place(seen.close, first, end, Sure.CERTAIN)
        for at in (*seen.where(last), *seen.where(last + "s")):
            yield _around(seen, at, given, alone if given else Sure.LIKELY)
        for at in seen.where(given[0]) if given and alone is Sure.LIKELY else ():
            yield _given_alone(seen, at)

    return matches


def place_matcher(text: str) -> Matcher | None:
    """A school, refuge or house: its whole name, and its own part of the name unless another sort of place is meant."""
    words = [word for word in words_of(folded(text).text) if word.form]
    if not words:
        return None
    forms = [word.form for word in words]
    core = list(forms)
    while len(core) > 1 and core[-1] in KINDS:
        core.pop()
    kinds = forms[len(core) :]
    glued = _glued_places(list(words_of(folded(text).text)), len(core))

    def matches(seen: Views) -> Iterator[Place]:
        for name in _owners(core):
            yield from _named(seen, name, kinds, len(core))
        for needle in glued:
            for first, last in run_together(seen, needle):
                yield place(seen.close, first, last, Sure.CERTAIN)

    return matches


def words_matcher(text: str) -> Matcher | None:
    """Free words, in order, whatever stands between them."""
    words = list(words_of(folded(text).text))
    said = "".join(word.form for word in words)
    plain = "".join(word.plain for word in words)
    if len(plain) < SHORTEST:
        return None

    def matches(seen: Views) -> Iterator[Place]:
        for first, last in in_words(seen, said) if said else ():
            yield place(seen.said, first, last, Sure.CERTAIN)
        for first, last in run_together(seen, plain) if len(plain) >= LONG_ENOUGH else ():
            yield place(seen.close, first, last, Sure.CERTAIN)

    return matches


KINDS = frozenset(form_of(word) for word in SCHOOL_WORDS)
OTHER_PLACES = frozenset(form_of(word) for word in STREET_TYPES | {"church", "hospital", "station", "avenue"})


def _named(seen: Views, name: str, kinds: list[str], size: int) -> Iterator[Place]:
    """The place's own name, with as many of its kinds as follow it."""
    whole = name + "".join(kinds)
    for first, last in in_words(seen, name):
        follows = seen.said.text[last + 1 : last + 1 + len(whole) - len(name)]
        end = _last_of(seen, last, kinds)
        if follows == whole[len(name) :]:
            yield place(seen.said, first, last + len(follows), Sure.CERTAIN)
        elif end > last:
            yield place(seen.said, first, end, Sure.LIKELY)
        else:
            yield place(seen.said, first, last, _alone(seen, first, last, size, bool(kinds)))


def _last_of(seen: Views, last: int, kinds: list[str]) -> int:
    at = last
    moved = True
    while moved:
        moved = False
        for kind in kinds:
            end = at + len(kind)
            if (
                seen.said.text.startswith(kind, at + 1)
                and end < len(seen.said.text)
                and seen.said.finishes[end]
            ):
                at, moved = end, True
    return at


def _alone(seen: Views, first: int, last: int, size: int, has_kind: bool) -> Sure:
    after = seen.word_at(seen.said.ends[last] - 1) + 1
    following = next((word.form for word in seen.words[after : after + 3] if word.form), "")
    if has_kind and following in OTHER_PLACES | KINDS:
        return Sure.POSSIBLE
    long = size > 1 or last - first + 1 >= LONG_ENOUGH
    return Sure.LIKELY if long and _capital(seen, seen.said.starts[first]) else Sure.POSSIBLE


def _owners(core: list[str]) -> list[str]:
    """The name run together, with and without an owner's s."""
    if len(core) > 3:
        return ["".join(core)]
    choices = [{word, word.removesuffix("s") if len(word) > 3 else word, word + "s"} for word in core]
    return ["".join(choice) for choice in product(*choices)]


def _glued_places(words: list[Word], core: int) -> set[str]:
    """The whole name glued or pulled apart, with each way of writing Saint, School and the like."""
    ways = [
        spelt_as(word.form) if word.form != word.plain.replace("i", "l") else {word.plain} for word in words
    ]
    ways = [way | {word.plain} for way, word in zip(ways, words, strict=True)]
    ways[0] |= spelt_as(words[0].form) if words[0].form else set()
    ways[-1] |= spelt_as(words[-1].form) if len(words) > core else set()
    names = {"".join(choice) for choice in islice(product(*ways), MOST_WAYS)}
    return {name for name in names if len(name) >= LONG_ENOUGH}


def _glued_names(plain: list[str]) -> set[str]:
    if len(plain) == 1:
        return set()
    straight, turned = "".join(plain), plain[-1] + "".join(plain[:-1])
    ends = {plain[0] + plain[-1], plain[-1] + plain[0]}
    return {name for name in {straight, turned} | ends if len(name) >= LONG_ENOUGH}


def _around(seen: Views, at: int, given: list[str], alone: Sure) -> Place:
    """A last name with what stands beside it."""
    words = seen.words
    before = [words[at - back] if at >= back else None for back in (1, 2)]
    if _is_given(before[0], given):
        return _place(seen, at - 1, at, Sure.CERTAIN)
    if _is_given(before[1], given):
        return _place(seen, at - 2, at, Sure.CERTAIN if _middle(seen, before[0]) else Sure.LIKELY)
    if at + 1 < len(words) and _is_given(words[at + 1], given):
        return _place(seen, at, at + 1, Sure.CERTAIN)
    if before[0] and (before[0].plain in TITLES or before[0].plain in {name[0] for name in given}):
        return _place(seen, at - 1, at, Sure.LIKELY)
    sure = alone if _capital(seen, seen.folded.starts[words[at].start]) else Sure.POSSIBLE
    return _place(seen, at, at, sure)


def _given_alone(seen: Views, at: int) -> Place:
    """A new first name by itself, which to those who must not learn it is the whole of the secret."""
    long = len(seen.words[at].plain) >= SHORTEST
    capital = _capital(seen, seen.folded.starts[seen.words[at].start])
    return _place(seen, at, at, Sure.LIKELY if long and capital else Sure.POSSIBLE)


def _is_given(word: Word | None, given: list[str]) -> bool:
    return word is not None and len(word.form) > 1 and word.form in given


def _middle(seen: Views, word: Word | None) -> bool:
    return word is not None and _capital(seen, seen.folded.starts[word.start])


def _capital(seen: Views, start: int) -> bool:
    return seen.given[start : start + 1].isupper()


def _place(seen: Views, first: int, last: int, sure: Sure) -> Place:
    start = seen.folded.starts[seen.words[first].start]
    return start, seen.folded.ends[seen.words[last].end - 1], sure
