"""Lists that were brought in, and one valid press of every button about them."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.organisations.models import DirectoryUpload
from sharewell.apps.organisations.services import set_directory_keeper, upload_directory
from sharewell.domain.access import SYSTEM
from sharewell.domain.directory_file import EXAMPLE, written
from sharewell.kit.clock import now
from tests.cast import Cast
from tests.factories.lists import bring_in, choose
from tests.integration.sweeps.flow import SentAgain

HEADS = "Forename,Surname,DOB,Restricted,Our ref\n"
LINES = "Canary-mina,Canary-hart,13/01/2019,yes,Canary-1\nCanary-tom,,31/02/2019,no,\nCanary-eve,,13/01/2018,no,\n"


def lists_brought(cast: Cast) -> dict[str, Any]:
    """One that waits to be started, and one that was taken in with a held and a refused line."""
    return {
        "chosen": choose(cast.lead.actor, HEADS + LINES.replace("13/01", "14/01")),
        "done": bring_in(cast.lead.actor, HEADS + LINES),
    }


def directory_list(cast: Cast) -> DirectoryUpload:
    """The school keeps the directory, and somebody there has chosen a file."""
    set_directory_keeper(actor=SYSTEM, organisation=cast.school.id, keeps_directory=True, at=now())
    return upload_directory(actor=cast.administrator.actor, content=written([EXAMPLE]), at=now())


def presses_on_brought(world: Any) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    chosen, done = ({"brought": world.lists[name].pk} for name in ("chosen", "done"))
    yield _press("children:list_choose", {}, lambda: {"file": SentAgain("l.csv", (HEADS + LINES).encode())})
    said = {
        "column_0": "given",
        "column_1": "family",
        "column_2": "",
        "column_3": "protected",
        "kind": "child",
    }
    yield _press("children:list_columns", chosen, lambda: dict(said))
    yield _press("children:list_act", chosen, lambda: {"act": "start"})
    yield _press("children:list_line", {**done, "line": 2}, lambda: {"answer": "leave"})
    yield _press("children:take_out", {}, lambda: {"why": "to test", "kind": "csv"}, looks=True)


def _press(route: str, named: dict[str, Any], fields: Any, **more: Any) -> dict[str, Any]:
    return {"name": route, "who": "lead", "route": route, "named": named, "fields": fields, **more}
