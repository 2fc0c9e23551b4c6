"""`make bench`: runs each benchmark, prints its table and writes docs/reference/benchmarks.md.

A benchmark is a script `scripts/bench_<subject>.py` that prints a Markdown table (with its own heading) and exits 0.
"""

import os
import platform
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "reference" / "benchmarks.md"


def main() -> int:
    parts = ["# Benchmarks", f"Measured by `make bench`: {_machine()}"]
    failed = []
    for script in sorted((ROOT / "scripts").glob("bench_*.py")):
        done = subprocess.run([sys.executable, str(script)], cwd=ROOT, stdout=subprocess.PIPE, text=True)
        print(done.stdout, flush=True)
        parts.append(done.stdout.strip())
        if done.returncode:
            failed.append(script.name)
    if not failed:
        PAGE.write_text("\n\n".join(parts) + "\n", "utf-8")
    print(f"bench: {'failed: ' + ', '.join(failed) if failed else 'written to docs/reference/benchmarks.md'}")
    return 1 if failed else 0


def _machine() -> str:
    return f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.system()} {platform.machine()}."


if __name__ == "__main__":
    sys.exit(main())
