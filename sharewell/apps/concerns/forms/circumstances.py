"""What is special here: what most worries have nothing of, in the words of the page that asks."""

from django.utils.translation import gettext_lazy as _

from sharewell.apps.concerns.selectors.circumstances import NONE
from sharewell.domain.advice.vocabulary import ConcernKind, Place

KINDS = [
    (ConcernKind.NEGLECT, _("Neglect: not enough food, warmth, care or watching over")),
    (ConcernKind.PHYSICAL_ABUSE, _("Being hit or hurt")),
    (ConcernKind.EMOTIONAL_ABUSE, _("Being shamed, frightened or shut out")),
    (ConcernKind.SEXUAL_ABUSE, _("Sexual abuse")),
    (ConcernKind.DOMESTIC_ABUSE, _("Violence or control between adults at home")),
    (ConcernKind.EXPLOITATION, _("Being used by somebody outside the family")),
    (ConcernKind.FGM, _("Female genital mutilation (FGM, cutting)")),
    (ConcernKind.OTHER, _("Something else")),
    (ConcernKind.UNKNOWN, _("I am not sure")),
]
CIRCUMSTANCES = [
    ("worker", _("It is about somebody who works or volunteers with children")),
    ("past", _("It was in the past and has ended")),
    ("rumour", _("It is a rumour: nobody saw it, and the child did not say it")),
    ("small", _("It is several small things that add up")),
    ("understands", _("The child is old enough to decide about this")),
    ("missing", _("The child is missing from school or nursery")),
    ("moved", _("The child has moved or changed school")),
    ("home_educated", _("The child is taught at home")),
    ("died", _("The child has died")),
    ("adult", _("I work with an adult in the child’s life, not with the child")),
    ("order", _("A court has limited who may see the child or know where they live")),
    ("choice", _("It is help that the family may say no to")),
    ("confession", _("It was told in confession")),
    ("contract", _("We do this work for a council, the NHS or the police under contract")),
    ("other_area", _("The child lives outside the area of those I would tell")),
    (NONE, _("None of these")),
]
PLACES = [
    (Place.UNKNOWN, _("The same nation, or I am not sure")),
    (Place.ENGLAND, _("England")),
    (Place.WALES, _("Wales")),
    (Place.SCOTLAND, _("Scotland")),
    (Place.NORTHERN_IRELAND, _("Northern Ireland")),
    (Place.ABROAD, _("Another country")),
]
