"""Deciding about one thing, writing the answer, reading it as the second, and letting it go."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django import forms
from django.forms.boundfield import BoundField
from django.utils.translation import gettext_lazy as _

from sharewell.apps.rights.selectors.words import ABOUT_WORDS, ENDING_WORDS, decision_words
from sharewell.apps.rights.services import OpenedThing
from sharewell.domain.holdings import HeldText
from sharewell.domain.rights import (
    BY_THING,
    CHOICES,
    Ending,
    Exemption,
    ItemDecision,
    Right,
    Way,
    Weighed,
    Written,
    words_in,
)
from sharewell.kit.advice.words import in_language
from sharewell.kit.govuk.choices import choice
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look
from sharewell.kit.govuk.words import block

PARTLY = frozenset({Right.ACCESS, Right.PORTABILITY})


class WeighForm(GovukForm):
    """What happens to one thing, on which ground, and what is covered in it."""

    decision = forms.ChoiceField(
        label=_("What happens to this?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose what happens")},
    )
    about = forms.ChoiceField(
        label=_("Is it about one of these?"),
        help_text=_("Some grounds are there for these alone."),
        choices=list(ABOUT_WORDS.items()),
        required=False,
        widget=forms.RadioSelect,
    )
    exemption = forms.ChoiceField(
        label=_("On which ground is something kept back?"),
        help_text=_("These are all the grounds that law has for this request. Read the question under each."),
        required=False,
        widget=forms.RadioSelect,
    )
    reason = block(
        _("Why, here?"), None, _("For your own record and the second reader. They are not told this.")
    )
    opinion = block(_("Which professional gave their opinion, when, and what is it?"), None)
    seen = forms.CharField(widget=forms.HiddenInput)

    def __init__(
        self, *args: Any, right: Right, opened: OpenedThing, grounds: Sequence[Exemption], **kwargs: Any
    ) -> None:
        said = opened.weighed
        initial = {
            "decision": str(said.decision) if said.decision is not ItemDecision.OPEN else None,
            "about": said.about,
            "exemption": said.exemption,
            "reason": said.reason,
            "opinion": said.opinion,
            "seen": opened.seen,
        }
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.opened = opened
        choices = [
            (str(one), words) for one, words in decision_words(right).items() if one is not ItemDecision.OPEN
        ]
        self._choose("decision", choices)
        self._choose(
            "exemption",
            [("", _("Nothing is kept back")), *((one.id, in_language(one.name)) for one in grounds)],
        )
        hints = {one.id: _hint(one) for one in grounds}
        self.looks = {  # type: ignore[misc]
            **{name: Look(size="s") for name in ("decision", "about", "reason", "opinion")},
            "exemption": Look(size="s", hints=hints),
        }
        if right in PARTLY:
            self._add_pieces()

    def _choose(self, name: str, choices: Sequence[tuple[str, Any]]) -> None:
        self.fields[name].choices = list(choices)  # type: ignore[attr-defined]

    def _add_pieces(self) -> None:
        for place, text in enumerate(self.opened.texts):
            self.fields[f"cover-{place}"] = forms.MultipleChoiceField(
                label=_("Cover in “%(label)s”") % {"label": text.label},
                choices=[(one.key, one.text.strip() or "–") for one in self.opened.pieces_of(place)],
                required=False,
                widget=forms.CheckboxSelectMultiple,
                initial=[one for one in self.opened.weighed.ticked if one.startswith(f"{place}-")],
            )
            self.looks = {**self.looks, f"cover-{place}": Look(size="s", small=True)}  # type: ignore[misc]

    @property
    def texts(self) -> Iterator[tuple[HeldText, BoundField | None]]:
        """Each text with the boxes that cover its sentences."""
        for place, text in enumerate(self.opened.texts):
            name = f"cover-{place}"
            yield text, self[name] if name in self.fields else None

    @property
    def weighed(self) -> Weighed:
        """What was decided."""
        said = self.cleaned_data
        ticked = [key for place in range(len(self.opened.texts)) for key in said.get(f"cover-{place}", ())]
        return Weighed(
            decision=ItemDecision(said["decision"]),
            about=said["about"],
            exemption=said["exemption"],
            reason=said["reason"],
            opinion=said["opinion"],
            ticked=tuple(ticked),
            seen=said["seen"],
        )


class WriteForm(GovukForm):
    """What the answer says besides the things themselves."""

    ending = forms.ChoiceField(
        label=_("How does it end?"),
        widget=forms.RadioSelect,
        error_messages={"required": _("Choose how it ends")},
    )
    words = block(
        _("Your own words to them"), None, _("Plain and kind. An empty line makes a new paragraph.")
    )
    covered = block(
        _("Words to cover everywhere"),
        None,
        _(
            "One name, address or number to a line. They are covered in everything that goes, however they are written."
        ),
    )
    for_child = forms.BooleanField(
        label=_("A child or young person reads this: use words for them"), required=False
    )
    silent = forms.BooleanField(
        label=_("Do not name the grounds on which something was kept back"),
        help_text=_("Only where naming a ground would itself tell what is kept back"),
        required=False,
    )
    why = block(
        _("For the record: what the second reader should know"),
        None,
        _("Such as why it is not said whether anything is held. They are not told this."),
    )
    looks = {
        "ending": Look(size="m"),
        "words": Look(size="s", rows=6),
        "covered": Look(size="s", rows=4),
        "why": Look(size="s", rows=3),
    }

    def __init__(self, *args: Any, right: Right, written: Written, **kwargs: Any) -> None:
        initial: Mapping[str, Any] = {
            "ending": str(written.ending if written.ending in CHOICES[right] else CHOICES[right][0]),
            "words": written.words,
            "covered": "\n".join(written.covered),
            "for_child": written.for_child,
            "silent": written.silent,
            "why": written.why,
        }
        super().__init__(*args, **{**kwargs, "initial": initial})
        self.fields["ending"].choices = [(str(one), _ending(right, one)) for one in CHOICES[right]]  # type: ignore[attr-defined]

    @property
    def written(self) -> Written:
        """What was written."""
        said = self.cleaned_data
        return Written(
            ending=Ending(said["ending"]),
            words=said["words"],
            covered=words_in(said["covered"]),
            for_child=said["for_child"],
            silent=said["silent"],
            why=said["why"],
        )


class ReadForm(GovukForm):
    """The second reader's answer."""

    verdict = choice(
        _("Can it go like this?"),
        [
            ("agree", _("I have read all of it, and it can go")),
            ("back", _("No, something has to be changed first")),
        ],
        needed=_("Choose whether it can go"),
    )
    reason = block(_("What has to be changed?"), _("Write what has to be changed"))
    looks = {"verdict": Look(size="m", conditional={"back": "reason"})}


class ReleaseForm(GovukForm):
    """How it reaches them."""

    way = choice(
        _("How does it go to them?"),
        [
            (str(Way.PRINTED), _("Printed, and handed over or posted")),
            (str(Way.LINK), _("By a link, with a code that you tell them another way")),
        ],
        needed=_("Choose how it goes"),
    )
    email = forms.EmailField(
        label=_("The e-mail address for the link"),
        max_length=254,
        error_messages={
            "required": _("Write the e-mail address for the link"),
            "invalid": _("Enter an e-mail address like name@example.com"),
        },
    )
    how = block(
        _("How do you know that this way is safe, and that it reaches them alone?"),
        _("Write how you know that this way is safe"),
        limit=1000,
    )
    looks = {"way": Look(size="m", conditional={"link": "email"}), "how": Look(size="s", rows=3)}

    @property
    def goes(self) -> dict[str, Any]:
        """What was answered, as the service takes it."""
        said = self.cleaned_data
        return {"way": Way(said["way"]), "how": said["how"], "email": said["email"] or ""}


class AgainForm(GovukForm):
    """Where a new link goes."""

    email = forms.EmailField(
        label=_("The e-mail address for a new link"),
        max_length=254,
        error_messages={
            "required": _("Write the e-mail address for the link"),
            "invalid": _("Enter an e-mail address like name@example.com"),
        },
    )
    looks = {"email": Look(page_heading=True)}


def _hint(one: Exemption) -> str:
    source = f"{one.source.title}, {one.source.part}" if one.source.part else one.source.title
    return f"{in_language(one.test)} ({source})"


def _ending(right: Right, ending: Ending) -> Any:
    if ending is Ending.GIVEN and right in BY_THING:
        return _("As decided for each thing")
    return ENDING_WORDS[ending]
