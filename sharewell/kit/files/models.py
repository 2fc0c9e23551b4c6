"""Sealed files, in pieces. No row here can be read without the key of the record that the file belongs to."""

from django.db import models

from sharewell.kit.ids import new_id


class StoredFile(models.Model):
    """One file of a record, by its name there: `original`, `copy`, `preview`. `sha256` is of the plain bytes."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    record = models.UUIDField(editable=False)
    name = models.CharField(max_length=40)
    size = models.PositiveBigIntegerField()
    pieces = models.PositiveIntegerField()
    sha256 = models.CharField(max_length=64)
    kept_at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["record", "name"], name="one_file_of_a_name")]


class Chunk(models.Model):
    """One piece of a file, sealed to its record, name, place and to how many pieces and bytes there are."""

    file = models.ForeignKey(StoredFile, on_delete=models.CASCADE, related_name="chunks")
    position = models.PositiveIntegerField()
    sealed = models.BinaryField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["file", "position"], name="one_chunk_in_a_place")]
