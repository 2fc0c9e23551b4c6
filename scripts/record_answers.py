"""Write the record of exact answers and near misses anew; what then differs is read line by line before it is kept."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from sharewell.domain.advice import load_guidance
from sharewell.domain.advice.scenarios import load_scenarios
from tests.rules.reading import write_exceptions
from tests.rules.recorded import ANSWERS, FOLDER, NEAR_MISSES, recorded_answers, recorded_near_misses, write


def main() -> int:
    before = recorded_answers()
    write(load_scenarios(), load_guidance())
    write_exceptions(load_guidance())
    after = recorded_answers()
    changed = [name for name in after if name in before and before[name] != after[name]]
    for name in changed:
        print(f"answered otherwise now: {name}")
    print(f"{len(after)} answers in {ANSWERS.name}, {len(changed)} of them changed; ", end="")
    print(
        f"{len(recorded_near_misses())} near misses in {NEAR_MISSES.name}. Read what differs in {FOLDER.name}/."
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
