"""The ways in which people, machines and careful ill-wishers write one thing (SECURITY A09), drawn from a seed.

Written from the list in the requirement and from how letters are typed, not from the tables of the code under test.
"""

import re
from collections.abc import Callable
from random import Random


def _listed(words: str) -> list[str]:
    return words.split()


LIKE = {
    "a": "аɑα", "c": "сϲ", "e": "еé", "i": "іí", "j": "ј", "o": "оοö", "p": "рρ", "s": "ѕ", "x": "х", "y": "уý",
    "A": "АΑ", "B": "ВΒ", "C": "С", "E": "ЕΕ", "H": "НΗ", "K": "КΚ", "M": "МΜ", "O": "ОΟ", "P": "РΡ", "S": "Ѕ",
    "T": "ТΤ", "X": "ХΧ", "Z": "Ζ", "N": "Ν", "I": "ІΙ",
}  # fmt: skip
FIGURES = {"0": "Oo", "1": "lI", "O": "0", "o": "0", "I": "1l", "l": "1I"}
HIDDEN = ["\u200b", "\u200c", "\u200d", "\u00ad", "\u2060", "\ufeff"]
SPACES = [" ", "  ", "\u00a0", "\u2009", "\t", "\n", "\r\n", " \n "]
JOINS = ["-", "\u2011", "\u2013", ".", "/", "_", " - "]
CELLS = ["\t", " | ", "\n\n", '","', "; "]
SHORT = {
    "Road": ["Rd", "Rd.", "road"], "Street": ["St", "St.", "Str"], "Avenue": ["Ave", "Av.", "ave"],
    "Lane": ["Ln", "La"], "Close": ["Cl", "Clos"], "Drive": ["Dr", "Drv"], "Crescent": ["Cres", "Cresc."],
    "Court": ["Ct", "Crt"], "Gardens": ["Gdns", "Gdn"], "Grove": ["Gr", "Grv"], "Place": ["Pl"], "Square": ["Sq"],
    "Terrace": ["Ter", "Terr."], "Flat": ["Apt", "Apartment", "flat no."], "Saint": ["St", "St."],
    "St": ["Saint", "St."], "Heol": ["heol"], "Upper": ["Upr"], "Lower": ["Lwr"], "North": ["N", "N."],
    "School": ["Sch", "Sch."], "Primary": ["Prim"], "Academy": ["Acad."], "Way": ["Wy"], "Walk": ["Wlk", "Wk"],
}  # fmt: skip
ONES = _listed(
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
)
ONES += ["seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
CARRIERS = [
    "{}", "He knows it: {}.", "She now lives at {}, with her aunt", "(see {})", "Contact: {}\nNext review in June.",
    "Nodwyd: {} heddiw.", "<p>{}</p>", "It is {}'s turn", '"{}"', "Name\tPlace\nmum\t{}\n", "Please use {} from Monday",
]  # fmt: skip

Change = Callable[[Random, str], str]


def cased(draw: Random, text: str) -> str:
    return draw.choice([text.upper, text.lower, text.title, text.swapcase])()


def wide(_draw: Random, text: str) -> str:
    return "".join(chr(ord(sign) + 0xFEE0) if "!" <= sign <= "~" else sign for sign in text)


def mathematical(_draw: Random, text: str) -> str:
    return "".join(
        chr(0x1D400 + ord(s) - 65) if "A" <= s <= "Z" else chr(0x1D7CE + int(s)) if "0" <= s <= "9" else s
        for s in text
    )


def hidden(draw: Random, text: str) -> str:
    return "".join(sign + (draw.choice(HIDDEN) if draw.random() < 0.3 else "") for sign in text)


def look_alikes(draw: Random, text: str) -> str:
    return "".join(draw.choice(LIKE[s]) if s in LIKE and draw.random() < 0.5 else s for s in text)


def accented(draw: Random, text: str) -> str:
    return "".join(sign + ("\u0301" if sign.isalpha() and draw.random() < 0.3 else "") for sign in text)


def respaced(draw: Random, text: str) -> str:
    return re.sub(r"\s+", lambda _: draw.choice(SPACES), text)


def joined(draw: Random, text: str) -> str:
    return re.sub(r"\s+", draw.choice(JOINS), text)


def celled(draw: Random, text: str) -> str:
    return re.sub(r",?\s+", draw.choice(CELLS), text, count=1)


def glued(_draw: Random, text: str) -> str:
    return re.sub(r"[\s,]+", "", text)


def pulled_apart(draw: Random, text: str) -> str:
    return draw.choice([" ", "-", ".", "\n"]).join(re.sub(r"[\s,]+", "", text))


def broken(draw: Random, text: str) -> str:
    at = draw.randrange(1, len(text))
    return text[:at] + draw.choice(["-\n", "\n", "\u00ad\n", "- "]) + text[at:]


def figures_swapped(draw: Random, text: str) -> str:
    """O for 0 and l for 1, as typed; one figure at least stays."""
    keep = draw.choice([at for at, sign in enumerate(text) if sign.isdigit()])
    swapped = (draw.choice(FIGURES[s]) if s in FIGURES and draw.random() < 0.6 else s for s in text)
    return "".join(text[at] if at == keep else sign for at, sign in enumerate(swapped))


def shortened(draw: Random, text: str) -> str:
    return " ".join(
        draw.choice(SHORT[word.strip(",")]) + ("," if word.endswith(",") else "")
        if word.strip(",") in SHORT
        else word
        for word in text.split(" ")
    )


def in_words(number: int) -> str:
    """A house number as it is said."""
    if number >= 100:
        rest = number % 100
        return f"{ONES[number // 100]} hundred" + (f" and {in_words(rest)}" if rest else "")
    if number < 20:
        return ONES[number]
    return TENS[number // 10 - 2] + (f"-{ONES[number % 10]}" if number % 10 else "")


def house_said(_draw: Random, text: str) -> str:
    return re.sub(r"\d+", lambda found: in_words(int(found.group())), text)


def figures_said(_draw: Random, text: str) -> str:
    return re.sub(r"\d", lambda found: f" {ONES[int(found.group())]} ", text)


def house_marked(draw: Random, text: str) -> str:
    return re.sub(
        r"(\d+)(?=\D*$)", lambda m: draw.choice(["No. ", "number ", "no ", "#"]) + m.group(), text, count=1
    )


def parted_by_comma(_draw: Random, text: str) -> str:
    return re.sub(r"(\d+) (?=\D*$)", r"\1, ", text)


def owned(_draw: Random, text: str) -> str:
    return text + "'s"


def apostrophe_lost(_draw: Random, text: str) -> str:
    return text.replace("'", "")


def called_abroad(draw: Random, text: str) -> str:
    figures = text.replace(" ", "")[1:]
    return draw.choice(["+44 ", "+44", "0044 ", "+44 (0) ", "+44(0)", "0044-", "44 "]) + figures


def grouped(draw: Random, text: str) -> str:
    figures = re.sub(r"\s", "", text)
    sizes = draw.choice([(5, 3, 3), (4, 3, 4), (3, 4, 4), (2, 2, 2, 2, 3), (6, 5)])
    parts: list[str] = []
    sign = draw.choice([" ", "-", ".", "/", ") ", " (", "\n", " \u2013 "])
    for size in sizes:
        parts, figures = [*parts, figures[:size]], figures[size:]
    return sign.join(parts) + figures


def at_and_dot(draw: Random, text: str) -> str:
    at = draw.choice([" at ", " (at) ", "[at]", " AT ", "(at)", " @ "])
    dot = draw.choice([" dot ", "[dot]", " (dot) ", ".", " . "])
    return text.replace("@", at).replace(".", dot)


def encoded(draw: Random, text: str) -> str:
    """As web pages and links write it."""
    return text.replace("@", draw.choice(["&#64;", "%40", "&commat;", "&#x40;"]))


def turned_round(_draw: Random, text: str) -> str:
    first, _, last = text.partition(" ")
    return f"{last}, {first}"


def with_middle(draw: Random, text: str) -> str:
    return text.replace(" ", draw.choice([" Ann ", " J. ", " Lee "]), 1)


SIGNS: list[Change] = [cased, wide, mathematical, hidden, look_alikes, accented]
SPACING: list[Change] = [respaced, joined, celled, glued, pulled_apart, broken]
CHANGES: dict[str, tuple[list[Change], list[Change], list[Change]]] = {
    "postcode": ([figures_said, figures_swapped], SPACING, [cased, wide, mathematical, hidden, look_alikes]),
    "uprn": ([figures_said, figures_swapped], [*SPACING, grouped], [wide, mathematical, hidden]),
    "phone": (
        [figures_said, called_abroad, figures_swapped],
        [*SPACING, grouped],
        [wide, mathematical, hidden],
    ),
    "email": ([at_and_dot, encoded], [broken, glued, pulled_apart], [cased, hidden, look_alikes, accented]),
    "street_line": (
        [shortened, house_said, house_marked, parted_by_comma, apostrophe_lost, owned],
        [respaced, joined, celled, glued, pulled_apart, broken],
        SIGNS,
    ),
    "place": ([shortened, apostrophe_lost, owned], [respaced, joined, glued, broken], SIGNS),
    "new_name": ([turned_round, with_middle, owned], [respaced, joined, glued, broken], SIGNS),
    "vehicle": ([figures_swapped], SPACING, [cased, wide, hidden]),
}
# Each of these is a spelling by itself: with another change upon it a person could not read it back either.
ALONE: set[Change] = {figures_said, glued, pulled_apart, encoded}


def spelling(draw: Random, kind: str, text: str) -> str:
    """The thing, written in another way: one to three changes, in the order of wording, spacing, signs."""
    wording, spacing, signs = CHANGES[kind]
    chosen = [draw.choice(group) for group in (wording, spacing, signs) if draw.random() < 0.6]
    alone = [change for change in chosen if change in ALONE]
    plain = [change for change in chosen if change in signs and change not in (look_alikes, accented)]
    if alone:
        chosen = [alone[0]] if alone[0] is encoded else [alone[0], *plain]
    for change in chosen:
        text = change(draw, text)
    return text


def carried(draw: Random, spelt: str) -> str:
    """A spelling in the middle of other words."""
    return draw.choice(CARRIERS).format(spelt)
