"""Every text of a parcel by its place, and a parcel with some of them changed."""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from uuid import UUID

from sharewell.domain.sharing import Item, Parcel

ASKED = ("summary", "wanted", "family")
OF_ITEM = ("text", "needed_because")
FILE = "file"


def texts_of(parcel: Parcel, files: Mapping[UUID, str]) -> Iterator[tuple[str, str]]:
    """Place and text of everything in a parcel that somebody wrote. A place is a name such as "item.0.text".

    `files` are the words in the files that items bring, with the files' names.
    """
    for position, item in enumerate(parcel.items):
        for name in OF_ITEM:
            yield f"item.{position}.{name}", getattr(item, name)
        if item.attachment is not None and item.attachment in files:
            yield f"item.{position}.{FILE}", files[item.attachment]
    for name in ASKED:
        yield name, getattr(parcel.asked, name)
    yield "spoken_to", parcel.spoken_to
    for place, fact in enumerate(parcel.facts_answered):
        yield f"fact.{place}.note", fact.note


def with_texts(parcel: Parcel, texts: Mapping[str, str]) -> Parcel:
    """The parcel with these texts in their places, all else as it is."""
    asked = {name: texts[name] for name in ASKED if name in texts}
    return replace(
        parcel,
        asked=replace(parcel.asked, **asked),
        spoken_to=texts.get("spoken_to", parcel.spoken_to),
        facts_answered=tuple(
            replace(fact, note=texts.get(f"fact.{place}.note", fact.note))
            for place, fact in enumerate(parcel.facts_answered)
        ),
        items=tuple(_item(position, item, texts) for position, item in enumerate(parcel.items)),
    )


def files_in(parcel: Parcel) -> list[UUID]:
    """The files that the items of a parcel bring."""
    return [item.attachment for item in parcel.items if item.attachment]


def without_file(item: Item, said: str) -> Item:
    """The item without its file, with words that say that there was one."""
    return replace(item, attachment=None, text=f"{item.text} {said}")


def is_file(place: str) -> bool:
    """Whether a place is a file: its words cannot be covered here, so it stays behind whole."""
    return place.endswith(f".{FILE}")


def item_of(place: str) -> int | None:
    """Which item a place belongs to; None for what is said about the whole."""
    parts = place.split(".")
    return int(parts[1]) if parts[0] == "item" else None


def _item(position: int, item: Item, texts: Mapping[str, str]) -> Item:
    place = f"item.{position}"
    return replace(
        item,
        text=texts.get(f"{place}.text", item.text),
        needed_because=texts.get(f"{place}.needed_because", item.needed_because),
    )
