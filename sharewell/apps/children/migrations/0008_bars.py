"""Organisations are shut out in the same place as people, and two leads end it."""

import django.db.models.deletion
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    dependencies = [
        ("children", "0007_compared"),
    ]

    operations = [
        migrations.CreateModel(
            name="BarLift",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("organisation_id", models.UUIDField()),
                ("reason", models.BinaryField()),
                ("asked_by", models.UUIDField()),
                ("asked_by_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("answered_by", models.UUIDField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
                ("answered_at", models.DateTimeField(null=True)),
                ("agreed", models.BooleanField(null=True)),
            ],
        ),
        migrations.RemoveConstraint(
            model_name="bar",
            name="barred_once",
        ),
        migrations.AddField(
            model_name="bar",
            name="organisation",
            field=models.UUIDField(null=True),
        ),
        migrations.AddField(
            model_name="bar",
            name="review_on",
            field=models.DateField(null=True),
        ),
        migrations.AlterField(
            model_name="bar",
            name="person",
            field=models.UUIDField(db_index=True, null=True),
        ),
        migrations.AddConstraint(
            model_name="bar",
            constraint=models.CheckConstraint(
                condition=models.Q(("person__isnull", True), ("organisation__isnull", True), _connector="OR"),
                name="bars_one_at_a_time",
            ),
        ),
        migrations.AddField(
            model_name="barlift",
            name="bar",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="lifts", to="children.bar"
            ),
        ),
        migrations.AddConstraint(
            model_name="barlift",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answered_at__isnull", True)), fields=("bar",), name="one_bar_lift_waits"
            ),
        ),
        migrations.AddConstraint(
            model_name="barlift",
            constraint=models.UniqueConstraint(
                condition=models.Q(("agreed", True)), fields=("bar",), name="bar_lifted_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="barlift",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_by__isnull", True),
                    models.Q(("answered_by", models.F("asked_by")), _negated=True),
                    _connector="OR",
                ),
                name="bar_lifted_by_two_people",
            ),
        ),
        # Altered tables are built anew on SQLite, without their triggers.
        *append_only_operations("children_bar"),
    ]
