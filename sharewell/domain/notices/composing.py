"""Making a notice from what is known of an organisation, and telling when more goes than it says."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from sharewell.domain.cited import in_force, most_particular
from sharewell.domain.notices.data import Audience, NoticeForm, Part, Points, Sentence


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a notice is made from. `recipients` are sectors, `kinds` item kinds, `periods` kind:years:after."""

    organisation: str
    contact: str
    nation: str
    sector: str
    body: str
    recipients: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    periods: tuple[str, ...] = ()

    def points(self, of: Points) -> tuple[str, ...]:
        """What is listed below a part, as codes."""
        listed = {Points.KINDS: self.kinds, Points.RECIPIENTS: self.recipients, Points.PERIODS: self.periods}
        return listed.get(of, ())


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One part: its heading and sentences as they stand in the data, and the codes of what it lists."""

    part: Part
    title: str
    says: tuple[str, ...]
    points: Points
    listed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Composed:
    """A notice before it is put into a language."""

    sections: tuple[Section, ...]
    regulator: str


def compose(form: NoticeForm, audience: Audience, known: Known, *, day: date) -> Composed:
    """What a notice says to an audience, of this organisation, by the data in force on a day."""
    of_place = in_force(form.sentences, nation=known.nation, sector=known.sector, day=day)
    meant = [one for one in of_place if one.audience is audience and one.body in {"", known.body}]
    sections = []
    for one in form.parts:
        listed = known.points(one.points)
        said = [
            line for line in meant if line.part is one.part and line.when != ("none" if listed else "some")
        ]
        shown = any(line.when == "some" for line in said)
        sections.append(
            Section(
                part=one.part,
                title=one.says,
                says=tuple(line.says for line in _chosen(said)),
                points=one.points,
                listed=listed if shown else (),
            )
        )
    found = most_particular(in_force(form.regulators, nation=known.nation, sector=known.sector, day=day))
    return Composed(sections=tuple(sections), regulator=found.says if found else "")


def exceeded(said: Known, goes: Known) -> dict[str, list[str]]:
    """What goes regularly and the notice does not say: recipients and kinds. Empty while it is true."""
    more = {
        "recipients": sorted(set(goes.recipients) - set(said.recipients)),
        "kinds": sorted(set(goes.kinds) - set(said.kinds)),
    }
    return {name: found for name, found in more.items() if found}


def written(known: Known) -> str:
    """As it is kept: the same is always the same text."""
    said = {name: getattr(known, name) for name in Known.__dataclass_fields__}
    return json.dumps(said, sort_keys=True, ensure_ascii=False)


def read_known(text: str) -> Known:
    """What was kept. Raises ValueError or TypeError where it is none."""
    said: Any = json.loads(text)
    read: Any = {name: tuple(one) if isinstance(one, list) else one for name, one in said.items()}
    return Known(**read)


def _chosen(lines: list[Sentence]) -> Iterator[Sentence]:
    """Each sentence without a place; of those in one place the most particular, where the first of them stands."""
    seen: set[str] = set()
    for one in lines:
        if not one.place:
            yield one
        elif one.place not in seen:
            seen.add(one.place)
            yield max((line for line in lines if line.place == one.place), key=lambda line: line.fitting)
