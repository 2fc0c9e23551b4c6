import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("notify", "0002_urgent"),
    ]

    operations = [
        # What was being sent is looked at anew: where it stands is kept for each route now.
        migrations.RunSQL(
            "UPDATE notify_notice SET state = 'waiting' WHERE state = 'sending'", migrations.RunSQL.noop
        ),
        migrations.CreateModel(
            name="BrokenAddress",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.CharField(max_length=254)),
                ("route", models.CharField(max_length=10)),
                ("since", models.DateTimeField()),
                ("refused_at", models.DateTimeField()),
                ("reason", models.CharField(max_length=80)),
                ("told_at", models.DateTimeField(null=True)),
            ],
        ),
        migrations.CreateModel(
            name="Dispatch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("route", models.CharField(max_length=10)),
                ("state", models.CharField(max_length=10)),
                ("begun_at", models.DateTimeField()),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("next_try_at", models.DateTimeField(null=True)),
                ("lease_until", models.DateTimeField(null=True)),
                ("about_to_send_at", models.DateTimeField(null=True)),
                ("taken_at", models.DateTimeField(null=True)),
                ("provider_id", models.CharField(blank=True, max_length=40)),
                ("status", models.CharField(blank=True, max_length=30)),
                ("checks", models.PositiveIntegerField(default=0)),
                ("next_check_at", models.DateTimeField(null=True)),
                ("last_error", models.CharField(blank=True, max_length=80)),
            ],
        ),
        migrations.CreateModel(
            name="Reader",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("address", models.EmailField(max_length=254, unique=True)),
                ("quiet_from", models.PositiveSmallIntegerField(null=True)),
                ("quiet_until", models.PositiveSmallIntegerField(null=True)),
                ("daily_at", models.PositiveSmallIntegerField(null=True)),
                ("mobile", models.CharField(blank=True, max_length=20)),
                ("asked_mobile", models.CharField(blank=True, max_length=20)),
                ("asked_at", models.DateTimeField(null=True)),
                ("wrong_codes", models.PositiveSmallIntegerField(default=0)),
                ("codes_sent", models.PositiveSmallIntegerField(default=0)),
                ("codes_since", models.DateTimeField(null=True)),
            ],
        ),
        migrations.RemoveField(
            model_name="notice",
            name="about_to_send_at",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="attempts",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="last_error",
        ),
        migrations.RemoveField(
            model_name="notice",
            name="lease_until",
        ),
        migrations.AddField(
            model_name="notice",
            name="gathered_into",
            field=models.ForeignKey(
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="gathered",
                to="notify.notice",
            ),
        ),
        migrations.AddField(
            model_name="notice",
            name="stood_in_at",
            field=models.DateTimeField(null=True),
        ),
        migrations.AddIndex(
            model_name="notice",
            index=models.Index(
                condition=models.Q(("state", "sent"), _negated=True),
                fields=["to", "state"],
                name="notice_unsent_to",
            ),
        ),
        migrations.AddConstraint(
            model_name="brokenaddress",
            constraint=models.UniqueConstraint(fields=("address", "route"), name="broken_once_a_route"),
        ),
        migrations.AddField(
            model_name="dispatch",
            name="notice",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.CASCADE, related_name="dispatches", to="notify.notice"
            ),
        ),
        migrations.AddIndex(
            model_name="dispatch",
            index=models.Index(
                condition=models.Q(("next_try_at__isnull", False)),
                fields=["route", "next_try_at"],
                name="dispatch_to_send",
            ),
        ),
        migrations.AddIndex(
            model_name="dispatch",
            index=models.Index(
                condition=models.Q(("next_check_at__isnull", False)),
                fields=["next_check_at"],
                name="dispatch_to_check",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispatch",
            constraint=models.UniqueConstraint(fields=("notice", "route"), name="told_once_a_route"),
        ),
    ]
