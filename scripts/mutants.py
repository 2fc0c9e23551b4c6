"""Every mutant of every rule, or a seeded sample: what noticed it, and which survive."""

import random
import sys
from argparse import ArgumentParser
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import load_scenarios
from tests.rules.mutating import Watch, mutants
from tests.rules.recorded import recorded_answers, recorded_near_misses

SEED = 20261122


def main() -> int:
    parser = ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, default=0, help="so many, seeded; all of them unless told")
    parser.add_argument("--of", default="", help="only rules whose id begins so")
    arguments = parser.parse_args()
    watch = Watch(load_guidance(), load_scenarios(), recorded_answers(), recorded_near_misses())
    chosen = [mutant for mutant in mutants(watch.guidance) if mutant.of.id.startswith(arguments.of)]
    if arguments.sample:
        chosen = random.Random(SEED).sample(chosen, min(arguments.sample, len(chosen)))  # noqa: S311
    found = {mutant: watch.noticed_by(mutant) for mutant in chosen}
    for by, count in Counter(found.values()).most_common():
        print(f"{count:6} {'noticed by ' + by if by else 'survive'}")
    for mutant, by in found.items():
        if not by:
            print(f"survives  {mutant}")
    return 0 if all(found.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
