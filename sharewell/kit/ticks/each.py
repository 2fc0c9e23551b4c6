"""Doing the same with each row that is due: one that fails is undone, and does not stop the others."""

import logging
from collections.abc import Callable, Iterable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.db import transaction
from django.db.models import Model

Id = TypeVar("Id")


def ids_due(model: type[Model], at: datetime, *, by: str = "next_climb_at") -> list[UUID]:
    """The ids of the rows whose time, in the field `by`, has come, in the order in which it came.

    All of them: were there a limit, rows that fail each time would keep those behind them down for ever.
    """
    rows = model._default_manager.filter(**{f"{by}__lte": at}).order_by(by, "pk")
    return list(rows.values_list("pk", flat=True))


def each_safely(ids: Iterable[Id], act: Callable[[Id], bool], *, doing: str, logger: logging.Logger) -> int:
    """Act on each id in a transaction of its own; answers for how many `act` said that it did something.

    `doing` says in the log what failed; of the error only its kind is logged, because its words may be a record's.
    """
    return sum(_safely(one, act, doing, logger) for one in list(ids))


def _safely(one: Id, act: Callable[[Id], bool], doing: str, logger: logging.Logger) -> bool:
    try:
        with transaction.atomic():
            return act(one)
    except Exception as error:  # noqa: BLE001  one bad row must not keep everybody else's down
        logger.error("%s of %s failed: %s", doing, one, type(error).__name__)
        return False
