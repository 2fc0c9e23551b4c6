"""Discussions between agencies."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("children", "0002_shields"),
        ("organisations", "0004_directory_uploads"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Discussion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("kind", models.CharField(max_length=20)),
                ("caller_name", models.CharField(max_length=200)),
                ("called_by_name", models.CharField(max_length=200)),
                ("called_at", models.DateTimeField()),
                ("nation", models.CharField(max_length=20)),
                ("urgency", models.CharField(max_length=20)),
                ("how", models.CharField(max_length=20)),
                ("meets_at", models.DateTimeField()),
                ("subject", models.BinaryField()),
                ("why", models.BinaryField()),
                ("state", models.CharField(max_length=20)),
                ("state_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("rung", models.CharField(max_length=10)),
                ("acts_made", models.PositiveIntegerField(default=0)),
                (
                    "called_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "caller",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.entry"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DiscussionAct",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("organisation", models.UUIDField()),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("about", models.UUIDField(null=True)),
                ("about_name", models.CharField(blank=True, max_length=200)),
                ("meets_at", models.DateTimeField(null=True)),
                ("content", models.BinaryField(default=b"")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "discussion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="acts",
                        to="discussions.discussion",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("organisation_name", models.CharField(max_length=200)),
                ("sector", models.CharField(max_length=32)),
                ("asked_at", models.DateTimeField()),
                ("state", models.CharField(max_length=20)),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("rung", models.CharField(max_length=10)),
                (
                    "attends",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "discussion",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seats",
                        to="discussions.discussion",
                    ),
                ),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
            options={
                "ordering": ["asked_at", "id"],
            },
        ),
        migrations.AddIndex(
            model_name="discussion",
            index=models.Index(fields=["caller", "-called_at", "-id"], name="discussion_of_caller"),
        ),
        migrations.AddIndex(
            model_name="discussion",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="discussion_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="discussionact",
            constraint=models.UniqueConstraint(
                fields=("discussion", "sequence"), name="one_discussion_act_in_a_place"
            ),
        ),
        migrations.AddIndex(
            model_name="seat",
            index=models.Index(fields=["organisation", "-asked_at", "-id"], name="seat_of_organisation"),
        ),
        migrations.AddIndex(
            model_name="seat",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="seat_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="seat",
            constraint=models.UniqueConstraint(
                fields=("discussion", "organisation"), name="one_seat_of_an_organisation"
            ),
        ),
        *append_only_operations("discussions_discussionact"),
    ]
