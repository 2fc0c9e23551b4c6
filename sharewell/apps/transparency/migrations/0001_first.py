"""Privacy notices, looking again whether a family can be told, and statements for families."""

import django.db.models.deletion
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("children", "0009_do_not_tell"),
        ("decisions", "0003_decision_rule"),
        ("organisations", "0004_directory_uploads"),
    ]

    operations = [
        migrations.CreateModel(
            name="TellingDay",
            fields=[
                ("day", models.DateField(primary_key=True, serialize=False)),
            ],
        ),
        migrations.CreateModel(
            name="FamilyStatement",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("state", models.CharField(max_length=10)),
                ("said", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                ("made_by", models.UUIDField()),
                ("made_by_name", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("made_by_lead", models.BooleanField()),
                ("read_by", models.UUIDField(null=True)),
                ("read_by_name", models.CharField(blank=True, max_length=200)),
                ("read_at", models.DateTimeField(null=True)),
                ("gone_at", models.DateTimeField(null=True)),
                ("copy", models.BinaryField(default=b"")),
                ("copy_sha256", models.CharField(blank=True, max_length=64)),
                (
                    "entry",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="children.entry"
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
                "indexes": [
                    models.Index(fields=["organisation", "entry", "-made_at"], name="statements_of_entry")
                ],
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(
                            ("read_by__isnull", True),
                            models.Q(("read_by", models.F("made_by")), _negated=True),
                            _connector="OR",
                        ),
                        name="statement_read_by_a_second_person",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PrivacyNotice",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("audience", models.CharField(max_length=20)),
                ("stage", models.CharField(max_length=10)),
                ("number", models.PositiveIntegerField(default=0)),
                ("known", models.TextField()),
                ("texts", models.JSONField()),
                ("sha256", models.CharField(max_length=64)),
                ("made_by", models.UUIDField()),
                ("made_by_name", models.CharField(max_length=200)),
                ("made_at", models.DateTimeField()),
                ("approved_by", models.UUIDField(null=True)),
                ("approved_by_name", models.CharField(blank=True, max_length=200)),
                ("approved_at", models.DateTimeField(null=True)),
                ("looked_on", models.DateField(null=True)),
                ("amber", models.JSONField(default=dict)),
                ("amber_since", models.DateField(null=True)),
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
                "indexes": [models.Index(fields=["stage", "looked_on"], name="notice_to_look_at")],
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("stage__in", ["draft", "published"])),
                        fields=("organisation", "audience", "stage"),
                        name="one_notice_of_a_stage",
                    ),
                    models.UniqueConstraint(
                        condition=models.Q(("number__gt", 0)),
                        fields=("organisation", "audience", "number"),
                        name="one_notice_of_a_number",
                    ),
                ],
            },
        ),
        migrations.CreateModel(
            name="TellingLook",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("said", models.CharField(max_length=20)),
                ("law", models.CharField(blank=True, max_length=40)),
                ("words", models.BinaryField()),
                ("look_on", models.DateField(null=True)),
                ("by", models.UUIDField()),
                ("by_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.decision"
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("decision", "number"), name="one_telling_look_of_a_number"
                    )
                ],
            },
        ),
        *append_only_operations("transparency_tellinglook"),
    ]
