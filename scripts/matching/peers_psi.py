"""openmined.psi on the same keys, in an environment of its own (peers_psi.txt): run by measure_private.py."""

import json
import sys
import time
from pathlib import Path

import private_set_intersection.python as psi

FALSE_POSITIVES = 1e-9


def main(folder: Path) -> None:
    """One intersection of two sets of keys; says elements a second, and whether it is the set in common exactly."""
    mine, theirs = (list(dict.fromkeys((folder / name).read_text("utf-8").splitlines())) for name in NAMES)
    began, worked = time.perf_counter(), time.process_time()
    client, server = psi.client.CreateWithNewKey(True), psi.server.CreateWithNewKey(True)
    setup = server.CreateSetupMessage(FALSE_POSITIVES, len(mine), theirs, psi.DataStructure.RAW)
    answer = server.ProcessRequest(client.CreateRequest(mine))
    found = {mine[place] for place in client.GetIntersection(setup, answer)}
    seconds, worked = time.perf_counter() - began, time.process_time() - worked
    elements = len(mine) + len(theirs)
    facts = {
        "what": "openmined.psi, the same keys",
        "elements": elements,
        "in_common": len(found),
        "exact": found == set(mine) & set(theirs),
        "seconds": round(seconds, 2),
        "cpu_seconds": round(worked, 2),
        "elements_a_second": round(elements / seconds),
        "elements_a_cpu_second": round(elements / worked),
    }
    print(json.dumps(facts))


NAMES = ("left.keys", "right.keys")

if __name__ == "__main__":
    main(Path(sys.argv[1]))
