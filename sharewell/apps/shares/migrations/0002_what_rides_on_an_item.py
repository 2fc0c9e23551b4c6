"""What rides on an item: how far it may go on, where it came from, the file that it brings."""

import django.db.models.deletion
from django.db import migrations, models

from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    dependencies = [
        ("shares", "0001_first"),
    ]

    operations = [
        migrations.AddField(
            model_name="shareitem",
            name="attachment",
            field=models.UUIDField(null=True),
        ),
        migrations.AddField(
            model_name="shareitem",
            name="came_from",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="passed_on_as",
                to="shares.shareitem",
            ),
        ),
        migrations.AddField(
            model_name="shareitem",
            name="guarded",
            field=models.BooleanField(default=False),
        ),
        migrations.AddField(
            model_name="shareitem",
            name="onward",
            field=models.CharField(default="may_pass_on", max_length=20),
        ),
        # SQLite makes the table anew for a new column, and loses its triggers.
        *append_only_operations("shares_shareitem"),
    ]
