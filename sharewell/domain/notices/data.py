"""Reading the parts and sentences of a privacy notice from the guidance folder. Refuses data that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import Any

from sharewell.domain.cited import BadData, Line, data_text, read_rows, read_text, shared
from sharewell.domain.cited.lines import SHARED_KEYS, Titles

FILE = "notices.toml"
TABLES = frozenset({"part", "sentence", "regulator", "look", "reason"})
BODIES = frozenset({"", "public", "private", "voluntary"})
FILLED = {"organisation": "", "contact": "", "regulator": ""}
"""What a sentence may have filled in."""


class BadNotices(BadData):
    """The data are wrong; says where."""


class Audience(StrEnum):
    """For whom a notice is written. A younger child is one under about twelve."""

    YOUNGER_CHILD = "younger_child"
    YOUNG_PERSON = "young_person"
    PARENT = "parent"
    STAFF = "staff"


class Part(StrEnum):
    """The parts of a notice, in their order."""

    WHO = "who"
    WHY = "why"
    WHAT = "what"
    FROM_WHERE = "from_where"
    BASIS = "basis"
    RECIPIENTS = "recipients"
    TELLING = "telling"
    HOW_LONG = "how_long"
    RIGHTS = "rights"
    COMPLAINT = "complaint"


class Points(StrEnum):
    """What is listed below a part."""

    NONE = ""
    KINDS = "kinds"
    RECIPIENTS = "recipients"
    PERIODS = "periods"


@dataclass(frozen=True, slots=True, kw_only=True)
class Required(Line):
    """A part that a notice must have; `says` is its heading."""

    part: Part
    points: Points


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence(Line):
    """What one part says to one audience. `when` is some or none, for with and without something to list."""

    part: Part
    audience: Audience
    when: str
    body: str
    place: str

    @property
    def fitting(self) -> int:
        """How particular it is: the more it names, the more it counts."""
        return self.particular + bool(self.body)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason(Line):
    """A reason in law for which somebody need not be told yet."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeForm:
    """All that a notice is made from. `look_days`: after so long it is looked at whether somebody can be told."""

    parts: tuple[Required, ...]
    sentences: tuple[Sentence, ...]
    regulators: tuple[Line, ...]
    reasons: tuple[Reason, ...]
    look_days: int

    def reason(self, key: str) -> Reason | None:
        """The reason of this key; None where there is none."""
        return next((one for one in self.reasons if one.key == key), None)


@cache
def notice_form() -> NoticeForm:
    """What comes with Sharewell. Raises BadNotices: the data are wrong."""
    return read_form(data_text("core", FILE))


def read_form(text: str) -> NoticeForm:
    """What a file says. Raises BadNotices, also where a part says nothing to an audience."""
    try:
        parts = _rows(text, "part", {"part", "points"}, _part)
        sentences = _rows(text, "sentence", {"part", "audience", "when", "body", "place"}, _sentence)
        looks = _rows(text, "look", {"days"}, lambda row, _titles: _days(row["days"]), more={"days"})
        form = NoticeForm(
            parts=tuple(sorted(parts, key=lambda one: list(Part).index(one.part))),
            sentences=tuple(sentences),
            regulators=tuple(
                _rows(text, "regulator", set(), lambda row, titles: Line(**shared(row, titles)))
            ),
            reasons=tuple(_rows(text, "reason", set(), lambda row, titles: Reason(**shared(row, titles)))),
            look_days=looks[0] if len(looks) == 1 else 0,
        )
        _check(form)
    except BadData as wrong:
        raise BadNotices(str(wrong)) from wrong
    return form


def _check(form: NoticeForm) -> None:
    lines: list[Line] = [*form.parts, *form.sentences, *form.regulators, *form.reasons]
    if len({one.id for one in lines}) != len(lines):
        raise BadData("two lines have the same id")
    if [one.part for one in form.parts] != list(Part) or not form.look_days or not form.regulators:
        raise BadData("each part stands once, and a day to look again and a regulator are named")
    said = {(one.part, one.audience) for one in form.sentences}
    if missing := [f"{part} to {who}" for part in Part for who in Audience if (part, who) not in said]:
        raise BadData(f"nothing is said of {', '.join(missing)}")


def _rows(text: str, table: str, keys: set[str], read: Any, more: set[str] = frozenset()) -> list[Any]:  # type: ignore[assignment]
    return read_rows(text, table, SHARED_KEYS | keys | more, read, others=TABLES)


def _part(row: Mapping[str, Any], titles: Titles) -> Required:
    return Required(**shared(row, titles), part=Part(row["part"]), points=Points(row.get("points", "")))


def _sentence(row: Mapping[str, Any], titles: Titles) -> Sentence:
    when, body = row.get("when", ""), row.get("body", "")
    if when not in {"", "some", "none"} or body not in BODIES:
        raise ValueError(f"when is some or none, and body one of {sorted(BODIES)}")
    read_text(row["says"]) % FILLED
    return Sentence(
        **shared(row, titles),
        part=Part(row["part"]),
        audience=Audience(row["audience"]),
        when=when,
        body=body,
        place=row.get("place", ""),
    )


def _days(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 366:
        raise ValueError("days are a whole number of at least 1")
    return value
