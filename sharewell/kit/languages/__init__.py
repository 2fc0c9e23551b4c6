"""Words of ours that leave the organisation, read there by people whose language nobody knows."""

from django.utils.functional import Promise
from django.utils.translation import override

COMMON = "en-gb"
"""The language that every organisation can read."""


def in_both(sentence: Promise, value: str = "") -> str:
    """A fixed sentence in English and, where the writer uses another language, in that too.

    A warning such as "Do not tell the family yet" must not depend on the reader's Welsh. `value` goes where it says %s.
    """
    with override(COMMON):
        common = _filled(str(sentence), value)
    own = _filled(str(sentence), value)
    return common if own == common else f"{common} / {own}"


def _filled(sentence: str, value: str) -> str:
    return sentence % value if value else sentence
