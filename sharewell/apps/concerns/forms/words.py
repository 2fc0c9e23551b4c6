"""The child's own words and wishes, and what the person wants to happen."""

from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.forms.limits import block, choice
from sharewell.domain.advice.vocabulary import Purpose
from sharewell.kit.govuk.forms import GovukForm
from sharewell.kit.govuk.looks import Look

PURPOSES = [
    (Purpose.PROTECT_FROM_HARM, _("The child is kept safe from harm")),
    (Purpose.PROMOTE_WELFARE, _("The child or family gets help")),
    (Purpose.PREVENT_OR_DETECT_CRIME, _("The police look into a crime")),
    (Purpose.DIRECT_CARE, _("The child gets treatment or care")),
]


class VoiceForm(GovukForm):
    """Nothing here is needed: a worry goes on without it."""

    words = block(
        _("What did the child say?"),
        help_text=_("Their own words, as near as you can. Leave empty if nothing."),
    )
    wishes = block(
        _("What does the child want to happen?"),
        help_text=_("If you could not ask, or they are too young, say so."),
    )

    looks = {"words": Look(rows=4), "wishes": Look(rows=3)}


class ObjectiveForm(GovukForm):
    """What the sharing is for: everything that is sent is measured against it."""

    purpose = choice(_("What do you want to happen?"), PURPOSES, needed=_("Say what you want to happen"))
    wanted = block(
        _("What should they do?"),
        needed=_("Write what you want them to do"),
        help_text=_("Such as: “Please check that she is safe tonight and tell me what you will do.”"),
    )

    looks = {"purpose": Look(page_heading=True), "wanted": Look(rows=3)}
