from django.db import migrations, models

from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    dependencies = [("crypto", "0001_first")]

    operations = [
        migrations.CreateModel(
            name="Tombstone",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("record", models.UUIDField(editable=False)),
                ("holder", models.UUIDField(editable=False)),
                ("at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("holder", "record"), name="one_tombstone_each")
                ],
            },
        ),
        *append_only_operations("crypto_tombstone"),
    ]
