#!/usr/bin/env bash
# Makes both pinned requirement files anew from pyproject.toml: with hashes, without any address.
set -euo pipefail
cd "$(dirname "$0")/.."
command -v uv >/dev/null || { echo "lock: uv is needed; try: python3 -m pip install uv" >&2; exit 1; }
how=(--universal --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --quiet)
uv pip compile pyproject.toml --extra postgres --extra notify --extra match "${how[@]}" -o requirements.txt "$@"
uv pip compile pyproject.toml --extra postgres --extra notify --extra match --group dev -c requirements.txt "${how[@]}" -o requirements-dev.txt "$@"
if grep -nE 'https?://' requirements.txt requirements-dev.txt; then
  echo "lock: an address stands in a requirements file; take it out" >&2
  exit 1
fi
