"""One valid press of every button on the pages of an entry. The flows are made of these."""

from collections.abc import Iterator
from typing import Any

from sharewell.apps.children.models import Entry
from tests.integration.sweeps.world import World

NAME = {"given_names": "Canary-new", "family_name": "Canary-marsh", "order": "given_first"}
BIRTH = {"kind": "child", "age_known": "unknown", "sex": ""}
ITEMS: dict[str, dict[str, str]] = {
    "names": {"kind": "former", "given": "Canary-old", "order": "given_first"},
    "addresses": {
        "use": "home",
        "lines": "Canary-road 9",
        "postcode": "LS1 4AB",
        "source": "family",
        "checked": "not_yet",
        "keep_safe": "yes",
        "from_whom": "Canary-he",
    },
    "contacts": {
        "who": "Canary-ma",
        "way": "text",
        "value": "Canary-7",
        "safety": "at_times",
        "when": "Canary",
    },
    "people": {"tie": "sibling", "name": "Canary-brother", "lives_with": "yes"},
    "numbers": {"kind": "local", "number": "Canary-8"},
}


def presses_on_entries(world: World) -> Iterator[dict[str, Any]]:
    """Each as the fields of a flow."""
    yield {
        "name": "add an entry", "who": "owner", "route": "children:add_entry",
        "fields": lambda: {**NAME, **BIRTH, "same": "another"},
    }  # fmt: skip
    own = {"entry": world.child}
    languages = {"first": "Canary-tongue", "interpreter": "yes", "interpreter_words": "Canary-she"}
    yield _press("name", own, NAME)
    yield _press("birth", own, BIRTH)
    yield _press("language", own, languages)
    for topic, said in ITEMS.items():
        yield _press("add_item", {**own, "topic": topic}, said)
        yield _press("change_item", {**own, "topic": topic, "place": 0}, said)
        yield _press("remove_item", {**own, "topic": topic, "place": 0}, {})


def _press(route: str, named: dict[str, Any], said: dict[str, str]) -> dict[str, Any]:
    def fields() -> dict[str, Any]:
        return {**said, "version": str(Entry.objects.get(pk=named["entry"]).version)}

    topic = named.get("topic", "")
    return {
        "name": f"{route} {topic}".strip(), "who": "owner", "route": f"children:{route}",
        "named": named, "fields": fields,
    }  # fmt: skip
