"""Spelling families: names that are one name in another spelling, another language or for short. Data, and local."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

from sharewell.domain.matching.names import name_words


class BadFamilies(ValueError):
    """The data of spelling families are wrong; says where."""


@cache
def shipped_families() -> Mapping[str, frozenset[str]]:
    """Each word with the families that it belongs to. Raises BadFamilies."""
    text = files("sharewell.guidance").joinpath("matching/names.toml").read_text(encoding="utf-8")
    return read_families(text)


def read_families(text: str) -> dict[str, frozenset[str]]:
    """The families of a file of `[[family]]` tables, each with `names`. A name may stand in several.

    Raises:
        BadFamilies: a family has fewer than two names, or a name that is no single word.
    """
    found: dict[str, frozenset[str]] = {}
    for row in tomllib.loads(text).get("family", ()):
        words = _words(row["names"])
        if len(words) < 2:
            raise BadFamilies(f"a family needs two names: {row['names']}")
        for word in words:
            found[word] = found.get(word, frozenset()) | {words[0]}
    return found


def families_of(words: Iterable[str], families: Mapping[str, frozenset[str]]) -> frozenset[str]:
    """Every family that one of the words belongs to."""
    return frozenset().union(*(families.get(word, frozenset()) for word in words))


def _words(names: Iterable[str]) -> tuple[str, ...]:
    words = [name_words(name) for name in names]
    long = [name for name, parts in zip(names, words, strict=True) if len(parts) != 1]
    if long:
        raise BadFamilies(f"not a single word: {', '.join(long)}")
    return tuple(dict.fromkeys(parts[0] for parts in words))
