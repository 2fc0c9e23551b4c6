"""Whether Spark, on this machine, finds the very pairs that DuckDB finds: `make spark`.

Spark is large and needs Java, so it is in no other environment: this makes one of its own in var/spark, with
everything of .venv beside it. Exits 1 where a pair differs, and with a plain line where something is missing.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
HOME = ROOT / "var" / "spark"
PYTHON = HOME / "bin" / "python"
PINNED = ROOT / "scripts" / "requirements-spark.txt"
MEASURE = ROOT / "scripts" / "matching" / "compare_engines.py"
NO_JAVA = "Spark needs Java 17 or newer. On Debian or Ubuntu: sudo apt install default-jre-headless"


def main() -> int:
    """Make what is missing, then compare."""
    if shutil.which("java") is None:
        print(NO_JAVA, file=sys.stderr)
        return 1
    if not PYTHON.exists():
        _make()
    return subprocess.run(
        [str(PYTHON), str(MEASURE)], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}
    ).returncode


def _make() -> None:
    subprocess.run([sys.executable, "-m", "venv", str(HOME)], check=True)
    install = [str(PYTHON), "-m", "pip", "install", "--quiet", "--require-hashes", "-r", str(PINNED)]
    subprocess.run(install, check=True)
    (own,) = HOME.glob("lib/python*/site-packages")
    (beside,) = (ROOT / ".venv").glob("lib/python*/site-packages")
    (own / "beside.pth").write_text(f"{beside}\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
