"""Whole lists against each other, by Splink on DuckDB or on Spark. The only place that knows Splink.

table       people as rows
settings    the levels of `domain/matching` in SQL
scoring     pairs that are known
training    learning the weights
running     lists in parts
settling    rivals, and who is whose best
calibration honest probabilities
quality     how good a run was
"""

from sharewell.kit.linkage.calibration import calibrate, honesty
from sharewell.kit.linkage.engines import EngineMissing
from sharewell.kit.linkage.found import Found, joined
from sharewell.kit.linkage.quality import Quality, quality_of
from sharewell.kit.linkage.running import Lists, Run
from sharewell.kit.linkage.settings import Engine
from sharewell.kit.linkage.settling import Settled, settle

__all__ = [
    "Engine",
    "EngineMissing",
    "Found",
    "Lists",
    "Quality",
    "Run",
    "Settled",
    "calibrate",
    "honesty",
    "joined",
    "quality_of",
    "settle",
]
