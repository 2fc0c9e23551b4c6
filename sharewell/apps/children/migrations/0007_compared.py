"""A new entry is compared with the others. Those that are there already wait for nobody: a run compares whole lists."""

from typing import Any

from django.db import migrations, models


def as_compared(apps: Any, schema_editor: Any) -> None:
    """Count every entry that is there as compared."""
    apps.get_model("children", "Entry").objects.update(compared_version=models.F("version"))


class Migration(migrations.Migration):
    dependencies = [("children", "0006_lists")]

    operations = [
        migrations.AddField(
            model_name="entry",
            name="compared_version",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.RunPython(as_compared, migrations.RunPython.noop),
        migrations.AddIndex(
            model_name="entry",
            index=models.Index(
                condition=models.Q(
                    ("compared_version__lt", models.F("version")), ("withdrawn_at__isnull", True)
                ),
                fields=["changed_at"],
                name="entries_to_compare",
            ),
        ),
    ]
