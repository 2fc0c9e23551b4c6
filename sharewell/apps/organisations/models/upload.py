"""A file of the directory between its preview and its use."""

from django.db import models

from sharewell.kit.ids import new_id


class DirectoryUpload(models.Model):
    """One uploaded file, kept for a day. `planned` is the digest of what it would have done when it was uploaded."""

    id = models.UUIDField(primary_key=True, default=new_id, editable=False)
    organisation = models.ForeignKey("organisations.Organisation", on_delete=models.PROTECT, related_name="+")
    content = models.BinaryField()
    sha256 = models.CharField(max_length=64)
    planned = models.CharField(max_length=64)
    uploaded_at = models.DateTimeField()
    applied_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        ordering = ["-uploaded_at"]
