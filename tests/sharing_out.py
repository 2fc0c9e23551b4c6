"""How pytest-xdist shares the tests out: one at a time, but what shares something dear stays with one worker."""

from xdist.scheduler import LoadScopeScheduling

TOGETHER = (
    "tests/integration/commands/test_serving.py",
    "tests/integration/demo/test_history.py",
    "tests/integration/production/test_production.py",
    "tests/integration/sweeps/test_every_look.py",
    "tests/integration/sweeps/test_every_press.py",
)
"""Files whose tests share an installation, the demo or what was looked at, which take longer to make than the tests."""


class OneWorkerForWhatIsDear(LoadScopeScheduling):
    """Begins with the files of TOGETHER, each on one worker; every other test goes to whoever is free."""

    def _split_scope(self, nodeid: str) -> str:
        path = nodeid.partition("::")[0]
        return path if path in TOGETHER else nodeid
