"""The databases of the stages, each migrated once and copied by every worker (tests/template.py).

They are made beside the stage before the one that needs them, so that no core waits for them.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from test_environment import Missing, postgresql

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Template:
    """One that is being made: the variables that lead to it, and who makes it."""

    environment: Mapping[str, str]
    name: str
    maker: subprocess.Popen[bytes]


@dataclass(slots=True)
class Databases:
    """Those that were begun, by kind; a Missing where a kind cannot be had."""

    until_the_end: ExitStack
    begun: dict[str, Template | Missing] = field(default_factory=dict)

    def begin(self, kind: str) -> None:
        """Begin to make one of "sqlite" or "postgresql", unless it was begun; nothing for ""."""
        if not kind or kind in self.begun:
            return
        try:
            self.begun[kind] = self._begin(kind)
        except Missing as missing:
            self.begun[kind] = missing

    def environment(self, kind: str) -> Mapping[str, str]:
        """The variables with which tests find it, once it is made. Raises Missing.

        What could not be migrated is left to the tests, which then try it themselves and say why.
        """
        self.begin(kind)
        found = self.begun.get(kind)
        if isinstance(found, Missing):
            raise found
        if found is None:
            return {}
        made = found.maker.wait() == 0
        return {**found.environment, **({"TEST_TEMPLATE": found.name} if made else {})}

    def _begin(self, kind: str) -> Template:
        environment: Mapping[str, str] = {}
        name = "sharewell_template"
        if kind == "postgresql":
            environment = {"SHAREWELL_DATABASE_URL": self.until_the_end.enter_context(postgresql())}
        else:
            folder = self.until_the_end.enter_context(
                tempfile.TemporaryDirectory(prefix="sharewell-template-")
            )
            name = str(Path(folder) / "template.sqlite3")
        maker = subprocess.Popen(
            [sys.executable, "-m", "tests.template"],
            cwd=ROOT,
            env={**os.environ, **environment, "TEST_TEMPLATE": name},
        )
        self.until_the_end.callback(maker.wait)
        return Template(environment, name, maker)
