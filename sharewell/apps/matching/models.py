"""Who agreed to have lists compared, runs with their parts, and the pairs that were found."""

from enum import StrEnum

from django.db import models

from sharewell.kit.ids import new_id


class RunState(StrEnum):
    """Where a run stands."""

    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"


class Way(StrEnum):
    """How two organisations compare: this Sharewell reads both lists, or neither side shows what it holds."""

    TOGETHER = "together"
    PRIVATELY = "privately"


class Agreement(models.Model):
    """That an organisation lets its list be compared with another's, as a named person of it recorded.

    Lists are compared only where both have recorded one that stands. Where the other uses another Sharewell it records
    its own there, and `partner_key` is the public key by which its messages are known.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    way = models.CharField(max_length=10, default=Way.TOGETHER)
    partner_key = models.CharField(max_length=64, blank=True)
    purpose = models.CharField(max_length=400)
    person = models.UUIDField()
    person_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    until = models.DateTimeField()
    ended_at = models.DateTimeField(null=True)
    ended_by_name = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "other", "way"],
                name="one_agreement_stands",
                condition=models.Q(ended_at__isnull=True),
            ),
            models.CheckConstraint(
                condition=~models.Q(organisation=models.F("other")), name="agreement_with_another"
            ),
        ]


class Run(models.Model):
    """One comparing of lists. `other` is None for a list against itself.

    `described` says with which settings, weights and data it is made; a part that was found with others counts no more.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey(
        "organisations.Organisation", on_delete=models.PROTECT, related_name="+", null=True
    )
    started_by = models.UUIDField()
    started_by_name = models.CharField(max_length=200)
    started_at = models.DateTimeField()
    engine = models.CharField(max_length=10)
    state = models.CharField(max_length=10)
    described = models.JSONField(default=dict)
    parts = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    tries = models.PositiveIntegerField(default=0)
    held_until = models.DateTimeField(null=True)
    failure = models.CharField(max_length=40, blank=True)
    finished_at = models.DateTimeField(null=True)
    left = models.PositiveIntegerField(default=0)
    right = models.PositiveIntegerField(default=0)
    quality = models.JSONField(default=dict)
    reviewed = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation"], name="one_run_at_a_time", condition=models.Q(state="running")
            )
        ]
        indexes = [models.Index(fields=["organisation", "-started_at"], name="runs_newest_first")]


class Part(models.Model):
    """What one part of a run found, sealed under the run's key. Gone once the run is done."""

    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="kept")
    number = models.PositiveIntegerField()
    found = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "number"], name="one_of_each_part")]


class MatchPair(models.Model):
    """Two entries that may be one child. How far they agree is sealed under the run's key.

    `left` is the entry of the organisation that ran it; `right` of the same or the other organisation.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    run = models.ForeignKey(Run, on_delete=models.CASCADE, related_name="pairs")
    left = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    right = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    place = models.PositiveIntegerField()
    grade = models.CharField(max_length=10)
    detail = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "place"], name="one_pair_at_each_place")]


class PrivateState(StrEnum):
    """Where a private matching stands."""

    ASKED = "asked"
    READY = "ready"
    DONE = "done"
    DECLINED = "declined"
    FAILED = "failed"


class Shielded(StrEnum):
    """Whether children of whom something is kept safe are on the list: not, until two people have said so."""

    OUT = ""
    ASKED = "asked"
    IN = "in"
    REFUSED = "refused"


class PrivateMatch(models.Model):
    """One side of a private matching: what its organisation sends, and what it learns.

    `pair` is the other side where that is here too; elsewhere messages go as files. `offers` says who begins.
    `kept` is the sealed state between two messages, `message` the last one sent; both go at the end.
    `told` names each message by its SHA-256, with the sizes of the sets.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    other = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    pair = models.OneToOneField("self", on_delete=models.PROTECT, related_name="+", null=True)
    offers = models.BooleanField()
    state = models.CharField(max_length=10, default=PrivateState.ASKED)
    purpose = models.CharField(max_length=400)
    started_by = models.UUIDField(null=True)
    started_by_name = models.CharField(max_length=200, blank=True)
    started_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)
    shielded = models.CharField(max_length=10, blank=True)
    shielded_by = models.UUIDField(null=True)
    shielded_by_name = models.CharField(max_length=200, blank=True)
    shielded_second_name = models.CharField(max_length=200, blank=True)
    shielded_why = models.BinaryField(default=b"")
    exchange = models.CharField(max_length=32, blank=True)
    act = models.CharField(max_length=10, blank=True)
    told = models.JSONField(default=list)
    taken_in = models.PositiveIntegerField(default=0)
    left_out = models.PositiveIntegerField(default=0)
    found = models.PositiveIntegerField(default=0)
    kept = models.BinaryField(null=True)
    message = models.BinaryField(null=True)
    failure = models.CharField(max_length=40, blank=True)
    finished_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["organisation", "other", "offers"], name="one_private_match_at_a_time",
                condition=models.Q(state__in=["asked", "ready"]),
            )
        ]  # fmt: skip
        indexes = [models.Index(fields=["organisation", "-started_at"], name="private_newest_first")]


class PrivateFound(models.Model):
    """A child whom both know. References, points and which keys agreed are sealed under the matching's key."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    match = models.ForeignKey(PrivateMatch, on_delete=models.CASCADE, related_name="children")
    entry = models.ForeignKey("children.Entry", on_delete=models.PROTECT, related_name="+")
    place = models.PositiveIntegerField()
    detail = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["match", "place"], name="one_child_at_each_place")]
