"""Every line of data whose source nobody has seen itself, whatever the file: for the person who maintains them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sharewell.domain.cited.lines import read_toml
from sharewell.domain.cited.places import every_data_file

DOUBTFUL = ("unverified", "secondary")


@dataclass(frozen=True, slots=True, kw_only=True)
class Doubtful:
    """A line, the file that it stands in, what it says, and the source with how it was checked."""

    file: str
    id: str
    says: str
    source: str
    part: str
    seen: str


def doubtful_lines() -> tuple[Doubtful, ...]:
    """All that is unverified, then all that is secondary; in the order of the files."""
    found = [one for name, text in every_data_file() for one in _lines(name, read_toml(text))]
    return tuple(sorted(found, key=lambda one: DOUBTFUL.index(one.seen)))


def _lines(name: str, data: Mapping[str, Any]) -> Iterator[Doubtful]:
    titles = data.get("titles", {})
    for table in data.values():
        for row in table if isinstance(table, list) else [table]:
            if isinstance(row, Mapping):
                yield from _of_row(name, row, titles)


def _of_row(name: str, row: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[Doubtful]:
    given = row.get("sources", row.get("source"))
    for source in given if isinstance(given, list) else [given]:
        if isinstance(source, Mapping) and source.get("seen") in DOUBTFUL:
            known = str(source.get("id", ""))
            yield Doubtful(
                file=name,
                id=str(row.get("id", "")),
                says=str(row.get("says", row.get("words", ""))),
                source=str(source.get("title") or titles.get(known, known)),
                part=str(source.get("part", "")),
                seen=source["seen"],
            )
