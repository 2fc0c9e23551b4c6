"""Which rules the advice of a decision gave the words of, so that a change of one can be traced to the decision."""

from django.db import models

from sharewell.apps.decisions.models.decision import Decision


class DecisionRule(models.Model):
    """A rule behind the advice that somebody saw, by its keyed hash: an id would tell what sort of worry it was.

    Append-only. The hash is the organisation's own, so it finds decisions and cannot be read. The advice stays sealed.
    """

    # The constraint's index begins with the decision, so it needs none of its own: these rows are the most numerous.
    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="rules", db_index=False)
    rule = models.BinaryField(max_length=32)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["decision", "rule"], name="rule_once_in_decision")]
