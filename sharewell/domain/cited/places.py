"""Where the guidance's data files are."""

from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable


def data_text(*path: str) -> str:
    """A file of the guidance folder, by the parts of its name."""
    return _place(*path).read_text(encoding="utf-8")


def data_files(name: str) -> Iterator[str]:
    """The files of that name: the core pack's, then those of nations, then of sectors."""
    packs = [_place("core"), *_folders("nations"), *_folders("sectors")]
    for file in (pack / name for pack in packs):
        if file.is_file():
            yield file.read_text(encoding="utf-8")


def every_data_file() -> Iterator[tuple[str, str]]:
    """Every TOML file that stands in a pack itself, with its name within the guidance: what is data and no rule."""
    core = [("core", _place("core"))]
    packs = [(f"{kind}/{one.name}", one) for kind in ("nations", "sectors") for one in _folders(kind)]
    for name, pack in (*core, *packs):
        for file in sorted(pack.iterdir(), key=lambda one: one.name):
            if file.is_file() and file.name.endswith(".toml"):
                yield f"{name}/{file.name}", file.read_text(encoding="utf-8")


def _folders(*path: str) -> list[Traversable]:
    return sorted((one for one in _place(*path).iterdir() if one.is_dir()), key=lambda one: one.name)


def _place(*path: str) -> Traversable:
    place: Traversable = files("sharewell") / "guidance"
    for part in path:
        place = place / part
    return place
