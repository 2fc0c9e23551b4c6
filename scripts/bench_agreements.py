"""Agreements and the map of cover, measured in a partnership of 150 organisations, 500 agreements and 50,000 shares.

The world is the demo, with rows beside it: organisations, agreements that all have signed, and shares whose sealed
columns hold random bytes. The shares are counted by the software's own tick.
"""

import random
import sys
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_start import QUICK_TO_SLOW, Request, actor, client_for, costs, milliseconds, start_demo
from bench_table import NONE, ROWS, Table, held, markdown

TITLE = "A whole partnership"
WORDS = (
    "Whole requests of an information governance lead among 150 organisations with 500 agreements and 50,000 shares "
    "of half a year: processor time and queries. A document is of twenty pages and is measured without its request."
)
BODIES, AGREEMENTS, SHARES, DAYS = 150, 500, 50_000, 180
PARTNERS = 14
"""With whom one organisation shares, on average; some of them regularly."""
AT_ONCE = 2_000
MOST_QUERIES = 12
PAGE, MAP, DOCUMENT = 10.0, 100.0, 200.0
"""Milliseconds of processor time."""
LEAD = "Gareth Pryce"


def table() -> Table:
    """Every page, and the documents."""
    start_demo()
    chance = random.Random(6)  # noqa: S311 - the same world each time
    with_bodies(chance)
    found = costs(dict(_requests()))
    rows = [
        [name, *one.figures, f"{one.queries}", *_budget(name, one.median, one.queries)]
        for name, one in found.items()
    ]
    return Table(title=TITLE, words=WORDS, columns=(*QUICK_TO_SLOW, "Queries"), rows=[*rows, *_documents()])


def _budget(name: str, median: float, queries: int) -> tuple[str, str]:
    limit = MAP if name.startswith("Map") else PAGE
    said, kept = held(median, limit, f"ms, ≤ {MOST_QUERIES} queries")
    return said, kept if queries <= MOST_QUERIES else "not met"


def _requests() -> Iterator[tuple[str, Request]]:
    from django.urls import reverse

    from sharewell.apps.agreements.models import Agreement

    client = client_for(LEAD)
    own = actor(LEAD).organisation
    one = Agreement.objects.filter(parties__organisation=own, title__startswith="Agreement ").first()
    if one is None:
        raise LookupError("no agreement of the lead's")
    register, map_, flows = (reverse(name) for name in ("agreements:register", "flows:map", "flows:flows"))
    paths = (
        register,
        f"{register}?words=agreement&state=in_force",
        reverse("agreements:agreement", args=[one.reference]),
        flows,
        map_,
        f"{map_}?by=body",
        f"{map_}?by=body&only=all",
    )
    for name, path in zip(ROWS[TITLE], paths, strict=False):
        yield name, partial(client.get, path)


def with_bodies(chance: random.Random) -> None:
    """Put the organisations, agreements and shares beside the demo, and count them."""
    bodies = _bodies(chance)
    _agreements(bodies, chance)
    _shares(bodies, chance)
    _counted()


def _bodies(chance: random.Random) -> list[Any]:
    from sharewell.apps.organisations.models import Organisation
    from sharewell.domain.advice.vocabulary import Sector

    there = list(Organisation.objects.filter(outside_of__isnull=True))
    sectors = [one for one in Sector if one is not Sector.UNKNOWN]
    made = [
        Organisation(
            name=f"Bench organisation {number}",
            sector=chance.choice(sectors),
            body="public",
            nation="england",
            area="Benchshire",
            phone="01632 960000",
            notice_email=f"bench{number}@example.org",
        )
        for number in range(BODIES - len(there))
    ]
    Organisation.objects.bulk_create(made)
    return [*there, *made]


def _agreements(bodies: list[Any], chance: random.Random) -> None:
    from sharewell.apps.agreements.models import Agreement, Party, Running, Version
    from sharewell.domain.agreements import Kind, agreement_terms, as_mapping, first_text, written
    from sharewell.domain.deadlines import local_day
    from sharewell.kit.clock import now
    from sharewell.kit.ids import new_reference

    own = next(one for one in bodies if one.pk == actor(LEAD).organisation)
    today, made, parties = local_day(now()), [], []
    versions: list[Version] = []
    running: list[Running] = []
    for number in range(AGREEMENTS):
        begins = today - timedelta(days=chance.randrange(30, 1400))
        text = first_text(Kind.RECIPROCAL, f"Agreement {number}", agreement_terms(), short=False, on=begins)
        text = _with_items(text, chance)
        row = Agreement(
            reference=new_reference("AG"), keeper=own if number % 10 == 0 else chance.choice(bodies), nation="england",
            keeper_name="Bench", kind=text.kind, title=text.title, stage="none", version=1,
            starts_on=text.starts_on, review_on=text.review_on, ends_on=text.ends_on, created_at=now(),
        )  # fmt: skip
        made.append(row)
        versions.append(Version(agreement=row, number=1, text=written(text)))
        running.append(
            Running(
                agreement=row,
                number=1,
                starts_on=text.starts_on,
                ends_on=text.ends_on,
                items=as_mapping(text)["items"],
            )
        )
        those = {row.keeper, *chance.sample(bodies, chance.choice((1, 1, 2, 3, 8)))}
        parties += [_party(row, one, begins) for one in sorted(those, key=lambda one: str(one.pk))]
    Agreement.objects.bulk_create(made)
    Version.objects.bulk_create(versions)
    Running.objects.bulk_create(running)
    Party.objects.bulk_create(parties)


def _with_items(text: Any, chance: random.Random) -> Any:
    from dataclasses import replace

    from sharewell.domain.agreements import AgreedItem

    kinds = chance.sample(_kinds(), 4)
    return replace(text, items=tuple(AgreedItem(kind=kind, fields="as listed") for kind in kinds))


def _party(row: Any, organisation: Any, since: date) -> Any:
    from sharewell.apps.agreements.models import Party

    said = {
        "basis": "public_task",
        "power": "Section 10",
        "conditions": [],
        "contact": "The lead",
        "email": "",
    }
    return Party(
        agreement=row, organisation=organisation, organisation_name=organisation.name, body="public",
        part="both", said=said, signed=1, since=since,
    )  # fmt: skip


def _kinds() -> list[Any]:
    from sharewell.domain.advice.vocabulary import ItemKind

    return [one for one in ItemKind if one is not ItemKind.UNKNOWN][:8]


def _shares(bodies: list[Any], chance: random.Random) -> None:
    from django.db import transaction

    from sharewell.apps.shares.models import Share, ShareItem

    like = Share.objects.order_by("pk")[0]
    item = ShareItem.objects.filter(share=like).first() or ShareItem.objects.order_by("pk")[0]
    ways = [(giver, chance.choice(bodies)) for giver in bodies for _ in range(PARTNERS)]
    ways = [(giver, receiver) for giver, receiver in ways if giver != receiver]
    for first in range(0, SHARES, AT_ONCE):
        made, items = [], []
        for _number in range(first, min(first + AT_ONCE, SHARES)):
            giver, receiver = chance.choice(ways)
            share = _share(like, giver, receiver, chance)
            made.append(share)
            items += [
                _item(item, share, kind, place) for place, kind in enumerate(chance.sample(_kinds(), 2), 1)
            ]
        with transaction.atomic():
            Share.objects.bulk_create(made)
            ShareItem.objects.bulk_create(items)


def _share(like: Any, giver: Any, receiver: Any, chance: random.Random) -> Any:
    from sharewell.kit.clock import now
    from sharewell.kit.ids import new_id, new_reference

    at = now() - timedelta(days=chance.randrange(DAYS), minutes=chance.randrange(600))
    changed = {
        "id": new_id(), "reference": new_reference("SW"), "sender_id": giver.pk, "sender_name": giver.name,
        "recipient_id": receiver.pk, "recipient_name": receiver.name, "sent_at": at, "state_at": at,
        "state": "answered", "due_at": None, "next_climb_at": None,
    }  # fmt: skip
    return type(like)(**_fields(like, changed))


def _item(like: Any, share: Any, kind: Any, place: int) -> Any:
    return type(like)(
        **_fields(like, {"id": None, "share_id": share.pk, "kind": str(kind), "position": place})
    )


def _fields(like: Any, changed: Mapping[str, Any]) -> dict[str, Any]:
    fields = [field.attname for field in like._meta.concrete_fields if not field.generated]
    kept = {name: getattr(like, name) for name in fields}
    return kept | {name: value for name, value in changed.items() if name in kept}


def _counted() -> None:
    from sharewell.apps.flows.models import DayCounted
    from sharewell.apps.flows.tasks import count
    from sharewell.kit.clock import now

    DayCounted.objects.all().delete()
    while count(now()):
        pass


def _documents() -> Iterator[list[str]]:
    """Each time of other words: what is the same as before is not set again."""
    from sharewell.kit.documents import IN_PARTS, render_pdf, render_word

    makers: dict[str, Callable[[dict[str, Any]], bytes]] = {
        "PDF of twenty pages": partial(render_pdf, IN_PARTS),
        "Word file of the same": render_word,
    }
    for name, make in makers.items():
        make(_twenty_pages(0))
        taken = sorted(milliseconds(partial(make, _twenty_pages(number))) for number in range(1, 12))
        figures = [f"{taken[place]:.1f} ms" for place in (1, 5, 9)]
        yield [name, *figures, "", *(held(taken[5], DOCUMENT, "ms") if name.startswith("PDF") else NONE)]


def _twenty_pages(number: int) -> dict[str, Any]:
    said = f"{number}. " + "What each party does, in the words of the code, so that anybody can read it. " * 6
    parts = [
        {"title": f"Organisation {number}", "rows": [["What it does", said], ["Whom to ask", "The lead"]]}
        for number in range(40)
    ]
    terms = [{"title": f"Heading {number}", "rows": [["Term", said]] * 4} for number in range(12)]
    table = {
        "title": "What is shared",
        "columns": ["What", "About", "Down to", "Seen only by"],
        "table": [["Health", "Child", "allergies", "the nurse"]] * 40,
    }
    sections = [{"title": "The parties", "parts": parts}, table, *terms]
    words = {"title": "An agreement", "reference": "AG-2222-2222", "made": "Made for the bench"}
    return {**words, "language": "en-gb", "page": "Page", "of": "of", "rows": [], "sections": sections}


if __name__ == "__main__":
    print(markdown(table()))
