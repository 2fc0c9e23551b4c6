"""Data sharing agreements in the world of the sweeps, and one valid press of every button about them."""

from collections.abc import Iterator, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile

from sharewell.apps.agreements.models import Agreement
from sharewell.apps.agreements.services import begin_review, keep_note, put_out, say_of_draft
from sharewell.domain.agreements import (
    Exchanged,
    ExchangedParty,
    Kind,
    Part,
    agreement_terms,
    first_text,
    to_data,
    to_file,
)
from sharewell.domain.deadlines.clocks import local_day
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.agreements import SAID, a_draft, fresh, in_force, out_to_sign
from tests.integration.sweeps.flow import SentAgain

OF_ROUTES = {
    "agreement": ("draft", "signing", "force"),
    "sign": ("signing",),
    "differences": ("review",),
    **dict.fromkeys(("comment", "settle"), ("out",)),
    **dict.fromkeys(("short", "group", "items", "take_out", "party", "without", "step"), ("draft",)),
}
"""The agreements that stand in an address of a route; the one in force in all others."""
KEEPER, LEADER = "information_governance_lead", "leader"


def agreements(cast: Cast) -> dict[str, Agreement]:
    """One of each standing that has pages of its own, by what it is."""
    keeper = cast.information_governance_lead.actor
    out, force = a_draft(cast, now()), in_force(cast, now())[0]
    keep_note(actor=keeper, agreement=force, at=now(), words="Ask legal.")
    put_out(actor=keeper, agreement=out, at=now())
    say_of_draft(actor=keeper, agreement=out, at=now(), term="aims", words="Sooner, please.")
    again = in_force(cast, now(), leader="Fiona Follows")[0]
    begin_review(actor=keeper, agreement=again, at=now())
    made = {"draft": a_draft(cast, now()), "out": out, "signing": out_to_sign(cast, now()), "force": force}
    return {name: fresh(keeper, one) for name, one in {**made, "review": again}.items()}


def presses_on_agreements(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    stands: Mapping[str, Agreement] = world.signed
    draft = stands["draft"].parties.exclude(organisation=world.cast.school.pk).get()
    said = {"part": "both", "basis": "public_task", "power": SAID.power, "contact": "The duty desk"}
    start = {"kind": "one_way", "title": "Another", "other": str(world.cast.front_door.pk), "short": "no"}
    yield _press("start", KEEPER, None, start)
    yield _press("import", KEEPER, None, {"file": _file()})
    along = _file(asks=True).read().decode()
    yield _press("import", KEEPER, None, {"content": along, "party_0": "none"}, move="matched")
    yield {**_press("check", KEEPER, None, {"file": _file()}), "logged": False, "looks": True}
    yield _press("short", KEEPER, stands["draft"], {"aims": "Sooner.", "why_needed": "Because."})
    yield _press("group", KEEPER, stands["draft"], {"benefit": "Children."}, heading="purpose")
    yield _press("group", KEEPER, stands["draft"], _heading(), heading="review")
    yield _press("items", KEEPER, stands["draft"], {"kind": "health", "fields_said": "allergies"})
    yield _press("take_out", KEEPER, stands["draft"], {}, place=0)
    police = {"organisation": str(world.cast.other_agency.pk), "part": "receives"}
    yield _press("add_party", KEEPER, stands["force"], police)
    yield _press("party", KEEPER, stands["draft"], said, party=draft.pk)
    yield _press("without", KEEPER, stands["draft"], {}, party=draft.pk)
    steps = {
        "put-out": "draft",
        "to-sign": "draft",
        "drop": "draft",
        "take-back": "signing",
        "review": "force",
    }
    for move, name in steps.items():
        yield _press("step", KEEPER, stands[name], {}, move=move)
    yield _press("step", LEADER, stands["signing"], {"reason": "Not as it is."}, move="decline")
    yield _press("step", LEADER, stands["force"], {"reason": "It is over."}, move="end")
    yield _press("sign", LEADER, stands["signing"], {"version": 1, "read": "on"})
    yield _press("comment", KEEPER, stands["out"], {"term": "aims", "words": "Sooner?"})
    yield _press("settle", KEEPER, stands["out"], {}, comment=stands["out"].comments.earliest("at").pk)
    yield _press("note", KEEPER, stands["force"], {"words": "Ask legal again."})


def standing_in_agreements(world: Any, parameter: str, route: str) -> list[Any]:
    """What stands in a parameter of a route of this app."""
    stands: Mapping[str, Agreement] = world.signed
    if parameter == "agreement":
        return [stands[name].reference for name in OF_ROUTES.get(route, ("force",))]
    if parameter == "party":
        # Once every button was pressed, the other party is gone from the draft.
        parties = list(stands["draft"].parties.all())
        return [
            next((one.pk for one in parties if one.organisation_id != world.cast.school.pk), parties[0].pk)
        ]
    return [stands["out"].comments.earliest("at").pk]


def _heading() -> dict[str, str]:
    days = {"starts_on": (1, 1, 2027), "review_on": (1, 1, 2028), "ends_on": (1, 1, 2029)}
    parts = ("day", "month", "year")
    said = {
        f"{name}-{part}": str(value)
        for name, day in days.items()
        for part, value in zip(parts, day, strict=True)
    }
    return {"title": "Another title", "triggers": "A breach.", **said}


def _file(*, asks: bool = False) -> SimpleUploadedFile:
    text = first_text(Kind.RECIPROCAL, "From elsewhere", agreement_terms(), short=True, on=local_day(now()))
    strange = ExchangedParty(name="Known nowhere", part=Part.BOTH, said=SAID) if asks else None
    content = to_file(to_data(Exchanged(text=text, parties=(strange,) if strange else ())))
    return SentAgain("agreement.json", content.encode(), content_type="application/json")


def _press(
    route: str, who: str, agreement: Agreement | None, said: dict[str, Any], **more: Any
) -> dict[str, Any]:
    named = {"agreement": agreement.reference, **more} if agreement else {}
    fields = {
        "name": f"press {route} {more.get('move', more.get('heading', ''))}",
        "who": who,
        "route": f"agreements:{route}",
        "named": named,
    }
    return {**fields, "fields": lambda: dict(said)}
