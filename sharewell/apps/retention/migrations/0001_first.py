import django.db.models.deletion
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0004_directory_uploads"),
    ]

    operations = [
        migrations.CreateModel(
            name="Certificate",
            fields=[
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("organisation_name", models.CharField(max_length=200)),
                ("counts", models.JSONField()),
                ("records", models.PositiveIntegerField()),
                ("kept", models.PositiveIntegerField()),
                ("line", models.CharField(max_length=100)),
                ("says", models.TextField()),
                ("proposed_by_name", models.CharField(max_length=200)),
                ("proposed_at", models.DateTimeField()),
                ("gone_on", models.DateField()),
                ("sha256", models.CharField(max_length=64)),
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Keeping",
            fields=[
                (
                    "organisation",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="+",
                        serialize=False,
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Walk",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("reached", models.UUIDField()),
            ],
        ),
        migrations.CreateModel(
            name="Purge",
            fields=[
                (
                    "certificate",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="purge",
                        serialize=False,
                        to="retention.certificate",
                    ),
                ),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="File",
            fields=[
                ("entry", models.UUIDField(editable=False, primary_key=True, serialize=False)),
                ("said", models.BinaryField(default=b"")),
                ("state", models.CharField(max_length=10)),
                ("looked_on", models.DateField()),
                ("look_on", models.DateField()),
                ("later", models.DateField(null=True)),
                ("proposed_by", models.UUIDField(null=True)),
                ("steps_made", models.PositiveIntegerField(default=0)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="certificate",
            name="file",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="certificate", to="retention.file"
            ),
        ),
        migrations.CreateModel(
            name="FileStepTaken",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("sequence", models.PositiveIntegerField()),
                ("kind", models.CharField(max_length=20)),
                ("reason", models.TextField(blank=True)),
                ("until", models.DateField(null=True)),
                ("sha256", models.CharField(max_length=64)),
                (
                    "file",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="steps", to="retention.file"
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="Hold",
            fields=[
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("entry", models.UUIDField(db_index=True, null=True)),
                ("reason", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
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
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Lifting",
            fields=[
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("moratorium", models.CharField(blank=True, max_length=100)),
                ("reason", models.TextField()),
                ("answered_by", models.UUIDField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
                ("answered_at", models.DateTimeField(null=True)),
                ("agreed", models.BooleanField(null=True)),
                (
                    "hold",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="liftings",
                        to="retention.hold",
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
        ),
        migrations.CreateModel(
            name="OwnPeriodSet",
            fields=[
                ("person", models.UUIDField()),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=40)),
                ("version", models.PositiveIntegerField()),
                ("years", models.PositiveIntegerField()),
                ("after", models.CharField(max_length=10)),
                ("because", models.TextField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(fields=["organisation", "state", "look_on"], name="files_by_state"),
        ),
        migrations.AddIndex(
            model_name="file",
            index=models.Index(fields=["look_on", "looked_on"], name="files_to_look_at"),
        ),
        migrations.AddConstraint(
            model_name="filesteptaken",
            constraint=models.UniqueConstraint(fields=("file", "sequence"), name="one_file_step_in_a_place"),
        ),
        migrations.AddConstraint(
            model_name="lifting",
            constraint=models.UniqueConstraint(
                condition=models.Q(("answered_at__isnull", True)), fields=("hold",), name="one_lifting_waits"
            ),
        ),
        migrations.AddConstraint(
            model_name="lifting",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("answered_by__isnull", True),
                    models.Q(("answered_by", models.F("person")), _negated=True),
                    _connector="OR",
                ),
                name="hold_lifted_by_two",
            ),
        ),
        migrations.AddConstraint(
            model_name="ownperiodset",
            constraint=models.UniqueConstraint(
                fields=("organisation", "kind", "version"), name="one_own_period_version"
            ),
        ),
        *append_only_operations("retention_ownperiodset"),
        *append_only_operations("retention_filesteptaken"),
        *append_only_operations("retention_hold"),
        *append_only_operations("retention_certificate"),
        *append_only_operations("retention_purge"),
    ]
