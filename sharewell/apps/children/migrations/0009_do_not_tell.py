"""A family that must not be told, and the two people who end it."""

import django.db.models.deletion
from django.db import migrations, models

import sharewell.kit.ids


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0008_bars"),
    ]

    operations = [
        migrations.CreateModel(
            name="TipOffLock",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reason", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                ("set_by", models.UUIDField()),
                ("set_by_name", models.CharField(max_length=200)),
                ("set_at", models.DateTimeField()),
                ("review_on", models.DateField(db_index=True)),
                ("reminded_of", models.DateField(null=True)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="tip_off_locks",
                        to="children.entry",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TipOffLift",
            fields=[
                ("organisation_id", models.UUIDField()),
                ("reason", models.BinaryField()),
                ("asked_by", models.UUIDField()),
                ("asked_by_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("answered_by", models.UUIDField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
                ("answered_at", models.DateTimeField(null=True)),
                ("agreed", models.BooleanField(null=True)),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asked_by_lead", models.BooleanField()),
                (
                    "lock",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="lifts",
                        to="children.tipofflock",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("answered_at__isnull", True)),
                        fields=("lock",),
                        name="one_tip_off_lift_waits",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("agreed", True)), fields=("lock",), name="tip_off_lifted_once"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(
                            ("answered_by__isnull", True),
                            models.Q(("answered_by", models.F("asked_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="tip_off_lifted_by_two_people",
                    ),
                ],
            },
        ),
    ]
