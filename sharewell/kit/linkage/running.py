"""Linking two lists, or one with itself, in parts: each part can be kept, and a run goes on where it stopped."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from logging import ERROR
from types import TracebackType
from typing import Any

import numpy as np

from sharewell.domain.matching import Comparison, Families, Particulars, Weights
from sharewell.kit.linkage.engines import MEMORY, Session, open_session
from sharewell.kit.linkage.found import Found
from sharewell.kit.linkage.scoring import LEFT, RIGHT, share_table
from sharewell.kit.linkage.settings import BY_COLUMN, Engine, Sql, splink_settings
from sharewell.kit.linkage.table import KEYS, LOOSE, arrow_table, fingerprint, rows_of

PART = 50_000
"""People of the left list in one part."""
TOO_COMMON = 300
"""A key that more people of one list have tells nobody apart; another of their keys finds them."""
COMMON, COMMON_WITHIN = 4, 12
"""The same for loose keys: between two lists, and within one, where a child may stand several times."""
FAINTEST = -7.0
"""Pairs below this weight in bits are not kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Described:
    """What a run was made with. Two runs with the same description find the same pairs."""

    engine: str
    weights: str
    weights_sha256: str
    settings_sha256: str
    left_sha256: str
    right_sha256: str
    left: int
    right: int
    itself: bool
    prior: float
    part: int

    def to_json(self) -> dict[str, str | int | float | bool]:
        """As it is written down."""
        return asdict(self)


class Lists:
    """Two lists ready to be compared, or one with itself. People are known by their place in the list, from 0."""

    def __init__(
        self, left: Iterable[Particulars], right: Iterable[Particulars] | None, families: Families
    ) -> None:
        self.left = _table(left, families)
        self.itself = right is None
        self.right = self.left if right is None else _table(right, families)

    @property
    def pairs(self) -> int:
        """How many pairs there are at all."""
        size = len(self.left)
        return size * (size - 1) // 2 if self.itself else size * len(self.right)

    def first_prior(self) -> float:
        """The chance of a blind pair to start from: half of the shorter list is in the other, or one in fifty twice."""
        expected = len(self.left) / 50 if self.itself else min(len(self.left), len(self.right)) / 2
        return min(0.5, max(1.0, expected) / max(2, self.pairs))

    def shares(self, column: str) -> dict[str, float]:
        """The share of people of both lists with each name."""
        tables = [self.left] if self.itself else [self.left, self.right]
        names = [name for table in tables for name in table.column(column).to_pylist() if name]
        return {name: count / len(names) for name, count in Counter(names).items()}


class Run:
    """A run that is open. Use it in a `with`; ask for each part that is not kept yet."""

    def __init__(
        self, lists: Lists, *, weights: Weights, engine: Engine = Engine.DUCKDB, part: int = PART,
        memory: str = MEMORY,
    ) -> None:  # fmt: skip
        self._lists, self._part, self._memory = lists, part, memory
        prior = lists.first_prior()
        self._settings = splink_settings(weights, engine, prior=prior, lean=True)
        plain = json.dumps([self._settings, TOO_COMMON, COMMON, COMMON_WITHIN], sort_keys=True)
        left = fingerprint(lists.left)
        self.described = Described(
            engine=str(engine), weights=weights.id, weights_sha256=weights.sha256,
            settings_sha256=hashlib.sha256(plain.encode()).hexdigest(), left_sha256=left,
            right_sha256=left if lists.itself else fingerprint(lists.right), left=len(lists.left),
            right=len(lists.right), itself=lists.itself, prior=prior, part=part,
        )  # fmt: skip
        self._engine = engine
        self._session: Session | None = None
        self._linker: Any = None
        self._keys: dict[str, str] = {}

    @property
    def parts(self) -> range:
        """The numbers of the parts."""
        return range(-(-len(self._lists.left) // self._part))

    def __enter__(self) -> "Run":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._session:
            self._session.close()

    def part(self, number: int) -> Found:
        """The pairs of one part whose weight is not too faint. Raises EngineMissing."""
        session = self._session or self._open()
        pairs = session.columns(self._pairs_sql(session, number * self._part))
        if not len(pairs):
            return _found(pairs)
        blocked = session.register(pairs, f"pairs_{number}")
        self._linker.table_management.register_blocked_pairs_for_predict(blocked)
        scored = self._linker.inference.predict(warning_mode="never")
        found = session.columns(_result_sql(scored.physical_name))
        session.drop(scored.physical_name)
        session.drop(blocked.physical_name)
        return _found(found)

    def meeting(self, number: int) -> int:
        """How many pairs of one part have a key in common, faint or not."""
        session = self._session or self._open()
        return len(session.columns(self._pairs_sql(session, number * self._part)))

    def _open(self) -> Session:
        from splink import Linker

        session = self._session = open_session(self._engine, memory=self._memory)
        tables = [(LEFT, self._lists.left), (RIGHT, self._lists.right)]
        known = [session.register(table.drop_columns([KEYS, LOOSE]), name) for name, table in tables]
        self._linker = Linker(known, self._settings, log_level=ERROR, validate_settings=False)
        for column in BY_COLUMN.values():
            lookup = session.register(share_table(self._lists.shares(column), column), f"shares_{column}")
            self._linker.table_management.register_term_frequency_lookup(lookup, column)
        for name, table in tables:
            self._keys[name] = session.register(
                table.select(["unique_id", KEYS, LOOSE]), f"keys_{name}"
            ).physical_name
        return session

    def _pairs_sql(self, session: Session, start: int) -> str:
        left, right = (self._keys_sql(session, name) for name in (LEFT, RIGHT))
        later = "and cast(l.unique_id as int) < cast(r.unique_id as int)" if self._lists.itself else ""
        # Built from names and numbers of this module alone.
        return f"""
            with theirs as ({right}),
            mine as (
                select unique_id, key, most from ({left}) as every
                where cast(unique_id as int) >= {start} and cast(unique_id as int) < {start + self._part}
            ),
            telling as (
                select key from theirs where key in (select key from mine) group by key, most having count(*) <= most
            ),
            own as (select key from mine group by key, most having count(*) <= most)
            select distinct '0' as match_key, concat('{LEFT}-__-', l.unique_id) as join_key_l,
                concat('{RIGHT}-__-', r.unique_id) as join_key_r
            from mine l join theirs r on l.key = r.key {later}
            where l.key in (select key from telling) and l.key in (select key from own)
        """  # noqa: S608

    def _keys_sql(self, session: Session, name: str) -> str:
        """A row for each key of each person of a list, and how many people may have it."""
        each, table = Sql(session.engine).each, self._keys[name]
        loose = COMMON_WITHIN if self._lists.itself else COMMON
        return " union all ".join(
            f"select unique_id, {each(column)} as key, {most} as most from {table}"  # noqa: S608
            for column, most in ((KEYS, TOO_COMMON), (LOOSE, loose))
        )


def _table(people: Iterable[Particulars], families: Families) -> Any:
    return arrow_table(rows_of(((str(place), person) for place, person in enumerate(people)), families))


def _result_sql(table: str) -> str:
    levels = ", ".join(
        f"cast(gamma_{comparison} as tinyint) as {comparison}_level" for comparison in Comparison
    )
    # The table's name is Splink's own.
    pair = "cast(unique_id_l as int) as one, cast(unique_id_r as int) as other, match_weight as weight"
    return f"select {pair}, {levels} from {table} where match_weight >= {FAINTEST}"  # noqa: S608


def _found(columns: Any) -> Found:
    if not len(columns):
        none = np.empty(0, np.int32)
        return Found(none, none, np.empty(0), np.empty((0, len(Comparison)), np.int8))
    names: Sequence[str] = [f"{comparison}_level" for comparison in Comparison]
    return Found(
        columns.column("one").to_numpy().astype(np.int32),
        columns.column("other").to_numpy().astype(np.int32),
        columns.column("weight").to_numpy().astype(np.float64),
        np.stack([columns.column(name).to_numpy() for name in names], axis=1).astype(np.int8),
    )
