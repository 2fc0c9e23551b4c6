"""One valid press of every button that changes something: who, where, with what. A new form needs its line here."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from sharewell.kit.clock import now
from sharewell.kit.notify.choices import code_for
from sharewell.kit.notify.models import Reader
from tests.integration.concerns.conftest import FAMILY
from tests.integration.sweeps.after_flows import after_flows
from tests.integration.sweeps.agreed import presses_on_agreements
from tests.integration.sweeps.answering import presses_of_answering
from tests.integration.sweeps.asking import presses_of_asking
from tests.integration.sweeps.assessed import presses_on_assessments
from tests.integration.sweeps.at_the_desk import at_the_desk
from tests.integration.sweeps.breached import presses_on_breaches
from tests.integration.sweeps.flow import Fields, Flow
from tests.integration.sweeps.flows_outside import outside
from tests.integration.sweeps.kept import presses_on_files
from tests.integration.sweeps.listed import presses_on_brought
from tests.integration.sweeps.of_rights import presses_on_rights
from tests.integration.sweeps.pointed import presses_on_pointers, presses_on_watches
from tests.integration.sweeps.policed import presses_on_policies
from tests.integration.sweeps.presses_kept_safe import presses_kept_safe
from tests.integration.sweeps.presses_on_entries import presses_on_entries
from tests.integration.sweeps.presses_on_links import presses_on_links
from tests.integration.sweeps.presses_on_lists import presses_on_lists
from tests.integration.sweeps.presses_on_transfers import presses_on_transfers
from tests.integration.sweeps.presses_with_files import presses_with_files
from tests.integration.sweeps.reached import reached
from tests.integration.sweeps.talking import presses_of_talking
from tests.integration.sweeps.told import presses_on_telling
from tests.integration.sweeps.untold import presses_on_the_untold
from tests.integration.sweeps.world import CALL, DANGER, DECIDED, WORRY, World

ANY_FIELDS: Fields = {
    "note": "Nothing",
    "reason": "Nothing",
    "answer": "Nothing",
    "question": "Nothing",
    "outcome": "assessment_started",
    "language": "en-gb",
    "what": "Nothing",
    "who": "Nobody",
}
"""Fields that make many forms valid, for presses that must be refused anyway."""


def flows(world: World) -> Iterator[Flow]:
    """Every flow, each from the world as it was built."""
    yield from _receiving(world)
    yield from _sending(world)
    yield from at_the_desk(world)
    yield from after_flows(world)
    yield from outside(world)
    yield from _journeys(world)
    yield from (Flow(**one) for one in _in_modules(world))
    yield from presses_on_transfers(world)
    yield from _following_up(world)
    yield from (Flow(**one) for one in presses_kept_safe(world))
    yield from (Flow(**one) for one in presses_on_brought(world))
    yield from (Flow(**one) for one in presses_on_the_untold(world))
    yield from (Flow(**one) for one in presses_on_telling(world))
    yield from (Flow(**one) for one in presses_on_pointers(world.cast, world.pointed))
    yield from (Flow(**one) for one in presses_on_watches(world.pointed, world.look_again.concern_id))
    yield from (Flow(**one) for one in presses_on_links(world))
    yield from _being_told(world)
    yield from _reaching(world)
    yield from _organisation(world)
    yield from reached(world)


def _share(
    world: World, who: str, step: str, state: str, fields: Fields | None = None, **foreign: Any
) -> Flow:
    named = {"reference": world.shares[state].reference}
    said = fields or {}
    return Flow(
        name=f"{step} a share that is {state}",
        who=who,
        route=f"shares:{step}",
        named=named,
        fields=lambda: dict(said),
        foreign=foreign,
    )


def _in_modules(world: World) -> Iterator[dict[str, Any]]:
    """Those of the presses that stand in modules of their own."""
    yield from presses_on_entries(world)
    for presses in (
        presses_with_files,
        presses_of_asking,
        presses_of_answering,
        presses_of_talking,
        presses_on_lists,
        presses_on_agreements,
        presses_on_assessments,
        presses_on_files,
        presses_on_rights,
        presses_on_breaches,
        presses_on_policies,
    ):
        yield from presses(world)


def _receiving(world: World) -> Iterator[Flow]:
    lead, stranger = str(world.cast.recipient_lead.person.id), world.cast.stranger.person.id
    yield _share(world, "recipient", "open", "delivered")
    yield _share(world, "recipient", "own", "opened")
    yield _share(world, "recipient", "give", "opened", {"owner": lead, "note": "Canary-give"}, owner=stranger)
    yield _share(world, "recipient", "act", "owned", {"note": "Canary-act"})
    yield _share(
        world, "recipient", "answer", "owned", {"outcome": "assessment_started", "note": "Canary-answer"}
    )
    yield _share(world, "recipient", "ask", "opened", {"question": "Canary-ask"})


def _sending(world: World) -> Iterator[Flow]:
    yield _share(world, "owner", "reply", "asked", {"answer": "Canary-reply"})
    yield _share(world, "owner", "recall", "delivered", {"reason": "Canary-reason"})


def _page(
    world: World,
    journey: str,
    slug: str,
    fields: Fields,
    *,
    route: str = "page",
    logged: bool = False,
    **foreign: Any,
) -> Flow:
    return Flow(
        name=f"{route} {slug} of {journey}",
        who="owner",
        route=f"concerns:{journey}_{route}",
        named={"draft": world.drafts[journey], "slug": slug},
        fields=lambda: dict(fields),
        foreign=foreign,
        logged=logged,
    )


def _journeys(world: World) -> Iterator[Flow]:
    door, lead = str(world.cast.front_door.id), str(world.cast.lead.person.id)
    spoken = dict(zip(("day", "month", "year", "time"), ("1", "6", "2026", "9:15am"), strict=True))
    call = {"organisation": door, "person": "Canary-duty", "said": "Canary-said"}
    for journey in ("emergency", "ordinary", "told"):
        yield Flow(name=f"begin {journey}", who="owner", route=f"concerns:{journey}_start", logged=False)
        named = {"draft": world.drafts[journey]}
        yield Flow(
            name=f"discard {journey}",
            who="owner",
            route=f"concerns:{journey}_discard",
            named=named,
            logged=False,
        )
    yield _page(world, "emergency", "danger", DANGER)
    yield _page(world, "emergency", "danger", DANGER, route="save")
    yield _page(world, "emergency", "danger", DANGER, route="autosave")
    yield _page(world, "told", "call", CALL)
    yield _page(world, "told", "call", CALL, route="save")
    yield _page(world, "told", "call", CALL, route="autosave")
    yield _page(world, "ordinary", "worry", {**WORRY, "text_1": "Canary-more."})
    yield _page(world, "ordinary", "worry", WORRY, route="save")
    yield _page(world, "ordinary", "worry", WORRY, route="autosave")
    yield _page(world, "ordinary", "family", {**FAMILY, "telling": "safe"})
    yield _page(
        world, "ordinary", "child", {"chosen": str(world.child)}, chosen=world.foreign_child, logged=True
    )
    kept = {**DECIDED, "decision": "do_not_share", "reason": "Canary-kept", "lead": lead, **_in_a_while()}
    yield _page(world, "ordinary", "decision", kept, lead=world.cast.stranger.person.id)
    yield _page(world, "emergency", "send", {"recipients": [door]}, logged=True)
    yield _page(
        world,
        "told",
        "spoken",
        {**call, **{f"spoken_at-{part}": said for part, said in spoken.items()}},
        logged=True,
    )
    yield _page(world, "ordinary", "check", {}, logged=True)


def _following_up(world: World) -> Iterator[Flow]:
    leader_of_others = world.cast.recipient_lead.person.id
    yield Flow(
        name="ask a lead",
        who="owner",
        route="concerns:ask_lead",
        named={"draft": world.drafts["ordinary"]},
        fields=lambda: {"lead": str(world.cast.lead.person.id), "question": "Canary-ask lead"},
        foreign={"lead": leader_of_others},
    )
    yield Flow(
        name="answer a colleague",
        who="lead",
        route="concerns:question",
        named={"question": world.questions["waiting"].pk},
        fields=lambda: {"answer": "Canary-lead answers"},
    )
    yield Flow(
        name="complete an emergency",
        who="owner",
        route="concerns:complete",
        named={"task": world.tasks["waiting"].pk},
        fields=lambda: dict(COMPLETED),
    )
    yield Flow(
        name="review an emergency",
        who="lead",
        route="concerns:review",
        named={"task": world.tasks["done"].pk},
        fields=lambda: {"note": "Canary-reviewed"},
    )
    yield Flow(
        name="look again and still not share",
        who="owner",
        route="concerns:look_again",
        named={"look_again": world.look_again.pk},
        fields=_still_not,
    )


COMPLETED: Fields = {
    "reasons": "Canary-reasons",
    "how": "seen",
    "harm_if_shared": "Canary-if",
    "harm_if_not": "Canary-not",
    "telling": "do_not_tell",
    "telling_reason": "Canary-telling",
}


def _still_not() -> Fields:
    return {"decision": "still_not", "reasons": "Canary-still", **_in_a_while()}


def _in_a_while() -> Fields:
    day = now() + timedelta(days=20)
    parts = {"day": str(day.day), "month": str(day.month), "year": str(day.year)}
    return {f"look_again_on-{part}": value for part, value in parts.items()}


def _being_told(world: World) -> Iterator[Flow]:
    chosen = {"nations": ["wales"], "sectors": ["school"], "topics": ["consent_needed"]}
    yield Flow(
        name="choose what to be told of", who="owner", route="guidance:choose", fields=lambda: dict(chosen)
    )
    yield Flow(name="be told no more", who="owner", route="guidance:stop")
    yield Flow(name="have read it", who="owner", route="guidance:read", named={"alert": world.alert.pk})


def _reaching(world: World) -> Iterator[Flow]:
    times = {"quiet_from": "20", "quiet_until": "7", "how_often": "daily", "daily_at": "8"}
    yield Flow(name="when told", who="owner", route="organisations:how_told", fields=lambda: dict(times))
    number = {"mobile": "07700 900321"}
    yield Flow(name="a number", who="colleague", route="organisations:mobile", fields=lambda: dict(number))
    yield Flow(
        name="the code",
        who="owner",
        route="organisations:mobile_code",
        fields=lambda: {"code": code_for(Reader.objects.get(address=world.cast.owner.person.email))},
    )
    yield Flow(name="forget the number", who="owner", route="organisations:forget_mobile")
    broken = {"address": world.cast.colleague.person.email}
    yield Flow(
        name="try an address again",
        who="administrator",
        route="organisations:try_address",
        fields=lambda: dict(broken),
        foreign={"address": world.cast.recipient.person.email},
    )


def _organisation(world: World) -> Iterator[Flow]:
    school, colleague = {"organisation": world.cast.school.id}, {"person": world.cast.colleague.person.id}
    details = {"phone": "01632 960111", "notice_email": "new@school.example.org"}
    person = {"full_name": "Nia Newcomer", "email": "nia@people.example.org", "role": "practitioner"}
    yield Flow(name="confirm", who="lead", route="organisations:confirm_entry", named=school)
    yield Flow(
        name="details",
        who="lead",
        route="organisations:contact_details",
        named=school,
        fields=lambda: dict(details),
    )
    yield Flow(
        name="language", who="owner", route="organisations:language", fields=lambda: {"language": "cy"}
    )
    yield Flow(
        name="end a session",
        who="owner",
        route="organisations:end_session",
        named={"session": world.sign_in.pk},
    )
    yield Flow(
        name="add a person",
        who="administrator",
        route="organisations:add_person",
        fields=lambda: dict(person),
    )
    yield Flow(
        name="change a role",
        who="administrator",
        route="organisations:change_role",
        named=colleague,
        fields=lambda: {"role": "safeguarding_lead"},
    )
    yield Flow(name="leave", who="administrator", route="organisations:leave", named=colleague)
