"""Breaches: what went wrong with information, how large the risk is, who is told by when, and what is learned."""

from sharewell.domain.breaches.data import BreachRules, ToldField, breach_rules, read_breach_rules
from sharewell.domain.breaches.judging import (
    Standing,
    hours_left,
    is_expected,
    lacks,
    next_reminder,
    risk_of,
    told_by,
)
from sharewell.domain.breaches.words import Bad, Choice, Likely, Risk, Stage, Step, What

__all__ = [
    "Bad",
    "BreachRules",
    "Choice",
    "Likely",
    "Risk",
    "Stage",
    "Standing",
    "Step",
    "ToldField",
    "What",
    "breach_rules",
    "hours_left",
    "is_expected",
    "lacks",
    "next_reminder",
    "read_breach_rules",
    "risk_of",
    "told_by",
]
