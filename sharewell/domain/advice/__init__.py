"""What the rules say of a situation, with reasons: situation, rules as data, evaluation, proofs over the whole space."""

from sharewell.domain.advice.situation import BadSituation, Item, Situation

__all__ = ["BadSituation", "Item", "Situation"]
