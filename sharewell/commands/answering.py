"""How a command that prints an answer ends, whatever becomes of what it prints to."""

import sys
from collections.abc import Callable

FAILED = 1


def answered(run: Callable[[], int]) -> int:
    """What `run` answers once all of it is written; 1 where a file or the answer cannot be read or written."""
    try:
        exit_code = run()
        if sys.stdout is not None:
            sys.stdout.flush()
        return exit_code
    except BrokenPipeError:
        # The reader has gone, which is no fault to tell of.
        _say_no_more()
    except OSError as fault:
        print(f"sharewell: {fault.filename or 'the answer'}: {fault.strerror}.", file=sys.stderr)
        _say_no_more()
    return FAILED


def _say_no_more() -> None:
    # Python must not try to flush to it again on the way out.
    sys.stdout = None
