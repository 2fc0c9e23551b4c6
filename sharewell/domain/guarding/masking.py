"""Covering what was found."""

from collections.abc import Iterable, Mapping

from sharewell.domain.guarding.facts import FactKind, Hit

COVERED_WITH: Mapping[FactKind, str] = {
    FactKind.ADDRESS: "[address kept safe]",
    FactKind.STREET_LINE: "[address kept safe]",
    FactKind.POSTCODE: "[address kept safe]",
    FactKind.UPRN: "[address kept safe]",
    FactKind.PHONE: "[number kept safe]",
    FactKind.EMAIL: "[e-mail kept safe]",
    FactKind.PLACE: "[place kept safe]",
    FactKind.NEW_NAME: "[name kept safe]",
    FactKind.REFERRER: "[name kept safe]",
    FactKind.VEHICLE: "[vehicle kept safe]",
    FactKind.WORDS: "[kept safe]",
}
PLACES = frozenset({FactKind.ADDRESS, FactKind.STREET_LINE, FactKind.POSTCODE, FactKind.UPRN})
ONE_ADDRESS_WITHIN = 40


def mask(text: str, hits: Iterable[Hit], words: Mapping[FactKind, str] = COVERED_WITH) -> str:
    """The text with each find covered. Parts of one address are covered as one, with what stands between them."""
    pieces: list[str] = []
    done = 0
    for start, end, kind in _merged(hits):
        pieces += [text[done:start], words[kind]]
        done = end
    return "".join([*pieces, text[done:]])


def _merged(hits: Iterable[Hit]) -> list[tuple[int, int, FactKind]]:
    merged: list[tuple[int, int, FactKind]] = []
    for hit in sorted(hits, key=lambda hit: (hit.start, -hit.end)):
        if merged and hit.start <= merged[-1][1] + _reach(merged[-1][2], hit.kind):
            start, end, kind = merged[-1]
            merged[-1] = (start, max(end, hit.end), kind)
        else:
            merged.append((hit.start, hit.end, hit.kind))
    return merged


def _reach(before: FactKind, after: FactKind) -> int:
    return ONE_ADDRESS_WITHIN if before in PLACES and after in PLACES else 0
