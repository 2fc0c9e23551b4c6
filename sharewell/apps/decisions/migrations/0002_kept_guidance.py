from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    dependencies = [
        ("decisions", "0001_first"),
    ]

    operations = [
        migrations.CreateModel(
            name="KeptGuidance",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sha256", models.CharField(max_length=64, unique=True)),
                ("version", models.CharField(max_length=200)),
                ("first_used_at", models.DateTimeField()),
                ("archive", models.BinaryField()),
            ],
        ),
        *append_only_operations("decisions_keptguidance"),
    ]
