"""The contracts on imports hold, and each is shown to guard: a fault planted in a copy breaks it, and is named."""

import os
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.architecture.sources import PACKAGE, ROOT

pytestmark = pytest.mark.slow


@dataclass(frozen=True)
class Planted:
    """A fault: a line added to a file (made where it is not), the contract that must break, and what it says then."""

    fault: str
    path: str
    line: str
    breaks: str
    says: str = ""

    @property
    def told(self) -> str:
        """What the contract must say: who imports whom, or which module stands nowhere."""
        module = ".".join(("sharewell", *Path(self.path).with_suffix("").parts)).removesuffix(".__init__")
        return self.says or f"{module} -> {self.line.removeprefix('import ')}" if self.line else f"- {module}"


FAULTS = (
    Planted("Django in the domain", "domain/access/role.py", "import django", "The domain is pure Python"),
    Planted(
        "the domain reaches up",
        "domain/access/role.py",
        "import sharewell.kit.clock",
        "The domain is pure Python",
    ),
    Planted(
        "the kit knows an app",
        "kit/clock/__init__.py",
        "import sharewell.apps.audit.errors",
        "config > apps > kit > domain",
    ),
    Planted("a stray module at the top", "utils.py", "", "config > apps > kit > domain"),
    Planted("a stray module in an app", "apps/decisions/helpers.py", "", "Inside an app"),
    Planted(
        "a model calls a service",
        "apps/audit/models.py",
        "import sharewell.apps.audit.services",
        "Inside an app",
    ),
    Planted(
        "a presenter imports a form",
        "apps/home/presenters.py",
        "import sharewell.apps.home.forms",
        "Inside an app",
    ),
    Planted(
        "a journey imports a view",
        "apps/home/journeys.py",
        "import sharewell.apps.home.views",
        "Inside an app",
    ),
    Planted(
        "the lowest app imports a higher one",
        "apps/audit/errors.py",
        "import sharewell.apps.decisions.selectors",
        "Apps depend downwards only",
    ),
    Planted(
        "an app reads another's tables",
        "apps/shares/errors.py",
        "import sharewell.apps.decisions.models",
        "The models of decisions are private",
    ),
    Planted(
        "advice needs the settings",
        "commands/advise.py",
        "import sharewell.config.environment",
        "Advice needs no Django",
    ),
    Planted(
        "two parts of the kit know each other",
        "kit/clock/__init__.py",
        "import sharewell.kit.ticks.tasks",
        "No cycles",
        "- .ticks -> .clock",
    ),
)
NEEDED = {"apps/home/forms.py", "apps/home/views.py"}


def _copy(folder: Path) -> Path:
    shutil.copytree(PACKAGE, folder / "sharewell", ignore=_without_data)
    shutil.copy(ROOT / "pyproject.toml", folder)
    return folder


def _without_data(folder: str, names: list[str]) -> set[str]:
    """What is no code; the packs of rules stand at the top, and the app of the same name does not."""
    ignored = shutil.ignore_patterns("__pycache__", "static", "templates", "locale", "*.mo")(folder, names)
    return ignored | ({"guidance"} if Path(folder) == PACKAGE else set())


def _lint(folder: Path) -> subprocess.CompletedProcess[str]:
    command = str(Path(sys.executable).parent / "lint-imports")
    environment = {**os.environ, "PYTHONPATH": str(folder), "COLUMNS": "200"}
    return subprocess.run(
        [command, "--no-cache"], cwd=folder, env=environment, capture_output=True, text=True
    )


def test_every_contract_is_kept() -> None:
    done = _lint(ROOT)

    assert done.returncode == 0, done.stdout


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What each contract that broke says of a copy in which all faults are planted."""
    folder = tmp_path_factory.mktemp("planted")
    copy = _copy(folder) / "sharewell"
    for name in NEEDED:
        (copy / name).touch()
    for planted in FAULTS:
        with (copy / planted.path).open("a", encoding="utf-8") as file:
            file.write(f"\n{planted.line}\n")
    done = _lint(folder)
    assert done.returncode == 1, done.stdout
    said = done.stdout.partition("Broken contracts\n")[2]
    parts = re.split(r"^(\S.*)\n-+\n", said, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


@pytest.mark.parametrize("planted", FAULTS, ids=lambda planted: planted.fault)
def test_a_planted_fault_breaks_its_contract(planted: Planted, broken: dict[str, str]) -> None:
    assert planted.told in broken[planted.breaks]


def test_contracts_that_no_fault_touches_are_kept(broken: dict[str, str]) -> None:
    assert {planted.breaks for planted in FAULTS} == set(broken)
