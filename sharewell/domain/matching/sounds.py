"""How a name sounds, roughly: its consonants, folded together where ears confuse them, whatever language it is from.

Made for one name spelt by different ears (Mohammed and Muhamed, Catherine and Kathryn), as a net to find candidates
with and as weak evidence; never as proof. Not Soundex: that keeps the first letter as it is.
"""

import re
from functools import lru_cache

LONGEST = 6
_PAIRS = (
    ("sch", "s"), ("tch", "j"), ("ph", "f"), ("kh", "k"), ("ck", "k"), ("sh", "s"), ("cz", "s"), ("sz", "s"),
    ("rz", "s"), ("zh", "s"), ("th", "t"), ("dh", "d"), ("dd", "d"), ("dj", "j"), ("qu", "k"), ("wr", "r"),
    ("kn", "n"), ("pf", "f"), ("x", "ks"),
)  # fmt: skip
_ONE = str.maketrans({"c": "k", "q": "k", "z": "s", "w": "v", "f": "v", "p": "b", "d": "t", "g": "k"})
_IN_PLACE = (
    (re.compile(r"(?<=[aeiou])[bm]h"), "v"),  # Irish: Siobhan, Caoimhe
    (re.compile(r"(?<=[aeiou])gh"), ""),  # Vaughan, Hugh
    (re.compile(r"(?<=[aeiou])w(?![aeiou])"), ""),  # Shawn
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"g(?=[eiy])"), "j"),
)
_AFTER = re.compile(r"(?<=.)[aeiouyh]")
_DOUBLED = re.compile(r"(.)\1+")


@lru_cache(maxsize=200_000)
def sound(word: str) -> str:
    """The sound of one plain word, at most six letters; words that sound alike mostly share it."""
    plain = word
    for place, heard in _IN_PLACE:
        plain = place.sub(heard, plain)
    for written, heard in _PAIRS:
        plain = plain.replace(written, heard)
    plain = plain.translate(_ONE)
    if plain[:1] in "aeiouy":
        plain = "a" + plain[1:]
    return _DOUBLED.sub(r"\1", _AFTER.sub("", plain))[:LONGEST]
