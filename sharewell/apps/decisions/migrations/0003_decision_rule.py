import django.db.models.deletion
from django.db import migrations, models

from sharewell.kit.append_only import append_only_operations


class Migration(migrations.Migration):
    # Decisions of before have no rows: which rules they rest on stands in their sealed advice alone.
    dependencies = [
        ("decisions", "0002_kept_guidance"),
    ]

    operations = [
        migrations.CreateModel(
            name="DecisionRule",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("rule", models.BinaryField(max_length=32)),
                (
                    "decision",
                    models.ForeignKey(
                        db_index=False,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rules",
                        to="decisions.decision",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("decision", "rule"), name="rule_once_in_decision")
                ],
            },
        ),
        *append_only_operations("decisions_decisionrule"),
    ]
