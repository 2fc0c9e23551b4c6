"""On which line each thing of a TOML file stands."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator

import pytest

from sharewell.domain.advice.files import PACKS_FOLDER
from sharewell.domain.advice.places import line_of, lines_in

TEXT = '''# a comment with [brackets] and key = 1
id = "core/x/y"   # behind
"a.b" = ["one",
  "two # no comment",
]

[when]
urgency = [ # first
    "no_concern",
]
sharer.body = "public"

[[sources]]
id = "s"
more = { part = "p", deep = [
    { x = 1 },
    { x = 2 } ] }
[[sources]]
id = """
several
lines"""
[sources.inner]
text = \'\'\'it's\'\'\'
quoted = 'x'
at = 2026-11-22
'''


@pytest.mark.parametrize(
    ("key", "line"),
    [
        (("id",), 2),
        (("a.b", 1), 4),
        (("when",), 7),
        (("when", "urgency", 0), 9),
        (("when", "sharer", "body"), 11),
        (("sources", 0), 13),
        (("sources", 0, "more", "deep", 1, "x"), 17),
        (("sources", 1, "id"), 19),
        (("sources", 1, "inner", "at"), 25),
        (("sources", 1, "missing"), 18),
        (("when", "missing", "deeper"), 7),
        (("missing",), 1),
    ],
)
def test_each_thing_is_found_on_its_line_and_a_missing_one_on_that_of_its_table(
    key: tuple[str | int, ...], line: int
) -> None:
    assert line_of(TEXT, key) == line


def _ways(value: object, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    if way:
        yield way
    pairs = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for name, inner in pairs:
        yield from _ways(inner, (*way, name))


def test_everything_in_every_guidance_file_is_found() -> None:
    for file in sorted(PACKS_FOLDER.rglob("*.toml"))[::7]:
        text = file.read_text("utf-8")
        assert set(_ways(tomllib.loads(text))) <= set(lines_in(text)), file


def test_text_that_is_not_toml_is_never_walked_for_ever() -> None:
    with pytest.raises(ValueError, match="line 1"):
        lines_in('a = "x')
