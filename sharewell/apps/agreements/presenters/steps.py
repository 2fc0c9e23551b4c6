"""What somebody can do with an agreement now, each as a link to the page that does it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.agreements.selectors import Held
from sharewell.domain.access import Actor, Role
from sharewell.domain.agreements import Stage


@dataclass(frozen=True, slots=True, kw_only=True)
class StepWords:
    """A page that takes one step: its question, what follows, its button, and what is said when it is done."""

    title: str | Promise
    says: str | Promise
    button: str | Promise
    done: str | Promise
    reason: str | Promise = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Doing:
    """Something that can be done; what is waited for is a button."""

    text: str
    url: str
    waits: bool = False


STEPS: dict[str, StepWords] = {
    "put-out": StepWords(
        title=gettext_lazy("Put the draft out for comment"),
        says=gettext_lazy("The other parties can read it and say what they think. You can go on writing."),
        button=gettext_lazy("Put it out"),
        done=gettext_lazy("It is out. The other parties have been told."),
    ),
    "take-back": StepWords(
        title=gettext_lazy("Take it back"),
        says=gettext_lazy("It becomes a draft again. Who has signed this version signs the next one anew."),
        button=gettext_lazy("Take it back"),
        done=gettext_lazy("It is a draft again."),
    ),
    "to-sign": StepWords(
        title=gettext_lazy("Put it out to be signed"),
        says=gettext_lazy("The text is fixed as it is. The leader of each party is asked to sign it."),
        button=gettext_lazy("Put it out to be signed"),
        done=gettext_lazy("The leaders of all parties have been asked to sign."),
    ),
    "review": StepWords(
        title=gettext_lazy("Begin the next version"),
        says=gettext_lazy(
            "It begins with the words of the one in force. That one stays in force until then."
        ),
        button=gettext_lazy("Begin the next version"),
        done=gettext_lazy("The next version is a draft now."),
    ),
    "drop": StepWords(
        title=gettext_lazy("Give this draft up"),
        says=gettext_lazy("Nothing of what is in force changes."),
        button=gettext_lazy("Give it up"),
        done=gettext_lazy("The draft was given up."),
    ),
    "decline": StepWords(
        title=gettext_lazy("Decline to sign"),
        says=gettext_lazy("The other parties read why. The text can be changed and put to you again."),
        button=gettext_lazy("Decline"),
        done=gettext_lazy("Written down. The other parties have been told."),
        reason=gettext_lazy("Why does your organisation not sign?"),
    ),
    "leave": StepWords(
        title=gettext_lazy("Leave this agreement"),
        says=gettext_lazy("Your organisation is out from today. What it received stays under these terms."),
        button=gettext_lazy("Leave"),
        done=gettext_lazy("Your organisation has left. The other parties have been told."),
        reason=gettext_lazy("Why does your organisation leave?"),
    ),
    "end": StepWords(
        title=gettext_lazy("End this agreement"),
        says=gettext_lazy("It ends today, for all. What was shared stays under its terms."),
        button=gettext_lazy("End it"),
        done=gettext_lazy("It has ended. The other parties have been told."),
        reason=gettext_lazy("Why does it end?"),
    ),
}


def doings(actor: Actor, found: Held, *, on: date) -> list[Doing]:
    """What can be done, what matters most first."""
    if found.agreement.ended_on:
        return []
    return [*_of_the_leader(actor, found), *_of_the_keeper(actor, found), *_of_anybody(found)]


def version_to_sign(actor: Actor, found: Held) -> int:
    """The version that waits for this actor's organisation; 0 where none does."""
    row, party = found.agreement, found.party_of(actor.organisation)
    if party is None or party.left_on or row.ended_on:
        return 0
    if row.stage == Stage.SIGNING and party.signed != row.version:
        return row.version
    joins = row.stage == Stage.NONE and party.since is None and found.runs
    return row.version if joins else 0


def _of_the_leader(actor: Actor, found: Held) -> Iterator[Doing]:
    if actor.role is not Role.LEADER:
        return
    row = found.agreement
    if version_to_sign(actor, found):
        yield Doing(text=_("Sign"), url=reverse("agreements:sign", args=[row.reference]), waits=True)
        yield _step(found, "decline")
    party = found.party_of(actor.organisation)
    if found.runs and actor.organisation == row.keeper_id:
        yield _step(found, "end")
    elif found.runs and party is not None and party.since and not party.left_on:
        yield _step(found, "leave")


def _of_the_keeper(actor: Actor, found: Held) -> Iterator[Doing]:
    row = found.agreement
    if actor.organisation != row.keeper_id:
        return
    steps = {
        Stage.DRAFT: ("to-sign", "put-out", "drop"),
        Stage.COMMENT: ("to-sign", "take-back", "drop"),
        Stage.SIGNING: ("take-back", "drop"),
        Stage.NONE: ("review",),
    }
    for name in steps[Stage(row.stage)]:
        yield _step(found, name)
    if row.stage != Stage.SIGNING:
        yield Doing(text=_("Add an organisation"), url=reverse("agreements:add_party", args=[row.reference]))


def _of_anybody(found: Held) -> Iterator[Doing]:
    row = found.agreement
    if row.stage == Stage.COMMENT:
        yield Doing(text=_("Say what you think"), url=reverse("agreements:comment", args=[row.reference]))
    yield Doing(text=_("Keep a note for yourselves"), url=reverse("agreements:note", args=[row.reference]))


def _step(found: Held, name: str) -> Doing:
    return Doing(
        text=str(STEPS[name].title), url=reverse("agreements:step", args=[found.agreement.reference, name])
    )
