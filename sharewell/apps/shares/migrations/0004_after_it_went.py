"""What happens to a share after it went: corrections, asking back, passing on, and who has to do what."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    dependencies = [
        ("organisations", "0002_outside_recipients"),
        ("shares", "0003_answers"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.AddField(
            model_name="share",
            name="after_made",
            field=models.PositiveIntegerField(default=0),
        ),
        migrations.AddField(
            model_name="share",
            name="corrected_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.CreateModel(
            name="CorrectedItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("text", models.BinaryField()),
                ("reason", models.BinaryField()),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected",
                        to="shares.shareitem",
                    ),
                ),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrected",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="Confirmation",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("did", models.BinaryField(default=b"")),
                ("for_them", models.BooleanField(default=False)),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "corrected",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="confirmation",
                        to="shares.correcteditem",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Correction",
            fields=[
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                (
                    "item",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="corrections",
                        to="shares.shareitem",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddField(
            model_name="correcteditem",
            name="correction",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="copies", to="shares.correction"
            ),
        ),
        migrations.CreateModel(
            name="Errand",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("kind", models.CharField(max_length=30)),
                ("since", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("rung", models.CharField(max_length=10)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="errands", to="shares.share"
                    ),
                ),
                (
                    "waits",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "waits_person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="correcteditem",
            name="errand",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT, related_name="correction", to="shares.errand"
            ),
        ),
        migrations.CreateModel(
            name="LateWords",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("sequence", models.PositiveIntegerField()),
                ("words", models.BinaryField()),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="late_words",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="PassedOn",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("sequence", models.PositiveIntegerField()),
                ("positions", models.CharField(max_length=100)),
                ("over_limit", models.BooleanField(default=False)),
                ("because", models.BinaryField(default=b"")),
                (
                    "onward",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passed_on_from",
                        to="shares.share",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passed_on",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="PassingAsk",
            fields=[
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("recipient_name", models.CharField(max_length=200)),
                ("positions", models.CharField(max_length=100)),
                ("why", models.BinaryField()),
                (
                    "errand",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passing_ask",
                        to="shares.errand",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "recipient",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passing_asks",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="PassingReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("allowed", models.BooleanField()),
                ("words", models.BinaryField(default=b"")),
                (
                    "ask",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reply",
                        to="shares.passingask",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReturnAsk",
            fields=[
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("sequence", models.PositiveIntegerField()),
                ("wrong_child", models.BooleanField(default=False)),
                ("positions", models.CharField(blank=True, max_length=100)),
                ("reason", models.BinaryField()),
                (
                    "because_of",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="shares.returnask",
                    ),
                ),
                (
                    "errand",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="return_ask",
                        to="shares.errand",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "share",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="return_ask",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="ReturnReply",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("organisation_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("answer", models.CharField(max_length=20)),
                ("copies", models.PositiveSmallIntegerField(default=0)),
                ("printed", models.PositiveSmallIntegerField(default=0)),
                ("words", models.BinaryField()),
                (
                    "ask",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reply",
                        to="shares.returnask",
                    ),
                ),
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.AddIndex(
            model_name="errand",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["organisation", "due_at", "id"],
                name="errand_of_organisation",
            ),
        ),
        migrations.AddIndex(
            model_name="errand",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="errand_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="correcteditem",
            constraint=models.UniqueConstraint(fields=("share", "sequence"), name="one_corrected_in_a_place"),
        ),
        migrations.AddConstraint(
            model_name="correcteditem",
            constraint=models.UniqueConstraint(fields=("correction", "item"), name="one_copy_corrected_once"),
        ),
        migrations.AddConstraint(
            model_name="passedon",
            constraint=models.UniqueConstraint(fields=("share", "onward"), name="one_passing_on"),
        ),
        *append_only_operations("shares_correction"),
        *append_only_operations("shares_correcteditem"),
        *append_only_operations("shares_confirmation"),
        *append_only_operations("shares_returnask"),
        *append_only_operations("shares_returnreply"),
        *append_only_operations("shares_passingask"),
        *append_only_operations("shares_passingreply"),
        *append_only_operations("shares_passedon"),
        *append_only_operations("shares_latewords"),
    ]
