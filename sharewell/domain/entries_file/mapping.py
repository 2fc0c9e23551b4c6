"""Which column is what: guessed, changed by a person, kept as text, or given in a file for the command."""

import json
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from sharewell.domain.children import Kind
from sharewell.domain.entries_file.days import DayOrder
from sharewell.domain.entries_file.fields import NAMES, SEVERAL, Field, guessed, plain_heading
from sharewell.domain.tables import BadFile


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """What each column is (None: left out), in which order dates are written, and whom a list is about by default."""

    columns: tuple[Field | None, ...]
    headings: tuple[str, ...] = ()
    order: DayOrder = DayOrder.UNSAID
    kind: Kind = Kind.CHILD
    places: tuple[tuple[Field, int], ...] = field(init=False, repr=False, default=())

    def __post_init__(self) -> None:
        found = tuple((one, place) for place, one in enumerate(self.columns) if one is not None)
        object.__setattr__(self, "places", found)

    def columns_of(self, *fields: Field) -> tuple[int, ...]:
        """The places of the columns that hold these."""
        return tuple(place for one, place in self.places if one in fields)

    def to_json(self) -> str:
        """The text that is sealed."""
        plain = {
            "columns": [str(one) if one else "" for one in self.columns],
            "headings": list(self.headings),
            "order": self.order,
            "kind": self.kind,
        }
        return json.dumps(plain, ensure_ascii=False, sort_keys=True)

    @classmethod
    def from_json(cls, text: str) -> "Mapping":
        """The mapping in a text made by `to_json`."""
        plain = json.loads(text)
        return cls(
            columns=tuple(Field(one) if one else None for one in plain["columns"]),
            headings=tuple(plain["headings"]),
            order=DayOrder(plain["order"]),
            kind=Kind(plain["kind"]),
        )


def guessed_mapping(headings: Sequence[str], *, order: DayOrder = DayOrder.UNSAID) -> Mapping:
    """What the columns under these headings most likely are."""
    return Mapping(columns=guessed(headings), headings=tuple(headings), order=order)


def faults_of(mapping: Mapping) -> Iterator[tuple[str, str]]:
    """What forbids using a mapping: a code, and the field or heading meant."""
    chosen = [one for one, _ in mapping.places]
    for one in dict.fromkeys(chosen):
        if chosen.count(one) > 1 and one not in SEVERAL:
            yield "twice", str(one)
    if not NAMES & set(chosen):
        yield "no_name", ""


def read_mapping(text: str, headings: Sequence[str]) -> Mapping:
    """The mapping of a TOML file: `order`, `kind`, and a table `columns` from headings to fields ("" leaves one out).

    A heading that the file does not name is guessed.

    Raises:
        BadFile: it is no TOML, names a heading that is not there, or a field that does not exist.
    """
    try:
        plain = tomllib.loads(text)
        said = {
            plain_heading(name): _field(one) if one else None
            for name, one in plain.get("columns", {}).items()
        }
        order, kind = DayOrder(plain.get("order", DayOrder.UNSAID)), Kind(plain.get("kind", Kind.CHILD))
    except BadFile:
        raise
    except (tomllib.TOMLDecodeError, ValueError, AttributeError, TypeError) as wrong:
        raise BadFile("mapping", str(wrong)) from wrong
    known = [plain_heading(one) for one in headings]
    for name in said:
        if name not in known:
            raise BadFile("mapping_heading", name)
    columns = _said_or_guessed(known, said, guessed(headings))
    return Mapping(columns=columns, headings=tuple(headings), order=order, kind=kind)


def _field(said: str) -> Field:
    if said not in set(Field):
        raise BadFile("mapping_field", str(said))
    return Field(said)


def _said_or_guessed(
    known: Iterable[str], said: dict[str, Field | None], guesses: Sequence[Field | None]
) -> tuple[Field | None, ...]:
    taken = {one for one in said.values() if one is not None} - SEVERAL
    free = (None if guess in taken else guess for guess in guesses)
    return tuple(said.get(name, guess) for name, guess in zip(known, free, strict=True))
