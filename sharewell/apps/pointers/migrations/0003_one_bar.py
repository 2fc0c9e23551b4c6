"""Organisations that are told nothing of a child stand among those who are shut out from its entry."""

from typing import Any
from uuid import UUID

from django.db import migrations

NOBODY = UUID(int=0)


def carry_over(apps: Any, schema_editor: Any) -> None:
    """Keep the bars that stand. Why they were set was not asked, and no digest of them is in the log."""
    kept = apps.get_model("children", "Bar").objects
    for one in apps.get_model("pointers", "Bar").objects.filter(ended_at__isnull=True):
        kept.create(
            id=one.pk,
            entry_id=one.entry_id,
            organisation=one.barred_id,
            reason=b"",
            sha256="",
            set_by=NOBODY,
            set_by_name=one.set_by_name,
            set_at=one.set_at,
        )


class Migration(migrations.Migration):
    dependencies = [("pointers", "0002_agreed"), ("children", "0008_bars")]

    operations = [
        migrations.RunPython(carry_over, migrations.RunPython.noop),
        migrations.DeleteModel(name="Bar"),
    ]
