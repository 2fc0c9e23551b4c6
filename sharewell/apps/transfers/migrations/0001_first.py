"""Files that move with a child."""

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
            name="Transfer",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("sender_name", models.CharField(max_length=200)),
                ("started_by_name", models.CharField(max_length=200)),
                ("started_at", models.DateTimeField()),
                ("leaving", models.CharField(max_length=20)),
                ("leaves_on", models.DateField()),
                ("recipient_name", models.CharField(blank=True, max_length=200)),
                ("nation", models.CharField(max_length=20)),
                ("sector", models.CharField(max_length=32)),
                ("urgency", models.CharField(max_length=20)),
                ("about", models.BinaryField()),
                ("manifest", models.BinaryField(default=b"")),
                ("manifest_sha256", models.CharField(blank=True, max_length=64)),
                ("early", models.UUIDField(null=True)),
                ("share", models.UUIDField(null=True)),
                ("state", models.CharField(max_length=20)),
                ("state_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("rung", models.CharField(max_length=10)),
                ("moves_made", models.PositiveIntegerField(default=0)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.entry"
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "sender",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "started_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="TransferMove",
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
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("share", models.UUIDField(null=True)),
                ("note", models.BinaryField(default=b"")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "transfer",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="moves",
                        to="transfers.transfer",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.AddIndex(
            model_name="transfer",
            index=models.Index(fields=["sender", "-started_at", "-id"], name="transfer_from"),
        ),
        migrations.AddIndex(
            model_name="transfer",
            index=models.Index(fields=["recipient", "-started_at", "-id"], name="transfer_to"),
        ),
        migrations.AddIndex(
            model_name="transfer",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="transfer_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="transfermove",
            constraint=models.UniqueConstraint(
                fields=("transfer", "sequence"), name="one_transfer_move_in_a_place"
            ),
        ),
        *append_only_operations("transfers_transfermove"),
    ]
