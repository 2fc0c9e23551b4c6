"""The advice as it was seen on the day, from what was stored with the decision. No rule is applied again."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.agreements.selectors import cover_sentence
from sharewell.apps.shares.presenters.record import words
from sharewell.apps.shares.presenters.record.parts import Block, Point, filled
from sharewell.apps.shares.presenters.words import in_words
from sharewell.domain.advice.words import QUESTIONS
from sharewell.domain.agreements import cover_from
from sharewell.kit.advice import rule_url

Titles = Mapping[str, str]
_ITEM = re.compile(r"items\[(\d+)\]\.(\w+)")


def advice_blocks(advice: Mapping[str, Any], titles: Titles) -> Iterator[Block]:
    """What the advice said, for each recipient that it was asked about. `titles` names the sources."""
    for one in (advice, *advice.get("other_recipients", ())):
        if one.get("verdict"):
            yield _answer(one)
            yield _reasons(one, titles)


def _answer(advice: Mapping[str, Any]) -> Block:
    guidance = advice.get("guidance", {})
    about = advice.get("recipient_name", "")
    consent = advice.get("consent_needed")
    rows = filled(
        (
            (_("Advice"), in_words(words.VERDICTS, advice["verdict"])),
            (_("Duty"), in_words(words.DUTIES, advice.get("duty", ""))),
            (_("Consent needed"), "" if consent is None else _("Yes") if consent else _("No")),
            (_("The family"), in_words(words.TELL_FAMILY, advice.get("tell_family", ""))),
            (_("Law that governs it"), in_words(words.REGIMES, advice.get("regime", ""))),
            (_("Lawful basis"), _listed(words.BASES, advice.get("lawful_bases", ()))),
            (_("Condition for sensitive data"), _listed(words.CONDITIONS, advice.get("conditions", ()))),
            (_("Agreement"), _agreement(advice)),
            (_("Still unknown then"), " ".join(_question(key) for key in advice.get("ask", ()))),
            (_("Law as at"), _day(advice.get("evaluated_on", ""))),
            (_("Version of the rules"), guidance.get("version", "")),
        )
    )
    title = _("Advice as seen, about %(who)s") % {"who": about} if about else _("Advice as seen")
    return Block(title=title, rows=rows)


def _reasons(advice: Mapping[str, Any], titles: Titles) -> Block:
    """Each sentence once, with every rule that says it and every source that those rules cite."""
    said: dict[str, tuple[dict[str, None], dict[str, None]]] = {}
    day, rules_are = advice.get("evaluated_on", ""), _("Rules:")
    for reason in advice.get("reasons", ()):
        rules, sources = said.setdefault(reason["sentence"], ({}, {}))
        rules[reason["rule"]] = None
        sources.update(dict.fromkeys(_cited(one, titles) for one in reason.get("sources", ())))
    return Block(
        title=_("Reasons given, with the rules and their sources"),
        points=tuple(
            Point(
                text=_(sentence),
                hint=f"{'; '.join(sources)}. {rules_are}",
                linked=tuple((rule, rule_url(rule, day)) for rule in rules),
            )
            for sentence, (rules, sources) in said.items()
        ),
    )


def _cited(source: Mapping[str, Any], titles: Titles) -> str:
    name = titles.get(source["id"], source["id"])
    return f"{name}, {source['part']}" if source.get("part") else name


def _listed(of: words.Words, ids: Any) -> str:
    return ", ".join(in_words(of, one["id"]) for one in ids)


def _question(key: str) -> str:
    """The question that was open; a key of rules that are gone is shown as it stands."""
    item = _ITEM.fullmatch(key)
    asked = QUESTIONS.get(item[2] if item else key)
    if asked is None:
        return key
    return (
        _("Item %(number)d: %(question)s") % {"number": int(item[1]) + 1, "question": _(asked)}
        if item
        else _(asked)
    )


def _agreement(advice: Mapping[str, Any]) -> str:
    """What agreements said of it then; nothing where nobody looked."""
    try:
        return cover_sentence(cover_from(advice["agreement"]))
    except (KeyError, TypeError, ValueError):
        return ""


def _day(written: str) -> str:
    try:
        return date_format(date.fromisoformat(written), "j F Y")
    except ValueError:
        return written
