"""Views that differ, what was said in them, and those that went on with an item."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0003_contacts_and_shifts"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="CarriedView",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("record", models.UUIDField(db_index=True)),
                ("position", models.PositiveSmallIntegerField()),
                ("came_from", models.UUIDField()),
                ("said_at", models.DateTimeField()),
                ("carried_at", models.DateTimeField()),
                ("words", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
            ],
        ),
        migrations.CreateModel(
            name="Disagreement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("record", models.UUIDField(db_index=True)),
                ("position", models.PositiveSmallIntegerField(null=True)),
                ("about", models.CharField(max_length=20)),
                ("reference", models.CharField(max_length=20)),
                ("link_path", models.CharField(max_length=100)),
                ("raiser_name", models.CharField(max_length=200)),
                ("raised_by_name", models.CharField(max_length=200)),
                ("other_name", models.CharField(max_length=200)),
                ("nation", models.CharField(max_length=20)),
                ("urgency", models.CharField(max_length=20)),
                ("raised_at", models.DateTimeField()),
                ("state", models.CharField(max_length=20)),
                ("level", models.CharField(max_length=20)),
                ("level_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("steps_made", models.PositiveIntegerField(default=0)),
                (
                    "other",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "other_person",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "raised_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "raiser",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DisagreementStep",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("level", models.CharField(max_length=20)),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("organisation", models.UUIDField()),
                ("organisation_name", models.CharField(max_length=200)),
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("words", models.BinaryField(default=b"")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "disagreement",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="steps",
                        to="disagreements.disagreement",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.AddIndex(
            model_name="disagreement",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["raiser", "due_at", "id"],
                name="disagreement_of_raiser",
            ),
        ),
        migrations.AddIndex(
            model_name="disagreement",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["other", "due_at", "id"],
                name="disagreement_of_other",
            ),
        ),
        migrations.AddIndex(
            model_name="disagreement",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="disagreement_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="disagreementstep",
            constraint=models.UniqueConstraint(
                fields=("disagreement", "sequence"), name="one_step_in_a_place"
            ),
        ),
        *append_only_operations("disagreements_disagreementstep"),
        *append_only_operations("disagreements_carriedview"),
    ]
