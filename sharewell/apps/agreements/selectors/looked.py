"""What a look at a file came to, in words; and which organisations here the parties of one are."""

from uuid import UUID

from django.utils.text import get_text_list
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from sharewell.apps.organisations.selectors import organisations_of_names
from sharewell.domain.agreements import Exchanged, Looked, Verdict, Wrong

VERDICT_WORDS = {
    Verdict.SOUND: gettext_lazy("Sound. Every letter is as it was given out here."),
    Verdict.ALTERED: gettext_lazy("Altered. This is not what was given out here."),
    Verdict.NOT_OURS: gettext_lazy("Not ours. It bears no stamp of ours, so nothing can be said of it."),
}
WRONG_WORDS = {
    Wrong.STAMP: gettext_lazy("Something in the file was changed after it was given out."),
    Wrong.TEXT: gettext_lazy("%(who)s signed another text than this."),
    Wrong.PARTY: gettext_lazy("%(who)s did not sign what stands here as its own words."),
    Wrong.LOG: gettext_lazy("The log does not bear out the signature of %(who)s."),
}


def looked_words(looked: Looked) -> list[str]:
    """The verdict, and on a line each what is wrong, who signed, and of whom the log says nothing yet."""
    said = [str(VERDICT_WORDS[looked.verdict])]
    said += [str(WRONG_WORDS[what]) % {"who": who} for what, who in looked.wrong]
    if looked.verdict is Verdict.SOUND:
        who = get_text_list(list(looked.signed), _("and"))
        said.append(_("Signed by %(who)s.") % {"who": who} if who else _("Nobody has signed it yet."))
        late = get_text_list(list(looked.unproven), _("and"))
        if late:
            words = _("The log’s proof is missing for %(who)s. Take the file again in some minutes.")
            said.append(words % {"who": late})
    return said


def parties_here(found: Exchanged) -> dict[int, UUID]:
    """The parties of a file whose name is that of one organisation here, by their place. One query."""
    called = organisations_of_names(one.name for one in found.parties)
    places = ((place, called.get(one.name, [])) for place, one in enumerate(found.parties))
    return {place: here[0] for place, here in places if len(here) == 1}
