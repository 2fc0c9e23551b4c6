import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("decisions", "0001_first"),
        ("organisations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Share",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("sender_name", models.CharField(max_length=200)),
                ("sent_by_name", models.CharField(max_length=200)),
                ("recipient_name", models.CharField(max_length=200)),
                ("recipient_sector", models.CharField(max_length=32)),
                ("sent_at", models.DateTimeField()),
                ("urgency", models.CharField(max_length=20)),
                ("nation", models.CharField(max_length=20)),
                ("how", models.CharField(max_length=20)),
                ("spoken_at", models.DateTimeField(null=True)),
                ("spoken_to", models.BinaryField(default=b"")),
                ("summary", models.BinaryField()),
                ("wanted", models.BinaryField()),
                ("family", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                ("state", models.CharField(max_length=20)),
                ("state_at", models.DateTimeField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("rung", models.CharField(max_length=10)),
                ("owner_name", models.CharField(blank=True, max_length=200)),
                ("receipts_made", models.PositiveIntegerField(default=0)),
                (
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.concern"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.decision"
                    ),
                ),
                (
                    "owner",
                    models.ForeignKey(
                        null=True,
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
                    "sender",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
                    ),
                ),
                (
                    "sent_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Receipt",
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
                ("note", models.BinaryField(default=b"")),
                ("outcome", models.BinaryField(default=b"")),
                ("sha256", models.CharField(max_length=64)),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="receipts",
                        to="shares.share",
                    ),
                ),
            ],
            options={
                "ordering": ["sequence"],
            },
        ),
        migrations.CreateModel(
            name="Recall",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("person_name", models.CharField(max_length=200)),
                ("at", models.DateTimeField()),
                ("reason", models.BinaryField()),
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
                        on_delete=django.db.models.deletion.PROTECT, related_name="recall", to="shares.share"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Question",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asked_by_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("question", models.BinaryField()),
                ("due_at", models.DateTimeField(null=True)),
                ("next_climb_at", models.DateTimeField(null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answer", models.BinaryField(default=b"")),
                (
                    "answered_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "asked_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                    "sent_by",
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
                        related_name="question",
                        to="shares.share",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ShareItem",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("kind", models.CharField(max_length=40)),
                ("about", models.CharField(max_length=30)),
                ("status", models.CharField(max_length=20)),
                ("advice", models.CharField(max_length=20)),
                ("text", models.BinaryField()),
                ("needed_because", models.BinaryField()),
                (
                    "share",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="items", to="shares.share"
                    ),
                ),
            ],
            options={
                "ordering": ["position"],
            },
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["recipient", "due_at", "id"],
                name="share_inbox",
            ),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["recipient", "state", "due_at", "id"],
                name="share_inbox_by_state",
            ),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["owner", "due_at", "id"],
                name="share_inbox_of_owner",
            ),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("due_at__isnull", True)),
                fields=["recipient", "-state_at", "-id"],
                name="share_inbox_finished",
            ),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("due_at__isnull", True)),
                fields=["owner", "-state_at", "-id"],
                name="share_finished_of_owner",
            ),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(fields=["sent_by", "-sent_at", "-id"], name="share_sent_by"),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(fields=["sender", "-sent_at", "-id"], name="share_sent_from"),
        ),
        migrations.AddIndex(
            model_name="share",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="share_to_climb",
            ),
        ),
        migrations.AddConstraint(
            model_name="receipt",
            constraint=models.UniqueConstraint(fields=("share", "sequence"), name="one_receipt_in_a_place"),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                condition=models.Q(("next_climb_at__isnull", False)),
                fields=["next_climb_at", "id"],
                name="question_to_climb",
            ),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["sent_by", "due_at"],
                name="question_of_person",
            ),
        ),
        migrations.AddIndex(
            model_name="question",
            index=models.Index(
                condition=models.Q(("due_at__isnull", False)),
                fields=["sender", "due_at"],
                name="question_of_sender",
            ),
        ),
        migrations.AddConstraint(
            model_name="shareitem",
            constraint=models.UniqueConstraint(fields=("share", "position"), name="one_item_in_a_place"),
        ),
        *append_only_operations("shares_shareitem"),
        *append_only_operations("shares_receipt"),
        *append_only_operations("shares_recall"),
    ]
