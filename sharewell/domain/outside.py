"""Where packs from outside the project lie: a partnership's own contacts, clocks and notes.

Which folders there are is a setting; start-up says so here once, and whoever reads guidance asks. Nothing is read here.
"""

import os
from collections.abc import Iterable
from pathlib import Path

_folders: tuple[Path, ...] = ()


def use_packs(folders: Iterable[Path]) -> None:
    """From now on the guidance has these packs from outside too. For start-up and tests alone."""
    global _folders
    _folders = tuple(folders)


def packs_in_use() -> tuple[Path, ...]:
    """The folders of the packs from outside, in the order of the setting."""
    return _folders


def folders_in(setting: str) -> tuple[Path, ...]:
    """The folders that a list of them names, as SHAREWELL_PACKS does: with a colon between (a semicolon on Windows)."""
    named = (part.strip() for part in setting.split(os.pathsep))
    return tuple(dict.fromkeys(_place(part) for part in named if part))


def _place(written: str) -> Path:
    try:
        return Path(written).expanduser().absolute()
    except RuntimeError:
        # The home of somebody whom this machine does not know: no such folder, which is said where packs are read.
        return Path(written).absolute()
