"""Lists of made-up children, agreements, and runs over them."""

from collections.abc import Iterable
from datetime import date, datetime

from sharewell.apps.children.models import Entry
from sharewell.apps.children.services import register_entry
from sharewell.apps.matching.models import Agreement, PrivateMatch, Run, Way
from sharewell.apps.matching.services import agree_to_compare, ask_privately, go_on, start_run
from sharewell.apps.organisations.selectors import actor_for
from sharewell.domain.access import SYSTEM, Actor, Role
from sharewell.domain.children import Identity
from tests.cast import Cast
from tests.factories.organisations import make_person

WILHELMINA = Identity(given_names="Wilhelmina", family_name="Canary-Okonkwo", born=date(2016, 4, 9))
MINA = Identity(given_names="Wilhelmena", family_name="Canary Okonkwo", born=date(2016, 4, 9))
STRANGERS = tuple(
    Identity(given_names=given, family_name=family, born=date(2010 + number, 1 + number, 7))
    for number, (given, family) in enumerate(
        (("Zofia", "Nowak"), ("Rhys", "Evans"), ("Priya", "Patel"), ("Conor", "Murphy"), ("Kofi", "Mensah"))
    )
)


def keep_list(actor: Actor, at: datetime, who: Iterable[Identity]) -> list[Entry]:
    """Entries for these, in the actor's organisation."""
    return [register_entry(actor=actor, identity=one, at=at) for one in who]


def theirs(cast: Cast) -> Actor:
    """The front door's information governance lead."""
    person = make_person(cast.front_door, Role.INFORMATION_GOVERNANCE_LEAD, name="Fay Information")
    actor = actor_for(person)
    assert actor is not None
    return actor


def both_agree(cast: Cast, at: datetime) -> Actor:
    """The school and the front door agree; answers the front door's information governance lead."""
    ours, other = cast.information_governance_lead.actor, theirs(cast)
    for actor, with_whom in ((ours, cast.front_door.pk), (other, cast.school.pk)):
        agree_to_compare(actor=actor, at=at, other=with_whom, purpose="Children whom we both know")
    return other


def agree_privately(cast: Cast, at: datetime) -> Agreement:
    """The school and the front door agree to match privately; answers the school's agreement."""
    purpose, way = "Children whom we both know", Way.PRIVATELY
    agree_to_compare(actor=theirs(cast), at=at, other=cast.school.pk, purpose=purpose, way=way)
    ours = cast.information_governance_lead.actor
    return agree_to_compare(actor=ours, at=at, other=cast.front_door.pk, purpose=purpose, way=way)


def asked_privately(cast: Cast, at: datetime, shielded_why: str) -> PrivateMatch:
    """The school's lead asks the front door, with children who are kept safe; both sides wait."""
    agree_privately(cast, at)
    return ask_privately(actor=cast.lead.actor, at=at, other=cast.front_door.pk, shielded_why=shielded_why)


def a_run(cast: Cast, at: datetime, other: object = None) -> Run:
    """A run of the school's lead that is done."""
    with_whom = cast.front_door.pk if other else None
    run = start_run(actor=cast.lead.actor, at=at, other=with_whom)
    return go_on(actor=SYSTEM, run=run.pk, at=at)
