"""JSON files that come from elsewhere, held against a published JSON Schema. What is wrong is said line by line."""

import json
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import TYPE_CHECKING, Any, Final, NoReturn

from django.utils.translation import gettext as _

from sharewell.kit.schemas.words import said

if TYPE_CHECKING:
    from jsonschema import Draft202012Validator

MOST_FAULTS: Final = 10


class BadFile(ValueError):
    """What was given is not what the schema describes. `faults` are sentences for the person, one a line."""

    def __init__(self, faults: Iterable[str]) -> None:
        self.faults = tuple(faults)
        super().__init__("; ".join(self.faults))


def read_json(content: bytes, schema: Mapping[str, Any], *, largest: int) -> Any:
    """The data of a file that follows a schema. `largest` is in bytes. Raises BadFile."""
    if len(content) > largest:
        raise BadFile([_("The file is too large")])
    try:
        data = json.loads(
            content.decode("utf-8"), object_pairs_hook=_once, parse_constant=_refused, parse_float=_refused
        )
        # Half a letter can stand in JSON and nowhere else.
        json.dumps(data, ensure_ascii=False).encode("utf-8")
    except json.JSONDecodeError as wrong:
        raise BadFile([_("Line %(line)d: this is not JSON") % {"line": wrong.lineno}]) from wrong
    except (ValueError, RecursionError) as wrong:
        raise BadFile([_("This is not a JSON file in UTF-8 that can be read in one way only")]) from wrong
    if faults := list(islice(dict.fromkeys(faults_in(data, schema)), MOST_FAULTS)):
        raise BadFile(faults)
    return data


def faults_in(data: object, schema: Mapping[str, Any]) -> Iterator[str]:
    """Where data do not follow a schema, in words."""
    for error in sorted(_validator(schema).iter_errors(data), key=lambda one: list(map(str, one.path))):
        yield from said(error)


def _validator(schema: Mapping[str, Any]) -> "Draft202012Validator":
    # The library takes a third of a second to load, which only those who bring a file should wait for.
    from jsonschema import Draft202012Validator

    return Draft202012Validator(schema)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name stands twice in one table")
    return found


def _refused(number: str) -> NoReturn:
    raise ValueError(f"{number} is no whole number")
