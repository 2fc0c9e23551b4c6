"""What was known and what was decided, version by version."""

from collections.abc import Iterator, Sequence

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from sharewell.apps.decisions.services import OpenedConcern, OpenedDecision
from sharewell.apps.shares.presenters.record import words
from sharewell.apps.shares.presenters.record.advice import Titles, advice_blocks
from sharewell.apps.shares.presenters.record.parts import Block, Point, Section, filled
from sharewell.apps.shares.presenters.words import in_words
from sharewell.apps.shares.selectors import urgency_words
from sharewell.domain.children import Identity
from sharewell.domain.sharing import BASED_ON
from sharewell.kit.govuk.moments import full_moment_words


def concern_section(concern: OpenedConcern, children: Sequence[Identity]) -> Section:
    """The worry as it was written down."""
    return Section(
        title=_("What was known"),
        blocks=(
            Block(
                rows=filled(
                    (
                        *((_("Child"), child_words(child)) for child in children),
                        (_("Written down by"), concern.raised_by_name),
                        (_("Written down at"), full_moment_words(concern.raised_at)),
                        (_("How"), in_words(words.ROUTES, concern.route)),
                        (_("How urgent"), urgency_words(concern.urgency)),
                        (_("Nation whose law applied"), in_words(words.NATIONS, concern.nation)),
                    )
                )
            ),
            Block(title=_("What worried them"), points=tuple(_observations(concern))),
            Block(
                title=_("The child’s voice"),
                rows=filled(
                    ((_("In their own words"), concern.own_words), (_("What they wish"), concern.wishes))
                )
                or ((_("In their own words"), _("Nothing was written down.")),),
            ),
            *_wanted(concern),
        ),
    )


def child_words(child: Identity) -> str:
    """A child's name with the date that tells them from others of the same name."""
    if child.born:
        return _("%(name)s, born %(day)s") % {"name": child.name, "day": date_format(child.born, "j F Y")}
    if child.due:
        return _("%(name)s, expected on %(day)s") % {
            "name": child.name,
            "day": date_format(child.due, "j F Y"),
        }
    return child.name


def decision_sections(concern: OpenedConcern, titles: Titles) -> Iterator[Section]:
    """Each version of the decision with the advice that was seen for it."""
    for decision in concern.decisions:
        title = _("What was decided")
        if len(concern.decisions) > 1:
            title = _("What was decided: version %(number)d") % {"number": decision.version}
        yield Section(title=title, blocks=(_decision(decision), *_advice(decision, titles)))


def _decision(decision: OpenedDecision) -> Block:
    looked = date_format(decision.look_again_on, "j F Y") if decision.look_again_on else ""
    nothing = _("Nothing was written down.")
    return Block(
        rows=filled(
            (
                (_("Decision"), in_words(words.OUTCOMES, decision.outcome)),
                (_("Decided by"), decision.decided_by_name),
                (_("Decided at"), full_moment_words(decision.decided_at)),
                (_("Set against the advice"), _followed(decision)),
                (_("Reasons"), decision.reasons or nothing),
                (_("Harm if shared"), decision.harm_if_shared or nothing),
                (_("Harm if not shared"), decision.harm_if_not_shared or nothing),
                (_("The family"), in_words(words.TELLINGS, decision.telling)),
                (_("Why"), decision.telling_reason),
                (_("To be looked at again on"), looked),
                (_("Who else should see it"), decision.who_else_should_see),
            )
        )
    )


def _followed(decision: OpenedDecision) -> str:
    if decision.departs_from_advice:
        return _("It departs from the advice, for the reasons below.")
    return _("It follows the advice.") if decision.advice.get("verdict") else ""


def _advice(decision: OpenedDecision, titles: Titles) -> tuple[Block, ...]:
    found = tuple(advice_blocks(decision.advice, titles))
    return found or (
        Block(title=_("Advice as seen"), points=(Point(text=_("No advice was seen before this decision.")),)),
    )


def _observations(concern: OpenedConcern) -> Iterator[Point]:
    for seen in concern.observations:
        how = in_words(words.HOW_KNOWN, seen.how)
        if BASED_ON.get(seen.how) is not seen.kind:
            how = f"{how}, {in_words(words.STATEMENTS, seen.kind)}"
        yield Point(text=seen.text, hint=f"{how}. {_('When:')} {seen.when}" if seen.when else f"{how}.")


def _wanted(concern: OpenedConcern) -> tuple[Block, ...]:
    return (
        (Block(title=_("What they wanted to happen"), points=(Point(text=concern.wanted),)),)
        if concern.wanted
        else ()
    )
