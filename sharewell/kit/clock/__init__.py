"""The one clock. Everything that needs the time asks here, or is given it as an argument."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

Clock = Callable[[], datetime]


def _system() -> datetime:
    return datetime.now(UTC)


_clock: ContextVar[Clock] = ContextVar("clock", default=_system)


def now() -> datetime:
    """The time, aware, in UTC."""
    return _clock.get()()


def set_clock(clock: Clock | None = None) -> None:
    """Put another clock in place (tests, demo history); None puts the system's back."""
    _clock.set(clock or _system)


@contextmanager
def frozen(at: datetime) -> Iterator[None]:
    """Hold the clock at a moment for the length of a with-block.

    Raises:
        ValueError: the moment has no time zone.
    """
    if at.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    token = _clock.set(lambda: at)
    try:
        yield
    finally:
        _clock.reset(token)
