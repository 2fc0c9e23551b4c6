from django.db import migrations, models

from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Checkpoint",
            fields=[
                ("number", models.BigIntegerField(primary_key=True, serialize=False)),
                ("size", models.BigIntegerField(unique=True)),
                ("root", models.BinaryField()),
                ("frontier", models.BinaryField()),
                ("note", models.TextField()),
                ("at", models.DateTimeField()),
            ],
            options={
                "ordering": ("number",),
            },
        ),
        migrations.CreateModel(
            name="LogKey",
            fields=[
                ("line", models.CharField(max_length=200, primary_key=True, serialize=False)),
                ("since", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="Event",
            fields=[
                ("id", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("sequence", models.BigIntegerField(unique=True)),
                ("kind", models.CharField(max_length=60)),
                ("happened_at", models.DateTimeField()),
                ("entered_at", models.DateTimeField()),
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=300)),
                ("organisation", models.UUIDField()),
                ("organisation_name", models.CharField(max_length=300)),
                ("role", models.CharField(max_length=60)),
                ("origin", models.CharField(max_length=60)),
                ("purpose", models.CharField(blank=True, max_length=300)),
                ("gateway", models.CharField(blank=True, max_length=300)),
                ("record", models.UUIDField(null=True)),
                ("child", models.UUIDField(null=True)),
                ("fields", models.TextField(blank=True)),
                ("version", models.BigIntegerField(default=0)),
                ("outcome", models.CharField(max_length=60)),
                ("detail", models.TextField(default="{}")),
                ("salt", models.BinaryField()),
                ("leaf_hash", models.BinaryField()),
                ("link", models.BinaryField()),
                ("signature", models.BinaryField()),
            ],
            options={
                "ordering": ("sequence",),
                "indexes": [
                    models.Index(fields=["organisation", "-sequence"], name="event_of_organisation"),
                    models.Index(fields=["organisation", "person", "-sequence"], name="event_of_person"),
                    models.Index(fields=["record", "-sequence"], name="event_on_record"),
                    models.Index(fields=["child", "-sequence"], name="event_on_child"),
                ],
            },
        ),
        *append_only_operations("audit_event"),
        *append_only_operations("audit_checkpoint"),
        *append_only_operations("audit_logkey"),
    ]
