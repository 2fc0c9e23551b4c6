"""What stands in every letter: for an adult (False) and for a child (True)."""

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from sharewell.domain.rights import Ending, Right

OPENING: dict[bool, Promise] = {
    False: _(
        "We have looked at what you asked, and at all that we hold here. A second person has read this answer."
    ),
    True: _("Thank you for asking us. It is your right to ask. Two people here looked at it carefully."),
}
SAME_FOR_ALL: dict[bool, tuple[Promise, ...]] = {
    False: (
        _("We have looked at what you asked. There is nothing that we can give you, or do, in answer to it."),
        _(
            "We write this same letter whether or not we hold anything. You cannot tell from it whether we do, and "
            "nobody else can."
        ),
    ),
    True: (
        _("Thank you for asking us. We looked. There is nothing that we can give you."),
        _("We write this same letter to everybody in such a case, whether or not we hold anything."),
    ),
}
OUTCOMES: dict[tuple[Right, Ending], Promise] = {
    (Right.ACCESS, Ending.GIVEN): _("Below is all that you asked for."),
    (Right.ACCESS, Ending.GIVEN_IN_PART): _(
        "Below is what we can give you. We kept some things back, and say so."
    ),
    (Right.ACCESS, Ending.REFUSED): _("We hold something, and cannot give it to you."),
    (Right.PORTABILITY, Ending.GIVEN): _(
        "Below is what you gave us. You get it as a file too, to take elsewhere."
    ),
    (Right.PORTABILITY, Ending.GIVEN_IN_PART): _(
        "Below is what you gave us and what we can pass to you. You get it as a file too, to take elsewhere."
    ),
    (Right.PORTABILITY, Ending.REFUSED): _("There is nothing here that you can take with you as a file."),
    (Right.RECTIFICATION, Ending.GIVEN): _(
        "We have put right what you said was wrong, and told those who had it."
    ),
    (Right.RECTIFICATION, Ending.GIVEN_IN_PART): _(
        "We have put right some of what you said was wrong, and told those who had it. Some stays as it is."
    ),
    (Right.RECTIFICATION, Ending.REFUSED): _(
        "What you said was wrong stays as it is. Your view can stand beside it."
    ),
    (Right.ERASURE, Ending.GIVEN): _("We have agreed to erase what you asked."),
    (Right.ERASURE, Ending.GIVEN_IN_PART): _(
        "We have agreed to erase some of what you asked. The rest is kept."
    ),
    (Right.ERASURE, Ending.REFUSED): _("We have to keep what you asked us to erase."),
    (Right.RESTRICTION, Ending.GIVEN): _(
        "We keep it and do not use it, and everybody who opens it here can see that."
    ),
    (Right.RESTRICTION, Ending.GIVEN_IN_PART): _(
        "We do what you asked for a part: we keep it and do not use it."
    ),
    (Right.RESTRICTION, Ending.REFUSED): _("We go on using it as before."),
    (Right.OBJECTION, Ending.GIVEN): _("We have stopped using it as you objected to."),
    (Right.OBJECTION, Ending.GIVEN_IN_PART): _("For a part of it we have stopped what you objected to."),
    (Right.OBJECTION, Ending.REFUSED): _(
        "We go on using it. Your objection is written down and can be seen here."
    ),
    (Right.COMPLAINT, Ending.DONE): _("We have looked into your complaint. This is the outcome."),
}
KEPT_BACK: dict[bool, Promise] = {
    False: _(
        "Where words were taken out it says [covered]. The law lets us keep something back only for a reason."
    ),
    True: _("Where words were taken out it says [covered]. We only do that for a good reason."),
}
CLOSING: dict[bool, Promise] = {
    False: _(
        "If you are not content with this answer, write to us or ring us, and somebody looks at it again."
    ),
    True: _(
        "If anything here worries you, or you want somebody to look again, tell a grown-up you trust, or tell us."
    ),
}
REGULATOR: dict[bool, Promise] = {
    False: _("You can also complain to the regulator, the Information Commissioner’s Office."),
    True: _(
        "You can also tell the Information Commissioner’s Office. It looks after everybody’s information rights."
    ),
}
