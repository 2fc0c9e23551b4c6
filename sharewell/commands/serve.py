"""`sharewell serve`: the web server and the worker as one; when either ends, so does the other."""

import argparse
import os
import sys

from sharewell.commands.supervision import Supervised, supervise
from sharewell.config.environment import Environment, load


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """It takes none: everything is in the settings."""


def run(arguments: argparse.Namespace) -> int:
    """0 after Ctrl-C or a request to end; 1 when it could not start or one half ended by itself."""
    from sharewell.commands import installation

    environment = load(os.environ)
    installation.start_django()
    from django.db import connections

    found = tuple(installation.problems(environment))
    for problem in found:
        print(f"sharewell cannot serve: {problem}", file=sys.stderr)
    connections.close_all()
    return 1 if found else serve(environment)


def serve(environment: Environment, *, greeting: str = "") -> int:
    """Serve until told to end; prints `greeting` once pages can be asked for. Answers the exit code."""
    if not port_is_free(environment):
        return 1
    said = greeting or f"Sharewell is at {environment.public_address} (Ctrl-C ends it)."
    return supervise(_halves(environment), ready=(environment.listen, environment.port), greeting=said)


def port_is_free(environment: Environment) -> bool:
    """Whether we can listen where the settings say; if not, one line says what to do."""
    from sharewell.commands.ports import is_taken

    if not is_taken(environment.listen, environment.port):
        return True
    print(
        f"Port {environment.port} is taken by another program. End that one, or choose another port: "
        f"SHAREWELL_PORT={environment.port + 1} {'make run' if environment.is_demo else 'sharewell serve'}",
        file=sys.stderr,
    )
    return False


def _halves(environment: Environment) -> tuple[Supervised, ...]:
    sharewell = (sys.executable, "-m", "sharewell")
    return (
        Supervised("The web server", tuple(_web_server(environment))),
        Supervised("The worker", (*sharewell, "worker", "--parent", str(os.getpid())), when_ready=True),
    )


def _web_server(environment: Environment) -> list[str]:
    return [
        *(sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws"),
        *("--host", environment.listen, "--port", str(environment.port)),
        *("--workers", str(environment.workers), "--blocking-threads", str(environment.threads)),
        *("--workers-kill-timeout", "8", "--log-level", "warning", "--no-access-log"),
        "sharewell.config.wsgi:application",
    ]
