"""`sharewell new-root-key PATH`: a fresh key file that only its owner can read. Never overwrites one."""

import argparse
import sys
from pathlib import Path


def add_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("path", type=Path, help="where to write it; outside the data folder and its backups")


def run(arguments: argparse.Namespace) -> int:
    """0 when the file was made, 1 with one line when it could not be."""
    from sharewell.kit.crypto.keyfile import create_key_file

    try:
        create_key_file(arguments.path)
    except FileExistsError:
        print(f"{arguments.path} is there already, and is left as it is.", file=sys.stderr)
        return 1
    except OSError as failed:
        print(f"{arguments.path} cannot be written: {failed.strerror}.", file=sys.stderr)
        return 1
    print(f"{arguments.path} is made. Keep a copy apart from the backups: without it no record can be read.")
    return 0
