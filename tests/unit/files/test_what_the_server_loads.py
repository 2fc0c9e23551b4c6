"""The process that holds keys and serves pages never loads a library that takes files apart."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[3]
READERS = ("PIL", "pikepdf", "pypdfium2", "lxml", "miniaudio")


@pytest.mark.slow
def test_the_server_loads_no_reader_of_files() -> None:
    asks = (
        "import tests.settings, os, sys, django; os.environ['DJANGO_SETTINGS_MODULE'] = 'tests.settings';"
        "django.setup(); import sharewell.config.urls;"
        f"print(sorted(set({READERS!r}) & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, cwd=ROOT, timeout=60)

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr


@pytest.mark.slow
def test_what_reads_files_loads_neither_django_nor_keys() -> None:
    asks = (
        "import sys; from sharewell.kit.files import boxed, redact;"
        "from sharewell.kit.files.check import office, recordings;"
        "print(sorted(name for name in sys.modules if name == 'django' or name.startswith('sharewell.kit.crypto')))"
    )
    done = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, cwd=ROOT, timeout=60)

    assert (done.returncode, done.stdout.strip()) == (0, "[]"), done.stderr
