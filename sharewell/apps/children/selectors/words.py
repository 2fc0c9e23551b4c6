"""The words for what can be protected, as every page says them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from sharewell.domain.guarding import FactKind, Hits

LONG = 600

KIND_WORDS: Mapping[FactKind, str | Promise] = {
    FactKind.ADDRESS: gettext_lazy("Address"),
    FactKind.STREET_LINE: gettext_lazy("House and street"),
    FactKind.POSTCODE: gettext_lazy("Postcode"),
    FactKind.UPRN: gettext_lazy("Number of a property"),
    FactKind.PHONE: gettext_lazy("Telephone number"),
    FactKind.EMAIL: gettext_lazy("E-mail address"),
    FactKind.PLACE: gettext_lazy("Place"),
    FactKind.NEW_NAME: gettext_lazy("New name"),
    FactKind.REFERRER: gettext_lazy("Who told us"),
    FactKind.VEHICLE: gettext_lazy("Number plate"),
    FactKind.WORDS: gettext_lazy("Words"),
}


def kind_words(kind: FactKind) -> str:
    """What sort of protected thing it is, in a word or two."""
    return str(KIND_WORDS[kind])


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Some words of a text; `found` says what sort of protected thing they are, or nothing."""

    text: str
    found: str


def marked_pieces(text: str, hits: Hits) -> Iterator[Piece]:
    """A text as pieces, those in which something was found named; of what stands between, the ends."""
    done = 0
    for hit in hits.stopping:
        start = max(hit.start, done)
        if hit.end <= start:
            continue
        if start > done:
            yield Piece(text=_short(text[done:start]), found="")
        yield Piece(text=text[start : hit.end], found=kind_words(hit.kind))
        done = hit.end
    if done < len(text):
        yield Piece(text=_short(text[done:]), found="")


def _short(text: str) -> str:
    """What stands between two finds; of a long text its ends alone."""
    return text if len(text) <= LONG else f"{text[: LONG // 2]} … {text[-LONG // 2 :]}"
