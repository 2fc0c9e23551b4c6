"""Sharewell's own settings in test mode, with data in a folder of this run alone."""

import atexit
import os
import shutil
import tempfile
from pathlib import Path

os.environ["SHAREWELL_MODE"] = "test"
if "SHAREWELL_DATA_DIR" not in os.environ:
    # Kept for the processes that pytest-xdist and the tests start; the first process clears up.
    _folder = Path(tempfile.mkdtemp(prefix="sharewell-tests-"))
    (_folder / "data" / "static").mkdir(parents=True)
    (_folder / "keys").mkdir()
    os.environ["SHAREWELL_DATA_DIR"] = str(_folder / "data")
    os.environ["SHAREWELL_ROOT_KEY_FILE"] = str(_folder / "keys" / "root.key")
    atexit.register(shutil.rmtree, _folder, ignore_errors=True)

from sharewell.config.settings import *  # noqa: F403
from sharewell.config.settings import DATABASES

if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    # A file, as in real life: a database in memory has no WAL and no second process.
    DATABASES["default"]["TEST"] = {"NAME": str(Path(os.environ["SHAREWELL_DATA_DIR"]) / "test.sqlite3")}
elif "TEST_TEMPLATE" in os.environ:
    DATABASES["default"]["TEST"] = {"TEMPLATE": os.environ["TEST_TEMPLATE"]}
