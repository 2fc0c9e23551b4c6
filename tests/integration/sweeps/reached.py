"""The buttons with which an organisation says how it is reached, and with which the directory is brought in."""

from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

from sharewell.domain.directory_file import EXAMPLE, written
from sharewell.kit.clock import now
from tests.integration.sweeps.flow import Fields, Flow, SentAgain
from tests.integration.sweeps.world import World


def reached(world: World) -> Iterator[Flow]:
    """Contacts, shifts, and a file of the directory."""
    contact, shift = {"contact": world.contact.pk}, {"shift": world.shift.pk}
    said = {"purpose": "out_of_hours", "name": "Night desk", "phone": "01632 960333", "order": "1"}
    for route, named in (("add_contact", {}), ("contact", contact)):
        yield Flow(
            name=f"save at {route}",
            who="lead",
            route=f"organisations:{route}",
            named=named,
            fields=lambda: dict(said),
        )
    yield Flow(name="remove a contact", who="lead", route="organisations:remove_contact", named=contact)
    yield Flow(
        name="add a shift",
        who="lead",
        route="organisations:add_shift",
        fields=lambda: _on_duty(world.cast.colleague.person.id),
        foreign={"person": world.cast.stranger.person.id},
    )
    yield Flow(name="remove a shift", who="lead", route="organisations:remove_shift", named=shift)
    yield Flow(
        name="copy a week",
        who="lead",
        route="organisations:copy_rota",
        fields=lambda: {"week": now().date().isoformat()},
    )
    yield Flow(
        name="choose a file of the directory",
        who="administrator",
        route="organisations:import",
        fields=lambda: {"file": SentAgain("list.csv", written([EXAMPLE]))},
        logged=False,
    )
    yield Flow(
        name="bring a file in",
        who="administrator",
        route="organisations:import_preview",
        named={"sheet": world.sheet.pk},
    )


def _on_duty(person: UUID) -> Fields:
    times = {"starts_at": now(), "ends_at": now() + timedelta(days=1)}
    parts = {
        f"{name}-{part}": said
        for name, at in times.items()
        for part, said in (("day", at.day), ("month", at.month), ("year", at.year), ("time", "9:00"))
    }
    return {"person": str(person), **{name: str(said) for name, said in parts.items()}}
