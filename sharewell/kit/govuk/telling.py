"""The one question before anybody says that they will tell a family."""

from django import forms
from django.utils.translation import gettext as _

from sharewell.domain.sharing import Telling


def unless_locked(said: str, *, locked: bool) -> str:
    """What was said about telling the family, where it may be said. Raises ValidationError.

    Raises:
        ValidationError: somebody says that they will tell them while it is written down that they must not be told.
    """
    if locked and said == Telling.WILL_TELL:
        raise forms.ValidationError(
            _("It is written down that they must not be told. Choose another answer, or ask your lead first.")
        )
    return said
