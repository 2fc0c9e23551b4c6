"""Entries, their sealed versions, the keys by which they are found, and what is protected of them."""

from django.db import models

from sharewell.kit.ids import new_id


class Entry(models.Model):
    """One organisation's record of who a child or adult is. The identity itself is in the newest version.

    `withdrawn_at`: a list had made it by mistake; nothing finds or opens it any more, and its history stays.
    `scheme` is the one by which its keys were made, 0 where it has none yet. `compared_version` is the one that was
    compared with the other entries; a newer one waits for that.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=20)
    version = models.PositiveIntegerField(default=1)
    created_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    withdrawn_at = models.DateTimeField(null=True)
    scheme = models.PositiveIntegerField(default=0)
    compared_version = models.PositiveIntegerField(default=0)
    together = models.UUIDField(null=True, db_index=True)
    """The same for all entries that people hold to be one person; none where there is no other."""

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-changed_at"], name="entry_newest_first"),
            models.Index(fields=["scheme"], name="entry_by_scheme"),
            models.Index(
                fields=["changed_at"],
                name="entries_to_compare",
                condition=models.Q(compared_version__lt=models.F("version"), withdrawn_at__isnull=True),
            ),
        ]


class EntryVersion(models.Model):
    """What was held to be true from a moment on. Append-only: a change is a new version."""

    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="versions")
    version = models.PositiveIntegerField()
    identity = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    written_by = models.UUIDField()
    written_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["entry", "version"], name="one_of_each_entry_version")]


class FindingKey(models.Model):
    """A keyed hash of something by which an entry is found, per organisation: it cannot be read.

    `key` is the first eight bytes of the hash, as a number. What is protected has none.
    """

    entry = models.ForeignKey(Entry, on_delete=models.CASCADE, related_name="keys")
    organisation_id = models.UUIDField()
    key = models.BigIntegerField()

    class Meta:
        indexes = [models.Index(fields=["organisation_id", "key", "entry"], name="finding_key")]


class Shield(models.Model):
    """One protected fact of an entry, sealed apart from the identity. Append-only; nothing finds it but its entry.

    Not even its kind stands readable. `review_on` is a day to look at it again: a protection never ends by itself.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="shields")
    fact = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    set_by = models.UUIDField()
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    review_on = models.DateField(null=True)


class Lift(models.Model):
    """One person's wish that something end, and what a second person said to it."""

    organisation_id = models.UUIDField()
    reason = models.BinaryField()
    asked_by = models.UUIDField()
    asked_by_name = models.CharField(max_length=200)
    asked_at = models.DateTimeField()
    answered_by = models.UUIDField(null=True)
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    agreed = models.BooleanField(null=True)

    class Meta:
        abstract = True


class ShieldLift(Lift):
    """One person's wish that a fact be protected no more, and what a second person said to it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    shield = models.ForeignKey(Shield, on_delete=models.PROTECT, related_name="lifts")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["shield"], name="one_lift_waits", condition=models.Q(answered_at__isnull=True)
            ),
            models.UniqueConstraint(fields=["shield"], name="lifted_once", condition=models.Q(agreed=True)),
            models.CheckConstraint(
                condition=models.Q(answered_by__isnull=True) | ~models.Q(answered_by=models.F("asked_by")),
                name="lifted_by_two_people",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation_id", "asked_at"],
                name="lifts_that_wait",
                condition=models.Q(answered_at__isnull=True),
            )
        ]


class HeldWords(models.Model):
    """Words that the guard stopped on their way out, sealed whole under an entry's key with the form they stood in.

    `way` is the service that was to take them out and `record` what it would have written them to. They go as they are
    only when another person of the organisation agrees.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    said_by = models.ForeignKey("organisations.Person", on_delete=models.PROTECT, related_name="+")
    said_by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    way = models.CharField(max_length=60)
    record = models.UUIDField(null=True)
    words = models.BinaryField()
    to_danger = models.BooleanField()
    sha256 = models.CharField(max_length=64)
    state = models.CharField(max_length=20)
    went_at = models.DateTimeField(null=True)
    asked_at = models.DateTimeField(null=True)
    asked_of = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    reason = models.BinaryField(default=b"")
    answered_by = models.ForeignKey(
        "organisations.Person", on_delete=models.PROTECT, related_name="+", null=True
    )
    answered_by_name = models.CharField(max_length=200, blank=True)
    answered_at = models.DateTimeField(null=True)
    note = models.BinaryField(default=b"")

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(state="agreed") | ~models.Q(answered_by=models.F("said_by")),
                name="held_words_two_people",
            ),
        ]
        indexes = [
            models.Index(
                fields=["organisation", "at"],
                name="held_words_that_wait",
                condition=models.Q(went_at__isnull=True),
            ),
            models.Index(fields=["entry", "answered_at"], name="held_words_of_entry"),
        ]


class Link(models.Model):
    """Two entries of one organisation that may be one person: asked, decided by people, and undone by them.

    `first` has the smaller id, so that a pair is asked about once. `kept` is shown for both once they are merged, and
    `merged_version` is the version that merging wrote of it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    first = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    origin = models.CharField(max_length=20)
    state = models.CharField(max_length=20)
    asked_at = models.DateTimeField()
    changed_at = models.DateTimeField()
    acts_count = models.PositiveIntegerField(default=0)
    linked_at = models.DateTimeField(null=True)
    split_at = models.DateTimeField(null=True)
    merge_asked_by = models.UUIDField(null=True)
    merge_agreed_by = models.UUIDField(null=True)
    kept = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+", null=True)
    merged_version = models.PositiveIntegerField(default=0)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["first", "second"], name="pair_asked_once"),
            models.CheckConstraint(condition=models.Q(first__lt=models.F("second")), name="pair_in_order"),
            models.CheckConstraint(
                condition=models.Q(merge_agreed_by__isnull=True)
                | ~models.Q(merge_agreed_by=models.F("merge_asked_by")),
                name="merged_by_two_people",
            ),
        ]
        indexes = [models.Index(fields=["organisation", "state", "asked_at"], name="links_by_state")]


class LinkAct(models.Model):
    """What somebody said or did about a pair. Append-only. The words are sealed under the key of the first entry."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    link = models.ForeignKey(Link, on_delete=models.PROTECT, related_name="acts")
    number = models.PositiveIntegerField()
    step = models.CharField(max_length=20)
    by = models.UUIDField()
    by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    kept = models.UUIDField(null=True)
    note = models.BinaryField(default=b"")
    sha256 = models.CharField(max_length=64)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["link", "number"], name="one_of_each_link_act")]


class Bar(models.Model):
    """Who must not learn that there is an entry: a person, an organisation, or with neither every other organisation.

    For them it is absent, and so is every entry that is held to be the same person. Append-only; two people end it.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="bars")
    person = models.UUIDField(null=True, db_index=True)
    organisation = models.UUIDField(null=True)
    reason = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    set_by = models.UUIDField()
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    review_on = models.DateField(null=True)

    class Meta:
        constraints = [
            models.CheckConstraint(
                condition=models.Q(person__isnull=True) | models.Q(organisation__isnull=True),
                name="bars_one_at_a_time",
            )
        ]


class BarLift(Lift):
    """One lead's wish that somebody be shut out no more, and what a second lead said to it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    bar = models.ForeignKey(Bar, on_delete=models.PROTECT, related_name="lifts")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["bar"], name="one_bar_lift_waits", condition=models.Q(answered_at__isnull=True)
            ),
            models.UniqueConstraint(fields=["bar"], name="bar_lifted_once", condition=models.Q(agreed=True)),
            models.CheckConstraint(
                condition=models.Q(answered_by__isnull=True) | ~models.Q(answered_by=models.F("asked_by")),
                name="bar_lifted_by_two_people",
            ),
        ]


class TipOffLock(models.Model):
    """While it stands, nothing about a person goes to them or to their family. Two people end it; no day does.

    It holds for all entries that are held to be the same person. `review_on` is a day to look again, and moves on.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="tip_off_locks")
    reason = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    set_by = models.UUIDField()
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    review_on = models.DateField(db_index=True)
    reminded_of = models.DateField(null=True)


class TipOffLift(Lift):
    """One person's wish that the family may be told again, and what a second person said to it."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    lock = models.ForeignKey(TipOffLock, on_delete=models.PROTECT, related_name="lifts")
    asked_by_lead = models.BooleanField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["lock"], name="one_tip_off_lift_waits", condition=models.Q(answered_at__isnull=True)
            ),
            models.UniqueConstraint(
                fields=["lock"], name="tip_off_lifted_once", condition=models.Q(agreed=True)
            ),
            models.CheckConstraint(
                condition=models.Q(answered_by__isnull=True) | ~models.Q(answered_by=models.F("asked_by")),
                name="tip_off_lifted_by_two_people",
            ),
        ]


class StillNeeded(models.Model):
    """That somebody looked at a protected fact or a bar again, and it holds; the newest says when to look next.

    `thing` is the shield's or the bar's id. Append-only.
    """

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+")
    thing = models.UUIDField()
    said_by = models.UUIDField()
    said_by_name = models.CharField(max_length=200)
    at = models.DateTimeField()
    review_on = models.DateField(db_index=True)

    class Meta:
        indexes = [models.Index(fields=["thing", "at"], name="looked_at_again")]


class ListRun(models.Model):
    """A list of entries that was brought in from a file, which lies sealed under this id until all of it is taken."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    chosen_by = models.UUIDField()
    chosen_by_name = models.CharField(max_length=200)
    chosen_at = models.DateTimeField()
    role = models.CharField(max_length=60)
    sha256 = models.CharField(max_length=64)
    mapping = models.BinaryField()
    asks_order = models.BooleanField(default=False)
    state = models.CharField(max_length=20)
    lines = models.PositiveIntegerField()
    taken = models.PositiveIntegerField(default=0)
    undone = models.PositiveIntegerField(default=0)
    moved_at = models.DateTimeField()
    forgotten_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(fields=["organisation", "-chosen_at"], name="list_newest_first"),
            models.Index(
                fields=["state"], name="lists_at_work", condition=models.Q(state__in=["running", "undoing"])
            ),
        ]


class ListLine(models.Model):
    """What became of one line. `fingerprint` and `reference` are keyed hashes of what it says.

    `said` is sealed under the run: what a held line says, or what is wrong in one that was refused.
    """

    run = models.ForeignKey(ListRun, on_delete=models.CASCADE, related_name="+")
    organisation_id = models.UUIDField()
    line = models.PositiveIntegerField()
    fingerprint = models.BinaryField(max_length=32)
    reference = models.BinaryField(max_length=32)
    outcome = models.CharField(max_length=20)
    entry = models.ForeignKey(Entry, on_delete=models.PROTECT, related_name="+", null=True)
    version = models.PositiveIntegerField(default=0)
    said = models.BinaryField(default=b"")
    settled_by = models.UUIDField(null=True)
    settled_at = models.DateTimeField(null=True)
    undone = models.CharField(max_length=20, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["run", "line"], name="a_line_is_taken_once")]
        indexes = [
            models.Index(fields=["organisation_id", "fingerprint"], name="list_line_seen"),
            models.Index(fields=["run", "reference"], name="list_line_reference"),
            models.Index(fields=["run", "outcome", "line"], name="list_line_outcome"),
        ]


class RecordMark(models.Model):
    """That a record of any app is kept and not used, or objected to, `because` of a request. It stops nothing."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.UUIDField(db_index=True)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=12)
    because = models.CharField(max_length=20, db_index=True)
    set_by = models.UUIDField()
    set_by_name = models.CharField(max_length=200)
    set_at = models.DateTimeField()
    lifted_at = models.DateTimeField(null=True)
    sha256 = models.CharField(max_length=64)
