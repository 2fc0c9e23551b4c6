"""Files, the schedule and certificates in words. Nobody is named: a file is a number and what is in it."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import date_format
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _

from sharewell.apps.retention.selectors import Certificate, File, FileStepTaken, Hold, ScheduleLine
from sharewell.apps.retention.selectors.words import (
    AFTER_WORDS,
    HELD_WORDS,
    KIND_WORDS,
    SEEN_WORDS,
    STATE_WORDS,
    STEP_WORDS,
)
from sharewell.apps.retention.services import Standing
from sharewell.domain.access import Actor
from sharewell.domain.cited import Line
from sharewell.domain.retention import OwnPeriod, Period
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.moments import full_moment_words
from sharewell.kit.govuk.parts import Event, SummaryRow


@dataclass(frozen=True, slots=True, kw_only=True)
class FileLine:
    """One file in a list."""

    number: str
    entry: str
    state: str
    colour: str
    hint: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodLine:
    """One line of the schedule."""

    kind: str
    title: str
    says: str
    died: str
    look: str
    source: str
    seen: str
    colour: str
    own: str


def file_number(file: File) -> str:
    """How a file is called: the beginning of its random id."""
    return _("File %(number)s") % {"number": file.pk.hex[:8].upper()}


def file_lines(files: Iterable[File]) -> list[FileLine]:
    """The files of a list, in the order given."""
    return [_file_line(one) for one in files]


def file_heading(file: File) -> FileLine:
    """One file, for the head of its page."""
    return _file_line(file)


def file_rows(found: Standing) -> list[SummaryRow]:
    """What decides about a file."""
    life, judgement = found.life, found.judgement
    named = KIND_WORDS[found.kind]
    proposed = _("%(kind)s (proposed: nobody said so yet)") % {"kind": named}
    rows = [SummaryRow(_("What sort of file"), str(named) if found.facts.kind else proposed)]
    for title, day, missing in (
        (_("Born"), life.born, _("Not known")),
        (_("Closed"), life.closed, _("Not known")),
        (_("Died"), life.died, ""),
    ):
        if day or missing:
            rows.append(SummaryRow(title, date_format(day, "j F Y") if day else missing))
    rows.append(SummaryRow(_("Why that long"), _period_words(judgement.period)))
    until = date_format(judgement.until, "j F Y") if judgement.until else _("Not known")
    rows.append(SummaryRow(_("Kept until"), until))
    if found.erasures:
        rows.append(SummaryRow(_("Agreed to erase"), _erased_words(found)))
    looks = judgement.period.look if isinstance(judgement.period, Period) else ""
    return rows + ([SummaryRow(_("See to this first"), str(in_language(looks)))] if looks else [])


def _erased_words(found: Standing) -> str:
    named = ", ".join(sorted({one.reference for one in found.erasures}))
    if found.is_all_to_erase:
        return _("All of it, at a request about rights: %(references)s") % {"references": named}
    return _("Part of it: %(references)s. Here only a whole file is destroyed.") % {"references": named}


def keeps_words(found: Standing) -> list[str]:
    """What holds a file, each in a sentence."""
    held = [
        _("%(reason)s (since %(day)s)") % {"reason": one.reason, "day": date_format(one.since, "j F Y")}
        for one in found.judgement.holds
    ]
    return held + [str(in_language(one.says)) for one in found.judgement.moratoriums]


def held_rows(found: Standing) -> list[SummaryRow]:
    """How much of each kind there is, and how much of it goes."""
    return counts_rows(Counter(str(one.kind) for one in found.holdings))


def shared_words(found: Standing) -> str:
    """That some of it is about others too, and stays; empty where nothing is."""
    number = len(found.holdings) - len(found.own)
    if not number:
        return ""
    said = ngettext(
        "%(number)s thing is also about somebody else. It stays until their time is over too.",
        "%(number)s things are also about somebody else. They stay until their time is over too.",
        number,
    )
    return said % {"number": number}


def counts_rows(counts: Mapping[str, int]) -> list[SummaryRow]:
    """How many of each kind."""
    return [SummaryRow(str(HELD_WORDS[kind]), str(number)) for kind, number in sorted(counts.items())]


def events(steps: Iterable[FileStepTaken]) -> list[Event]:
    """What somebody did to a file."""
    return [_event(one) for one in steps]


def period_lines(lines: Iterable[ScheduleLine]) -> list[PeriodLine]:
    """The schedule."""
    return [_period_line(one) for one in lines]


def hold_words(row: Hold) -> dict[str, str]:
    """One hold."""
    by = {"who": row.person_name, "when": full_moment_words(row.at)}
    return {
        "id": str(row.pk),
        "title": _("One file") if row.entry else _("Everything that we keep"),
        "reason": row.reason,
        "by": _("%(who)s, %(when)s") % by,
    }


def certificate_rows(row: Certificate, purged_at: datetime | None) -> list[SummaryRow]:
    """What a certificate says."""
    proposed = {"who": row.proposed_by_name, "when": full_moment_words(row.proposed_at)}
    confirmed = {"who": row.person_name, "when": full_moment_words(row.at)}
    return [
        SummaryRow(_("Organisation"), row.organisation_name),
        SummaryRow(_("Why that long"), str(in_language(row.says))),
        SummaryRow(_("Proposed"), _("%(who)s, %(when)s") % proposed),
        SummaryRow(_("Confirmed and destroyed"), _("%(who)s, %(when)s") % confirmed),
        SummaryRow(_("Keys destroyed"), str(row.records)),
        SummaryRow(_("Kept, for it is also about others"), str(row.kept)),
        SummaryRow(_("Purged"), full_moment_words(purged_at) if purged_at else _("Not yet")),
        SummaryRow(_("Gone from backups on"), date_format(row.gone_on, "j F Y")),
    ]


def present_document(
    row: Certificate, rows: Sequence[SummaryRow], *, actor: Actor, at: datetime
) -> dict[str, object]:
    """A certificate on paper."""
    made = {"when": full_moment_words(at), "who": f"{actor.name}, {actor.organisation_name}"}
    return {
        "language": get_language() or "en-gb",
        "title": _("Certificate of destruction"),
        "reference": row.reference,
        "made": _("Made %(when)s for %(who)s") % made,
        "page": _("Page"),
        "of": _("of"),
        "rows": [[one.key, one.value] for one in rows],
        "sections": [
            {
                "title": _("What was destroyed"),
                "rows": [[one.key, one.value] for one in counts_rows(row.counts)],
            }
        ],
    }


def _file_line(one: File) -> FileLine:
    words, colour = STATE_WORDS[one.state]
    later = one.later and _("Kept longer, until %(day)s") % {"day": date_format(one.later, "j F Y")}
    return FileLine(
        number=file_number(one), entry=str(one.pk), state=str(words), colour=colour, hint=later or ""
    )


def _period_words(period: Period | OwnPeriod | None) -> str:
    if isinstance(period, Period):
        return str(in_language(period.says))
    return own_words(period.years, period.after, period.because) if period else _("There is no line for it.")


def own_words(years: int, after: str, because: str) -> str:
    """What an organisation decided for itself."""
    said = {"years": years, "after": AFTER_WORDS[after], "because": because}
    return _("Your own period: %(years)s years after %(after)s. %(because)s") % said


def _period_line(one: ScheduleLine) -> PeriodLine:
    default: Line | None = one.default
    seen, colour = SEEN_WORDS[default.source.seen] if default else ("", "")
    part = f"{default.source.title}, {default.source.part}" if default and default.source.part else ""
    return PeriodLine(
        kind=str(one.kind),
        title=str(KIND_WORDS[one.kind]),
        says=str(in_language(one.default.says)) if one.default else _("There is no line for it."),
        died=str(in_language(one.died.says)) if one.died else "",
        look=str(in_language(one.default.look)) if one.default and one.default.look else "",
        source=part or (default.source.title if default else ""),
        seen=str(seen),
        colour=colour,
        own=own_words(one.own.years, one.own.after, one.own.because) if one.own else "",
    )


def _event(step: FileStepTaken) -> Event:
    until = _("Until %(day)s.") % {"day": date_format(step.until, "j F Y")} if step.until else ""
    return Event(
        title=str(STEP_WORDS[step.kind]),
        when=full_moment_words(step.at),
        by=step.person_name,
        text=" ".join(part for part in (until, step.reason) if part),
    )
