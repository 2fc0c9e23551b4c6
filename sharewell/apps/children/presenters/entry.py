"""An entry as its page shows it, as one row of the list, and what changed in it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import pairwise
from uuid import UUID

from django.template.defaultfilters import linebreaksbr
from django.urls import reverse
from django.utils.html import format_html
from django.utils.translation import gettext as _

from sharewell.apps.children.presenters.topics import (
    TOPICS,
    Line,
    Topic,
    birth_lines,
    language_lines,
    who_lines,
)
from sharewell.apps.children.selectors import Entry, age_words
from sharewell.apps.children.services import PastVersion
from sharewell.domain.children import Identity
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.govuk.moments import moment_words
from sharewell.kit.govuk.parts import Cell, Link, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One card of an entry's page."""

    title: str
    rows: Sequence[SummaryRow]
    actions: Sequence[Link]


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What one version wrote or took out."""

    title: str
    by: str
    rows: Sequence[SummaryRow]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownEntry:
    """An entry: what is known, and what could be written down besides."""

    name: str
    sections: Sequence[Section]
    missing: Sequence[Link]
    has_contacts: bool


def present_entry(entry: UUID, identity: Identity, *, today: date) -> ShownEntry:
    """Who somebody is, topic by topic; topics of which nothing is known by their links alone."""
    topics = [(topic, topic.lines(identity)) for topic in TOPICS.values()]
    speaks = language_lines(identity)
    sections = [
        _section(_("Name"), who_lines(identity), _link("children:name", entry, _("Change"), _("the name"))),
        _section(
            _("Age"),
            birth_lines(identity, today=today),
            _link("children:birth", entry, _("Change"), _("the age and sex")),
        ),
        *(_topic_section(entry, topic, lines) for topic, lines in topics if lines),
    ]
    missing = [
        Link(str(topic.add), _topic_url("add_item", entry, topic)) for topic, lines in topics if not lines
    ]
    language = _link("children:language", entry, _("Change"), _("the languages"))
    if speaks:
        sections.append(_section(_("Languages"), speaks, language))
    else:
        missing.append(Link(_("Add languages and interpreter"), language.url))
    return ShownEntry(
        name=identity.name or _("Name not known"),
        sections=sections,
        missing=missing,
        has_contacts=bool(identity.contacts),
    )


def topic_rows(entry: UUID, topic: Topic, identity: Identity) -> list[SummaryRow]:
    """Each thing of a topic, with the ways to change it and to take it out."""
    rows = []
    for place, line in enumerate(topic.lines(identity)):
        args = [entry, topic.slug, place]
        hidden = f"{line.key} {place + 1}"
        actions = [
            Link(_("Change"), reverse("children:change_item", args=args), hidden),
            Link(_("Take out"), reverse("children:remove_item", args=args), hidden),
        ]
        rows.append(SummaryRow(line.key, _value(line), actions))
    return rows


def list_row(entry: Entry, identity: Identity, *, protected: bool, at: datetime) -> list[Cell | str]:
    """One row of the list: who, how old, and that something is kept safe; never what."""
    safe = _("Something is kept safe") if protected else ""
    known = (age_words(identity, today=local_day(at)), safe)
    return [
        Cell(identity.name or _("Name not known"), url=reverse("children:entry", args=[entry.pk])),
        linebreaksbr("\n".join(part for part in known if part)),
    ]


def present_history(
    versions: Iterable[PastVersion], names: Mapping[UUID, str], *, at: datetime
) -> list[Change]:
    """Newest first: when, by whom, and what was written or taken out."""
    found = list(versions)
    lines = [_all_lines(one.shown) for one in found]
    pairs = [*pairwise(lines), (lines[-1], [])] if lines else []
    return [
        Change(
            title=moment_words(one.written_at, at=at),
            by=names.get(one.written_by, _("somebody who is not here any more")),
            rows=_changed_rows(now, before),
        )
        for one, (now, before) in zip(found, pairs, strict=True)
    ]


def _changed_rows(now: Sequence[Line], before: Sequence[Line]) -> list[SummaryRow]:
    written = [SummaryRow(line.key, _said(_("Written:"), line)) for line in now if line not in before]
    gone = [SummaryRow(line.key, _said(_("Taken out:"), line)) for line in before if line not in now]
    return written + gone


def _said(word: str, line: Line) -> str:
    return linebreaksbr("\n".join((word, *line.text)))


def _all_lines(identity: Identity) -> list[Line]:
    own = [*who_lines(identity), *birth_lines(identity, today=None), *language_lines(identity)]
    return [*own, *(line for topic in TOPICS.values() for line in topic.lines(identity))]


def _section(title: str, lines: Sequence[Line], *actions: Link) -> Section:
    return Section(title=title, rows=[SummaryRow(line.key, _value(line)) for line in lines], actions=actions)


def _topic_section(entry: UUID, topic: Topic, lines: Sequence[Line]) -> Section:
    title = str(topic.title)
    return _section(title, lines, Link(_("Change or add"), _topic_url("topic", entry, topic), title))


def _topic_url(name: str, entry: UUID, topic: Topic) -> str:
    return reverse(f"children:{name}", args=[entry, topic.slug])


def _link(name: str, entry: UUID, text: str, hidden: str) -> Link:
    return Link(text, reverse(name, args=[entry]), hidden)


def _value(line: Line) -> str:
    """What stands there, each line by itself; the first leads to somebody's own record."""
    if not line.entry:
        return linebreaksbr("\n".join(line.text))
    name, *more = line.text
    url = reverse("children:entry", args=[line.entry])
    first = format_html('<a class="govuk-link" href="{}">{}</a>', url, name)
    rest = linebreaksbr("\n".join(more))
    return format_html("{}<br>{}", first, rest) if more else first
