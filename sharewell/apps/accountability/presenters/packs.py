"""A pack as its pages show it."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.accountability.selectors import Pack
from sharewell.kit.govuk.moments import full_moment_words

STATES = {
    "waiting": (gettext_lazy("Being made"), "yellow"),
    "ready": (gettext_lazy("Ready"), "green"),
}


def pack_heading(pack: Pack) -> dict[str, object]:
    """What a line of the list and the page say of it."""
    words, colour = STATES[pack.state]
    return {
        "reference": pack.reference,
        "state": str(words),
        "colour": colour,
        "asked": full_moment_words(pack.asked_at),
        "who": pack.asked_by_name,
        "samples": _chosen(pack.samples),
        "is_ready": pack.state == "ready",
        "sha256": pack.sha256,
        "chosen": pack.chosen,
    }


def _chosen(samples: str) -> str:
    if not samples:
        return _("No decisions were chosen")
    if samples.startswith("#"):
        return _("By the word %(word)s") % {"word": samples[1:]}
    return _("By number: %(numbers)s") % {"numbers": samples}
