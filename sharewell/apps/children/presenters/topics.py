"""What an entry holds, topic by topic, in lines."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.children.selectors import about_words, age_words
from sharewell.apps.children.selectors import kinds as words
from sharewell.domain.advice.vocabulary import YesNo
from sharewell.domain.children import (
    Address,
    Checked,
    Identity,
    Kind,
    Name,
    Never,
    Relation,
    SafeContact,
    Safety,
    Source,
    Use,
)
from sharewell.domain.identifiers import IdentifierKind
from sharewell.domain.matching import HEALTH, Sex


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One thing that is held: what it is, and what stands there. `entry` is the record of somebody else."""

    key: str
    text: tuple[str, ...]
    entry: str = ""


@dataclass(frozen=True, slots=True)
class Topic:
    """Something of which an entry may hold several. `field` is its name in the identity."""

    slug: str
    field: str
    title: str | Promise
    add: str | Promise
    line: Callable[..., Line]

    def lines(self, identity: Identity) -> list[Line]:
        """Each thing that is held, in order."""
        return [self.line(one) for one in getattr(identity, self.field)]


def who_lines(identity: Identity) -> list[Line]:
    """The present name, and what people call them."""
    rows = [
        (_("Name"), identity.present_name.text),
        (_("Called"), identity.known_as),
    ]
    return [Line(key=key, text=(value,)) for key, value in rows if value]


def birth_lines(identity: Identity, *, today: date | None) -> list[Line]:
    """What kind of entry it is, the age as far as is known, the sex where it is held. Without a day, no age."""
    rows = [
        (_("Who it is"), str(words.KINDS[identity.kind])),
        (_("Age"), age_words(identity, today=today) if today else _birth(identity)),
        (_("Sex"), str(words.SEXES[identity.sex]) if identity.sex is not Sex.UNKNOWN else ""),
    ]
    return [Line(key=key, text=(value,)) for key, value in rows if value]


def language_lines(identity: Identity) -> list[Line]:
    """In which languages to speak with them."""
    asked = identity.interpreter is not YesNo.UNKNOWN
    rows = [
        (_("Speaks"), ", ".join(identity.languages)),
        (_("Interpreter"), str(words.YES_NO[identity.interpreter]) if asked else ""),
        (_("About the interpreter"), identity.interpreter_words),
    ]
    return [Line(key=key, text=(value,)) for key, value in rows if value]


def _birth(identity: Identity) -> str:
    if identity.kind is Kind.UNBORN_CHILD:
        return age_words(identity, today=date.min)
    if identity.born:
        return date_format(identity.born, "j F Y")
    if identity.age_guessed is not None and identity.guessed_on:
        told = {"age": identity.age_guessed, "day": date_format(identity.guessed_on, "j F Y")}
        return _("about %(age)d on %(day)s") % told
    return about_words(identity.born_about) if identity.born_about else age_words(identity, today=date.min)


def _name(one: Name) -> Line:
    return Line(key=str(words.NAME_KINDS[one.kind]), text=(one.text or _kept_safe(),))


def _number(one: tuple[IdentifierKind, str]) -> Line:
    kind, number = one
    said = f"{number[:3]} {number[3:6]} {number[6:]}" if kind in HEALTH else number
    return Line(key=str(words.NUMBER_NAMES[kind]), text=(said,))


def _address(one: Address) -> Line:
    where = (_kept_safe(),) if one.kept_safe else (*one.text.splitlines(), _uprn(one))
    said = (
        _span(one),
        _("Told by: %(who)s") % {"who": words.SOURCES[one.source]}
        if one.source is not Source.UNKNOWN
        else "",
        _checked(one),
    )
    key = words.USES[one.use] if one.is_now or one.use is Use.NO_FIXED else _("Earlier address")
    return Line(key=str(key), text=tuple(part for part in (*where, *said) if part))


def _relation(one: Relation) -> Line:
    said = (
        one.name or _kept_safe(),
        one.words,
        _("They live together") if one.lives_with is YesNo.YES else "",
        _("May be a danger") if one.of_concern else "",
    )
    return Line(key=str(words.TIES[one.tie]), text=tuple(part for part in said if part), entry=one.entry)


def _contact(one: SafeContact) -> Line:
    safe = words.SAFETIES[one.safety] if one.safety is not Safety.AT_TIMES else one.when
    said = (
        one.value or _kept_safe(),
        _("Safe to use: %(how)s") % {"how": safe},
        *(str(words.NEVER[Never(what)]) for what in one.never),
        one.words,
    )
    key = _("%(who)s: %(way)s") % {"who": one.who, "way": words.WAYS[one.way]}
    return Line(key=key, text=tuple(part for part in said if part))


def _kept_safe() -> str:
    return _("Kept safe: it is not shown here")


def _uprn(one: Address) -> str:
    return _("Property number %(number)s") % {"number": one.uprn} if one.uprn else ""


def _span(one: Address) -> str:
    told = {part: about_words(known) for part, known in (("since", one.since), ("until", one.until)) if known}
    if len(told) == 2:
        return _("From %(since)s until %(until)s") % told
    if one.since:
        return _("Since %(since)s") % told
    return _("Until %(until)s") % told if one.until else ""


def _checked(one: Address) -> str:
    said = str(words.CHECKED[one.checked])
    if one.checked is Checked.NOT_YET or not one.checked_on:
        return said
    return _("%(said)s, %(day)s") % {"said": said, "day": date_format(one.checked_on, "j F Y")}


_ALL: Sequence[Topic] = (
    Topic("names", "other_names", gettext_lazy("Other names"), gettext_lazy("Add a name"), _name),
    Topic("addresses", "addresses", gettext_lazy("Addresses"), gettext_lazy("Add an address"), _address),
    Topic(
        "contacts",
        "contacts",
        gettext_lazy("How it is safe to reach them"),
        gettext_lazy("Add a way to reach them"),
        _contact,
    ),
    Topic(
        "people", "relations", gettext_lazy("People in their life"), gettext_lazy("Add a person"), _relation
    ),
    Topic("numbers", "identifiers", gettext_lazy("Numbers"), gettext_lazy("Add a number"), _number),
)
TOPICS: Mapping[str, Topic] = {topic.slug: topic for topic in _ALL}
"""The topics of which an entry may hold several, in the order of its page."""
