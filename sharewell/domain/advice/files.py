"""Which guidance files there are: those of the shipped folder, and those of packs from outside.

A file is known by its name within the guidance, such as `core/items/fact.toml`; one of a pack from outside by
`local/<pack>/…`. Names and contents are all that rules are read from, so an archive of them is as good as a folder.
"""

from __future__ import annotations

import re
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from sharewell.domain.advice.faults import BadRule, Fault
from sharewell.domain.advice.reading import read_toml
from sharewell.domain.outside import packs_in_use

PACKS_FOLDER = Path(__file__).resolve().parents[2] / "guidance"
LOCAL = "local"
PACK_FILE, CONTACTS_FILE, CHANGES_FILE, CLOCKS_FILE = (
    "pack.toml",
    "contacts.toml",
    "changes.toml",
    "clocks.toml",
)
SOURCES_FILE, VERSION_FILE = "sources.toml", "version.toml"
SCENARIOS = "scenarios"
NOT_RULES = frozenset({SCENARIOS, "contacts", "clocks", "training", "awareness"})
# How many parts the name of a pack's folder has.
_DEPTHS = {"core": 1, "nations": 2, "sectors": 2, LOCAL: 2}

# What may be part of an id: it stands in addresses, in the log and in archives. So has every name a bound.
_PART = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_PACK_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_LARGEST = 1_000_000

Files = Mapping[str, bytes]
NAMES = 4096
"""More than there are files; each name is taken apart once."""


def pack_folders(folder: Path = PACKS_FOLDER, outside: Iterable[Path] | None = None) -> dict[str, Path]:
    """Each pack by name with its folder: core, nations and sectors by name, then those from outside in their order.

    Without `outside`, those in use stand beside the shipped folder and none beside any other. Raises BadRule for a pack
    from outside that does not say its name, or two of one name.
    """
    found = sorted(
        place for pattern in ("nations/*", "sectors/*") for place in folder.glob(pattern) if place.is_dir()
    )
    packs = {place.relative_to(folder).as_posix(): place for place in (folder / "core", *found)}
    for place in _beside(folder, outside):
        name = f"{LOCAL}/{_name_of(place)}"
        if name in packs:
            raise BadRule(
                Fault(f"{place}/{PACK_FILE}", 1, f"There are two packs {name}.", "Give one another name.")
            )
        packs[name] = place
    return packs


def guidance_files(folder: Path = PACKS_FOLDER, outside: Iterable[Path] | None = None) -> Files:
    """Every file that rules are read from; raises BadRule for a folder or a file that cannot be opened."""
    found = {name: folder / name for name in (SOURCES_FILE, VERSION_FILE) if (folder / name).exists()}
    for pack, place in pack_folders(folder, outside).items():
        found.update(_files_of(pack, place, _is_of_rules))
    return {name: content_of(name, file) for name, file in found.items()}


def other_files(folder: Path = PACKS_FOLDER, outside: Iterable[Path] | None = None) -> Files:
    """Every other file that packs have to be read: scenarios, changes and clocks."""
    found: dict[str, Path] = {}
    for pack, place in pack_folders(folder, outside).items():
        found.update(_files_of(pack, place, _is_beside_rules))
    return {name: content_of(name, file) for name, file in found.items()}


def content_of(name: str, file: Path) -> bytes:
    """What a file holds; raises BadRule where it cannot be opened."""
    try:
        known = file.stat()
        if not (stat.S_ISREG(known.st_mode) or stat.S_ISDIR(known.st_mode)):
            # Opening a pipe would wait for ever, and a device may have no end.
            raise BadRule(
                Fault(name, 0, "It is no ordinary file.", "Take it away, or put a file in its place.")
            )
        if known.st_size > _LARGEST:
            says = f"It has {known.st_size} bytes; at most {_LARGEST} are read."
            raise BadRule(Fault(name, 0, says, "Write several smaller files."))
        return file.read_bytes()
    except OSError as fault:
        raise _unreadable(name, fault) from fault


def _unreadable(name: str, fault: OSError) -> BadRule:
    return BadRule(Fault(name, 0, f"It cannot be opened: {fault.strerror}.", "Let Sharewell read it."))


def rule_names(names: Iterable[str]) -> list[str]:
    """Those of the names under which a rule stands, in the order of the rules."""
    return sorted((name for name in names if is_rule(name)), key=parts_of)


def source_names(names: Iterable[str]) -> list[str]:
    """Those of the names under which sources stand, in a steady order."""
    return sorted(
        (name for name in names if name == SOURCES_FILE or within_pack(name) == (SOURCES_FILE,)), key=parts_of
    )


@lru_cache(maxsize=NAMES)
def pack_of(name: str) -> str:
    """The pack that a file belongs to, such as `nations/wales`; nothing for a file of no pack."""
    parts = parts_of(name)
    depth = _DEPTHS.get(parts[0], 0)
    return "/".join(parts[:depth]) if depth and len(parts) > depth else ""


@lru_cache(maxsize=NAMES)
def within_pack(name: str) -> tuple[str, ...]:
    """The parts of a file's name within its pack; none for a file of no pack."""
    pack = pack_of(name)
    return parts_of(name)[len(parts_of(pack)) :] if pack else ()


def is_rule(name: str) -> bool:
    """Whether a rule stands under this name: a file in a topic's folder of a pack."""
    inner = within_pack(name)
    return len(inner) == 2 and inner[0] not in NOT_RULES and inner[1].endswith(".toml")


def is_scenarios(name: str) -> bool:
    """Whether scenarios stand under this name."""
    inner = within_pack(name)
    return len(inner) == 2 and inner[0] == SCENARIOS


def parts_of(name: str) -> tuple[str, ...]:
    """The parts of a name: what files are ordered by."""
    return tuple(name.split("/"))


def _beside(folder: Path, outside: Iterable[Path] | None) -> Iterable[Path]:
    if outside is not None:
        return outside
    return packs_in_use() if folder == PACKS_FOLDER else ()


def _name_of(place: Path) -> str:
    """The name that a pack from outside gives itself. What else it says is checked with its rules."""
    data, _ = read_toml(f"{place}/{PACK_FILE}", content_of(f"{place}/{PACK_FILE}", place / PACK_FILE))
    name = data.get("name")
    if isinstance(name, str) and _PACK_NAME.fullmatch(name):
        return name
    instead = 'Write name = "leeds": small letters from a to z, digits, hyphens and underscores, at most 40.'
    raise BadRule(Fault(f"{place}/{PACK_FILE}", 1, "The pack has no name that ids can begin with.", instead))


def _files_of(pack: str, place: Path, wanted: Callable[[str], bool]) -> Iterator[tuple[str, Path]]:
    for inner, file in _toml_files(pack, place):
        name = f"{pack}/{inner}"
        if wanted(name):
            _refuse_odd_name(name, inner.removesuffix(".toml").split("/"))
            yield name, file


def _toml_files(pack: str, place: Path) -> Iterator[tuple[str, Path]]:
    """Those of a folder and of the folders in it; what begins with a dot is no part of a pack."""
    folders = []
    for name, entry in _entries(pack, place):
        if name.endswith(".toml"):
            yield name, entry
        elif entry.is_dir():
            folders.append((name, entry))
    for folder, inside in folders:
        for name, entry in _entries(f"{pack}/{folder}", inside):
            if name.endswith(".toml"):
                yield f"{folder}/{name}", entry


def _entries(name: str, folder: Path) -> list[tuple[str, Path]]:
    try:
        return sorted((entry.name, entry) for entry in folder.iterdir() if not entry.name.startswith("."))
    except FileNotFoundError:
        return []
    except OSError as fault:
        # A folder that is passed over in silence would take its rules away unseen.
        raise _unreadable(name, fault) from fault


def _refuse_odd_name(name: str, parts: Iterable[str]) -> None:
    for part in parts:
        if not _PART.fullmatch(part):
            shown = ascii(part)[1:-1]
            says = f'"{shown}" cannot be part of an id.'
            instead = (
                "Name folders and files with small letters from a to z, digits, hyphens and underscores."
            )
            raise BadRule(Fault(ascii(name)[1:-1], 0, says, instead))


def _is_of_rules(name: str) -> bool:
    return is_rule(name) or within_pack(name) in {(SOURCES_FILE,), (PACK_FILE,), (CONTACTS_FILE,)}


def _is_beside_rules(name: str) -> bool:
    return is_scenarios(name) or within_pack(name) in {(CHANGES_FILE,), (CLOCKS_FILE,)}
