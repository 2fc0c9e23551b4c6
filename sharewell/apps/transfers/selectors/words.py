"""The words of what happens to a child's place, for forms and pages."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.advice.vocabulary import Urgency
from sharewell.domain.transfers import Leaving

LEAVING_WORDS: dict[str, str | Promise] = {
    Leaving.NEW_SCHOOL: _("Goes to another school or college"),
    Leaving.NEW_SERVICE: _("Goes to another service or worker"),
    Leaving.MOVES_AREA: _("Moves to another area"),
    Leaving.HOME_EDUCATED: _("Will be taught at home"),
    Leaving.GOES_ABROAD: _("Goes abroad"),
    Leaving.NOT_KNOWN_WHERE: _("Leaves, and nobody knows where to"),
}
URGENCY_CHOICES = [
    (str(Urgency.SIGNIFICANT_HARM), _("The child may be badly hurt")),
    (str(Urgency.WELFARE_CONCERN), _("I have worries")),
    (str(Urgency.NO_CONCERN), _("No worry at present, but there is a file")),
]
