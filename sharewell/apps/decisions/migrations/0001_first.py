import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

import sharewell.kit.ids
from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    initial = True

    dependencies = [
        ("organisations", "0001_initial"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Concern",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("reference", models.CharField(max_length=20, unique=True)),
                ("raised_by_name", models.CharField(max_length=200)),
                ("raised_at", models.DateTimeField()),
                ("route", models.CharField(max_length=20)),
                ("urgency", models.CharField(max_length=20)),
                ("nation", models.CharField(max_length=20)),
                ("observations", models.BinaryField()),
                ("own_words", models.BinaryField()),
                ("wishes", models.BinaryField()),
                ("wanted", models.BinaryField()),
                ("sha256", models.CharField(max_length=64)),
                (
                    "organisation",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="organisations.organisation",
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
            ],
        ),
        migrations.CreateModel(
            name="ConcernChild",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("position", models.PositiveSmallIntegerField()),
                ("entry", models.UUIDField()),
                (
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="children",
                        to="decisions.concern",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("version", models.PositiveIntegerField()),
                ("outcome", models.CharField(max_length=20)),
                ("departs_from_advice", models.BooleanField()),
                ("telling", models.CharField(max_length=20)),
                ("decided_by_name", models.CharField(max_length=200)),
                ("decided_at", models.DateTimeField()),
                ("look_again_on", models.DateField(null=True)),
                ("reasons", models.BinaryField()),
                ("harm_if_shared", models.BinaryField()),
                ("harm_if_not_shared", models.BinaryField()),
                ("telling_reason", models.BinaryField()),
                ("who_else_should_see", models.BinaryField()),
                ("situation", models.BinaryField()),
                ("advice", models.BinaryField()),
                ("guidance_version", models.CharField(blank=True, max_length=64)),
                ("guidance_sha256", models.CharField(blank=True, max_length=64)),
                ("sha256", models.CharField(max_length=64)),
                (
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="decisions.concern",
                    ),
                ),
                (
                    "decided_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="CompletionTask",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("to_complete", models.CharField(max_length=100)),
                ("created_at", models.DateTimeField()),
                ("state", models.CharField(max_length=10)),
                ("due_at", models.DateTimeField()),
                ("next_reminder_at", models.DateTimeField(null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("done_at", models.DateTimeField(null=True)),
                ("reviewed_at", models.DateTimeField(null=True)),
                ("review_note", models.BinaryField(default=b"")),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewed_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "reviewer",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "concern",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.concern"
                    ),
                ),
                (
                    "decision",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.decision",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LeadQuestion",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("asked_by_name", models.CharField(max_length=200)),
                ("lead_name", models.CharField(max_length=200)),
                ("asked_at", models.DateTimeField()),
                ("urgency", models.CharField(max_length=20)),
                ("nation", models.CharField(max_length=20)),
                ("draft", models.UUIDField(null=True)),
                ("question", models.BinaryField()),
                ("snapshot", models.BinaryField()),
                ("state", models.CharField(max_length=10)),
                ("due_at", models.DateTimeField()),
                ("next_reminder_at", models.DateTimeField(null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("answered_at", models.DateTimeField(null=True)),
                ("answered_by_name", models.CharField(blank=True, max_length=200)),
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
                    "concern",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to="decisions.concern",
                    ),
                ),
                (
                    "lead",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
            name="LookAgain",
            fields=[
                (
                    "id",
                    models.UUIDField(
                        default=sharewell.kit.ids.new_id, editable=False, primary_key=True, serialize=False
                    ),
                ),
                ("state", models.CharField(max_length=10)),
                ("due_at", models.DateTimeField()),
                ("next_reminder_at", models.DateTimeField(null=True)),
                ("reminders", models.PositiveSmallIntegerField(default=0)),
                ("done_at", models.DateTimeField(null=True)),
                (
                    "concern",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.concern"
                    ),
                ),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to="decisions.decision"
                    ),
                ),
                (
                    "done_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
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
                (
                    "person",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["organisation", "-raised_at", "-id"], name="concern_newest"),
        ),
        migrations.AddIndex(
            model_name="concern",
            index=models.Index(fields=["raised_by", "-raised_at", "-id"], name="concern_newest_own"),
        ),
        migrations.AddIndex(
            model_name="concernchild",
            index=models.Index(fields=["entry"], name="concerns_of_child"),
        ),
        migrations.AddConstraint(
            model_name="concernchild",
            constraint=models.UniqueConstraint(fields=("concern", "entry"), name="child_once_in_concern"),
        ),
        migrations.AddConstraint(
            model_name="concernchild",
            constraint=models.UniqueConstraint(fields=("concern", "position"), name="child_place_in_concern"),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.UniqueConstraint(
                fields=("concern", "version"), name="one_of_each_decision_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="decision",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "do_not_share"), _negated=True),
                    ("look_again_on__isnull", False),
                    _connector="OR",
                ),
                name="not_sharing_is_looked_at_again",
            ),
        ),
        migrations.AddIndex(
            model_name="completiontask",
            index=models.Index(
                condition=models.Q(("next_reminder_at__isnull", False)),
                fields=["next_reminder_at", "id"],
                name="completion_reminder",
            ),
        ),
        migrations.AddIndex(
            model_name="completiontask",
            index=models.Index(fields=["person", "state", "due_at"], name="completion_of_person"),
        ),
        migrations.AddIndex(
            model_name="completiontask",
            index=models.Index(fields=["organisation", "state", "due_at"], name="completion_of_organisation"),
        ),
        migrations.AddIndex(
            model_name="leadquestion",
            index=models.Index(
                condition=models.Q(("next_reminder_at__isnull", False)),
                fields=["next_reminder_at", "id"],
                name="lead_question_reminder",
            ),
        ),
        migrations.AddIndex(
            model_name="leadquestion",
            index=models.Index(fields=["lead", "state", "due_at"], name="lead_question_of_lead"),
        ),
        migrations.AddIndex(
            model_name="leadquestion",
            index=models.Index(fields=["organisation", "state", "due_at"], name="lead_question_of_org"),
        ),
        migrations.AddIndex(
            model_name="leadquestion",
            index=models.Index(fields=["asked_by", "-asked_at"], name="lead_question_of_asker"),
        ),
        migrations.AddIndex(
            model_name="leadquestion",
            index=models.Index(fields=["draft"], name="lead_question_of_draft"),
        ),
        migrations.AddIndex(
            model_name="lookagain",
            index=models.Index(
                condition=models.Q(("next_reminder_at__isnull", False)),
                fields=["next_reminder_at", "id"],
                name="look_again_reminder",
            ),
        ),
        migrations.AddIndex(
            model_name="lookagain",
            index=models.Index(fields=["person", "state", "due_at"], name="look_again_of_person"),
        ),
        migrations.AddIndex(
            model_name="lookagain",
            index=models.Index(fields=["organisation", "state", "due_at"], name="look_again_of_organisation"),
        ),
        *append_only_operations("decisions_concern"),
        *append_only_operations("decisions_concernchild"),
        *append_only_operations("decisions_decision"),
    ]
